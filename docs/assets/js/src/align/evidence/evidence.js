/* How much speaks for two provisions belonging together: build_scripts/link/alignment/evidence/evidence.py. */
import { rest } from "../../loading/rest.js";
import { rules } from "../../redline/rules.js";
import { shareFormOnly } from "./forms.js";
import { columnMaxima, firstOf, largestByGroup, lineMaxima, mapped, matrix, sumByGroup, turned } from "./matrix.js";
import { sentenceAt } from "./profile.js";
import { topicsOf, weightOfSpread } from "./topics.js";

/** @type {(older: Align.Profile, newer: Align.Profile) => Promise<Align.Evidence>} */
export async function evidenceOf(older, newer) {
  var rule = rules.alignment.evidence;
  var both = [older, newer];
  var topics = topicsOf(older, newer);
  var sentenceTopics = topics.between(topics.old.spoken, topics.young.spoken);
  var words = supportOf(older, newer, topics, sentenceTopics);
  await rest();
  var heads = mapped(headingsOf(older, newer), (value) => rule.heading * Math.log1p(value));
  var single = both.map((one) => one.rowNode);
  var specificAbout = topics.about(true);
  /** @type {(shared: Align.Matrix, share: number) => Align.Matrix} */
  var bestOn = (shared, share) => bestBetween(mapped(words.support, (own, i, j) =>
    shared[i][j] > 0 && words.share[i][j] >= share ? own : 0), single);
  var noSlogan = mapped(words.support, (own, i, j) => words.share[i][j] >= rule.slogan ? own : 0);
  var shared = bestBetween(words.support, single);
  var about = mapped(topics.about(), (own, i, j) => shared[i][j] ? own : specificAbout[i][j]);
  await rest();
  var specific = bestOn(topics.specific(), rule.by_the_way);
  var faded = fadedOf(words.support, newer.rows.length);
  var each = both.map((one) => one.nodes.map((_, at) => at));
  var whole = both.map((one) => one.rowNode.map((at) => one.items[at]));
  await rest();
  var nodes = combined(faded, topics, single, each, heads);
  await rest();
  var onOtherSubjects = topics.onOtherSubjects();
  return {
    nodes: nodes,
    pieces: mapped(nodes, (own, i, j) => onOtherSubjects(i, j) ? 0 : own),
    items: combined(faded, topics, whole, both.map((one) => one.items), heads),
    heads: heads, topics: topics.ofGroups(single, each), about: about,
    onTopic: mapped(bestOn(sentenceTopics, 0), (best, i, j) => about[i][j] > 0 ? best : specific[i][j]),
    offTopic: bestBetween(noSlogan, single),
    support: words.support, share: words.share, sentenceTopics, subjects: topics.subjects(), only: topics.only(),
  };
}

/**
 * Older by newer sentences: the weight of what they share, less where it is a small part of the shorter one, where many
 * provisions share it, where the provisions share no topic, and nothing where it is a form; and how large a part it is.
 * What a form names neither sentence speaks of: it is taken out of the topics that are `spoken` of.
 * @type {(older: Align.Profile, newer: Align.Profile, topics: Align.Topics, spoken: Align.Matrix) => {support: Align.Matrix, share: Align.Matrix}}
 */
function supportOf(older, newer, topics, spoken) {
  var rule = rules.alignment.evidence;
  var rarity = rarityOf(older.spread, newer.spread, topics.weight);
  var common = commonOf(older.rows, newer.rows, rarity);
  var old = sizesOf(older.rows, rarity);
  var young = sizesOf(newer.rows, rarity);
  var share = mapped(common, (both, i, j) => both / Math.max(Math.min(old[i], young[j]), 1e-9));
  var bare = mapped(common, (both, i, j) => both > rule.least_common ? both * Math.sqrt(share[i][j]) : 0);
  var oldHolders = holders(turned(bare), newer.rowNode, old.length);
  var youngHolders = holders(bare, older.rowNode, young.length);
  var agreement = topics.agreement();
  var onOthers = topics.onOthers();
  var onNone = topics.specific();
  var inOthers = topics.aboutOtherSubjects();
  var support = mapped(bare, (shared, i, j) =>
    shared && (inOthers(older.rowNode[i], newer.rowNode[j]) ||
      shareFormOnly([sentenceAt(older, i), sentenceAt(newer, j)], onOthers(i, j), !onNone[i][j])) ? spoken[i][j] = 0 :
      shared / Math.max(1, Math.max(oldHolders[i], youngHolders[j]) - 1) * agreement(i, j));
  return { support: support, share: share };
}

/** @type {(older: Align.Profile, newer: Align.Profile) => Align.Matrix} */
function headingsOf(older, newer) {
  var total = older.nodes.length + newer.nodes.length;
  var rarity = rarityOf(older.headSpread, newer.headSpread, (spread) => weightOfSpread(total, spread));
  var common = commonOf(older.heads, newer.heads, rarity);
  var old = sizesOf(older.heads, rarity);
  var young = sizesOf(newer.heads, rarity);
  return mapped(common, (both, i, j) => both * Math.sqrt(both / Math.max(old[i], young[j], 1e-9)));
}

/**
 * @param {Map<string, number>} old
 * @param {Map<string, number>} young
 * @param {(spread: number) => number} weight
 * @returns {(word: string) => number}
 */
function rarityOf(old, young, weight) {
  var known = new Map();
  return (word) => {
    if (!known.has(word)) known.set(word, weight((old.get(word) || 0) + (young.get(word) || 0)));
    return known.get(word);
  };
}

/** @type {(older: Align.Words[], newer: Align.Words[], rarity: (word: string) => number) => Align.Matrix} */
function commonOf(older, newer, rarity) {
  /** @type {Map<string, [number, number][]>} */
  var holding = new Map();
  newer.forEach((words, j) => {
    words.forEach((value, word) => {
      var held = holding.get(word);
      if (held) held.push([j, Math.sqrt(value)]);
      else holding.set(word, [[j, Math.sqrt(value)]]);
    });
  });
  return older.map((words) => {
    var line = new Float64Array(newer.length);
    words.forEach((value, word) => {
      var worth = Math.sqrt(value) * rarity(word);
      (holding.get(word) || []).forEach((held) => { line[held[0]] += worth * held[1]; });
    });
    return line;
  });
}

/** @type {(rows: Align.Words[], rarity: (word: string) => number) => number[]} */
function sizesOf(rows, rarity) {
  return rows.map((words) => {
    var size = 0;
    words.forEach((value, word) => { size += value * rarity(word); });
    return size;
  });
}

/**
 * For each column, how many provisions hold a sentence that is nearly its best match: a slogan has many.
 * @type {(support: Align.Matrix, groups: number[], columns: number) => Float64Array}
 */
function holders(support, groups, columns) {
  var best = largestByGroup(support, groups);
  var nearly = rules.alignment.evidence.nearly;
  var least = columnMaxima(best, columns).map((value) => nearly * Math.max(value, 1e-9));
  var found = new Float64Array(columns);
  best.forEach((line) => {
    for (var j = 0; j < columns; j += 1) if (line[j] >= least[j]) found[j] += 1;
  });
  return found.map((count) => Math.max(1, count));
}

/**
 * The evidence for groups of sentences, put at the line and column of each group's first provision.
 * @param {Align.Faded} faded
 * @param {Align.Topics} topics
 * @param {number[][]} rows
 * @param {number[][]} nodes
 * @param {Align.Matrix} heads
 * @returns {Align.Matrix}
 */
function combined(faded, topics, rows, nodes, heads) {
  var rule = rules.alignment.evidence;
  var shared = sharedText(faded, rows[0], rows[1]);
  var topical = topics.ofGroups(rows, nodes);
  var full = matrix(nodes[0].length, nodes[1].length, () => 0);
  firstOf(rows[0]).forEach((i, a) => {
    firstOf(rows[1]).forEach((j, b) => {
      var text = Math.log1p(shared[a][b] / rule.scale);
      full[i][j] = heads[i][j] + text * (rule.text + topical[a][b]) + rule.topic * topical[a][b];
    });
  });
  return full;
}

/**
 * What two sentences have in common, less where another sentence has more of one of them: seen from the newer one, from
 * the older one, and from both.
 * @type {(support: Align.Matrix, columns: number) => Align.Faded}
 */
function fadedOf(support, columns) {
  var power = rules.alignment.evidence.fading;
  var bestNewer = columnMaxima(support, columns);
  var bestOlder = lineMaxima(support);
  return {
    forNewer: mapped(support, (own, _, j) => own * Math.pow(own / Math.max(bestNewer[j], 1e-9), power)),
    forOlder: mapped(support, (own, i) => own * Math.pow(own / Math.max(bestOlder[i], 1e-9), power)),
    mutual: mapped(support, (own, i, j) => own * Math.pow(own / Math.max(bestNewer[j], bestOlder[i], 1e-9), 2)),
  };
}

/**
 * What the sentences of two groups have in common, seen from the side that has more of it, and the best of it.
 * @type {(faded: Align.Faded, old: number[], young: number[]) => Align.Matrix}
 */
function sharedText(faded, old, young) {
  var rule = rules.alignment.evidence;
  var newer = turned(sumByGroup(turned(largestByGroup(faded.forNewer, old)), young));
  var older = sumByGroup(turned(largestByGroup(turned(faded.forOlder), young)), old);
  var best = bestBetween(faded.mutual, [old, young]);
  return matrix(best.length, best.length ? best[0].length : 0, (i, j) =>
    rule.sentences * Math.max(newer[i][j], older[i][j]) + rule.best_sentence * best[i][j]);
}

/**
 * Groups by groups, the most that a sentence of one has in common with a sentence of the other.
 * @type {(support: Align.Matrix, rows: number[][]) => Align.Matrix}
 */
function bestBetween(support, rows) {
  return turned(largestByGroup(turned(largestByGroup(support, rows[0])), rows[1]));
}
