/* The parts of a citation in the order in which documents are cited: number, year, place in the notice. */
import { stepsAtHead } from "./steps.js";

export const MAY_BE_A_YEAR = /\d\d|年/;
const YEAR = "((?:19|20)\\d\\d|\\d\\d(?=年|\\)))年?度?";
const BEHIND_NUMBER = "字?第?(\\d{1,4})号[，,]?\\(?((?:19|20)\\d\\d)(?:年\\)?|\\)|$)";
const BEFORE_SIGN = "\\(?" + YEAR + "\\)?的?";
const NUMBER = "字?第?\\(?(\\d{1,4})\\)?(号|$)";
// What the site puts between an item and the paragraphs behind it.
const BEHIND_ITEM = /^之后(?=第)/;
const BEFORE_NOTICE = /^[、，,。:：;—-]*(?:[出摘引]自|[见载]于?)?/;

/**
 * 2026年晋政发1号, 晋政发1号（2026年）: 晋政发(2026)1号.
 * @type {(text: string, signed: (before: string, after: string) => RegExp) => string}
 */
export function numberInOrder(text, signed) {
  const begun = text.replace(signed("^" + BEFORE_SIGN, "$"), "$2$1");
  return begun.replace(signed(BEFORE_SIGN, NUMBER), "$2($1)$3$4").replace(signed("", BEHIND_NUMBER), "$1($3)$2号");
}

/**
 * What stands behind the place with which a text begins, and the place; `sure` where it is no item of a list of
 * documents: 第三部分, 三（十）, 三, but not 三、, 1. or （一）.
 * @type {(text: string) => {place: string, rest: string, sure: boolean} | null}
 */
export function placeFirst(text) {
  let behind = text;
  let steps = 0;
  for (let found = stepsAtHead(behind); found.steps.length; found = stepsAtHead(behind)) {
    steps += found.steps.length;
    behind = found.rest.replace(BEHIND_ITEM, "");
  }
  const place = text.slice(0, text.length - behind.length);
  if (!steps || !behind) return null;
  const bare = behind.replace(BEFORE_NOTICE, "");
  const bracketed = /^\((?!\d).*\)$/.test(bare);
  return { place, rest: bracketed ? bare.slice(1, -1) : bare, sure: steps > 1 || /部分|第.*[章节条项目点款段]|[引结落文附]|^[一二三四五六七八九十][，,]?$/.test(place) };
}
