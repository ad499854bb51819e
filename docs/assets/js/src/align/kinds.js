/* What kind of link it is, in place or moved, and how alike the wordings are: build_scripts/link/alignment/kinds.py. */
import { plainOf } from "../redline/counted.js";
import { rules } from "../redline/rules.js";
import { similarity } from "./evidence/similarity.js";

/**
 * All links of a pair, by place in the newer notice.
 * @type {(older: Compare.Provision[], newer: Compare.Provision[], links: Align.Links) => Align.Link[]}
 */
export function described(older, newer, links) {
  var ends = Array.from(links.keys(), endsOf).sort((x, y) => x[1] - y[1] || x[0] - y[0]);
  var moved = crossing(links, ends);
  /** @type {Map<Compare.Provision, Align.Wording>} */
  var wordings = new Map();
  /** @type {(provision: Compare.Provision) => Align.Wording} */
  var wordingOf = (provision) => {
    if (!wordings.has(provision)) wordings.set(provision, madeWording(provision));
    return /** @type {Align.Wording} */ (wordings.get(provision));
  };
  return ends.map((end) => {
    var i = end[0];
    var j = end[1];
    var splits = ends.some((e) => e[0] === i && isOther(newer[e[1]], newer[j]));
    var merges = ends.some((e) => e[1] === j && isOther(older[e[0]], older[i]));
    return Object.assign(kindOfLink(wordingOf(older[i]), wordingOf(newer[j]), splits, merges), {
      older: older[i].eid, newer: newer[j].eid, moved: moved.has(String(end)), main: Boolean(links.get(String(end))),
    });
  });
}

/** @type {(ends: string) => Align.Match} */
export function endsOf(ends) {
  return /** @type {Align.Match} */ (ends.split(",").map(Number));
}

/** @type {(provision: Compare.Provision) => Align.Wording} */
function madeWording(provision) {
  return { text: plainOf(provision.text), runs: null };
}

/**
 * Only what was split or merged is asked for them.
 * @type {(wording: Align.Wording) => Set<string>}
 */
function runsIn(wording) {
  if (wording.runs) return wording.runs;
  var text = wording.text;
  var length = rules.alignment.kinds.run;
  var chars = Array.from(text);
  var runs = new Set();
  var plain = chars.length === text.length; // No character takes two places.
  for (var k = 0; k < Math.max(1, chars.length - length + 1); k += 1) {
    runs.add(plain ? text.slice(k, k + length) : chars.slice(k, k + length).join(""));
  }
  wording.runs = runs;
  return runs;
}

/**
 * A heading and what stands below it are two; what has no words of its own took no piece.
 * @type {(partner: Compare.Provision, own: Compare.Provision) => boolean}
 */
function isOther(partner, own) {
  return partner !== own && Boolean(partner.text && own.text);
}

/**
 * Where a provision was both split and merged, the link tells which of the two it is a piece of.
 * @type {(older: Align.Wording, newer: Align.Wording, splits: boolean, merges: boolean) => {type: string, similarity: number}}
 */
function kindOfLink(older, newer, splits, merges) {
  var ratio = similarity(older.text, newer.text);
  if (!splits && !merges) {
    if (older.text === newer.text) return { type: "same", similarity: 1 };
    return { type: "edited", similarity: Math.min(toThreePlaces(ratio), 0.999) };
  }
  var kept = shareIn(older, newer);
  var taken = shareIn(newer, older);
  var split = splits && (!merges || taken >= kept);
  return { type: split ? "split" : "merged", similarity: toThreePlaces(Math.max(ratio, split ? taken : kept)) };
}

/** @type {(value: number) => number} */
export function toThreePlaces(value) {
  return Math.round(1000 * value) / 1000;
}

/** @type {(one: Align.Wording, whole: Align.Wording) => number} */
function shareIn(one, whole) {
  var count = 0;
  var runs = runsIn(one);
  var others = runsIn(whole);
  runs.forEach((run) => { if (others.has(run)) count += 1; });
  return count / runs.size;
}

/**
 * Those of these ends that cross the longest chain of first links running in the order of both notices.
 * @type {(links: Align.Links, these: Align.Match[]) => Set<string>}
 */
export function crossing(links, these) {
  var first = Array.from(links.keys()).filter((ends) => links.get(ends)).map(endsOf);
  var chain = longestChain(first.sort((x, y) => x[0] - y[0] || x[1] - y[1]));
  return new Set(these.filter((end) => chain.some((kept) => (kept[0] - end[0]) * (kept[1] - end[1]) < 0)).map(String));
}

/**
 * The longest run of links in which neither side goes back; of several the one that comes first.
 * @type {(links: Align.Match[]) => Align.Match[]}
 */
function longestChain(links) {
  /** @type {number[]} */
  var lengths = [];
  /** @type {number[]} */
  var before = [];
  links.forEach((link, k) => {
    var best = -1;
    for (var earlier = 0; earlier < k; earlier += 1) {
      if (links[earlier][1] <= link[1] && (best < 0 || lengths[earlier] > lengths[best])) best = earlier;
    }
    lengths.push(best < 0 ? 1 : lengths[best] + 1);
    before.push(best);
  });
  /** @type {Align.Match[]} */
  var chain = [];
  for (var at = lengths.indexOf(Math.max.apply(null, lengths)); at >= 0; at = before[at]) chain.push(links[at]);
  return chain.reverse();
}
