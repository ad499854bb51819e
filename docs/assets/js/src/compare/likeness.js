/* The words two provisions share, weighed by how rare they are in these two notices. */
import { keysOf } from "./counted.js";

/** @type {(provision: Compare.Provision) => Map<string, number>} */
function features(provision) {
  var found = new Map();
  var words = keysOf(provision.tokens);
  words.forEach(function (word, k) {
    if (Array.from(word).length > 1) found.set(word, 1);
    if (word && words[k + 1]) found.set(word + " " + words[k + 1], 1.3);
  });
  return found;
}

/** @type {(older: Compare.Provision[], newer: Compare.Provision[]) => number[][]} */
export function likeness(older, newer) {
  var a = older.map(features);
  var b = newer.map(features);
  /** @type {Map<string, number>} */
  var spread = new Map();
  a.concat(b).forEach(function (found) {
    found.forEach(function (_, word) { spread.set(word, (spread.get(word) || 0) + 1); });
  });
  var total = a.length + b.length + 1;
  /** @type {(word: string) => number} */
  var rarity = function (word) { return Math.log(total / Math.max(2, spread.get(word) || 0)); };
  /** @type {(found: Map<string, number>) => number} */
  var size = function (found) {
    var sum = 0;
    found.forEach(function (value, word) { sum += value * rarity(word); });
    return sum;
  };
  var sizesA = a.map(size);
  var sizesB = b.map(size);
  return older.map(function (p, i) {
    return newer.map(function (q, j) {
      var common = 0;
      a[i].forEach(function (value, word) { if (b[j].has(word)) common += value * rarity(word); });
      var share = common / Math.max(8, Math.min(sizesA[i], sizesB[j]));
      var topics = p.topics.filter(function (topic) { return q.topics.includes(topic); }).length ? 0.12 : 0;
      var heading = p.heading && p.heading === q.heading ? 0.2 : 0;
      return share + (share > 0.04 || heading ? topics + heading : 0);
    });
  });
}

/**
 * The matches that run in the order of both notices and are worth most together.
 * @type {(score: number[][], least: number) => [number, number][]}
 */
export function chain(score, least) {
  var worth = [new Array(score.length ? score[0].length + 1 : 1).fill(0)];
  score.forEach(function (line, i) {
    worth.push([0]);
    line.forEach(function (value, j) {
      worth[i + 1].push(Math.max(worth[i][j + 1], worth[i + 1][j], worth[i][j] + Math.max(0, value - least)));
    });
  });
  /** @type {[number, number][]} */
  var found = [];
  var i = score.length;
  var j = i ? score[0].length : 0;
  while (i && j) {
    if (worth[i][j] === worth[i - 1][j]) i -= 1;
    else if (worth[i][j] === worth[i][j - 1]) j -= 1;
    else { i -= 1; j -= 1; found.push([i, j]); }
  }
  return found.reverse();
}

/** @type {(score: number[][], least: number) => [number, number, number][]} */
export function best(score, least) {
  /** @type {[number, number, number][]} */
  var found = [];
  score.forEach(function (line, i) {
    line.forEach(function (value, j) { if (value >= least) found.push([value, i, j]); });
  });
  return found.sort(function (x, y) { return y[0] - x[0] || x[2] - y[2] || x[1] - y[1]; });
}
