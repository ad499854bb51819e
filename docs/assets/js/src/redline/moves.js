/* Passages that stand elsewhere. */
import { rules } from "./rules.js";
import { weight } from "./sides.js";

/** @type {(kept: Compare.Run[], side: 0 | 1, end: number) => [number, number][]} */
function outside(kept, side, end) {
  /** @type {[number, number][]} */
  var ranges = [];
  var start = 0;
  kept.concat([[end, end, 0]]).forEach((run) => {
    if (start < run[side]) ranges.push([start, run[side]]);
    start = run[side] + run[2];
  });
  return ranges;
}

/** @type {(kept: Compare.Run[], older: Compare.Side, newer: Compare.Side) => Compare.Run[]} */
export function moves(kept, older, newer) {
  /** @type {Map<string, Compare.Run[]>} */
  var seeds = new Map();
  outside(kept, 0, older.at.length).forEach((range) => {
    for (var i = range[0]; i < range[1] - 1; i += 1) {
      var seed = older.keys[i] + "\n" + older.keys[i + 1];
      var known = seeds.get(seed) || [];
      known.push([i, range[0], range[1]]);
      seeds.set(seed, known);
    }
  });
  /** @type {Compare.Run[]} */
  var found = [];
  outside(kept, 1, newer.at.length).forEach((range) => {
    for (var j = range[0]; j < range[1] - 1; j += 1) {
      (seeds.get(newer.keys[j] + "\n" + newer.keys[j + 1]) || []).forEach((seed) => {
        var i = seed[0];
        if (j > range[0] && i > seed[1] && older.keys[i - 1] === newer.keys[j - 1]) return;
        var n = 2;
        while (i + n < seed[2] && j + n < range[1] && older.keys[i + n] === newer.keys[j + n]) n += 1;
        if (weight(older, i, i + n) >= rules.redline.moved) found.push([i, j, n]);
      });
    }
  });
  found.sort((x, y) =>
    weight(older, y[0], y[0] + y[2]) - weight(older, x[0], x[0] + x[2]) || x[1] - y[1] || x[0] - y[0]);
  var usedA = new Set();
  var usedB = new Set();
  return found.filter((move) => {
    var k;
    for (k = 0; k < move[2]; k += 1) if (usedA.has(move[0] + k) || usedB.has(move[1] + k)) return false;
    for (k = 0; k < move[2]; k += 1) { usedA.add(move[0] + k); usedB.add(move[1] + k); }
    return true;
  }).sort((x, y) => x[1] - y[1]);
}
