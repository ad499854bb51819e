/* Any two notices aligned as the site aligns its own pairs: build_scripts/link/alignment/__init__.py. */
import { chosen } from "./choice.js";
import { evidenceOf } from "./evidence/evidence.js";
import { described, endsOf } from "./kinds.js";
import { profileOf } from "./evidence/profile.js";
import { rest } from "../loading/rest.js";
import { counterparts, sentencesApart } from "./sentences.js";

/** @type {(older: Compare.Notice, newer: Compare.Notice) => Promise<Align.Pair>} */
export async function align(older, newer) {
  await rest();
  var one = profileOf(older);
  var other = profileOf(newer);
  var found = one.nodes.length && other.nodes.length ? await evidenceOf(one, other) : null;
  await rest();
  var links = frameLinks(older, newer);
  if (found) {
    chosen(one, other, found).forEach((first, ends) => {
      var match = endsOf(ends);
      links.set(one.places[match[0]] + "," + other.places[match[1]], first);
    });
  }
  await rest();
  var belonging = found ? counterparts(one, other, found) : [];
  var apart = sentencesApart(one, other, belonging, links);
  await rest();
  var linked = described(older.provisions, newer.provisions, links);
  return {
    links: linked, sentences: apart, inPartOlder: inPart(linked, apart, "older"),
    inPartNewer: inPart(linked, apart, "newer"),
  };
}

/**
 * The heads and the feet of the two documents belong together.
 * @type {(older: Compare.Notice, newer: Compare.Notice) => Align.Links}
 */
function frameLinks(older, newer) {
  var links = new Map();
  older.provisions.forEach((provision, i) => {
    var j = newer.provisions.findIndex((other) => other.eid === provision.eid);
    if (provision.frame && j >= 0) links.set(i + "," + j, true);
  });
  return links;
}

/**
 * The provisions without a link of their own of which a sentence has one.
 * @type {(links: Align.Link[], apart: Align.SentenceLink[], side: "older" | "newer") => Set<string>}
 */
function inPart(links, apart, side) {
  var found = new Set(apart.map((sentence) => sentence[side]));
  links.forEach((link) => { found.delete(link[side]); });
  return found;
}
