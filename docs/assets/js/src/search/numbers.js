/* Document numbers, with an item's number or without, as queries that lead to one provision. */
import { foldWith } from "./folding.js";
import { noticeText } from "./notices.js";
import { LONGEST_QUERY } from "./query.js";
import { load } from "./shards.js";

const NUMERALS = "〇一二三四五六七八九十";
const NUMBER = /^(\D{1,12}?)\(?((?:19|20)\d\d)年?\)?第?0*(\d{1,4})(?:号|(?![\d.、])|$)(.*)$/;

/**
 * 晋政发〔2021〕1号, 晋政发2021 1号, 晋政发2021-1 and the like, with an item's number or without.
 * @type {(edition: Search.Edition, query: string) => Promise<Search.Jump | null>}
 */
export async function jump(edition, query) {
  const folded = foldWith(edition, query.slice(0, LONGEST_QUERY)).replace(/^["'《]+|["'》]+$/g, "");
  const match = NUMBER.exec(folded.replace(/(\d{4})[)年]?-(\d)/, "$1$2"));
  if (!match) return null;
  /** @type {{signs: string[], notices: ([number, number, number] | null)[]}} */
  const table = await load(edition, "numbers");
  const sign = table.signs.indexOf(match[1]);
  if (sign < 0) return null;
  const at = table.notices.findIndex((n) => n && n[0] === sign && n[1] === +match[2] && n[2] === +match[3]);
  const steps = stepsOf(match[4]);
  if (at < 0 || !steps) return null;
  const notice = edition.notices[at];
  const { all } = await noticeText(edition, notice);
  const index = steps.length ? itemAt(all, steps) : 0;
  return { ordinal: notice.first + Math.max(0, index), whole: index <= 0 };
}

/**
 * The provision of an item's number: of the very levels, else of the same numbers at whatever levels the notice
 * prints them (三（十） of a notice that counts 三、10、); -1 where there is none.
 * @type {(all: Search.Passage[], steps: string[]) => number}
 */
function itemAt(all, steps) {
  const paths = all.map((one) => one.eid.split("__"));
  const exact = paths.findIndex((path) => endsWith(path, steps));
  if (exact >= 0) return exact;
  /** @type {(path: string[]) => string[]} */
  const bare = (path) => path.map((step) => step.replace(/^(?!p_)[a-z]+_/, ""));
  return paths.findIndex((path) => endsWith(bare(path), bare(steps)));
}

// An item's number, folded: a part, a section, an item, a sub-item; each may be missing.
const PART = "(?:第?([一二三四五六七八九十]+)(?:部分|[、，]|(?=\\()|$))?";
const SECTION = "(?:第?\\(([一二三四五六七八九十]+)\\)[项条]?)?";
const ITEM = new RegExp("^[,，、:：的]*" + PART + SECTION + "(?:(\\d+)[.、]?)?(?:\\((\\d+)\\))?$");

/**
 * 三(十)1. → part_3, sec_10, para_1; null where there is something else.
 * @type {(text: string) => string[] | null}
 */
function stepsOf(text) {
  const match = ITEM.exec(text);
  if (!match) return null;
  const numbered = [numeral(match[1]), numeral(match[2]), match[3], match[4]];
  const names = ["part", "sec", "para", "subpara"];
  return names.map((name, i) => (numbered[i] ? name + "_" + numbered[i] : "")).filter(Boolean);
}

/** @type {(text: string | undefined) => number} */
function numeral(text) {
  if (!text) return 0;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["〇", text];
  return (tens ? NUMERALS.indexOf(tens) : 1) * 10 + (ones ? NUMERALS.indexOf(ones) : 0);
}

/**
 * Whether the last step is the last one wanted, and the others stand above it in order.
 * @type {(steps: string[], wanted: string[]) => boolean}
 */
function endsWith(steps, wanted) {
  let at = wanted.length - 1;
  if (steps[steps.length - 1] !== wanted[at]) return false;
  for (let i = steps.length - 1; i >= 0 && at >= 0; i--) if (steps[i] === wanted[at]) at--;
  return at < 0;
}
