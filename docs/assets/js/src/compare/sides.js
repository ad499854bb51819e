/* The tokens of one side: those that count, where they stand, and how much they weigh. */
import { keysOf } from "./counted.js";

/** @type {(tokens: string[]) => Compare.Side} */
export function sideOf(tokens) {
  /** @type {Compare.Side} */
  var side = { tokens: tokens, at: [], keys: [], sums: [0] };
  keysOf(tokens).forEach(function (key, index) {
    if (!key) return;
    side.at.push(index);
    side.keys.push(key);
    side.sums.push(side.sums[side.sums.length - 1] + Array.from(key).length);
  });
  return side;
}

/** @type {(side: Compare.Side, start: number, end: number) => number} */
export function weight(side, start, end) {
  return side.sums[end] - side.sums[start];
}
