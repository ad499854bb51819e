/* Whether two sentences on other subjects share no more than a form: build_scripts/link/alignment/evidence/forms.py. */
import { plainOf, runsOf } from "../../redline/counted.js";
import { rules } from "../../redline/rules.js";
import { similarity } from "./similarity.js";

/**
 * `known`: 1 where they speak of other topics, 2 where of other single subjects.
 * @type {(sentences: string[], known: number, unknown: boolean) => boolean}
 */
export function shareFormOnly(sentences, known, unknown) {
  var rule = rules.alignment.forms;
  if (!known && !unknown && !sentences.every((text) => text.includes(rule.uniform))) return false;
  var [one, other] = sentences.map(plainOf);
  if (known > 1 && one !== other && similarity(one, other) >= rule.but_for_names) return true;
  var common = inCommon(sentences);
  if (common < rule.least && one !== other) return false;
  var cut = sentences.map((text) => text.split(new RegExp(rule.between_clauses)).map(plainOf).filter(Boolean));
  var bodies = cut.map((clauses, k) => clauses.filter((clause, at) => !isOfBoth(clause, at, cut[1 - k])).join(""));
  if (!bodies.join("")) return known > 0 && cut[0].length === 1;
  return bodies.every(({ length }) => length >= rule.body && length <= rule.longest_body) &&
    inCommon(bodies) < (known ? rule.rest * common : 1);
}

/**
 * Behind the first clause of either one may begin otherwise.
 * @type {(clause: string, at: number, others: string[]) => boolean}
 */
function isOfBoth(clause, at, others) {
  var half = clause.slice(clause.length >> 1);
  return others.some((other, k) => other === clause || (at && k && other.endsWith(half)));
}

/** @type {(texts: string[]) => number} */
function inCommon(texts) {
  var others = runsOf(texts[1]);
  return Array.from(runsOf(texts[0])).filter((run) => others.has(run)).length;
}
