/* The tokens of one side: those that count, where they stand, and how much they weigh. */
import { keysOf } from "./counted.js";
import { rules } from "./rules.js";

/** @type {(tokens: string[]) => Compare.Side} */
export function sideOf(tokens) {
  /** @type {Compare.Side} */
  var side = { tokens: tokens, at: [], keys: [], sums: [0] };
  keysOf(tokens).forEach((key, index) => {
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

/**
 * Whether it is a whole item of a list: marks of one stand on both ends, one of which may be its bracket.
 * @type {(side: Compare.Side, start: number, end: number) => boolean}
 */
export function isItem(side, start, end) {
  var before = side.tokens[side.at[start] - 1];
  var behind = side.tokens[side.at[end - 1] + 1];
  return [before, behind].includes("、") && rules.redline.before_item.includes(before) &&
    rules.redline.behind_item.includes(behind);
}
