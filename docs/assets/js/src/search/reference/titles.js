/* The notice that a title or a document number names. */
import { inTurn, numbersTogether } from "../index/families.js";
import { foldWith } from "../index/folding.js";
import { provision } from "../index/notices.js";
import { load } from "../index/shards.js";
import { phrase } from "../phrase.js";

const MOST_TITLES = 12; // whose notices are read

/** @type {(edition: Search.Edition) => Promise<Search.Numbers>} */
export async function numbersOf(edition) {
  const { parts } = edition;
  if (parts) return numbersTogether(edition, parts, await inTurn(parts, (part) => numbersOf(part.edition)));
  return load(edition, "numbers");
}

/**
 * Of the folded title: the notice whose text begins with it, or that the edition has given it to; else those whose title
 * ends with it (关于做好2024年安全生产工作的通知).
 * @type {(edition: Search.Edition, title: string) => Promise<Search.Notice[]>}
 */
export async function titled(edition, title) {
  const { titles } = await numbersOf(edition);
  const supplied = titles.find(([, text]) => text === title);
  if (supplied) return [edition.notices[supplied[0]]];
  const { matches } = await phrase(edition, title);
  const firsts = Array.from(matches ? matches.keys() : []).filter((ordinal) => isFirst(edition, ordinal));
  const found = await Promise.all(firsts.slice(0, MOST_TITLES).map((ordinal) => provision(edition, ordinal)));
  const named = found.map((one) => ({ notice: one.notice, title: foldWith(edition, one.title) }));
  const whole = named.filter((one) => one.title === title);
  return (whole.length ? whole : named.filter((one) => one.title.endsWith(title))).map((one) => one.notice);
}

/** @type {(edition: Search.Edition, ordinal: number) => boolean} */
function isFirst(edition, ordinal) {
  return edition.notices[edition.noticeOf[ordinal]].first === ordinal;
}

/**
 * The notices of some signs whose year and number begin so, the newest first.
 * @type {(edition: Search.Edition, signs: string[], year: string, number: string) => Promise<Search.Notice[]>}
 */
export async function beginning(edition, signs, year, number) {
  const { notices } = await numbersOf(edition);
  return edition.notices.filter((_, at) => {
    const own = notices[at];
    return own && signs.includes(edition.signs[own[0]]) && String(own[1]).startsWith(year) && String(own[2]).startsWith(number);
  });
}

/**
 * Those of some notices whose number it is, whatever the sign and the year.
 * @type {(edition: Search.Edition, among: Search.Notice[], number: number) => Promise<Search.Notice[]>}
 */
export async function withNumber(edition, among, number) {
  const { notices } = await numbersOf(edition);
  return among.filter((one) => (notices[one.number] || [])[2] === number);
}

/** @type {(edition: Search.Edition, asked: Search.Number) => Promise<Search.Notice | undefined>} */
export async function numberedSo(edition, { sign, year, number }) {
  const { notices } = await numbersOf(edition);
  const wanted = edition.signs.indexOf(sign);
  return edition.notices.find((_, at) => {
    const own = notices[at];
    return own && own[0] === wanted && own[1] === year && own[2] === number;
  });
}

/**
 * Those whose numbers are nearest: of the sign, or of any where none has it; by year, then by number.
 * @type {(edition: Search.Edition, asked: Search.Number, most: number) => Promise<Search.Notice[]>}
 */
export async function nearest(edition, asked, most) {
  const { notices } = await numbersOf(edition);
  const sign = edition.signs.indexOf(asked.sign);
  /** @type {(notice: Search.Notice) => number} */
  const distance = (notice) => {
    const own = notices[notice.number];
    return own ? Math.abs(own[1] - asked.year) * 10000 + Math.abs(own[2] - asked.number) : Infinity;
  };
  const ofSign = edition.notices.filter((notice) => {
    const own = notices[notice.number];
    return own && (sign < 0 || own[0] === sign);
  });
  return ofSign.sort((a, b) => distance(a) - distance(b)).slice(0, most);
}
