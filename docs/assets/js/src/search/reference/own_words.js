/* A notice in words of one's own: 2024年山西省通知, 大同市2026年安全生产工作的通知, 省政府1号文件. */
import { placesIn, slugIn } from "../named/places.js";
import { yearsIn } from "../named/years.js";
import { NAMED_PLACES } from "./locators.js";
import { stepsAtHead } from "./steps.js";

export const GENRES = "通知|意见|决定|方案|要点|安排|部署";
const GENRE = new RegExp("^(?:" + GENRES + "|文件|文(?![首末]))");
const NUMBERED = /^第?0*(\d{1,4})号(?=文|通知|[，,]|$)/;
const IN_TITLES = /^(?:人民政府|政府|办公[厅室]|关于|切实|做好|加强|进一步|年度?|安全生产|安全|工作|[的中里《》"，,:：])/;
const LONGEST_NAME = 16; // characters
const PLAIN_STEPS = new RegExp("^[的，,、:：]?(?:第.+(?:部分|[章节条项目点款段])|[一二三四五六七八九十]+[、。(\\d第].*|\\d+\\(\\d.*|\\(.+\\)|" +
                               NAMED_PLACES + "|附件\\d)");
// 十一 and 十四五 are words as well.
const BARE_PART = /^[的，,、:：]?[一二三四五六七八九十][，,]?$/;
const BRACKETED_YEAR = /\(((?:19|20)\d\d)年?\)/;

/**
 * The notices of the place and year with which a folded text begins, and the place in them that follows. A kind of
 * document must be named, or a place in it: 大同 2026 安全 is looked for. Where a number is, the year need not be. A
 * year and a place in its notices (2025年三（七）) are those of all that year's.
 * @type {(edition: Search.Edition, text: string) => {notices: Search.Notice[], rest: string, number: number | null} | null}
 */
export function described(edition, text) {
  let rest = text.replace(BRACKETED_YEAR, "$1年");
  let kind = false;
  /** @type {number | null} */
  let year = null;
  /** @type {number | null} */
  let number = null;
  /** @type {string[]} */
  let places = [];
  for (;;) {
    const genre = GENRE.exec(rest);
    const numbered = NUMBERED.exec(rest);
    if (numbered) number = +numbered[1];
    const other = genre || numbered || IN_TITLES.exec(rest);
    const name = other ? null : nameAt(edition, rest);
    if (!other && !name) break;
    kind = kind || !!(genre || numbered);
    if (name && name.year !== null) year = name.year;
    else if (name) places = name.places;
    rest = rest.slice(other ? other[0].length : name ? name.length : 0);
  }
  if (year === null && (number === null || !places.length)) return null;
  const plain = PLAIN_STEPS.test(rest) || (places.length > 0 && year !== null && BARE_PART.test(rest));
  if (!plain && (!places.length || !kind)) return null;
  if (rest && !stepsAtHead(rest).steps.length) return null;
  const notices = edition.notices.filter((one) => (year === null || one.year === year) &&
                                         (!places.length || places.includes(slugIn(edition, one))));
  return notices.length ? { notices, rest, number } : null;
}

/**
 * The longest name of one year or of places that a text begins with.
 * @type {(edition: Search.Edition, text: string) => {length: number, year: number | null, places: string[]} | null}
 */
function nameAt(edition, text) {
  for (let length = Math.min(LONGEST_NAME, text.length); length > 0; length--) {
    const word = text.slice(0, length);
    const years = yearsIn(word, edition);
    if (years && years[0] === years[1]) return { length, year: years[0], places: [] };
    const places = years ? [] : placesIn(word, edition, true);
    if (places.length) return { length, year: null, places };
  }
  return null;
}
