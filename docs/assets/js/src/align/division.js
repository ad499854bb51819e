/*
 * How the sentences of an older notice are divided among the provisions of the newer one: every sentence goes to one, as
 * build_scripts/link/division.py tells.
 */
import { runsOf } from "../redline/counted.js";
import { rules } from "../redline/rules.js";

/** @type {(older: Compare.Notice, newer: Compare.Notice, pair: Align.Pair) => Align.Division} */
export function divide(older, newer, pair) {
  var apart = shownApart(pair);
  /** @type {Map<string, Set<string>>} */
  var known = new Map();
  var byEid = new Map(newer.provisions.map((provision) => [provision.eid, provision]));
  /** @type {(eid: string) => Set<string>} */
  var newerRuns = (eid) => {
    var provision = byEid.get(eid);
    if (!known.has(eid)) known.set(eid, runsOf(provision ? provision.text : ""));
    return /** @type {Set<string>} */ (known.get(eid));
  };
  /** @type {Align.Division} */
  var division = { pieces: new Map(), left: new Map(), went: endsBy(apart, "older"), came: endsBy(apart, "newer") };
  older.provisions.forEach((provision) => {
    var links = pair.links.filter((link) => link.older === provision.eid);
    var own = apart.filter((link) => link.older === provision.eid);
    var divided = dividedProvision(provision, links, own, newerRuns);
    divided.partners.forEach((partner) => {
      division.pieces.set(provision.eid + " " + partner, pieceFor(divided, partner));
    });
    if (!links.length) division.left.set(provision.eid, restOf(divided));
  });
  return division;
}

/**
 * The sentences that are shown beside their counterparts: all that a provision without a link has, else those that were
 * clearly carried over.
 * @type {(pair: Align.Pair) => Align.SentenceLink[]}
 */
function shownApart(pair) {
  var linked = new Set(pair.links.map((link) => link.older + " " + link.newer));
  return pair.sentences.filter((found) => {
    var unlinked = pair.inPartOlder.has(found.older) || pair.inPartNewer.has(found.newer);
    var carried = found.similarity >= rules.alignment.division.carried_over;
    return !linked.has(found.older + " " + found.newer) && (unlinked || carried);
  });
}

/**
 * The other ends of each, in order, each once.
 * @type {(found: Align.SentenceLink[], side: "older" | "newer") => Map<string, string[]>}
 */
function endsBy(found, side) {
  /** @type {Map<string, string[]>} */
  var others = new Map();
  found.forEach((link) => {
    var end = side === "older" ? link.newer : link.older;
    var ends = others.get(link[side]) || [];
    if (!ends.includes(end)) others.set(link[side], ends.concat(end));
  });
  return others;
}

/**
 * @param {Compare.Provision} provision
 * @param {Align.Link[]} links
 * @param {Align.SentenceLink[]} apart
 * @param {(eid: string) => Set<string>} newerRuns
 * @returns {Align.Divided}
 */
function dividedProvision(provision, links, apart, newerRuns) {
  var linked = links.map((link) => link.newer);
  var partners = Array.from(new Set(linked.concat(apart.map((found) => found.newer))));
  var likest = links.reduce((best, link) => {
    return !best || Number(link.main) - Number(best.main) > 0 ||
      (link.main === best.main && link.similarity > best.similarity) ? link : best;
  }, /** @type {Align.Link | null} */ (null));
  /** @type {Align.Divided} */
  var divided = {
    provision: provision, linked: linked, partners: partners, likest: likest && likest.newer, sentences: [],
  };
  if (isWhole(divided)) return divided;
  sentenceSpans(provision).forEach((span) => {
    var own = runsOf(provision.text.slice(span[0], span[1]));
    var shared = new Map(partners.map((partner) => [partner, countShared(own, newerRuns(partner))]));
    divided.sentences.push({ span: span, shared: shared, home: homeOf(divided, apart, span, shared) });
  });
  return divided;
}

/** @type {(divided: Align.Divided) => boolean} */
function isWhole(divided) {
  return divided.partners.length === 1 && divided.linked.length === 1;
}

/**
 * At least one, if only of nothing.
 * @type {(provision: Compare.Provision) => Compare.Span[]}
 */
function sentenceSpans(provision) {
  var at = 0;
  /** @type {Compare.Span[]} */
  var spans = provision.sentences.map((length) => {
    at += length;
    return [at - length, at];
  });
  return spans.length ? spans : [[0, 0]];
}

/** @type {(own: Set<string>, theirs: Set<string>) => number} */
function countShared(own, theirs) {
  var count = 0;
  own.forEach((run) => { if (theirs.has(run)) count += 1; });
  return count;
}

/**
 * Where its counterpart is; else the partner that took most of it, and the likest where none took anything.
 * @type {(divided: Align.Divided, apart: Align.SentenceLink[], span: Compare.Span, shared: Map<string, number>) => string | null}
 */
function homeOf(divided, apart, span, shared) {
  var before = divided.provision.head;
  var counterpart = apart.find((found) =>
    found.olderSpan[0] < span[1] - before && span[0] - before < found.olderSpan[1]);
  if (counterpart) return counterpart.newer;
  /** @type {string | null} */
  var best = null;
  divided.linked.forEach((eid) => {
    var more = best === null ? 1 : sharedBy(shared, eid) - sharedBy(shared, best);
    if (more > 0 || (more === 0 && eid === divided.likest && best !== divided.likest)) best = eid;
  });
  return best && sharedBy(shared, best) ? best : divided.likest;
}

/** @type {(shared: Map<string, number>, eid: string) => number} */
function sharedBy(shared, eid) {
  return shared.get(eid) || 0;
}

/** @type {(divided: Align.Divided, partner: string) => Compare.BuiltPiece} */
function pieceFor(divided, partner) {
  if (isWhole(divided)) return { eid: divided.provision.eid };
  var own = sentencesAt(divided, partner);
  if (own.length) return pieceOf(divided.provision, own, null);
  var most = divided.sentences.reduce((best, sentence) =>
    sharedBy(sentence.shared, partner) > sharedBy(best.shared, partner) ? sentence : best);
  if (sharedBy(most.shared, partner)) return pieceOf(divided.provision, [most.span], most.home);
  return pieceOf(divided.provision, allSpans(divided), divided.likest);
}

/**
 * What went nowhere.
 * @type {(divided: Align.Divided) => Compare.BuiltPiece}
 */
function restOf(divided) {
  var own = sentencesAt(divided, null);
  if (own.length) return pieceOf(divided.provision, own, null);
  return pieceOf(divided.provision, allSpans(divided), divided.partners[0]);
}

/** @type {(divided: Align.Divided, home: string | null) => Compare.Span[]} */
function sentencesAt(divided, home) {
  return divided.sentences.filter((sentence) => sentence.home === home).map((sentence) => sentence.span);
}

/** @type {(divided: Align.Divided) => Compare.Span[]} */
function allSpans(divided) {
  return divided.sentences.map((sentence) => sentence.span);
}

/** @type {(provision: Compare.Provision, spans: Compare.Span[], elsewhere: string | null) => Compare.BuiltPiece} */
function pieceOf(provision, spans, elsewhere) {
  var joined = spans.reduce((found, span) => {
    var last = found[found.length - 1];
    if (last && last[1] === span[0]) last[1] = span[1];
    else found.push([span[0], span[1]]);
    return found;
  }, /** @type {Compare.Span[]} */ ([]));
  var whole = joined.length === 1 && joined[0][0] === 0 && joined[0][1] === provision.text.length;
  return { eid: provision.eid, spans: whole ? undefined : joined, elsewhere: elsewhere || undefined };
}
