/* Words that name years: 2019年, 2015-2019, 2019年以来, 近三年, 去年, 十四五期间. */
import { DIGITS, numberOf } from "../reference/numerals.js";

const NUMERAL = "[一二三四五六七八九十]+";
const A_YEAR = "((?:19|20)\\d\\d)年?";
const UP_TO = "[-~～〜至到]";
const ONE = /^((?:19|20)\d\d)(?:年度?)?$/;
const SHORT = /^(\d\d)年度?$/;
const RANGE = new RegExp("^(?:自|从)?" + A_YEAR + UP_TO + A_YEAR + "(?:期间|间)?$");
const SHORT_RANGE = new RegExp("^(?:自|从)?(\\d\\d)年?" + UP_TO + "(\\d\\d)年(?:期间|间)?$");
const SINCE = new RegExp("^(?:自|从)?" + A_YEAR + "(?:以来|起|以后|之后|后|开始|" + UP_TO + "?(?:今|现在|目前))$");
const UNTIL = new RegExp("^" + A_YEAR + "(?:及以前|以前|之前|前|为止)$");
const BEFORE_THIS = /^前([二三四五六七八九十两]+|\d{1,2})年$/;
const OF_LATE = /^(?:最?近(?:几年来?|些?年来)|近年)$/;
const FEW_YEARS = 3;
const LAST = /^(?:最?近|过去|这)([一二两三四五六七八九十]+|\d{1,2})年(?:来|以来|内|间)?$/;
const DECADE = /^((?:19|20)\d)0年代$/;
const PLAN = new RegExp("^\"?(" + NUMERAL + ")五\"?(?:期间|时期)$");
/** @type {[RegExp, number][]} */
const AGO = [[/^(?:今年|本年度?|今年度)$/, 0], [/^(?:去年|上年度?|上一年度?)$/, 1], [/^前年$/, 2], [/^大前年$/, 3]];
const NEWEST = /^(?:最新(?:一年|年度)?|最近(?:一年)?)$/;
const OLDEST = /^最早(?:一年)?$/;
const ALL = /^(?:历年来?|各年度?|逐年)$/;
// The third plan began in 1966, each since then five years after the one before.
const BEFORE_PLANS = 1951;
const PLAN_YEARS = 5;

/**
 * The first and the last year that a folded word names, told from the newest year of the edition; null where it names
 * none. Of a year in two digits only one that the edition covers is meant.
 * @type {(word: string, edition: Search.Edition) => [number, number] | null}
 */
export function yearsIn(word, edition) {
  const text = inDigits(word);
  const [oldest, newest] = span(edition);
  return named(text) || fromOneOn(text, newest) || upToOne(text, oldest) || counted(text, newest)
    || within(inFull(text), oldest, newest) || ends(text, oldest, newest);
}

/**
 * The years of the edition, first and last.
 * @type {(edition: Search.Edition) => [number, number]}
 */
export function span(edition) {
  const years = edition.notices.map((notice) => notice.year);
  return [Math.min(...years), Math.max(...years)];
}

/**
 * 2019年, 2015-2019, 2010年代, 十四五期间
 * @type {(text: string) => [number, number] | null}
 */
function named(text) {
  const one = ONE.exec(text);
  if (one) return [+one[1], +one[1]];
  const range = RANGE.exec(text);
  if (range) return [Math.min(+range[1], +range[2]), Math.max(+range[1], +range[2])];
  const decade = DECADE.exec(text);
  if (decade) return [+decade[1] * 10, +decade[1] * 10 + 9];
  const plan = PLAN.exec(text);
  if (!plan) return null;
  const first = BEFORE_PLANS + PLAN_YEARS * numberOf(plan[1]);
  return [first, first + PLAN_YEARS - 1];
}

/** @type {(text: string, newest: number) => [number, number] | null} */
function fromOneOn(text, newest) {
  const since = SINCE.exec(text);
  return since ? [+since[1], Math.max(newest, +since[1])] : null;
}

/** @type {(text: string, oldest: number) => [number, number] | null} */
function upToOne(text, oldest) {
  const until = UNTIL.exec(text);
  return until ? [Math.min(oldest, +until[1]), +until[1]] : null;
}

/**
 * 历年, 最新, 最早
 * @type {(text: string, oldest: number, newest: number) => [number, number] | null}
 */
function ends(text, oldest, newest) {
  if (ALL.test(text)) return [oldest, newest];
  if (NEWEST.test(text)) return [newest, newest];
  return OLDEST.test(text) ? [oldest, oldest] : null;
}

/**
 * 近三年, 近几年, 前三年 (those before this year), 去年, 去年以来
 * @type {(text: string, newest: number) => [number, number] | null}
 */
function counted(text, newest) {
  const last = LAST.exec(text);
  if (last) return [newest - (numberOf(last[1].replace("两", "二")) || 1) + 1, newest];
  if (OF_LATE.test(text)) return [newest - FEW_YEARS + 1, newest];
  const before = BEFORE_THIS.exec(text);
  if (before) return [newest - numberOf(before[1].replace("两", "二")), newest - 1];
  const since = text.replace(/以来$/, "");
  const ago = AGO.find(([said]) => said.test(since));
  return ago ? [newest - ago[1], since === text ? newest - ago[1] : newest] : null;
}

/**
 * 24年 → 2024年, 19到22年 → 2019-2022; empty where the text is neither.
 * @type {(text: string) => string}
 */
function inFull(text) {
  const range = SHORT_RANGE.exec(text);
  if (range) return "20" + range[1] + "-20" + range[2];
  return SHORT.test(text) ? "20" + text : "";
}

/** @type {(text: string, oldest: number, newest: number) => [number, number] | null} */
function within(text, oldest, newest) {
  const found = named(text);
  return found && found[1] >= oldest && found[0] <= newest ? found : null;
}

/**
 * 二〇二四年 → 2024年
 * @type {(text: string) => string}
 */
export function inDigits(text) {
  return text.replace(/[二一][〇零○0一二三四五六七八九]{3}(?=[年至到~～〜)-]|$)/g, (year) =>
    Array.from(year, (digit) => ("零○0".includes(digit) ? 0 : DIGITS.indexOf(digit))).join(""));
}
