/* The rows of two notices that the site does not compare by itself, as build_scripts/link/comparison.py makes them. */
import { rest } from "../loading/rest.js";
import { divide } from "./division.js";
import { align } from "./pair.js";

/** @type {(older: Compare.Notice, newer: Compare.Notice) => Promise<Compare.BuiltRow[]>} */
export async function alignedRows(older, newer) {
  var pair = await align(older, newer);
  await rest();
  var division = divide(older, newer, pair);
  var unlinked = unlinkedAfter(older, newer, pair);
  /** @type {(eid: string) => Compare.BuiltRow[]} */
  var gone = (eid) => (unlinked.get(eid) || []).map((provision) => olderRow(provision, division));
  var rows = gone("");
  newer.provisions.forEach((provision) => {
    rows.push(newerRow(provision, pair, division));
    rows = rows.concat(gone(provision.eid));
  });
  return withWays(rows, division);
}

/** @type {(provision: Compare.Provision, division: Align.Division) => Compare.BuiltRow} */
function olderRow(provision, division) {
  var kind = division.went.has(provision.eid) ? "in-part" : "dropped";
  return { kind: kind, older: [/** @type {Compare.BuiltPiece} */ (division.left.get(provision.eid))] };
}

/** @type {(provision: Compare.Provision, pair: Align.Pair, division: Align.Division) => Compare.BuiltRow} */
function newerRow(provision, pair, division) {
  var links = pair.links.filter((link) => link.newer === provision.eid);
  var ends = new Set(links.map((link) => link.older).concat(division.came.get(provision.eid) || []));
  var pieces = Array.from(ends, (end) => {
    return /** @type {Compare.BuiltPiece} */ (division.pieces.get(end + " " + provision.eid));
  });
  if (!pieces.length) return { kind: "new", newer: provision.eid };
  var own = pieces.filter((piece) => !piece.elsewhere);
  var also = pieces.filter((piece) => piece.elsewhere);
  return {
    kind: kindOfRow(links), newer: provision.eid, moved: links.some((link) => link.moved),
    older: own.length ? own : also, also: own.length ? also : [],
  };
}

/**
 * Of several links: merged before split.
 * @type {(links: Align.Link[]) => string}
 */
function kindOfRow(links) {
  if (!links.length) return "in-part";
  var kinds = links.map((link) => link.type);
  return kinds.includes("merged") ? "merged" : kinds.includes("split") ? "split" : kinds[0];
}

/**
 * Behind which provision of the newer notice each one without a link is shown: the one that has what stood before it.
 * @type {(older: Compare.Notice, newer: Compare.Notice, pair: Align.Pair) => Map<string, Compare.Provision[]>}
 */
function unlinkedAfter(older, newer, pair) {
  var went = wentOn(newer, pair.links);
  var last = "";
  var behind = new Map();
  older.provisions.forEach((provision) => {
    if (went.has(provision.eid)) last = /** @type {string} */ (went.get(provision.eid));
    else behind.set(last, (behind.get(last) || []).concat(provision));
  });
  return behind;
}

/**
 * Where in the newer notice each older provision went on: first by a main link, then by one that did not move.
 * @type {(newer: Compare.Notice, links: Align.Link[]) => Map<string, string>}
 */
function wentOn(newer, links) {
  var order = new Map(newer.provisions.map((provision, at) => [provision.eid, at]));
  /** @type {(link: Align.Link) => number} */
  var place = (link) => order.get(link.newer) || 0;
  var went = new Map();
  links.slice().sort((x, y) => {
    return Number(y.main) - Number(x.main) || Number(x.moved) - Number(y.moved) || y.similarity - x.similarity ||
      place(x) - place(y);
  }).forEach((link) => { if (!went.has(link.older)) went.set(link.older, link.newer); });
  return went;
}

/**
 * Each row with where single sentences of its older provisions went: said once, where the provision is first.
 * @type {(rows: Compare.BuiltRow[], division: Align.Division) => Compare.BuiltRow[]}
 */
function withWays(rows, division) {
  var named = new Set();
  return rows.map((row) => {
    var inPart = (row.newer && division.came.get(row.newer)) || [];
    var older = (row.older || []).map((piece) => piece.eid).filter((eid) => !inPart.includes(eid));
    var ways = new Set(older.filter((eid) => !named.has(eid)).flatMap((eid) => division.went.get(eid) || []));
    older.forEach((eid) => { named.add(eid); });
    return Object.assign(row, { went: Array.from(ways).filter((eid) => eid !== row.newer) });
  });
}
