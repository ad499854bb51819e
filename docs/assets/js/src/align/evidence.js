/*
 * How much speaks for two provisions belonging together: sentences they share, headings, topics. As
 * build_scripts/link/alignment/evidence.py weighs it.
 */
import { rules } from "../compare/rules.js";
import { byGroup, columnMaxima, firstOf, larger, lineMaxima, matrix, plus, turned } from "./matrix.js";
import { topicsOf, weightOfSpread } from "./topics.js";

/** @type {(older: Align.Profile, newer: Align.Profile) => Align.Evidence} */
export function evidenceOf(older, newer) {
  var rule = rules.alignment.evidence;
  var topics = topicsOf(older, newer);
  var words = supportOf(older, newer, topics);
  var heads = headingsOf(older, newer).map(function (line) {
    return line.map(function (value) { return rule.heading * Math.log1p(value); });
  });
  var sentenceTopics = topics.between(topics.old.spoken, topics.young.spoken);
  var onTopic = matrix(words.support.length, newer.rows.length, function (i, j) {
    return sentenceTopics[i][j] > 0 ? words.support[i][j] : 0;
  });
  var single = [older.rowNode, newer.rowNode];
  var each = [older.nodes.map(placeIn), newer.nodes.map(placeIn)];
  var whole = [
    older.rowNode.map(function (node) { return older.items[node]; }),
    newer.rowNode.map(function (node) { return newer.items[node]; }),
  ];
  return {
    nodes: combined(words.support, topics, single, each, heads),
    items: combined(words.support, topics, whole, [older.items, newer.items], heads),
    heads: heads, topics: topics.ofGroups(single, each), about: topics.about(),
    onTopic: bestBetween(onTopic, single), offTopic: bestBetween(words.support, single),
    support: words.support, share: words.share, sentenceTopics: sentenceTopics, subjects: topics.subjects(),
    only: topics.only(),
  };
}

/** @type {(_: unknown, at: number) => number} */
function placeIn(_, at) {
  return at;
}

/**
 * Older by newer sentences: the weight of what they share, less where it is a small part of the shorter one, where many
 * provisions share it, and where the provisions share no topic; and how large a part it is.
 * @type {(older: Align.Profile, newer: Align.Profile, topics: Align.Topics) => {support: Align.Matrix, share: Align.Matrix}}
 */
function supportOf(older, newer, topics) {
  var rule = rules.alignment.evidence;
  var rarity = rarityOf(older.spread, newer.spread, topics.weight);
  var common = commonOf(older.rows, newer.rows, rarity);
  var old = sizesOf(older.rows, rarity);
  var young = sizesOf(newer.rows, rarity);
  var share = matrix(old.length, young.length, function (i, j) {
    return common[i][j] / Math.max(Math.min(old[i], young[j]), 1e-9);
  });
  var bare = matrix(old.length, young.length, function (i, j) {
    return common[i][j] > rule.least_common ? common[i][j] * Math.sqrt(share[i][j]) : 0;
  });
  var oldHolders = holders(turned(bare), newer.rowNode, old.length);
  var youngHolders = holders(bare, older.rowNode, young.length);
  var agreement = topics.agreement();
  var support = matrix(old.length, young.length, function (i, j) {
    return bare[i][j] / Math.max(1, Math.max(oldHolders[i], youngHolders[j]) - 1) * agreement(i, j);
  });
  return { support: support, share: share };
}

/** @type {(older: Align.Profile, newer: Align.Profile) => Align.Matrix} */
function headingsOf(older, newer) {
  var total = older.nodes.length + newer.nodes.length;
  var rarity = rarityOf(older.headSpread, newer.headSpread, function (spread) { return weightOfSpread(total, spread); });
  var common = commonOf(older.heads, newer.heads, rarity);
  var old = sizesOf(older.heads, rarity);
  var young = sizesOf(newer.heads, rarity);
  return matrix(old.length, young.length, function (i, j) {
    return common[i][j] * Math.sqrt(common[i][j] / Math.max(old[i], young[j], 1e-9));
  });
}

/**
 * @param {Map<string, number>} old
 * @param {Map<string, number>} young
 * @param {(spread: number) => number} weight
 * @returns {(word: string) => number}
 */
function rarityOf(old, young, weight) {
  var known = new Map();
  return function (word) {
    if (!known.has(word)) known.set(word, weight((old.get(word) || 0) + (young.get(word) || 0)));
    return known.get(word);
  };
}

/** @type {(older: Align.Words[], newer: Align.Words[], rarity: (word: string) => number) => Align.Matrix} */
function commonOf(older, newer, rarity) {
  /** @type {Map<string, [number, number][]>} */
  var holding = new Map();
  newer.forEach(function (words, j) {
    words.forEach(function (value, word) {
      var held = holding.get(word);
      if (held) held.push([j, Math.sqrt(value)]);
      else holding.set(word, [[j, Math.sqrt(value)]]);
    });
  });
  return older.map(function (words) {
    var line = new Float64Array(newer.length);
    words.forEach(function (value, word) {
      var worth = Math.sqrt(value) * rarity(word);
      (holding.get(word) || []).forEach(function (held) { line[held[0]] += worth * held[1]; });
    });
    return line;
  });
}

/** @type {(rows: Align.Words[], rarity: (word: string) => number) => number[]} */
function sizesOf(rows, rarity) {
  return rows.map(function (words) {
    var size = 0;
    words.forEach(function (value, word) { size += value * rarity(word); });
    return size;
  });
}

/**
 * For each column, how many provisions hold a sentence that is nearly its best match: a slogan has many.
 * @type {(support: Align.Matrix, groups: number[], columns: number) => Float64Array}
 */
function holders(support, groups, columns) {
  var best = byGroup(larger, support, groups);
  var most = columnMaxima(best, columns);
  return most.map(function (value, j) {
    var least = rules.alignment.evidence.nearly * Math.max(value, 1e-9);
    return Math.max(1, best.filter(function (line) { return line[j] >= least; }).length);
  });
}

/**
 * The evidence for groups of sentences, put at the line and column of each group's first provision.
 * @param {Align.Matrix} support
 * @param {Align.Topics} topics
 * @param {number[][]} rows
 * @param {number[][]} nodes
 * @param {Align.Matrix} heads
 * @returns {Align.Matrix}
 */
function combined(support, topics, rows, nodes, heads) {
  var rule = rules.alignment.evidence;
  var shared = sharedText(support, rows[0], rows[1]);
  var topical = topics.ofGroups(rows, nodes);
  var full = matrix(nodes[0].length, nodes[1].length, function () { return 0; });
  firstOf(rows[0]).forEach(function (i, a) {
    firstOf(rows[1]).forEach(function (j, b) {
      var text = Math.log1p(shared[a][b] / rule.scale);
      full[i][j] = heads[i][j] + text * (rule.text + topical[a][b]) + rule.topic * topical[a][b];
    });
  });
  return full;
}

/**
 * What the sentences of two groups have in common, seen from the side that has more of it, and the best of it.
 * @type {(support: Align.Matrix, old: number[], young: number[]) => Align.Matrix}
 */
function sharedText(support, old, young) {
  var rule = rules.alignment.evidence;
  var bestNewer = columnMaxima(support, young.length);
  var bestOlder = lineMaxima(support);
  /** @type {(best: (i: number, j: number) => number, power: number) => Align.Matrix} */
  var faded = function (best, power) {
    return matrix(old.length, young.length, function (i, j) {
      return support[i][j] * Math.pow(support[i][j] / Math.max(best(i, j), 1e-9), power);
    });
  };
  var forNewer = faded(function (_, j) { return bestNewer[j]; }, rule.fading);
  var forOlder = faded(function (i) { return bestOlder[i]; }, rule.fading);
  var mutual = faded(function (i, j) { return Math.max(bestNewer[j], bestOlder[i]); }, 2);
  var newer = turned(byGroup(plus, turned(byGroup(larger, forNewer, old)), young));
  var older = byGroup(plus, turned(byGroup(larger, turned(forOlder), young)), old);
  var best = bestBetween(mutual, [old, young]);
  return matrix(best.length, best.length ? best[0].length : 0, function (i, j) {
    return rule.sentences * Math.max(newer[i][j], older[i][j]) + rule.best_sentence * best[i][j];
  });
}

/**
 * Groups by groups, the most that a sentence of one has in common with a sentence of the other.
 * @type {(support: Align.Matrix, rows: number[][]) => Align.Matrix}
 */
function bestBetween(support, rows) {
  return turned(byGroup(larger, turned(byGroup(larger, support, rows[0])), rows[1]));
}
