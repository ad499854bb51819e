/* Whether two sentences on other subjects share no more than a form: build_scripts/link/alignment/evidence/forms.py. */
import { plainOf, runsOf } from "../../redline/counted.js";
import { rules } from "../../redline/rules.js";

/** @type {(sentences: string[], known: boolean, unknown: boolean) => boolean} */
export function shareFormOnly(sentences, known, unknown) {
  var rule = rules.alignment.forms;
  if (!known && !unknown && !sentences.every((text) => text.includes(rule.uniform))) return false;
  var common = inCommon(sentences);
  if (common < rule.least && plainOf(sentences[0]) !== plainOf(sentences[1])) return false;
  var cut = sentences.map((text) => text.split(new RegExp(rule.between_clauses)).map(plainOf).filter(Boolean));
  var bodies = cut.map((clauses, k) => clauses.filter((clause, at) => !isOfBoth(clause, at, cut[1 - k])).join(""));
  if (!bodies.join("")) return known && cut[0].length === 1;
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
