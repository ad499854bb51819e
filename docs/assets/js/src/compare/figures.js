/* Figures, exactly of the rows. */
import { weightOf } from "../redline/counted.js";

/** @type {(rows: Compare.Row[]) => Compare.Figures} */
export function summary(rows) {
  /** @type {Record<string, number>} */
  var counts = {};
  var kept = 0;
  var keptOnce = 0;
  var old = 0;
  var young = 0;
  rows.forEach((row) => {
    counts[row.kind] = (counts[row.kind] || 0) + 1;
    if ((row.newer || row.older[0].provision).frame) return;
    var same = carried(row.changes);
    kept += same;
    if (!row.shared) keptOnce += same;
    row.older.forEach((piece) => { if (!piece.elsewhere) old += weightOf(piece.tokens.join("")); });
    if (row.newer) young += weightOf(row.newer.tokens.join(""));
  });
  return {
    counts: counts, moved: rows.filter((row) => row.moved).length,
    newerCarried: kept / Math.max(1, young), olderCarried: keptOnce / Math.max(1, old),
  };
}

/** @type {(changes: Compare.Change[]) => number} */
export function carried(changes) {
  return changes.reduce((sum, change) =>
    change.kind === "same" || change.kind === "moved_away" ? sum + weightOf(change.older) : sum, 0);
}
