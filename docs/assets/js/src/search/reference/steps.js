/* An item's number as people write it: 三（十）1, 第三部分第（十）项第1目, 第三部分第十项. */
import { above, stepNamed, stepsOf } from "../../provisions/eids.js";
import { FRONT_AND_BACK, OUTSIDE_PARTS, textOf } from "./locators.js";
import { numberOf } from "./numerals.js";

const C = "[一二三四五六七八九十百千零〇]+";
const D = "\\d{1,4}";
const UNIT = "[项目点条]?";
const ANY = C + "|" + D;
const PARAGRAPH = "paragraph"; // as a reader counts
/**
 * What the number stands in tells the step of an eid; an empty name may be any of them. The first that fits counts.
 * @type {[string, RegExp][]}
 */
const FORMS = [
  ["part", formOf("第?(" + ANY + ")部分")], ["chp", formOf("第(" + ANY + ")章")], ["sct", formOf("第(" + ANY + ")节")],
  ["art", formOf("第(" + ANY + ")条")], ["p", formOf("第?(" + ANY + ")段")],
  [PARAGRAPH, formOf("第?(" + ANY + ")(?:自然段|款)")],
  ["sec", formOf("第?\\((" + C + ")\\)" + UNIT)], ["subpara", formOf("第?\\((" + D + ")\\)" + UNIT)],
  ["item", formOf("第?(" + D + ")\\)" + UNIT)], ["pt", formOf("第?([①-⑳])" + UNIT)],
  ["", formOf("第?(" + ANY + ")[项目点条]")], ["para", formOf("第?(\\d{1,3}?)(?=(?:19|20)\\d\\d年|[^\\d年]|$)")], ["part", formOf("第?(" + C + ")(?!" + C + "|年)")],
  ["annex", formOf("附件(" + D + ")?")],
];
/** @type {[string, RegExp][]} */
const NAMED = [
  ["preface", formOf("(?:" + FRONT_AND_BACK.preface + "|标题(?:与发文字号)?)")], ["preamble", formOf(OUTSIDE_PARTS.preamble)],
  ["closing", formOf(OUTSIDE_PARTS.closing)], ["conclusions", formOf("(?:" + FRONT_AND_BACK.conclusions + "|落款)")],
];
// 三、四季度, 一、二类: numbers of what is counted and no place, as 三、四项 may be.
const COUNTED_ONE_BY_ONE = formOf("第?" + C + "(?:、" + C + ")+(?![项目点条段款]|自然段)[\\u4e00-\\u9fff]");
const BETWEEN = /^[、,.。，:：;；的之中里·"/-]+/;

/**
 * The steps that a folded text begins with, and what stands behind them.
 * @type {(text: string) => {steps: Search.Step[], rest: string}}
 */
export function stepsAtHead(text) {
  /** @type {Search.Step[]} */
  const steps = [];
  let rest = text.replace(BETWEEN, "");
  for (let found = stepAt(rest); rest && found && !COUNTED_ONE_BY_ONE.test(rest); found = stepAt(rest)) {
    steps.push(found.step);
    rest = rest.slice(found.length).replace(BETWEEN, "");
  }
  return { steps, rest };
}

/** @type {(text: string) => {step: Search.Step, length: number} | null} */
function stepAt(text) {
  for (const [name, form] of NAMED) {
    const match = form.exec(text);
    if (match) return { step: { name, number: 0 }, length: match[0].length };
  }
  for (const [name, form] of FORMS) {
    const match = form.exec(text);
    if (match) return { step: { name, number: numberOf(match[1] || "1"), firm: /[部项目点]/.test(match[0]) }, length: match[0].length };
  }
  return null;
}

/**
 * The provision of the steps: of the very levels, else of the same numbers at whatever levels the notice prints them
 * (三（十） of a notice that counts 三、10、), one right below the other before such as have levels between; -1 where there is none.
 * A level that is named holds: 第九部分 is no item, 第九项 no part, and no level stands between it and what it is said to stand in;
 * nor does a number that stands below one of its own form: 二（三） is not 二（五）3.
 * @type {(all: Search.Passage[], steps: Search.Step[]) => number}
 */
export function indexOf(all, steps) {
  const paragraph = paragraphIndex(all, steps);
  if (paragraph >= 0) return paragraph;
  const exact = exactIndex(all, steps);
  if (exact >= 0) return exact;
  const paths = pathsOf(all);
  if (steps.length === 1) return steps[0].number ? onlyIndex(paths, steps[0]) : paths.findIndex(([first]) => first.name === steps[0].name);
  const last = steps[steps.length - 1];
  for (const same of [sameNumberOrPart, sameNumber]) {
    /** @type {(path: Search.Step[], from: number) => boolean} */
    const fits = (path, from) => path.slice(0, -1).every(({ name }) => name !== last.name) && endsWith(path.slice(from), steps, same);
    const next = paths.findIndex((path) => fits(path, -steps.length));
    const found = next >= 0 || last.firm ? next : paths.findIndex((path) => fits(path, 0));
    if (found >= 0) return found;
  }
  return -1;
}

/**
 * Of one number alone: the item that bears it where the items of a level are counted through the whole notice; else the
 * part, which a chapter is in another kind of document; else the first.
 * @type {(paths: Search.Step[][], wanted: Search.Step) => number}
 */
function onlyIndex(paths, wanted) {
  const places = paths.map((_, at) => at).filter((at) => endsWith(paths[at], [wanted], sameNumber));
  /** @type {(at: number) => string} */
  const levelOf = (at) => paths[at][paths[at].length - 1].name;
  const once = places.find((at) => levelOf(at) !== "part" && places.filter((other) => levelOf(other) === levelOf(at)).length === 1);
  const part = places.find((at) => levelOf(at) === "part");
  const [first = -1] = places;
  return once !== undefined && (wanted.name !== "chp" || part === undefined) ? once : part !== undefined ? part : first;
}

/**
 * A paragraph of an item, counted as a reader counts: the item's own text is the first. Where it has none that are not
 * numbered, those that are. -1 where no paragraph of an item is named.
 * @type {(all: Search.Passage[], steps: Search.Step[]) => number}
 */
function paragraphIndex(all, steps) {
  const { name, number } = steps[steps.length - 1];
  const within = name === PARAGRAPH && steps.length > 1 ? all[indexOf(all, steps.slice(0, -1))] : undefined;
  if (!within) return -1;
  const below = all.filter((one) => above(one.eid).parent === within.eid);
  const paragraphs = below.filter((one) => stepNamed(above(one.eid).step).name === "p");
  const counted = paragraphs.length ? paragraphs : below;
  const own = paragraphs.length || !below.length ? textOf(within) : "";
  return all.indexOf((own ? [within].concat(counted) : counted)[number - 1]);
}

/** @type {(all: Search.Passage[], steps: Search.Step[]) => number} */
export function exactIndex(all, steps) {
  return pathsOf(all).findIndex((path) => endsWith(path, steps, sameLevel));
}

/** @type {(all: Search.Passage[]) => Search.Step[][]} */
function pathsOf(all) {
  return all.map((one) => stepsOf(one.eid));
}

/** @type {(one: Search.Step, wanted: Search.Step) => boolean} */
function sameLevel(one, wanted) {
  return one.number === wanted.number && one.name === (wanted.name === PARAGRAPH ? "p" : wanted.name);
}

/**
 * A paragraph without a number is never meant by one, nor an item by that of an enclosed document.
 * @type {(one: Search.Step, wanted: Search.Step) => boolean}
 */
function sameNumber(one, wanted) {
  if (wanted.firm && /part|div/.test(one.name) !== (wanted.name === "part")) return false;
  return one.number === wanted.number && one.number > 0 && (one.name === "annex") === (wanted.name === "annex") && (one.name === "p") === (wanted.name === "p" || wanted.name === PARAGRAPH);
}

/**
 * A part is named as one.
 * @type {(one: Search.Step, wanted: Search.Step) => boolean}
 */
function sameNumberOrPart(one, wanted) {
  return sameNumber(one, wanted) && (one.name === "part" || wanted.name !== "part");
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
