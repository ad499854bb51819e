/* Rows that show two notices side by side, as build_scripts/link/comparison.py makes them. */
import { align } from "./align.js";
import { divided, wholePiece } from "./divided.js";
import { redline } from "./redline.js";

/**
 * Of two notices that the site does not compare by itself.
 * @type {(older: Compare.Provision[], newer: Compare.Provision[]) => Compare.Row[]}
 */
export function rowsOf(older, newer) {
  var links = align(older, newer);
  var pieces = divided(older, newer, links);
  var dropped = droppedAfter(older, links);
  var rows = (dropped.get(-1) || []).map(droppedRow);
  newer.forEach(function (provision, j) {
    var own = links.filter(function (link) { return link.newer === j; });
    rows.push(linkedRow(provision, own, links, pieces));
    (dropped.get(j) || []).forEach(function (p) { rows.push(droppedRow(p)); });
  });
  return rows;
}

/**
 * Of a pair that has a comparison of its own: those that stand there.
 * @type {(built: Compare.Built, older: Compare.Provision[], newer: Compare.Provision[]) => Compare.Row[]}
 */
export function builtRows(built, older, newer) {
  var old = byEid(older);
  var young = byEid(newer);
  return built.rows.map(function (row) {
    /** @type {(pieces: Compare.BuiltPiece[] | undefined) => Compare.Piece[]} */
    var piecesOf = function (pieces) {
      return (pieces || []).map(function (piece) {
        return builtPiece(piece, old[piece.eid], piece.elsewhere ? young[piece.elsewhere] : null);
      });
    };
    return makeRow(row.kind, row.newer ? young[row.newer] : null, piecesOf(row.older), piecesOf(row.also), {
      moved: Boolean(row.moved), reviewed: Boolean(row.reviewed),
      went: (row.went || []).map(function (eid) { return young[eid]; }),
    });
  });
}

/** @type {(provisions: Compare.Provision[]) => Record<string, Compare.Provision>} */
function byEid(provisions) {
  /** @type {Record<string, Compare.Provision>} */
  var found = {};
  provisions.forEach(function (provision) { found[provision.eid] = provision; });
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
  var tokens = provision.tokens.filter(function (token) {
    var start = at;
    at += token.length;
    return !piece.spans || piece.spans.some(function (span) { return span[0] <= start && start < span[1]; });
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
  var shared = older.length > 0 && older.every(function (piece) { return piece.elsewhere; });
  var changes = newer && older.length && !newer.frame ? redline(joined(older), newer.tokens) : [];
  return Object.assign({ kind: kind, newer: newer, older: older, also: also, shared: shared, changes: changes }, more);
}

/** @type {(pieces: Compare.Piece[]) => string[]} */
function joined(pieces) {
  return pieces.reduce(function (all, piece) {
    return all.concat(all.length ? ["\n"] : [], piece.tokens);
  }, /** @type {string[]} */ ([]));
}

/** @type {(provision: Compare.Provision) => Compare.Row} */
function droppedRow(provision) {
  return makeRow("dropped", null, [wholePiece(provision)], [], { moved: false, reviewed: false, went: [] });
}

/**
 * @param {Compare.Provision} provision
 * @param {Compare.Link[]} own
 * @param {Compare.Link[]} links
 * @param {Compare.Pieces} pieces
 * @returns {Compare.Row}
 */
function linkedRow(provision, own, links, pieces) {
  var found = /** @type {Compare.Piece[]} */ (own.map(function (link) { return pieces.get(link); }));
  var home = found.filter(function (piece) { return !piece.elsewhere; });
  var also = found.filter(function (piece) { return piece.elsewhere; });
  var made = makeRow("new", provision, home.length ? home : also, home.length ? also : [], {
    moved: own.some(function (link) { return link.moved; }), reviewed: false, went: [],
  });
  if (own.length) made.kind = linkKind(own, links, made.changes);
  return made;
}

/** @type {(own: Compare.Link[], links: Compare.Link[], changes: Compare.Change[]) => string} */
function linkKind(own, links, changes) {
  if (own.length > 1) return "merged";
  if (links.filter(function (link) { return link.older === own[0].older; }).length > 1) return "split";
  return changes.every(function (change) { return change.kind === "same"; }) ? "same" : "edited";
}

/**
 * What was dropped stands behind the provision that has what stood before it.
 * @type {(older: Compare.Provision[], links: Compare.Link[]) => Map<number, Compare.Provision[]>}
 */
function droppedAfter(older, links) {
  var places = new Map();
  var last = -1;
  older.forEach(function (provision, i) {
    var own = links.filter(function (link) { return link.older === i; });
    if (own.length) last = (own.find(function (link) { return !link.moved; }) || own[0]).newer;
    else places.set(last, (places.get(last) || []).concat(provision));
  });
  return places;
}
