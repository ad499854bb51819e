/* Runs of equal words that are no accident. */
import { rules } from "./rules.js";
import { isItem, weight } from "./sides.js";

/**
 * Of the longest common subsequences the one that drops from the end the older side's words first.
 * @type {(older: string[], newer: string[]) => Compare.Run[]}
 */
export function equalRuns(older, newer) {
  var first = 0;
  var endA = older.length;
  var endB = newer.length;
  while (first < endA && first < endB && older[first] === newer[first]) first += 1;
  while (endA > first && endB > first && older[endA - 1] === newer[endB - 1]) { endA -= 1; endB -= 1; }
  var width = endA - first + 1;
  var table = new Uint16Array(width * (endB - first + 1));
  for (var j = 1; j <= endB - first; j += 1) {
    for (var i = 1; i < width; i += 1) {
      table[j * width + i] = older[first + i - 1] === newer[first + j - 1]
        ? table[(j - 1) * width + i - 1] + 1
        : Math.max(table[(j - 1) * width + i], table[j * width + i - 1]);
    }
  }
  /** @type {[number, number][]} */
  var pairs = [];
  var a = endA - first;
  var b = endB - first;
  while (a && b) {
    if (table[b * width + a] === table[b * width + a - 1]) a -= 1;
    else if (table[b * width + a] === table[(b - 1) * width + a]) b -= 1;
    else { a -= 1; b -= 1; pairs.push([first + a, first + b]); }
  }
  pairs.reverse();
  var k;
  for (k = first - 1; k >= 0; k -= 1) pairs.unshift([k, k]);
  for (k = 0; endA + k < older.length; k += 1) pairs.push([endA + k, endB + k]);
  return pairs.reduce((runs, pair) => {
    var last = runs[runs.length - 1];
    if (last && last[0] + last[2] === pair[0] && last[1] + last[2] === pair[1]) last[2] += 1;
    else runs.push([pair[0], pair[1], 1]);
    return runs;
  }, /** @type {Compare.Run[]} */ ([]));
}

/** @type {(runs: Compare.Run[], older: Compare.Side, newer: Compare.Side) => Compare.Run[]} */
export function withoutAccidents(runs, older, newer) {
  for (;;) {
    var left = runs.filter((run, k) => !isAccident(runs, k, older, newer));
    if (left.length === runs.length) return runs;
    runs = left;
  }
}

/** @type {(runs: Compare.Run[], k: number, older: Compare.Side, newer: Compare.Side) => boolean} */
function isAccident(runs, k, older, newer) {
  var run = runs[k];
  var rule = rules.redline;
  var own = weight(older, run[0], run[0] + run[2]);
  if (own >= rule.likely) return false;
  if (isItem(older, run[0], run[0] + run[2]) && isItem(newer, run[1], run[1] + run[2])) return false;
  var before = k ? runs[k - 1] : [0, 0, 0];
  var after = k + 1 < runs.length ? runs[k + 1] : [older.at.length, newer.at.length, 0];
  return (own < rule.sure ? 1 : rule.many_times) * own <= Math.min(
    Math.max(weight(older, before[0] + before[2], run[0]), weight(newer, before[1] + before[2], run[1])),
    Math.max(weight(older, run[0] + run[2], after[0]), weight(newer, run[1] + run[2], after[1]))
  );
}
