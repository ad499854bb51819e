/* Which provisions of two notices belong together, as build_scripts/link/alignment/choice.py chooses. */
import { rules } from "../redline/rules.js";
import { oneToOne } from "./assignment.js";
import { columnMaxima, lineMaxima, matrix } from "./evidence/matrix.js";
import { matchParts } from "./parts.js";
import { openScattered } from "./scattered.js";

/**
 * By the places of two provisions: whether they were matched one to one.
 * @type {(older: Align.Profile, newer: Align.Profile, found: Align.Evidence) => Map<string, boolean>}
 */
export function chosen(older, newer, found) {
  var old = choosingSide(older);
  var young = choosingSide(newer);
  openScattered(old, young, found);
  var matches = matchItems(old, young, found);
  var items = matches.slice();
  matches.forEach((match) => { items = items.concat(matchBelow(old, young, match, found)); });
  var first = new Set(items.map(String));
  var further = furtherMatches(old, young, found, first);
  var all = new Map();
  further.forEach((match) => { all.set(String(match), false); });
  items.concat(matchParts(old, young, matches, further, found.nodes)).forEach((match) => {
    all.set(String(match), true);
  });
  return all;
}

/** @type {(profile: Align.Profile) => Align.Side} */
function choosingSide(profile) {
  var frameKinds = rules.alignment.choice.frame_kinds;
  /** @type {Align.Side} */
  var side = {
    heads: profile.nodes.map((node) => node.heading || ""), eids: profile.nodes.map((node) => node.eid),
    profileItems: profile.items, texts: [], items: [], parts: [], speaks: speaks(profile), frames: [],
    below: profile.nodes.map(() => []), partOf: new Map(), closed: new Set(),
  };
  var part = -1;
  profile.nodes.forEach((node, i) => {
    var own = node.text.length > node.head;
    side.frames.push(frameKinds.includes(node.kind));
    if (own) side.texts.push(i);
    if (node.kind === "part") {
      side.parts.push(i);
      part = i;
    }
    if (profile.items[i] !== i) side.below[profile.items[i]].push(i);
    else {
      if (node.kind !== "part" || own) side.items.push(i);
      if (!side.frames[i] && part >= 0) side.partOf.set(i, part);
    }
  });
  return side;
}

/**
 * True for provisions that say the most of what they and all below them say: their own words stand for them.
 * @type {(profile: Align.Profile) => boolean[]}
 */
function speaks(profile) {
  var own = profile.nodes.map((node) => node.text.length - node.head);
  var whole = own.map(() => 0);
  own.forEach((length, i) => { whole[profile.items[i]] += length; });
  return own.map((length, i) => length > 0 && 2 * length >= whole[i]);
}

/**
 * One to one, in order first; a better match out of order may displace one.
 * @type {(old: Align.Side, young: Align.Side, found: Align.Evidence) => Align.Match[]}
 */
function matchItems(old, young, found) {
  var rule = rules.alignment.choice;
  var scores = matrix(old.items.length, young.items.length, (a, b) => {
    var i = old.items[a];
    var j = young.items[b];
    if (old.closed.has(i + "," + j) || young.closed.has(j + "," + i)) return 0;
    var score = (old.speaks[i] && young.speaks[j] ? found.nodes : found.items)[i][j];
    return score * (old.frames[i] === young.frames[j] ? 1 : rule.frame_factor) + rule.about * found.about[i][j];
  });
  return oneToOne(scores, rule.in_order, rule.moved).map((match) => {
    return /** @type {Align.Match} */ ([old.items[match[0]], young.items[match[1]]]);
  });
}

/**
 * What stands below two matched items. Where one side has nothing below, the other's pieces come from the item.
 * @type {(old: Align.Side, young: Align.Side, match: Align.Match, found: Align.Evidence) => Align.Match[]}
 */
function matchBelow(old, young, match, found) {
  var rule = rules.alignment.choice;
  var olds = old.below[match[0]];
  var youngs = young.below[match[1]];
  if (olds.length && youngs.length) {
    var inner = matrix(olds.length, youngs.length, (a, b) => {
      var own = found.pieces[olds[a]][youngs[b]];
      return own && own + rule.about * found.about[olds[a]][youngs[b]];
    });
    return oneToOne(inner, rule.below, rule.below).map((inside) => {
      return /** @type {Align.Match} */ ([olds[inside[0]], youngs[inside[1]]]);
    });
  }
  /** @type {Align.Match[]} */
  var pieces = [];
  olds.forEach((i) => { pieces.push([i, match[1]]); });
  youngs.forEach((j) => { pieces.push([match[0], j]); });
  return pieces.filter((piece) => found.pieces[piece[0]][piece[1]] > rule.piece);
}

/**
 * Splits and merges among the provisions that hold words themselves.
 * @type {(old: Align.Side, young: Align.Side, found: Align.Evidence, first: Set<string>) => Align.Match[]}
 */
function furtherMatches(old, young, found, first) {
  var rule = rules.alignment.choice;
  var words = matrix(old.texts.length, young.texts.length, (a, b) => found.nodes[old.texts[a]][young.texts[b]]);
  var columns = columnMaxima(words, young.texts.length);
  var lines = lineMaxima(words);
  /** @type {Align.Match[]} */
  var matches = [];
  old.texts.forEach((i, a) => {
    young.texts.forEach((j, b) => {
      var score = words[a][b] + rule.further_about * found.about[i][j];
      var best = words[a][b] >= rule.near * columns[b] || words[a][b] >= rule.near * lines[a];
      var least = found.onTopic[i][j] >= rule.sentence_alike ? rule.further_sentence
        : found.topics[i][j] > 0 ? rule.further_best : rule.unrelated;
      if (!(score > rule.further || (best && score > least))) return;
      if (found.onTopic[i][j] < rule.sentence_on_topic && found.offTopic[i][j] < rule.sentence) return;
      if (old.frames[i] || young.frames[j] || first.has(i + "," + j) || isInside(first, i, j, old, young)) return;
      matches.push([i, j]);
    });
  });
  return matches;
}

/**
 * An item and what stands below its match are linked already, each with its own kind.
 * @type {(first: Set<string>, i: number, j: number, old: Align.Side, young: Align.Side) => boolean}
 */
function isInside(first, i, j, old, young) {
  return old.below[i].some((below) => first.has(below + "," + j)) ||
    young.below[j].some((below) => first.has(i + "," + below));
}
