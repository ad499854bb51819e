/* The provision, of one notice or of each of several, that the rest of a citation names. */
import { foldWith } from "../index/folding.js";
import { noticeText } from "../index/notices.js";
import { pathOf } from "../path.js";
import { locatorsOf, NAMED_PLACES } from "./locators.js";
import { exactIndex, indexOf, stepsAtHead } from "./steps.js";

const AROUND = /^[、,，:：的]+|[、,，:：;；。.]+$/g;
// What people put between a document and a place in it, and behind the place.
const LEADING = new RegExp("^(?:文件|文|通知)?[中里内]?(?:规定|要求)?的?(?=[第、，：(]|" + NAMED_PLACES + "|附件|[一二三四五六七八九十\\d]|$)");
const TRAILING = /(?:的?(?:规定|要求|内容|全文|原文))$/;
// A place that is being typed: 第三部, 三（十
const BEGUN_STEP = /^第?\(?[一二三四五六七八九十百\d]{0,4}(?:部|自|自然)?$/;
export const MOST_READ = 8; // notices in which a place is looked for
const LEAST = 2; // characters of its words that may stand behind a place

/**
 * Its place among all, -1 for the notice as a whole; `missing` is what the notice does not have, beside the nearest that
 * it has. Null where the text names no place.
 * @type {(edition: Search.Edition, all: Search.Passage[], rest: string) => {index: number, missing: string} | null}
 */
function placeIn(edition, all, rest) {
  const wanted = bare(rest);
  if (!wanted) return { index: -1, missing: "" };
  const cited = asCited(edition, all, wanted);
  if (cited >= 0) return { index: cited, missing: "" };
  const { steps, rest: behind } = stepsAtHead(wanted);
  const begun = behind !== "" && BEGUN_STEP.test(behind);
  if (!steps.length) return begun ? { index: -1, missing: "" } : null;
  const index = indexOf(all, steps);
  if (behind && !begun) return index >= 0 && holds(edition, all[index], behind) ? { index, missing: "" } : null;
  return index >= 0 ? { index, missing: "" } : { index: nearestIndex(all, steps), missing: asPrinted(wanted) };
}

/**
 * Whether a text that a citation leaves behind its notice names a place, as far as that can be told without the notice.
 * @type {(rest: string) => boolean}
 */
export function namesPlace(rest) {
  const { rest: behind } = stepsAtHead(bare(rest));
  return BEGUN_STEP.test(behind);
}

/** @type {(text: string) => string} */
function asPrinted(text) {
  return text.replace(/\(/g, "（").replace(/\)/g, "）");
}

/** @type {(rest: string) => string} */
function bare(rest) {
  return rest.replace(AROUND, "").replace(LEADING, "").replace(AROUND, "").replace(TRAILING, "");
}

/**
 * Whether words that stand behind a place are its own: 第三部分第（九）项“强化煤矿安全”.
 * @type {(edition: Search.Edition, one: Search.Passage, words: string) => boolean}
 */
function holds(edition, one, words) {
  const wanted = words.replace(/^["《(]+|[")》，。；]+$/g, "");
  return wanted.length >= LEAST && foldWith(edition, one.display).includes(wanted);
}

/**
 * As the site itself names its places, or by an anchor.
 * @type {(edition: Search.Edition, all: Search.Passage[], wanted: string) => number}
 */
function asCited(edition, all, wanted) {
  const locators = locatorsOf(all);
  /** @type {(text: string | undefined) => boolean} */
  const same = (text) => !!text && foldWith(edition, text).replace(AROUND, "") === wanted;
  const cited = all.findIndex((one) => one.eid === wanted || same(locators.get(one.eid)));
  return cited >= 0 ? cited : all.findIndex((one) => same(pathOf(all, one)));
}

/**
 * What holds the place that is not there, of the very levels; else what has the last of its numbers; -1 for the notice.
 * @type {(all: Search.Passage[], steps: Search.Step[]) => number}
 */
function nearestIndex(all, steps) {
  for (let length = steps.length - 1; length > 0; length--) {
    const index = exactIndex(all, steps.slice(0, length));
    if (index >= 0) return index;
  }
  return steps.length > 1 ? exactIndex(all, steps.slice(-1)) : -1;
}

/**
 * The place in each of the notices that has it, and which have it not; where none has it, the notices. Of more than are
 * quickly read the notices too, unless words stand behind the place.
 * @type {(edition: Search.Edition, notices: Search.Notice[], rest: string) => Promise<Search.Reference | null>}
 */
export async function inEach(edition, notices, rest) {
  if (!rest || (notices.length > MOST_READ && namesPlace(rest))) return { places: notices.map(wholeOf), missing: null };
  if (notices.length > MOST_READ) return null;
  const all = await Promise.all(notices.map((notice) => inNotice(edition, notice, rest)));
  const found = all.flatMap((one) => one || []);
  if (!found.length) return null;
  const there = found.filter(({ missing }) => !missing);
  const without = found.flatMap(({ missing }) => missing || []);
  return { places: (there.length ? there : found).flatMap(({ places }) => places),
           missing: without.length ? { ...without[0], nearest: without.flatMap(({ nearest: near }) => near) } : null };
}

/**
 * A place in the notice; null where what is left is no place but words.
 * @type {(edition: Search.Edition, notice: Search.Notice, rest: string) => Promise<Search.Reference | null>}
 */
export async function inNotice(edition, notice, rest) {
  const { all } = await noticeText(edition, notice);
  const place = placeIn(edition, all, rest);
  if (!place) return null;
  const { index, missing } = place;
  const found = placeOf(notice, index);
  if (!missing) return { places: [found], missing: null };
  return { places: [wholeOf(notice)], missing: { kind: "provision", asked: missing, nearest: [found] } };
}

/** @type {(notice: Search.Notice, index: number) => Search.Place} */
function placeOf(notice, index) {
  return { notice, ordinal: index < 0 ? null : notice.first + index };
}

/** @type {(notice: Search.Notice) => Search.Place} */
export function wholeOf(notice) {
  return placeOf(notice, -1);
}
