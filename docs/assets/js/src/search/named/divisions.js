/* Places of which the edition has no notices: the country's divisions tell that a word is one. */
import { foldWith } from "../index/folding.js";
import { load } from "../index/shards.js";
import { partsOf } from "../query.js";
import { run } from "../run.js";
import { namesOf, published } from "./places.js";

const LONGEST_DIVISION = 11; // characters of a division's name
const LEVELS = 3; // names of divisions one after another
const FEW_MENTIONS = 5; // provisions that mention a place in passing
const KIND = /^.区$/;
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
 * The query without the words that name such places, and what they are; null where there are none. Where nothing else
 * was said but years these are what is asked for.
 * @type {(edition: Search.Edition, query: string, understood: Search.Understood) => Promise<Search.Understood | null>}
 */
export async function withoutAbsent(edition, query, understood) {
  const read = await divisionsOf(edition);
  /** @type {Search.Absent[]} */
  const absent = [];
  /** @type {string[]} */
  const left = [];
  for (const part of partsOf(understood.text)) {
    const folded = foldWith(edition, part);
    const [name, word, rest] = placeBeside(read, folded) || (await countyIn(edition, read, folded)) || ["", "", part];
    if (name) absent.push({ word, name, nearest: nearestPlaces(edition, read, name), apart: !rest });
    if (rest) left.push(rest);
  }
  if (!absent.length) return null;
  const alone = !left.length;
  return { ...understood, text: alone ? query : left.join(" "), absent, only: alone && understood.marks.length > 0 };
}

/**
 * Such places among words that are found all the same, where few provisions have them or they are called as places are.
 * @type {(found: Search.Answer) => Promise<Search.Absent[]>}
 */
export async function mentioned({ edition, understood, ordinals }) {
  const { absent, cited, candidates, text } = understood;
  if (absent.length || cited || candidates.length) return absent;
  const words = partsOf(text).map((part) => foldWith(edition, part));
  const likely = words.filter((word) => LIKE_A_PLACE.test(word) || ordinals.length <= FEW_MENTIONS);
  if (!likely.length) return [];
  const read = await divisionsOf(edition);
  return likely.map((word) => ({ word, name: divisionNamed(read, word) }))
    .filter(({ name }) => name)
    .map(({ word, name }) => ({ word, name, nearest: nearestPlaces(edition, read, name), apart: true }));
}

/**
 * A county without what says that it is one (平定): many are words as well, so only where no text has the word.
 * @type {(edition: Search.Edition, read: Search.Divisions, word: string) => Promise<[string, string, string] | null>}
 */
async function countyIn(edition, read, word) {
  const name = read.counties.get(word);
  return name && !(await run(word, edition)).ordinals.length ? [name, word, ""] : null;
}

/**
 * The name of the place that a word is, or begins with, as it was typed, and what is left of it.
 * @type {(read: Search.Divisions, word: string) => [string, string, string] | null}
 */
function placeBeside(read, word) {
  const whole = divisionNamed(read, word);
  if (whole) return [whole, word, ""];
  const characters = Array.from(word);
  for (let length = Math.min(LONGEST_DIVISION, characters.length - 2); length > 1; length--) {
    const head = characters.slice(0, length).join("");
    const name = divisionNamed(read, head);
    if (name) return [name, head, characters.slice(length).join("")];
  }
  return null;
}

/**
 * 太原市, 太原, 山西省太原市; empty where it is no such place. 城区 and 矿区 say of what kind a place is and are
 * no names by themselves.
 * @type {(read: Search.Divisions, word: string) => string}
 */
function divisionNamed(read, word) {
  if (read.full.has(word)) return KIND.test(word) ? "" : word;
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
 * The places with notices in the same prefecture and the province; where there are none, the others of the province.
 * @type {(edition: Search.Edition, read: Search.Divisions, name: string) => string[]}
 */
function nearestPlaces(edition, read, name) {
  const wanted = divisionCodes(read, name);
  const has = edition.places.filter((place) => published(edition, place.slug));
  /** @type {(test: (code: string, one: string) => boolean) => string[]} */
  const those = (test) => has.filter((place) => divisionCodes(read, foldWith(edition, place.name))
    .some((code) => wanted.some((one) => test(code, one)))).map((place) => place.slug);
  const close = those((code, one) => code === one || (one.length > 2 && code === one.slice(0, 2)));
  return close.length ? close : those((code, one) => code.slice(0, 2) === one.slice(0, 2));
}
