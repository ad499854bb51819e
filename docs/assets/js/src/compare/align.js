/*
 * Which provisions of any two notices belong together. What is done with more care before, for the pairs that the site
 * compares by itself, is done here from the words alone, so more roughly.
 */
import { best, chain, likeness } from "./likeness.js";

// What makes a link between two provisions: in order, out of order, and further ones by splits and merges.
var IN_ORDER = 0.16;
var MOVED = 0.3;
var FURTHER = 0.22;

// What makes a link between two headings: the words they share, and the share of what stands below that is linked.
var HEADINGS = 0.4;

/**
 * Links between the provisions of two notices, by place in the newer. A heading is linked with headings only.
 * @type {(older: Compare.Provision[], newer: Compare.Provision[]) => Compare.Link[]}
 */
export function align(older, newer) {
  var texts = alignTexts(placesOf(older, false), placesOf(newer, false), older, newer);
  var headings = alignHeadings(placesOf(older, true), placesOf(newer, true), older, newer, texts);
  return texts.concat(headings).sort(function (x, y) { return x.newer - y.newer || x.older - y.older; });
}

/** @type {(provisions: Compare.Provision[], headings: boolean) => number[]} */
function placesOf(provisions, headings) {
  return provisions.map(function (_, place) { return place; }).filter(function (place) {
    return Boolean(provisions[place].heading_only) === headings;
  });
}

/** @type {(places: number[], provisions: Compare.Provision[]) => Compare.Provision[]} */
function provisionsAt(places, provisions) {
  return places.map(function (place) { return provisions[place]; });
}

/**
 * @param {number[]} placesA
 * @param {number[]} placesB
 * @param {Compare.Provision[]} older
 * @param {Compare.Provision[]} newer
 * @returns {Compare.Link[]}
 */
function alignTexts(placesA, placesB, older, newer) {
  var score = likeness(provisionsAt(placesA, older), provisionsAt(placesB, newer));
  var inOrder = chain(score, IN_ORDER);
  var found = inOrder.slice();
  var usedA = new Set(inOrder.map(function (pair) { return pair[0]; }));
  var usedB = new Set(inOrder.map(function (pair) { return pair[1]; }));
  best(score, FURTHER).forEach(function (entry) {
    var i = entry[1];
    var j = entry[2];
    if (usedA.has(i) && usedB.has(j)) return;
    if (!usedA.has(i) && !usedB.has(j) && entry[0] < MOVED) return;
    usedA.add(i);
    usedB.add(j);
    found.push([i, j]);
  });
  return linksOf(found, inOrder, score, placesA, placesB);
}

/**
 * Headings belong together by their own words and by how much of what stands below them does.
 * @param {number[]} placesA
 * @param {number[]} placesB
 * @param {Compare.Provision[]} older
 * @param {Compare.Provision[]} newer
 * @param {Compare.Link[]} texts
 * @returns {Compare.Link[]}
 */
function alignHeadings(placesA, placesB, older, newer, texts) {
  var words = likeness(provisionsAt(placesA, older), provisionsAt(placesB, newer));
  var score = placesA.map(function (a, i) {
    return placesB.map(function (b, j) { return words[i][j] + shareBelow(older, a, newer, b, texts); });
  });
  var inOrder = chain(score, HEADINGS);
  var found = inOrder.slice();
  best(score, HEADINGS).forEach(function (entry) {
    var free = found.every(function (pair) { return pair[0] !== entry[1] && pair[1] !== entry[2]; });
    if (free) found.push([entry[1], entry[2]]);
  });
  return linksOf(found, inOrder, score, placesA, placesB);
}

/**
 * The share of the texts below two headings, of the one with fewer, that are linked with one another.
 * @param {Compare.Provision[]} older
 * @param {number} a
 * @param {Compare.Provision[]} newer
 * @param {number} b
 * @param {Compare.Link[]} texts
 * @returns {number}
 */
function shareBelow(older, a, newer, b, texts) {
  var sizeA = countBelow(older, a);
  var sizeB = countBelow(newer, b);
  var linked = new Set();
  texts.forEach(function (link) {
    if (!isBelow(older, link.older, a) || !isBelow(newer, link.newer, b)) return;
    linked.add(sizeA < sizeB ? link.older : link.newer);
  });
  return linked.size / Math.max(1, Math.min(sizeA, sizeB));
}

/** @type {(provisions: Compare.Provision[], place: number) => number} */
function countBelow(provisions, place) {
  return provisions.filter(function (p, k) { return !p.heading_only && isBelow(provisions, k, place); }).length;
}

/** @type {(provisions: Compare.Provision[], place: number, above: number) => boolean} */
function isBelow(provisions, place, above) {
  return provisions[place].eid.startsWith(provisions[above].eid + "__");
}

/**
 * @param {[number, number][]} found
 * @param {[number, number][]} inOrder
 * @param {number[][]} score
 * @param {number[]} placesA
 * @param {number[]} placesB
 * @returns {Compare.Link[]}
 */
function linksOf(found, inOrder, score, placesA, placesB) {
  return found.map(function (pair) {
    return {
      older: placesA[pair[0]], newer: placesB[pair[1]], likeness: score[pair[0]][pair[1]],
      moved: inOrder.some(function (kept) { return (kept[0] - pair[0]) * (kept[1] - pair[1]) < 0; }),
    };
  });
}
