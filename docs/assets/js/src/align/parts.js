/* Which parts of two notices belong together: build_scripts/link/alignment/choice.py. */
import { BETWEEN_LEVELS } from "../provisions/levels.js";
import { rules } from "../redline/rules.js";
import { columnMaxima, lineMaxima, matrix } from "./evidence/matrix.js";

/**
 * Parts belong together when their items do: first those of the same heading, if they share any, what stands below a
 * heading within them counted; then those that share most, unless more of the older one's went elsewhere; where items
 * do not tell, when their headings are much alike.
 * @param {Align.Side} old
 * @param {Align.Side} young
 * @param {Align.Match[]} matches
 * @param {Align.Match[]} further
 * @param {Align.Matrix} scores
 * @returns {Align.Match[]}
 */
export function matchParts(old, young, matches, further, scores) {
  var rule = rules.alignment.choice;
  var votes = matrix(old.parts.length, young.parts.length, () => 0);
  vote(votes, old, young, matches, 1);
  vote(votes, old, young, further, rule.piece_vote);
  var held = [heldBy(old), heldBy(young)];
  var lines = lineMaxima(votes);
  var columns = columnMaxima(votes, young.parts.length);
  /** @type {{a: number, b: number, whole: boolean, same: boolean, votes: number, head: number}[]} */
  var found = [];
  old.parts.forEach((i, a) => {
    young.parts.forEach((j, b) => {
      var same = old.heads[i] === young.heads[j] && votes.some((line, c) => isWithin(old, c, i) &&
        line.some((vote, d) => vote > 0 && isWithin(young, d, j)));
      var most = votes[a][b] / Math.max(1, Math.min(held[0][a], held[1][b])) >= rule.part_share;
      var whole = same || (most && votes[a][b] === lines[a]);
      var head = scores[i][j] / rule.part_heading;
      var named = head >= 1 && votes[a][b] === Math.max(lines[a], columns[b]);
      if (whole || named) found.push({ a: a, b: b, whole: whole, same: same, votes: votes[a][b], head: head });
    });
  });
  found.sort((x, y) => {
    var surer = Number(y.whole) - Number(x.whole) || Number(y.same) - Number(x.same);
    return surer || y.votes - x.votes || y.head - x.head;
  });
  return oneEach(found).map((one) => [old.parts[one.a], young.parts[one.b]]);
}

/** @type {(side: Align.Side, inner: number, outer: number) => boolean} */
function isWithin(side, inner, outer) {
  return (side.eids[side.parts[inner]] + BETWEEN_LEVELS).startsWith(side.eids[outer] + BETWEEN_LEVELS);
}

/** @type {(votes: Align.Matrix, old: Align.Side, young: Align.Side, matches: Align.Match[], worth: number) => void} */
function vote(votes, old, young, matches, worth) {
  matches.forEach((match) => {
    var a = old.parts.indexOf(/** @type {number} */ (old.partOf.get(match[0])));
    var b = young.parts.indexOf(/** @type {number} */ (young.partOf.get(match[1])));
    if (a >= 0 && b >= 0) votes[a][b] += worth;
  });
}

/**
 * How many items each part holds.
 * @type {(side: Align.Side) => number[]}
 */
function heldBy(side) {
  var owners = Array.from(side.partOf.values());
  return side.parts.map((part) => owners.filter((owner) => owner === part).length);
}

/**
 * Of matches in the order of their worth those whose ends no better one has.
 * @template {{a: number, b: number}} Found
 * @param {Found[]} found
 * @returns {Found[]}
 */
function oneEach(found) {
  var olds = new Set();
  var youngs = new Set();
  return found.filter((one) => {
    if (olds.has(one.a) || youngs.has(one.b)) return false;
    olds.add(one.a);
    youngs.add(one.b);
    return true;
  });
}
