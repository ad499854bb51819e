/*
 * Which sentences of two notices belong together, wherever their provisions went: the rules of
 * build_scripts/link/alignment/sentences.py.
 */
import { plainOf } from "../redline/counted.js";
import { rules } from "../redline/rules.js";
import { crossing, toThreePlaces } from "./kinds.js";
import { matrix } from "./evidence/matrix.js";
import { sentenceAt } from "./evidence/profile.js";
import { similarity } from "./evidence/similarity.js";

/**
 * Rows of the two profiles, by the place of the newer sentence and then of the older.
 * @type {(older: Align.Profile, newer: Align.Profile, found: Align.Evidence) => Align.Match[]}
 */
export function counterparts(older, newer, found) {
  var rule = rules.alignment.sentences;
  var worth = worthOf(older, newer, found);
  var lines = bestLines(worth, newer.rows.length);
  var columns = bestColumns(worth);
  /** @type {Set<number>} */
  var belong = new Set();
  /** @type {(i: number, j: number) => void} */
  var join = (i, j) => { belong.add(j * older.rows.length + i); };
  /** @type {(i: number, j: number) => void} */
  var weigh = (i, j) => {
    var support = found.support[i][j];
    var share = found.share[i][j];
    var onSubject = found.subjects[i][j] > 0 && support >= rule.on_subject;
    var onTopic = onSubject || (found.sentenceTopics[i][j] > 0 && support >= rule.on_topic);
    var inWords = support >= rule.by_words && share >= rule.by_words_share;
    var clearly = support >= rule.one_sided && share >= rule.one_sided_share;
    var mutual = lines[j] === i && columns[i] === j;
    if ((mutual && (onTopic || inWords)) || clearly) join(i, j);
  };
  lines.forEach((i, j) => { if (i >= 0) weigh(i, j); });
  columns.forEach((j, i) => { if (j >= 0) weigh(i, j); });
  var others = saidOnce(newer);
  saidOnce(older).forEach((i, said) => { if (others.has(said)) join(i, others.get(said)); });
  found.only.forEach((rows) => { joinBest(worth, join, rows[0], rows[1]); });
  return Array.from(belong).sort((x, y) => x - y).map((place) => {
    return /** @type {Align.Match} */ ([place % older.rows.length, Math.floor(place / older.rows.length)]);
  });
}

/**
 * What is said in one sentence of the notice alone, but for the words of the genre, with its row.
 * @type {(profile: Align.Profile) => Map<string, any>}
 */
function saidOnce(profile) {
  var genre = new RegExp(rules.alignment.profile.genre.split(" ").sort((x, y) => y.length - x.length).join("|"), "g");
  var found = new Map();
  profile.rowSpan.forEach((_, i) => {
    var said = plainOf(sentenceAt(profile, i)).replace(genre, "");
    if (Array.from(said).length >= rules.alignment.sentences.own_words) found.set(said, found.has(said) ? -1 : i);
  });
  found.forEach((i, said) => { if (i < 0) found.delete(said); });
  return found;
}

/**
 * What speaks for two sentences belonging together; nothing for headings.
 * @type {(older: Align.Profile, newer: Align.Profile, found: Align.Evidence) => Align.Matrix}
 */
function worthOf(older, newer, found) {
  var rule = rules.alignment.sentences;
  return matrix(older.rows.length, newer.rows.length, (i, j) => {
    if (!older.rowSpan[i] || !newer.rowSpan[j]) return 0;
    return found.support[i][j] + rule.topic * Math.min(found.sentenceTopics[i][j], rule.topic_cap) +
      rule.subject * Math.min(found.subjects[i][j], rule.topic_cap);
  });
}

/**
 * For each column the first line that is worth most; -1 where none is worth anything.
 * @type {(worth: Align.Matrix, columns: number) => number[]}
 */
function bestLines(worth, columns) {
  var most = new Float64Array(columns);
  var best = Array.from(most, () => -1);
  worth.forEach((line, i) => {
    for (var j = 0; j < columns; j += 1) {
      if (line[j] > most[j]) {
        most[j] = line[j];
        best[j] = i;
      }
    }
  });
  return best;
}

/**
 * The same for each line.
 * @type {(worth: Align.Matrix) => number[]}
 */
function bestColumns(worth) {
  return worth.map((line) => {
    var best = -1;
    for (var j = 0; j < line.length; j += 1) if (line[j] > (best < 0 ? 0 : line[best])) best = j;
    return best;
  });
}

/** @type {(worth: Align.Matrix, join: (i: number, j: number) => void, olds: number[], youngs: number[]) => void} */
function joinBest(worth, join, olds, youngs) {
  var best = [olds[0], youngs[0]];
  olds.forEach((i) => {
    youngs.forEach((j) => { if (worth[i][j] > worth[best[0]][best[1]]) best = [i, j]; });
  });
  if (worth[best[0]][best[1]] > 0) join(best[0], best[1]);
}

/**
 * The sentences that did not go where their provision mainly went.
 * @type {(older: Align.Profile, newer: Align.Profile, found: Align.Match[], links: Align.Links) => Align.SentenceLink[]}
 */
export function sentencesApart(older, newer, found, links) {
  var ends = found.map((rows) => {
    return /** @type {Align.Match} */ ([older.places[older.rowNode[rows[0]]], newer.places[newer.rowNode[rows[1]]]]);
  });
  var moved = crossing(links, ends);
  /** @type {Align.SentenceLink[]} */
  var apart = [];
  found.forEach((rows, k) => {
    if (links.get(String(ends[k]))) return;
    apart.push(sentenceLink(older, rows[0], newer, rows[1], moved.has(String(ends[k]))));
  });
  return apart;
}

/** @type {(older: Align.Profile, i: number, newer: Align.Profile, j: number, moved: boolean) => Align.SentenceLink} */
function sentenceLink(older, i, newer, j, moved) {
  var texts = [plainOf(sentenceAt(older, i)), plainOf(sentenceAt(newer, j))];
  return {
    older: older.nodes[older.rowNode[i]].eid, olderSpan: older.rowSpan[i] || [0, 0],
    newer: newer.nodes[newer.rowNode[j]].eid, newerSpan: newer.rowSpan[j] || [0, 0], moved: moved,
    type: texts[0] === texts[1] ? "same" : "edited", similarity: toThreePlaces(similarity(texts[0], texts[1])),
  };
}
