/* A provision that became several, sentence by sentence. */
import { keysOf } from "./counted.js";

/**
 * For each link its sentences of the older provision: each goes to the partner that took most of it, what none took
 * to the likest. A partner that got none is shown the one it has most of, or where it has nothing of any, them all.
 * @type {(older: Compare.Provision[], newer: Compare.Provision[], links: Compare.Link[]) => Compare.Pieces}
 */
export function divided(older, newer, links) {
  var pieces = new Map();
  older.forEach(function (provision, i) {
    var own = links.filter(function (link) { return link.older === i; });
    if (own.length === 1) pieces.set(own[0], wholePiece(provision));
    if (own.length > 1) divideAmong(provision, own, newer, pieces);
  });
  return pieces;
}

/**
 * @param {Compare.Provision} provision
 * @param {Compare.Link[]} own
 * @param {Compare.Provision[]} newer
 * @param {Compare.Pieces} pieces
 */
function divideAmong(provision, own, newer, pieces) {
  var likest = own.reduce(function (best, link) { return link.likeness > best.likeness ? link : best; });
  var found = sentences(provision.tokens).map(function (sentence) {
    var shares = own.map(function (link) { return shared(sentence, newer[link.newer].tokens); });
    var most = Math.max.apply(null, shares);
    var homes = own.filter(function (_, k) { return shares[k] === most; });
    return { tokens: sentence, shares: shares, home: homes.includes(likest) ? likest : homes[0] };
  });
  own.forEach(function (link, k) {
    var mine = found.filter(function (sentence) { return sentence.home === link; });
    var most = found.reduce(function (best, sentence) {
      return sentence.shares[k] > best.shares[k] ? sentence : best;
    });
    if (mine.length) pieces.set(link, pieceOf(provision, mine, null));
    else if (most.shares[k]) pieces.set(link, pieceOf(provision, [most], newer[most.home.newer]));
    else pieces.set(link, pieceOf(provision, found, newer[likest.newer]));
  });
}

/** @type {(provision: Compare.Provision) => Compare.Piece} */
export function wholePiece(provision) {
  return { provision: provision, tokens: provision.tokens, whole: true, elsewhere: null };
}

/**
 * @param {Compare.Provision} provision
 * @param {{tokens: string[]}[]} found
 * @param {Compare.Provision | null} elsewhere
 * @returns {Compare.Piece}
 */
function pieceOf(provision, found, elsewhere) {
  var tokens = found.map(function (sentence) { return sentence.tokens; }).flat();
  return {
    provision: provision, tokens: tokens, whole: tokens.length === provision.tokens.length, elsewhere: elsewhere,
  };
}

/**
 * At least one, if only of nothing.
 * @type {(tokens: string[]) => string[][]}
 */
function sentences(tokens) {
  /** @type {(token: string | undefined) => boolean} */
  var ends = function (token) { return /[。；;！？!?\n]/.test(token || ""); };
  return tokens.reduce(function (all, token, k) {
    if (ends(tokens[k - 1]) && !ends(token)) all.push([]);
    all[all.length - 1].push(token);
    return all;
  }, /** @type {string[][]} */ ([[]]));
}

/** @type {(sentence: string[], tokens: string[]) => number} */
function shared(sentence, tokens) {
  var other = runsOf(tokens);
  return Array.from(runsOf(sentence)).filter(function (run) { return other.has(run); }).length;
}

/** @type {(tokens: string[]) => Set<string>} */
function runsOf(tokens) {
  var text = keysOf(tokens).join("");
  var runs = new Set();
  for (var k = 0; k + 3 <= text.length; k += 1) runs.add(text.slice(k, k + 3));
  return runs;
}
