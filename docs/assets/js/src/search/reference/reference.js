/* A citation in any form, the site's own first, as a query that leads to one provision. */
import { foldWith } from "../index/folding.js";
import { inDigits } from "../named/years.js";
import { LONGEST_QUERY } from "../query.js";
import { addressed } from "./address.js";
import { inEach, inNotice, namesPlace, wholeOf } from "./cited_provision.js";
import { described, GENRES } from "./own_words.js";
import { NAMED_PLACES } from "./locators.js";
import { numberOf } from "./numerals.js";
import { MAY_BE_A_YEAR, numberInOrder, placeFirst } from "./order.js";
import { beginning, nearest, numberedSo, titled, withNumber } from "./titles.js";

const NEAREST = 3;
const LONGEST_BETWEEN = 60; // characters behind a place in which a notice is looked for
// Folded: sign, year, number, in all the ways in which they are typed.
const YEAR_AND_NUMBER = "字?\\(?((?:19|20)\\d\\d|\\d\\d(?=年|\\)))年?\\)?[-/。第]?0*(\\d{1,4})(?:号|(?![\\d.、。年]))";
const BEGUN = "字?\\(?((?:19|20)?\\d{0,2})(?:年|\\)|年\\))?[-第]?0*(\\d{0,4})";
const UNKNOWN = new RegExp("^([\\u4e00-\\u9fff]{2,8})\\(((?:19|20)\\d\\d)\\)第?0*(\\d{1,4})号(.*)$");
// What may stand before a document's number; anything else is a part of another sign.
const LED_IN = /(?:^|[》《(，、：；。"—-]|(?:19|20)\d\d年?|政府|文号|根据|按照|依据|依照|遵照|参照|对照|落实|贯彻|执行|转发|印发|通知|[见查按据和与及或])$/;
const BRACKETED = "(?:\\([^()]*(?:\\([^()]*\\)[^()]*)?\\))?";
const AFTER_TITLE = new RegExp("^" + BRACKETED + "(.*)$");
const BARE = new RegExp("^(.*关于.+(?:" + GENRES + "))" + BRACKETED + "((?:第|" + NAMED_PLACES + "|附件|\\(|[一二三四五六七八九十]+[、(]|的|中).*)?$");
const SHORTEST_TITLE = 7;

/**
 * What the query cites; null where it is no citation. Behind a text that is longer than a query the citation of it.
 * @type {(edition: Search.Edition, query: string) => Promise<Search.Reference | null>}
 */
export async function reference(edition, query) {
  const found = await cited(edition, query.slice(-LONGEST_QUERY));
  return found || query.length <= LONGEST_QUERY ? found : cited(edition, query.slice(0, LONGEST_QUERY));
}

/** @type {(edition: Search.Edition, query: string) => Promise<Search.Reference | null>} */
async function cited(edition, query) {
  const address = addressed(edition, query);
  if (address) return inNotice(edition, address.notice, foldWith(edition, address.rest));
  const typed = inFigures(inDigits(foldWith(edition, query).replace(/^["',]+|["',;。]+$/g, "")));
  const folded = numberInOrder(typed, (before, after) => signed(edition, before, after));
  return (await placedFirst(edition, folded)) || placedLast(edition, folded);
}

/**
 * 第三部分第十项 大同2024: the place before the notice. Words of the place itself may stand between the two.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>}
 */
async function placedFirst(edition, folded) {
  const first = placeFirst(folded);
  if (!first) return null;
  const { place, rest, sure } = first;
  const number = Array.from(rest.matchAll(signed(edition, "", YEAR_AND_NUMBER, "g"))).pop();
  const named = rest.slice(Math.max(0, rest.includes("《") ? rest.indexOf("《") : (number && number.index) || 0));
  const whole = sure ? (await byNumber(edition, named)) || (await byTitle(edition, named)) : null;
  if (whole && whole.missing) return whole;
  if (whole && whole.places.every(({ ordinal }) => ordinal === null)) {
    const words = rest.slice(0, rest.length - named.length).replace(/[(—-]+$/, "");
    return inEach(edition, whole.places.map(({ notice }) => notice), place + words);
  }
  // 1.《…》: of a list.
  if (!sure && /关于/.test(rest)) return null;
  for (let at = 0; rest.length <= LONGEST_BETWEEN && MAY_BE_A_YEAR.test(rest.slice(at)); at++) {
    const within = /^\d\d/.test(rest.slice(at - 1));
    const found = at && within ? null : await byWords(edition, rest.slice(at) + "，" + place + rest.slice(0, at));
    if (found) return found;
  }
  return null;
}

/** @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>} */
async function placedLast(edition, folded) {
  const numbered = await byNumber(edition, folded);
  if (numbered && !numbered.missing) return numbered;
  return (await byTitle(edition, folded)) || (numbered && (await byWords(edition, folded))) || numbered
    || (await byBeginning(edition, folded)) || byWords(edition, folded);
}

/**
 * 〔2026〕一号 → 〔2026〕1号, 晋政发一号 → 晋政发1号
 * @type {(text: string) => string}
 */
function inFigures(text) {
  return text.replace(/[一二三四五六七八九十百]+(?=号)/g, (number) => String(numberOf(number)));
}

/** @type {(text: string) => string} */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * A sign of the edition between two others; without signs what fits nothing.
 * @type {(edition: Search.Edition, before: string, after: string, flags?: string) => RegExp}
 */
function signed(edition, before, after, flags) {
  const signs = edition.signs.map(escaped).sort((a, b) => b.length - a.length);
  return new RegExp(before + "(" + (signs.join("|") || "(?!)") + ")" + after, flags);
}

/**
 * 晋政发〔2021〕1号 and the like, alone, behind a title or in the brackets behind it; of several the last.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>}
 */
async function byNumber(edition, folded) {
  const known = Array.from(folded.matchAll(signed(edition, "", YEAR_AND_NUMBER, "g"))).pop();
  if (known && !LED_IN.test(folded.slice(0, known.index))) return null;
  const match = known ? [...known.slice(1), folded.slice((known.index || 0) + known[0].length)] : (UNKNOWN.exec(folded) || []).slice(1);
  if (!match.length) return null;
  const [sign, year, number] = match;
  const rest = match[3].replace(/^[)》"]+/, "");
  const asked = { sign, year: +year.padStart(4, "20"), number: +number };
  const found = await numberedSo(edition, asked);
  if (found) return inNotice(edition, found, rest);
  return namesPlace(rest) ? missingNumber(edition, asked) : null;
}

/** @type {(edition: Search.Edition, asked: Search.Number) => Promise<Search.Reference>} */
async function missingNumber(edition, asked) {
  const text = asked.sign + "〔" + asked.year + "〕" + asked.number + "号";
  const places = await nearest(edition, asked, NEAREST);
  return { places: [], missing: { kind: "number", asked: text, nearest: places.map(wholeOf) } };
}

/** @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>} */
async function byTitle(edition, folded) {
  for (const [title, rest] of titlesIn(folded)) {
    const notices = title.length >= SHORTEST_TITLE ? await titled(edition, title) : [];
    if (notices.length === 1 || (notices.length && namesPlace(rest))) return inEach(edition, notices, rest);
  }
  return null;
}

/**
 * What may be the title, with what stands behind it: in title marks or quotation marks, from the first or from the
 * last; without marks.
 * @type {(folded: string) => [string, string][]}
 */
function titlesIn(folded) {
  const text = folded.replace(/</g, "《").replace(/>/g, "》");
  /** @type {[string, string][]} */
  const found = [];
  for (const marked of [/《(.+)》(.*)$/, /.*《(.+?)》(.*)$/, /"(.+?)"(.*)$/, /^(.+?)"(.*)$/]) {
    const match = marked.exec(text);
    if (match) found.push([match[1], (AFTER_TITLE.exec(match[2]) || ["", ""])[1]]);
  }
  const bare = BARE.exec(text);
  return bare ? found.concat([[bare[1].replace(/^["《]+/, ""), bare[2] || ""]]) : found;
}

/**
 * 晋政发2021, 晋政发〔20: the notices whose number begins so; 晋政发1号: those of that number.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>}
 */
async function byBeginning(edition, folded) {
  const ofAnyYear = signed(edition, "^", "第?(\\d{1,4})号$").exec(folded);
  if (ofAnyYear) return inEach(edition, await withNumber(edition, await beginning(edition, [ofAnyYear[1]], "", ""), +ofAnyYear[2]), "");
  const match = signed(edition, "^", BEGUN + "$").exec(folded);
  const notices = await (match ? beginning(edition, [match[1]], match[2], match[3]) : ofSignsBegun(edition, folded));
  if (notices.length) return { places: notices.map(wholeOf), missing: null, begun: true };
  if (!match) return null;
  const asked = { sign: match[1], year: +match[2].padEnd(4, "0"), number: +match[3] || 1 };
  return match[2].length === 4 ? missingNumber(edition, asked) : null;
}

/**
 * 同政: those of the signs that begin so.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Notice[]>}
 */
async function ofSignsBegun(edition, folded) {
  const signs = folded.length > 1 ? edition.signs.filter((sign) => sign.startsWith(folded)) : [];
  return signs.length ? beginning(edition, signs, "", "") : [];
}

/** @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>} */
async function byWords(edition, folded) {
  const found = described(edition, folded);
  if (!found) return null;
  const { rest, number } = found;
  const notices = number === null ? found.notices : await withNumber(edition, found.notices, number);
  return notices.length ? inEach(edition, notices, rest) : null;
}

/**
 * The one provision that a citation leads to, before all that holds its words; of a notice the first.
 * @type {(edition: Search.Edition, query: string) => Promise<number | null>}
 */
export async function jump(edition, query) {
  const found = await reference(edition, query);
  if (!found || found.places.length !== 1) return null;
  const [{ notice, ordinal }] = found.places;
  return ordinal === null ? notice.first : ordinal;
}
