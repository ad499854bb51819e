/* An item's number as people write it: 三（十）1, 第三部分第（十）项第1目, 第三部分第十项. */
import { numberOf } from "./numerals.js";

const C = "[一二三四五六七八九十百千零〇]+";
const D = "\\d{1,4}";
const UNIT = "[项目点条款]?";
const ANY = C + "|" + D;
/**
 * What the number stands in tells the step of an eid; an empty name may be any of them. The first that fits counts.
 * @type {[string, RegExp][]}
 */
const FORMS = [
  ["part", formOf("第?(" + ANY + ")部分")], ["chp", formOf("第(" + ANY + ")章")], ["sct", formOf("第(" + ANY + ")节")],
  ["art", formOf("第(" + ANY + ")条")], ["p", formOf("第?(" + ANY + ")(?:自然)?段")],
  ["sec", formOf("第?\\((" + C + ")\\)" + UNIT)], ["subpara", formOf("第?\\((" + D + ")\\)" + UNIT)],
  ["item", formOf("第?(" + D + ")\\)" + UNIT)], ["pt", formOf("第?([①-⑳])" + UNIT)],
  ["", formOf("第?(" + C + ")[项目点]")], ["para", formOf("第?(" + D + ")[项目点]?")], ["part", formOf("第?(" + C + ")")],
  ["annex", formOf("附件(" + D + ")?")],
];
/** @type {[string, RegExp][]} */
const NAMED = [
  ["preface", /^(?:文首|标题(?:与发文字号)?)/], ["preamble", /^引言/], ["closing", /^结语/], ["conclusions", /^(?:落款|文末)/],
];
const BETWEEN = /^[、,.。，:：;；的之·"]+/;

/**
 * The steps that a folded text names, from the top; null where there is something else in it.
 * @type {(text: string) => Search.Step[] | null}
 */
export function stepsIn(text) {
  /** @type {Search.Step[]} */
  const steps = [];
  for (let rest = text.replace(BETWEEN, ""); rest;) {
    const found = stepAt(rest);
    if (!found) return null;
    steps.push(found.step);
    rest = rest.slice(found.length).replace(BETWEEN, "");
  }
  return steps;
}

/** @type {(text: string) => {step: Search.Step, length: number} | null} */
function stepAt(text) {
  for (const [name, form] of NAMED) {
    const match = form.exec(text);
    if (match) return { step: { name, number: 0 }, length: match[0].length };
  }
  for (const [name, form] of FORMS) {
    const match = form.exec(text);
    if (match) return { step: { name, number: numberOf(match[1] || "1") }, length: match[0].length };
  }
  return null;
}

/**
 * The provision of the steps: of the very levels, else of the same numbers at whatever levels the notice prints them
 * (三（十） of a notice that counts 三、10、); -1 where there is none.
 * @type {(all: Search.Passage[], steps: Search.Step[]) => number}
 */
export function indexOf(all, steps) {
  const exact = exactIndex(all, steps);
  return exact >= 0 ? exact : pathsOf(all).findIndex((path) => endsWith(path, steps, sameNumber));
}

/** @type {(all: Search.Passage[], steps: Search.Step[]) => number} */
export function exactIndex(all, steps) {
  return pathsOf(all).findIndex((path) => endsWith(path, steps, sameLevel));
}

/** @type {(all: Search.Passage[]) => Search.Step[][]} */
function pathsOf(all) {
  return all.map((one) => one.eid.split("__").map(stepNamed));
}

/** @type {(text: string) => Search.Step} */
function stepNamed(text) {
  const match = /^([a-z]+)_?(\d*)/.exec(text);
  return match ? { name: match[1], number: +match[2] } : { name: text, number: 0 };
}

/** @type {(one: Search.Step, wanted: Search.Step) => boolean} */
function sameLevel(one, wanted) {
  return one.name === wanted.name && one.number === wanted.number;
}

/**
 * A paragraph without a number is never meant by one.
 * @type {(one: Search.Step, wanted: Search.Step) => boolean}
 */
function sameNumber(one, wanted) {
  return one.number === wanted.number && one.number > 0 && (one.name === "p") === (wanted.name === "p");
}

/**
 * Whether the last step is the last one wanted, and the others stand above it in order.
 * @type {(path: Search.Step[], wanted: Search.Step[], same: (one: Search.Step, other: Search.Step) => boolean) => boolean}
 */
function endsWith(path, wanted, same) {
  let at = wanted.length - 1;
  if (!same(path[path.length - 1], wanted[at])) return false;
  for (let i = path.length - 1; i >= 0 && at >= 0; i--) if (same(path[i], wanted[at])) at--;
  return at < 0;
}

/** @type {(text: string) => RegExp} */
function formOf(text) {
  return new RegExp("^" + text);
}
