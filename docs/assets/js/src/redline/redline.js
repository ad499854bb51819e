/*
 * What changed between two wordings, by whole words and numbers, as on the comparisons that the site already has: the
 * rules of build_scripts/language/redline in the browser. The tests hold the two together.
 */
import { moves } from "./moves.js";
import { rules } from "./rules.js";
import { equalRuns, withoutAccidents } from "./runs.js";
import { sideOf } from "./sides.js";

/** @type {(olderTokens: string[], newerTokens: string[]) => Compare.Change[]} */
export function redline(olderTokens, newerTokens) {
  var older = sideOf(olderTokens);
  var newer = sideOf(newerTokens);
  if (older.keys.join("") === newer.keys.join("")) return onlySame(olderTokens.join(""), newerTokens.join(""));
  var kept = withoutAccidents(equalRuns(older.keys, newer.keys), older, newer);
  var left = new Map();
  var arrived = new Map();
  moves(kept, older, newer).forEach((move, number) => {
    for (var k = 0; k < move[2]; k += 1) {
      left.set(move[0] + k, number + 1);
      arrived.set(move[1] + k, number + 1);
    }
  });
  /** @type {Compare.Change[]} */
  var changes = [];
  var i = 0;
  var j = 0;
  kept.concat([[older.at.length, newer.at.length, 0]]).forEach((run) => {
    changes = changes.concat(gapChanges(gapOf(older, i, run[0], left), gapOf(newer, j, run[1], arrived)));
    if (run[2]) {
      changes.push({
        kind: "same",
        older: older.tokens.slice(older.at[run[0]], older.at[run[0] + run[2] - 1] + 1).join(""),
        newer: newer.tokens.slice(newer.at[run[1]], newer.at[run[1] + run[2] - 1] + 1).join(""),
        move: 0,
      });
    }
    i = run[0] + run[2];
    j = run[1] + run[2];
  });
  return changes.reduce((merged, change) => {
    var last = merged[merged.length - 1];
    if (!change.older && !change.newer) return merged;
    if (last && last.kind === change.kind && last.move === change.move) {
      last.older += change.older;
      last.newer += change.newer;
    } else {
      merged.push({ kind: change.kind, older: change.older, newer: change.newer, move: change.move });
    }
    return merged;
  }, /** @type {Compare.Change[]} */ ([]));
}

/** @type {(side: Compare.Side, start: number, end: number, moved: Map<number, number>) => Compare.Gap} */
function gapOf(side, start, end, moved) {
  var first = start ? side.at[start - 1] + 1 : 0;
  var last = end < side.at.length ? side.at[end] : side.tokens.length;
  var inner = side.at.slice(start, end);
  /** @type {(from: number, to: number) => string} */
  var text = (from, to) => side.tokens.slice(from, to).join("");
  /** @type {Compare.Gap["pieces"]} */
  var pieces = [];
  inner.forEach((at, k) => {
    var words = text(at, k + 1 < inner.length ? inner[k + 1] : at + 1);
    var move = moved.get(start + k) || 0;
    var previous = pieces[pieces.length - 1];
    if (previous && previous.move === move) previous.text += words;
    else pieces.push({ move: move, text: words });
  });
  return withBracketsAmongWords({
    lead: text(first, inner.length ? inner[0] : last),
    tail: inner.length ? text(inner[inner.length - 1] + 1, last) : "",
    words: side.keys.slice(start, end).join(""),
    pieces: pieces,
  });
}

/**
 * Brackets and quotation marks around all the words belong to them.
 * @type {(gap: Compare.Gap) => Compare.Gap}
 */
function withBracketsAmongWords(gap) {
  var opening = gap.lead.length;
  var closing = 0;
  while (opening && closing < gap.tail.length && rules.redline.brackets[gap.lead[opening - 1]] === gap.tail[closing]) {
    opening -= 1;
    closing += 1;
  }
  if (!closing) return gap;
  gap.pieces[0].text = gap.lead.slice(opening) + gap.pieces[0].text;
  gap.pieces[gap.pieces.length - 1].text += gap.tail.slice(0, closing);
  gap.lead = gap.lead.slice(0, opening);
  gap.tail = gap.tail.slice(closing);
  return gap;
}

/** @type {(empty: Compare.Gap, full: Compare.Gap) => void} */
function giveLeadOrTail(empty, full) {
  var signs = empty.lead;
  var pieces = full.pieces;
  if (signs && full.lead && (signs === full.lead || signs !== full.tail || !full.tail)) {
    pieces[pieces.length - 1].text += full.tail;
    full.tail = "";
    return;
  }
  pieces[0].text = full.lead + pieces[0].text;
  full.lead = "";
  empty.lead = "";
  empty.tail = signs;
  if (!signs) {
    pieces[pieces.length - 1].text += full.tail;
    full.tail = "";
  }
}

/** @type {(older: Compare.Gap, newer: Compare.Gap) => Compare.Change[]} */
function gapChanges(older, newer) {
  /** @type {(gap: Compare.Gap) => string} */
  var all = (gap) => gap.pieces.map((piece) => piece.text).join("");
  if (older.words === newer.words) {
    return onlySame(older.lead + all(older) + older.tail, newer.lead + all(newer) + newer.tail);
  }
  if (!newer.words) giveLeadOrTail(newer, older);
  else if (!older.words) giveLeadOrTail(older, newer);
  return onlySame(older.lead, newer.lead).concat(
    older.pieces.map((p) => {
      return { kind: p.move ? "moved_away" : "deleted", older: p.text, newer: "", move: p.move };
    }),
    newer.pieces.map((p) => {
      return { kind: p.move ? "moved_here" : "inserted", older: "", newer: p.text, move: p.move };
    }),
    onlySame(older.tail, newer.tail)
  );
}

/** @type {(older: string, newer: string) => Compare.Change[]} */
function onlySame(older, newer) {
  return older || newer ? [{ kind: "same", older: older, newer: newer, move: 0 }] : [];
}

/**
 * The newer wording alone, with what it adds: for where another place tells what the older one lost.
 * @type {(changes: Compare.Change[]) => Compare.Change[]}
 */
export function onlyNewer(changes) {
  return changes.filter((change) => change.newer).map((change) => {
    return change.kind === "moved_here" ? { kind: "same", older: change.newer, newer: change.newer, move: 0 } : change;
  });
}
