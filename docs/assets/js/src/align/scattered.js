/* A heading whose pieces went to different places has no match itself: its pieces are matched as items. */
import { rules } from "../redline/rules.js";
import { turned } from "./evidence/matrix.js";

/** @type {(old: Align.Side, young: Align.Side, found: Align.Evidence) => void} */
export function openScattered(old, young, found) {
  openSide(old, young, found.nodes, found.pieces, found.heads);
  openSide(young, old, turned(found.nodes), turned(found.pieces), turned(found.heads));
}

/**
 * @param {Align.Side} side
 * @param {Align.Side} other
 * @param {Align.Matrix} nodes
 * @param {Align.Matrix} likeness
 * @param {Align.Matrix} heads
 */
function openSide(side, other, nodes, likeness, heads) {
  var rule = rules.alignment.choice;
  var headings = side.items.filter((item) => side.below[item].length && !side.speaks[item]);
  headings.forEach((item) => {
    var pieces = side.below[item];
    var went = wentTo(pieces, other, likeness);
    other.items.forEach((j) => {
      var kept = went.filter((place) => other.profileItems[place] === j).length;
      var named = heads[item][j] >= rule.same_heading || nodes[item][j] >= rule.own_words;
      if (kept <= rule.together * pieces.length && !named) side.closed.add(item + "," + j);
    });
    if (other.items.every((j) => side.closed.has(item + "," + j))) openItem(side, item);
  });
}

/** @type {(pieces: number[], other: Align.Side, likeness: Align.Matrix) => number[]} */
function wentTo(pieces, other, likeness) {
  /** @type {number[]} */
  var went = [];
  pieces.forEach((piece) => {
    var best = -1;
    other.texts.forEach((place) => { if (best < 0 || likeness[piece][place] > likeness[piece][best]) best = place; });
    if (best >= 0 && likeness[piece][best] > rules.alignment.choice.below) went.push(best);
  });
  return went;
}

/** @type {(side: Align.Side, item: number) => void} */
function openItem(side, item) {
  var pieces = side.below[item];
  side.below[item] = [];
  side.items.splice(side.items.indexOf(item), 1, ...pieces);
  side.parts.push(item);
  side.partOf.delete(item);
  pieces.forEach((piece) => { side.partOf.set(piece, item); });
}
