/*
 * What a notice offers to be compared by, as build_scripts/link/alignment/evidence/profile.py tells: its provisions'
 * headings and sentences as weighted words, and their topics.
 */
import { BETWEEN_LEVELS } from "../../provisions/levels.js";
import { rules } from "../../redline/rules.js";

/** @type {Set<string>} */
var genre = new Set();

/** @type {(notice: Compare.Notice) => Align.Profile} */
export function profileOf(notice) {
  var places = notice.provisions.map((_, at) => at).filter((at) => !notice.provisions[at].frame);
  var nodes = places.map((at) => notice.provisions[at]);
  genre = new Set(rules.alignment.profile.genre.split(" "));
  /** @type {Align.Profile} */
  var made = {
    nodes: nodes, places: places, items: itemsOf(nodes), rowNode: [], rowSpan: [], rows: [], heads: [], main: [],
    rowTopics: [], spread: new Map(), headSpread: new Map(),
  };
  nodes.forEach((node, i) => { addNode(made, node, i); });
  return made;
}

/** @type {(made: Align.Profile, node: Compare.Provision, i: number) => void} */
function addNode(made, node, i) {
  var heading = tokensBetween(node.tokens, 0, (node.heading || "").length);
  var rows = node.rows.map((span) => wordsOf(tokensBetween(node.tokens, node.head + span[0], node.head + span[1]), true));
  rows.push(wordsOf(heading, true));
  rows.forEach((row, k) => {
    made.rows.push(row);
    made.rowNode.push(i);
    made.rowSpan.push(k < node.rows.length ? node.rows[k] : null);
    made.rowTopics.push(node.parts.filter((part) => part[1].includes(k)).map((part) => part[0]));
  });
  var head = wordsOf(heading, false);
  made.heads.push(head);
  made.main.push(node.topics);
  countWords(made.headSpread, [head]);
  countWords(made.spread, rows.concat(head));
}

/** @type {(spread: Map<string, number>, found: Align.Words[]) => void} */
function countWords(spread, found) {
  /** @type {Set<string>} */
  var words = new Set();
  found.forEach((row) => { row.forEach((_, word) => { words.add(word); }); });
  words.forEach((word) => { spread.set(word, (spread.get(word) || 0) + 1); });
}

/**
 * The outermost provision below its part that each stands in; a part is its own.
 * @type {(nodes: Compare.Provision[]) => number[]}
 */
function itemsOf(nodes) {
  var at = new Map(nodes.map((node, i) => [node.eid, i]));
  /** @type {number[]} */
  var items = [];
  nodes.forEach((node, i) => {
    var parent = at.get(node.eid.slice(0, Math.max(0, node.eid.lastIndexOf(BETWEEN_LEVELS))));
    var outermost = parent === undefined || nodes[parent].kind === "part";
    items.push(outermost || parent === undefined ? i : items[parent]);
  });
  return items;
}

/**
 * Nothing for the row of a heading.
 * @type {(profile: Align.Profile, row: number) => string}
 */
export function sentenceAt(profile, row) {
  var node = profile.nodes[profile.rowNode[row]];
  var span = profile.rowSpan[row];
  return span ? node.text.slice(node.head + span[0], node.head + span[1]) : "";
}

/** @type {(tokens: string[], start: number, end: number) => string[]} */
function tokensBetween(tokens, start, end) {
  var at = 0;
  return tokens.filter((token) => {
    var from = at;
    at += token.length;
    return start <= from && from < end;
  });
}

/** @type {(words: string[], pairs: boolean) => Align.Words} */
function wordsOf(words, pairs) {
  var rule = rules.alignment.profile;
  var found = new Map();
  words.forEach((word, i) => {
    if (!isWord(word)) return;
    var following = i + 1 < words.length ? words[i + 1] : "。";
    var common = genre.has(word);
    if (!isSingle(word)) {
      var listed = "、等".includes(following) && i > 0 && words[i - 1] === "、";
      var worth = (common ? rule.genre_weight : 1) * (listed ? rule.listed_weight : 1);
      found.set(word, Math.max(found.get(word) || 0, worth));
    }
    if (pairs && isWord(following)) {
      var both = (common || isSingle(word)) && (genre.has(following) || isSingle(following));
      found.set(word + following, rule.run_weight * (both ? rule.genre_weight : 1));
    }
  });
  return found;
}

/** @type {(word: string) => boolean} */
function isWord(word) {
  return (word >= "\u4e00" && word < "\ua000") || /^[\p{L}\p{N}]/u.test(word); // Most words are Chinese.
}

/** @type {(word: string) => boolean} */
function isSingle(word) {
  return word.length === 1 || (word.length === 2 && Array.from(word).length === 1);
}
