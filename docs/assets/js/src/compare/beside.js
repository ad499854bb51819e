/*
 * Two wordings that share little stand beside each other, with the words they share marked: the rules of
 * build_scripts/language/redline.
 */
import { keysOf, weightOf } from "../redline/counted.js";
import { carried } from "./figures.js";
import { rules } from "../redline/rules.js";

/** @type {(changes: Compare.Change[]) => boolean} */
export function sharesLittle(changes) {
  var kinds = changes.map((change) => change.kind);
  if (!kinds.includes("deleted") || !kinds.includes("inserted")) return false;
  var both = changes.reduce((sum, change) => sum + weightOf(change.older) + weightOf(change.newer), 0);
  return 2 * carried(changes) < rules.redline.little * both;
}

/**
 * A wording with the words marked that the other one has as well.
 * @type {(tokens: string[], other: string[]) => Compare.Stretch[]}
 */
export function stretchesOf(tokens, other) {
  var theirs = new Set(keysOf(other));
  var keys = keysOf(tokens);
  return tokens.reduce((found, token, k) => {
    var shared = Array.from(keys[k]).length >= rules.redline.word && theirs.has(keys[k]);
    var last = found[found.length - 1];
    if (last && last.shared === shared) last.text += token;
    else if (token) found.push({ text: token, shared: shared });
    return found;
  }, /** @type {Compare.Stretch[]} */ ([]));
}
