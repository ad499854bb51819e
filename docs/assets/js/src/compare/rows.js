/* Rows that show two notices side by side. */
import { sharesLittle, stretchesOf } from "./beside.js";
import { rest } from "../loading/rest.js";
import { redline } from "../redline/redline.js";

/**
 * With their words: of a pair that has a comparison of its own those that stand there, of others those made here.
 * @type {(rows: Compare.BuiltRow[], older: Compare.Provision[], newer: Compare.Provision[]) => Promise<Compare.Row[]>}
 */
export async function fullRows(rows, older, newer) {
  var old = byEid(older);
  var young = byEid(newer);
  /** @type {Compare.Row[]} */
  var made = [];
  for (var row of rows) {
    await rest();
    /** @type {(pieces: Compare.BuiltPiece[] | undefined) => Compare.Piece[]} */
    var piecesOf = (pieces) => (pieces || []).map((piece) =>
    builtPiece(piece, old[piece.eid], piece.elsewhere ? young[piece.elsewhere] : null));
    made.push(makeRow(row.kind, row.newer ? young[row.newer] : null, piecesOf(row.older), piecesOf(row.also), {
      moved: Boolean(row.moved), reviewed: Boolean(row.reviewed),
      went: (row.went || []).map((eid) => young[eid]),
    }));
  }
  return made;
}

/** @type {(provisions: Compare.Provision[]) => Record<string, Compare.Provision>} */
function byEid(provisions) {
  /** @type {Record<string, Compare.Provision>} */
  var found = {};
  provisions.forEach((provision) => { found[provision.eid] = provision; });
  return found;
}

/**
 * @param {Compare.BuiltPiece} piece
 * @param {Compare.Provision} provision
 * @param {Compare.Provision | null} elsewhere
 * @returns {Compare.Piece}
 */
function builtPiece(piece, provision, elsewhere) {
  var at = 0;
  var tokens = provision.tokens.filter((token) => {
    var start = at;
    at += token.length;
    return !piece.spans || piece.spans.some((span) => span[0] <= start && start < span[1]);
  });
  return { provision: provision, tokens: tokens, whole: !piece.spans, elsewhere: elsewhere || null };
}

/**
 * @param {string} kind
 * @param {Compare.Provision | null} newer
 * @param {Compare.Piece[]} older
 * @param {Compare.Piece[]} also
 * @param {{moved: boolean, reviewed: boolean, went: Compare.Provision[]}} more
 * @returns {Compare.Row}
 */
function makeRow(kind, newer, older, also, more) {
  var shared = older.length > 0 && older.every((piece) => piece.elsewhere);
  var changes = newer && older.length ? redline(joined(older), newer.tokens) : [];
  return Object.assign({
    kind: kind, newer: newer, older: older, also: also, shared: shared, changes: changes,
    beside: newer && sharesLittle(changes) ? besideOf(older, newer) : null,
  }, more);
}

/** @type {(older: Compare.Piece[], newer: Compare.Provision) => Compare.Beside} */
function besideOf(older, newer) {
  var every = older.map((piece) => piece.tokens).flat();
  return {
    older: older.map((piece) => stretchesOf(piece.tokens, newer.tokens)),
    newer: stretchesOf(newer.tokens, every),
  };
}

/** @type {(pieces: Compare.Piece[]) => string[]} */
function joined(pieces) {
  return pieces.reduce((all, piece) => all.concat(all.length ? ["\n"] : [], piece.tokens), /** @type {string[]} */ ([]));
}
