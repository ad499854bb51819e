/* Words by their sound: pinyin in full or by initials, and characters that are read alike. */
import { besideKnown } from "./beside.js";
import { isPlace } from "./content.js";
import { oneApart } from "./distance.js";
import { lettersOf, soundAlike, soundsOf, spells, withoutTones } from "./sounds.js";
import { foldedWords } from "./synonyms.js";
import { termsOf } from "./terms.js";

const MOST_SPELT = 6; // candidates of which the index is asked
const MOST_LETTERS = 150;
const LETTERS_AND_MORE = /^[a-z0-9]*[a-z]{2}[a-z0-9]*$|[a-z].*[\u4e00-\u9fff]|[\u4e00-\u9fff].*[a-z]/;
const RUNNING_ON = 4; // words that letters without blanks are taken for
const LEAST_SLIPPED = 5; // letters of which one may be a slip
const OF_TWO = /^[a-z]{4,6}$/;
const MOST_OF_TWO = 3; // words that some initials are taken for, and offers of two

/** @type {(offers: import("./near.js").Offers) => Promise<void>} */
export async function sounding(offers) {
  const text = withoutTones(foldedWords(offers.edition, offers.text));
  const read = await soundsOf(offers.edition);
  const { terms } = await termsOf(offers.edition, true);
  const letters = text.replace(/[^a-z0-9\u4e00-\u9fff]/g, "").slice(0, MOST_LETTERS);
  const spoken = LETTERS_AND_MORE.test(letters);
  const whole = spoken ? spelt(read, terms, text, letters) : alike(read, terms, text);
  const found = whole.length || !spoken ? whole : await besideKnown(offers.edition, read, terms, partsOf(text));
  for (const one of found.slice(0, MOST_SPELT)) await offers.add("sound", one);
  if (found.length || !OF_TWO.test(letters)) return;
  for (const one of ofTwo(offers.edition, read, terms, letters)) await offers.add("sound", one);
  offers.offers = offers.offers.sort((a, b) => b.total - a.total).slice(0, MOST_OF_TWO);
}

/**
 * The initials of two words: dtmk, 大同 煤矿. Of the many that begin so, places and the most used.
 * @type {(edition: Search.Edition, read: Map<string, string[]>, terms: string[], letters: string) => string[]}
 */
function ofTwo(edition, read, terms, letters) {
  /** @type {(part: string) => string[]} */
  const likely = (part) => {
    const found = termsSpelt(read, terms, part, "initials");
    return found.filter((term) => isPlace(edition, term)).concat(found).slice(0, MOST_OF_TWO);
  };
  /** @type {string[]} */
  const pairs = [];
  for (let at = 2; at < letters.length - 1; at++) {
    const seconds = likely(letters.slice(at));
    for (const first of likely(letters.slice(0, at))) pairs.push(...seconds.map((second) => first + " " + second));
  }
  return pairs;
}

/**
 * As one term in full or by initials, else as several terms: those between blanks, or one after another; else as one
 * term that is spelt in part, with sounds that are easily mixed up, or with a slip.
 * @type {(read: Map<string, string[]>, terms: string[], text: string, letters: string) => string[]}
 */
function spelt(read, terms, text, letters) {
  const found = termsSpelt(read, terms, letters, "full").concat(termsSpelt(read, terms, letters, "initials"));
  if (found.length) return found;
  const parts = partsOf(text);
  const apart = parts.map((part) => (/[a-z]/.test(part) ? termsSpelt(read, terms, part, "full") : [part]));
  if (parts.length > 1 && apart.every((one) => one.length)) return [" ", ""].map((gap) => apart.map(([first]) => first).join(gap));
  const running = inWords(read, terms, letters);
  if (running.length) return running;
  const mixed = termsSpelt(read, terms, letters, "mixed");
  const other = mixed.length ? mixed : termsSpelt(read, terms, letters, "alike");
  return other.length || letters.length < LEAST_SLIPPED ? other : terms.filter((term) => oneApart(Array.from(letters), Array.from(lettersOf(read, term))));
}

/**
 * Stretches of letters and of characters.
 * @type {(text: string) => string[]}
 */
function partsOf(text) {
  return text.match(/[a-z0-9]+|[^a-z0-9 ']+/g) || [];
}

/**
 * The terms that letters spell in one way, set phrases first, by use.
 * @type {(read: Map<string, string[]>, terms: string[], letters: string, way: string) => string[]}
 */
function termsSpelt(read, terms, letters, way) {
  return terms.filter((term) => spells(read, Array.from(term), letters, way));
}

/**
 * Letters that run on, taken for words one after another, the fewest words first: run on and apart.
 * @type {(read: Map<string, string[]>, terms: string[], letters: string) => string[]}
 */
function inWords(read, terms, letters) {
  /** @type {Map<number, string[][]>} */
  const reached = new Map([[0, [[]]]]);
  const heads = headsOf(read, terms, letters);
  for (let at = 0; at < letters.length; at++) {
    const ways = reached.get(at);
    if (!ways) continue;
    for (const [term, length] of heads(at)) {
      const longer = ways.filter((way) => way.length < RUNNING_ON).map((way) => way.concat(term));
      const known = reached.get(at + length) || [];
      reached.set(at + length, known.concat(longer).sort((a, b) => a.length - b.length).slice(0, MOST_SPELT));
    }
  }
  const ways = reached.get(letters.length) || [];
  return ways.map((way) => way.join("")).concat(ways.slice(0, 2).map((way) => way.join(" ")));
}

/**
 * The terms that the letters spell from a place on, with the number of letters that each takes.
 * @type {(read: Map<string, string[]>, terms: string[], letters: string) => (at: number) => [string, number][]}
 */
function headsOf(read, terms, letters) {
  return (at) => {
    /** @type {[string, number][]} */
    const found = [];
    for (const term of terms) {
      const length = lengthSpelt(read, Array.from(term), letters, at);
      if (length) found.push([term, length]);
    }
    return found.slice(0, MOST_SPELT * 2);
  };
}

/**
 * How many letters spell the characters from a place on; 0 where they do not.
 * @type {(read: Map<string, string[]>, characters: string[], letters: string, at: number) => number}
 */
function lengthSpelt(read, characters, letters, at) {
  let place = at;
  for (const character of characters) {
    const sound = (read.get(character) || []).find((one) => letters.startsWith(one, place));
    if (!sound) return 0;
    place += sound.length;
  }
  return place - at;
}

/**
 * Terms of the same length all of whose characters are read as those that were typed.
 * @type {(read: Map<string, string[]>, terms: string[], text: string) => string[]}
 */
function alike(read, terms, text) {
  const words = text.split(" ");
  const found = words.map((word) => {
    const typed = Array.from(word);
    return terms.filter((term) => {
      const characters = Array.from(term);
      return characters.length === typed.length && term !== word
        && characters.every((one, i) => one === typed[i] || soundAlike(read, one, typed[i]));
    });
  });
  return words.map((_, at) => found[at].map((term) => words.map((word, i) => (i === at ? term : word)).join(" "))).flat();
}
