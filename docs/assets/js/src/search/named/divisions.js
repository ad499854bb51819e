/* Places of which the edition has no notices: the country's divisions tell that a word is one. */
import { foldWith } from "../index/folding.js";
import { load } from "../index/shards.js";
import { partsOf } from "../query.js";
import { run } from "../run.js";
import { namesOf, placesIn, published } from "./places.js";

const LONGEST_DIVISION = 11; // characters of a division's name
const LEVELS = 3; // names of divisions one after another
const FEW_MENTIONS = 5; // provisions that mention a place in passing
const NO_NAME = /^(?:.区|-)$/; // 城区; what the table has where there is no prefecture
const LIKE_A_PLACE = /.[省市县区州盟旗]$/;

/** @type {WeakMap<Search.Edition, Search.Divisions>} */
const DIVISIONS = new WeakMap();

/**
 * Each name with the first digits of the codes it stands for: those of its prefecture, or of its province. `short` has
 * the names of provinces and prefectures without what says of which kind they are, `counties` those of counties.
 * @type {(edition: Search.Edition) => Promise<Search.Divisions>}
 */
async function divisionsOf(edition) {
  const known = DIVISIONS.get(edition);
  if (known) return known;
  /** @type {string} */
  const table = await load(edition, "divisions");
  /** @type {Search.Divisions} */
  const read = { full: new Map(), short: new Map(), counties: new Map() };
  for (const line of table.split("\n")) {
    const [code, ...names] = line.split(" ");
    names.forEach((name, at) => {
      read.full.set(name, (read.full.get(name) || []).concat(code));
      const [, short] = namesOf(name);
      const named = at ? read.counties : read.short;
      if (short && !named.has(short)) named.set(short, name);
    });
  }
  DIVISIONS.set(edition, read);
  return read;
}

/**
 * Tells the name of the place without notices that a folded word of the query is. Of short names only such as stand at
 * the beginning or by themselves, and of those of counties (平定), of which many are words as well, only such as no
 * text has.
 * @type {(edition: Search.Edition, query: string) => Promise<Search.NamesAbsent>}
 */
export async function absentNames(edition, query) {
  const read = await divisionsOf(edition);
  /** @type {Set<string>} */
  const counties = new Set();
  for (const word of partsOf(query).map((part) => foldWith(edition, part))) {
    if (read.counties.has(word) && !(await run(word, edition)).ordinals.length) counties.add(word);
  }
  return (word, where) => {
    if (where === "ends" && read.short.has(word)) return "";
    const county = where === "whole" && counties.has(word) ? read.counties.get(word) : "";
    return county || divisionNamed(read, word);
  };
}

/**
 * Each once, with the places that have notices and are nearest to it, the nearest first.
 * @type {(edition: Search.Edition, absent: Search.Absent[]) => Promise<Search.Absent[]>}
 */
export async function withNearest(edition, absent) {
  const read = await divisionsOf(edition);
  const once = absent.filter(({ name }, at) => absent.findIndex((other) => other.name === name) === at);
  return once.map((one) => ({ ...one, nearest: nearestPlaces(edition, read, one.name) }));
}

/**
 * Such places among words that are found all the same, where few provisions have them or they are called as places are.
 * @type {(found: Search.Answer) => Promise<Search.Absent[]>}
 */
export async function mentioned({ edition, understood, ordinals }) {
  const { absent, cited, candidates, text } = understood;
  if (absent.length || cited || candidates.length) return absent;
  const words = partsOf(text).map((part) => foldWith(edition, part)).filter((word) => !placesIn(word, edition, true).length);
  const likely = words.filter((word) => LIKE_A_PLACE.test(word) || ordinals.length <= FEW_MENTIONS);
  if (!likely.length) return [];
  const read = await divisionsOf(edition);
  const found = likely.map((word) => ({ word, name: divisionNamed(read, word), nearest: [], apart: true }));
  return withNearest(edition, found.filter(({ name }) => name));
}

/**
 * 太原市, 太原, 山西省太原市; empty where it is no such place. 城区 and 矿区 say of what kind a place is and are
 * no names by themselves.
 * @type {(read: Search.Divisions, word: string) => string}
 */
function divisionNamed(read, word) {
  if (read.full.has(word)) return NO_NAME.test(word) ? "" : word;
  const short = read.short.get(word);
  if (short || word.length > LONGEST_DIVISION * LEVELS) return short || "";
  for (let at = 2; at < word.length - 1; at++) {
    const below = word.slice(at);
    if (!read.full.has(below)) continue;
    const above = divisionCodes(read, divisionNamed(read, word.slice(0, at)));
    if (divisionCodes(read, below).some((code) => above.some((one) => code.startsWith(one)))) return below;
  }
  return "";
}

/** @type {(read: Search.Divisions, name: string) => string[]} */
function divisionCodes(read, name) {
  return read.full.get(name) || [];
}

/**
 * The places with notices in the same prefecture, then the province; where there are none, the others of the province.
 * @type {(edition: Search.Edition, read: Search.Divisions, name: string) => string[]}
 */
function nearestPlaces(edition, read, name) {
  const wanted = divisionCodes(read, name);
  const has = edition.places.filter((place) => published(edition, place.slug));
  /** @type {(test: (code: string, one: string) => boolean) => string[]} */
  const those = (test) => has.filter((place) => divisionCodes(read, foldWith(edition, place.name))
    .some((code) => wanted.some((one) => test(code, one)))).map((place) => place.slug);
  const beside = those((code, one) => code === one);
  const above = those((code, one) => one.length > 2 && code === one.slice(0, 2));
  return beside.length || above.length ? beside.concat(above) : those((code, one) => code.slice(0, 2) === one.slice(0, 2));
}
