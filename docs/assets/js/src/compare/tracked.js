/*
 * Two notices as one run of paragraphs with tracked changes: all accepted the newer one, all rejected the older one. As
 * build_scripts/publish/docx/merged.py puts them together for the comparisons that the site already has.
 */
import { weightOf } from "../redline/counted.js";
import { redline } from "../redline/redline.js";
import { rules } from "../redline/rules.js";
import { equalRuns } from "../redline/runs.js";
import { carried } from "./figures.js";

/** @type {Office.Ways} */
const OLDER = { alone: "del", moved: "moveFrom" };
/** @type {Office.Ways} */
const NEWER = { alone: "ins", moved: "moveTo" };

/** @type {(pair: Compare.Pair, rows: Compare.Row[]) => Office.Tracked[]} */
export function trackedParagraphs({ older: { provisions: older }, newer: { provisions: newer } }, rows) {
  const joined = joinedEnds(older, newer, rows);
  /** @type {Map<Compare.Provision, Office.Piece[]>} */
  const units = new Map();
  let done = 0;
  /** @type {(until: number) => void} */
  const arrive = (until) => {
    for (; done < until; done++) units.set(newer[done], ofOne(newer[done], joined.find((one) => one.newer === newer[done]), NEWER));
  };
  for (const own of older) {
    const ends = joined.find((one) => one.older === own);
    if (ends && !ends.move) {
      arrive(newer.indexOf(ends.newer));
      const both = differences(own, ends.newer);
      units.set(own, both).set(ends.newer, both);
      done++;
    } else {
      units.set(own, ofOne(own, ends, OLDER));
    }
  }
  arrive(newer.length);
  for (const row of rows) if (row.newer && !row.newer.frame) markMoved(row, row.newer, units);
  return Array.from(new Set(units.values()), (pieces) => {
    const whole = joined.find((one) => one.move && (units.get(one.older) === pieces || units.get(one.newer) === pieces));
    return inParagraphs(pieces, whole ? whole.move : "");
  }).flat();
}

/**
 * What stood in another provision than the one that has become this one has moved here.
 * @type {(row: Compare.Row, newer: Compare.Provision, units: Map<Compare.Provision, Office.Piece[]>) => void}
 */
function markMoved({ changes, older }, newer, units) {
  const here = units.get(newer) || [];
  const same = changes.map((change) => (change.kind === "same" ? exactly(change.older, change.newer) : [])).flat();
  const clauses = same.map(([words, kind]) => (kind ? [] : words.split("\n"))).flat();
  for (const text of clauses.filter((clause) => weightOf(clause) >= rules.redline.moved)) {
    const others = older.map(({ provision }) => units.get(provision) || here).filter((pieces) => pieces !== here);
    const away = others.find((pieces) => holding(pieces, text, OLDER) >= 0);
    const name = newer.eid + "-" + here.length;
    if (!away || holding(here, text, NEWER) < 0) continue;
    takeOut(away, text, OLDER, name);
    takeOut(here, text, NEWER, name);
  }
}

/**
 * Of what is marked as one notice's alone, and holds the text; -1 where there is none.
 * @type {(pieces: Office.Piece[], text: string, ways: Office.Ways) => number}
 */
function holding(pieces, text, { alone }) {
  return pieces.findIndex(([words, kind]) => kind === alone && words.includes(text));
}

/** @type {(pieces: Office.Piece[], text: string, ways: Office.Ways, name: string) => void} */
function takeOut(pieces, text, ways, name) {
  const at = holding(pieces, text, ways);
  const [words, kind] = pieces[at];
  const from = words.indexOf(text);
  pieces.splice(at, 1, [words.slice(0, from), kind, ""], [text, ways.moved, name], [words.slice(from + text.length), kind, ""]);
}

/**
 * Which provisions are one: in the order of both, those first that have the most in common; what stands elsewhere has
 * moved there. Head and foot do not move.
 * @type {(older: Compare.Provision[], newer: Compare.Provision[], rows: Compare.Row[]) => Compare.Ends[]}
 */
function joinedEnds(older, newer, rows) {
  /** @type {Compare.Ends[]} */
  const found = [];
  /** @type {(one: Compare.Ends) => number[]} */
  const at = (one) => [older.indexOf(one.older), newer.indexOf(one.newer)];
  const likely = rows.filter((row) => row.older.length && row.kind !== "in-part").sort((a, b) => carried(b.changes) - carried(a.changes));
  for (const { newer: come, older: pieces, moved } of likely) {
    const gone = pieces.reduce((a, b) => (b.tokens.length > a.tokens.length ? b : a)).provision;
    if (!come || found.some((one) => one.older === gone || one.newer === come)) continue;
    const ends = { older: gone, newer: come, move: "" };
    const [i, j] = at(ends);
    const crosses = found.some((one) => !one.move && (at(one)[0] - i) * (at(one)[1] - j) < 0);
    if (moved || crosses) ends.move = come.eid;
    if (!ends.move || !come.frame) found.push(ends);
  }
  return found;
}

/**
 * What one of the notices has at this place: of what has moved, that which stayed the same moved with it.
 * @type {(own: Compare.Provision, ends: Compare.Ends | undefined, ways: Office.Ways) => Office.Piece[]}
 */
function ofOne(own, ends, { alone, moved }) {
  const pieces = ends ? differences(ends.older, ends.newer) : [asPrinted(own)];
  const theirs = pieces.filter(([, kind]) => !kind || kind === alone || kind === moved);
  return theirs.map(([text, kind]) => [text, ends && !kind ? moved : alone, ""]);
}

/**
 * Number, words and the paragraph's end.
 * @type {(own: Compare.Provision) => Office.Piece}
 */
function asPrinted({ num, text }) {
  return [(num || "") + text + "\n", "", ""];
}

/**
 * What of both wordings is in both, and what is not: the redline of the page, and the signs that it passes over.
 * @type {(older: Compare.Provision, newer: Compare.Provision) => Office.Piece[]}
 */
function differences(older, newer) {
  const changes = redline(older.tokens, newer.tokens);
  /** @type {(change: Compare.Change) => Office.Piece[]} */
  const marked = (change) => {
    if (change.kind === "same") return exactly(change.older, change.newer);
    const text = change.older || change.newer;
    const { alone, moved } = change.older ? OLDER : NEWER;
    const move = changes.filter((one) => change.move && one.move === change.move);
    const whole = move.length > 1 && move.every((one) => (one.older || one.newer) === text) && !text.includes("\n");
    return [whole ? [text, moved, newer.eid + "." + change.move] : [text, alone, ""]];
  };
  return [exactly(older.num || "", newer.num || ""), ...changes.map(marked), exactly("\n", "\n")].flat();
}

/** @type {(older: string, newer: string) => Office.Piece[]} */
function exactly(older, newer) {
  const [one, other] = [Array.from(older), Array.from(newer)];
  /** @type {Office.Piece[]} */
  const found = [];
  let [i, j] = [0, 0];
  for (const [a, b, length] of [...equalRuns(one, other), [one.length, other.length, 0]]) {
    found.push([one.slice(i, a).join(""), "del", ""], [other.slice(j, b).join(""), "ins", ""], [other.slice(b, b + length).join(""), "", ""]);
    [i, j] = [a + length, b + length];
  }
  return found;
}

/**
 * The end of a paragraph is a change as its words are.
 * @type {(pieces: Office.Piece[], move: string) => Office.Tracked[]}
 */
function inParagraphs(pieces, move) {
  /** @type {Office.Tracked[]} */
  const found = [];
  /** @type {Office.Piece[]} */
  let line = [];
  for (const [text, kind, name] of pieces) {
    text.split("\n").forEach((words, at) => {
      if (at) {
        found.push({ style: "body", pieces: line, end: kind, move });
        line = [];
      }
      if (words) line.push([words, kind, name]);
    });
  }
  return found;
}
