/* Words that name years: 2019年, 2015-2019, 2019年以来, 近三年, 去年. */
import { DIGITS, numberOf } from "../reference/numerals.js";

const YEAR = "((?:19|20)\\d\\d)年?";
const ONE = /^((?:19|20)\d\d)(?:年度?)?$/;
const SHORT = /^(\d\d)年度?$/;
const RANGE = new RegExp("^(?:自|从)?" + YEAR + "[-~至到]" + YEAR + "(?:期间|间)?$");
const SINCE = new RegExp("^(?:自|从)?" + YEAR + "(?:以来|起|至今|以后|之后|后|开始|-至今|-今)$");
const UNTIL = new RegExp("^" + YEAR + "(?:及以前|以前|之前|前|为止)$");
const LAST = /^(?:最?近|过去)([一二两三四五六七八九十]+|\d{1,2})年(?:来|以来|内|间)?$/;
/** @type {[RegExp, number][]} */
const AGO = [[/^(?:今年|本年度?|今年度)$/, 0], [/^(?:去年|上年度?|上一年度?)$/, 1], [/^前年$/, 2], [/^大前年$/, 3]];
const ALL = /^(?:历年来?|各年度?|逐年)$/;
const WITHIN = "(?:19|20)\\d\\d年(?:[-~至到](?:19|20)\\d\\d年|以来|以后|以前)?|(?:最?近|过去)[一二两三四五六七八九十]年来?|去年|今年";
const BEFORE = new RegExp("^(" + WITHIN + ")(.{2,})$");
const BEHIND = new RegExp("^(.{2,}?)(" + WITHIN + "|(?:19|20)\\d\\d)$");

/**
 * The first and the last year that a folded word names, told from the newest year of the edition; null where it names
 * none.
 * @type {(word: string, edition: Search.Edition) => [number, number] | null}
 */
export function yearsIn(word, edition) {
  const text = inDigits(word);
  const [oldest, newest] = span(edition);
  const one = ONE.exec(text) || (SHORT.test(text) ? ONE.exec("20" + text) : null);
  if (one) return [+one[1], +one[1]];
  const range = RANGE.exec(text);
  if (range) return [Math.min(+range[1], +range[2]), Math.max(+range[1], +range[2])];
  const since = SINCE.exec(text);
  if (since) return [+since[1], Math.max(newest, +since[1])];
  const until = UNTIL.exec(text);
  if (until) return [Math.min(oldest, +until[1]), +until[1]];
  const last = LAST.exec(text);
  if (last) return [newest - (numberOf(last[1].replace("两", "二")) || 1) + 1, newest];
  const ago = AGO.find(([said]) => said.test(text));
  if (ago) return [newest - ago[1], newest - ago[1]];
  return ALL.test(text) ? [oldest, newest] : null;
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
 * A word of years before or behind others that run on: 2019年煤矿, 煤矿2019.
 * @type {(word: string) => [string, string] | null}
 */
export function yearBeside(word) {
  const before = BEFORE.exec(word);
  if (before) return [before[1], before[2]];
  const behind = BEHIND.exec(word);
  return behind ? [behind[2], behind[1]] : null;
}

/**
 * 二〇二四年 → 2024年
 * @type {(text: string) => string}
 */
function inDigits(text) {
  return text.replace(/^[二一][〇零○0一二三四五六七八九]{3}(?=年|$)/, (year) =>
    Array.from(year, (digit) => ("零○0".includes(digit) ? 0 : DIGITS.indexOf(digit))).join(""));
}
