/* A citation in any form, the site's own first, as a query that leads to one provision. */
import { foldWith } from "../index/folding.js";
import { noticeText } from "../index/notices.js";
import { LONGEST_QUERY } from "../query.js";
import { placeIn } from "./place.js";
import { beginning, nearest, numberedSo, titled } from "./titles.js";

const NEAREST = 3;
// Folded: sign, year, number, in all the ways in which they are typed.
const YEAR_AND_NUMBER = "\\(?((?:19|20)\\d\\d)年?\\)?[-第]?0*(\\d{1,4})(?:号|(?![\\d.、。年]))";
const BEGUN = "\\(?((?:19|20)?\\d{0,2})(?:年|\\)|年\\))?[-第]?0*(\\d{0,4})";
const UNKNOWN = new RegExp("^([\\u4e00-\\u9fff]{2,8})\\(((?:19|20)\\d\\d)\\)第?0*(\\d{1,4})号(.*)$");
const ENCLOSED = /^.*?《(.+)》(?:\([^()]*(?:\([^()]*\)[^()]*)?\))?(.*)$/;
const BARE = /^(.*关于.+(?:通知|意见|决定|方案|要点|安排|部署))(?:\([^()]*(?:\([^()]*\)[^()]*)?\))?((?:第|引言|结语|落款|附件|\().*)?$/;

/**
 * What the query cites; null where it is no citation.
 * @type {(edition: Search.Edition, query: string) => Promise<Search.Reference | null>}
 */
export async function reference(edition, query) {
  const folded = foldWith(edition, query.slice(0, LONGEST_QUERY)).replace(/^["']+|["',;。]+$/g, "");
  const numbered = await byNumber(edition, folded);
  if (numbered && !numbered.missing) return numbered;
  return (await byTitle(edition, folded)) || numbered || byBeginning(edition, folded);
}

/** @type {(text: string) => string} */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * A sign of the edition between two others; without signs what fits nothing.
 * @type {(edition: Search.Edition, before: string, after: string) => RegExp}
 */
function signed(edition, before, after) {
  const signs = edition.signs.map(escaped).sort((a, b) => b.length - a.length);
  return new RegExp(before + "(" + (signs.join("|") || "(?!)") + ")" + after);
}

/**
 * 晋政发〔2021〕1号 and the like, alone, behind a title or in the brackets behind it.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>}
 */
async function byNumber(edition, folded) {
  const known = signed(edition, "^(.*?)", YEAR_AND_NUMBER + "(.*)$").exec(folded);
  if (known && !/(?:^|[》《(,，知见])$/.test(known[1])) return null;
  const match = known ? known.slice(2) : (UNKNOWN.exec(folded) || []).slice(1);
  if (!match.length) return null;
  const [sign, year, number, rest] = match;
  const asked = { sign, year: +year, number: +number };
  const found = await numberedSo(edition, asked);
  if (found) return inNotice(edition, found, rest.replace(/^[)》]+/, ""));
  return missingNumber(edition, asked);
}

/** @type {(edition: Search.Edition, asked: Search.Number) => Promise<Search.Reference>} */
async function missingNumber(edition, asked) {
  const text = asked.sign + "〔" + asked.year + "〕" + asked.number + "号";
  const places = await nearest(edition, asked, NEAREST);
  return { notices: [], ordinal: null, whole: true,
           missing: { kind: "number", asked: text, nearest: places.map((notice) => placeOf(notice, -1)) } };
}

/** @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>} */
async function byTitle(edition, folded) {
  const match = ENCLOSED.exec(folded) || BARE.exec(folded);
  const notice = match && match[1].length > 6 ? await titled(edition, match[1]) : null;
  return match && notice ? inNotice(edition, notice, match[2] || "") : null;
}

/**
 * 晋政发2021, 晋政发〔20: the notices whose number begins so.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Reference | null>}
 */
async function byBeginning(edition, folded) {
  const match = signed(edition, "^", BEGUN + "$").exec(folded);
  if (!match) return null;
  const notices = await beginning(edition, match[1], match[2], match[3]);
  if (notices.length) return { notices, ordinal: null, whole: true, missing: null };
  const asked = { sign: match[1], year: +match[2].padEnd(4, "0"), number: +match[3] || 1 };
  return match[2].length === 4 ? missingNumber(edition, asked) : null;
}

/**
 * A place in the notice; null where what is left is no place but words.
 * @type {(edition: Search.Edition, notice: Search.Notice, rest: string) => Promise<Search.Reference | null>}
 */
async function inNotice(edition, notice, rest) {
  const { all } = await noticeText(edition, notice);
  const place = placeIn(edition, all, rest);
  if (!place) return null;
  const { index, missing } = place;
  return {
    notices: [notice], ordinal: notice.first + (missing ? 0 : Math.max(0, index)), whole: index < 0 || !!missing,
    missing: missing ? { kind: "provision", asked: missing, nearest: [placeOf(notice, index)] } : null,
  };
}

/** @type {(notice: Search.Notice, index: number) => Search.Place} */
function placeOf(notice, index) {
  return { notice, ordinal: index < 0 ? null : notice.first + index };
}

/**
 * The one provision that a citation leads to, before all that holds its words.
 * @type {(edition: Search.Edition, query: string) => Promise<Search.Jump | null>}
 */
export async function jump(edition, query) {
  const found = await reference(edition, query);
  return found && found.ordinal !== null ? { ordinal: found.ordinal, whole: found.whole } : null;
}
