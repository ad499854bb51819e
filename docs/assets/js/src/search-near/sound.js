/* Words by their sound: pinyin in full or by initials, and characters that are read alike. */
import { besideKnown } from "./beside.js";
import { isPlace } from "./content.js";
import { lettersOf, soundsOf, spells, withoutTones } from "./sounds.js";
import { inWords } from "./slips.js";
import { foldedWords } from "./synonyms.js";
import { termsOf } from "./terms.js";

const MOST_SPELT = 6; // candidates of which the index is asked
const MOST_LETTERS = 150;
const LETTERS_AND_MORE = /^[a-z0-9]*[a-z]{2}[a-z0-9]*$|[a-z].*[\u4e00-\u9fff]|[\u4e00-\u9fff].*[a-z]/;
const OF_TWO = /^[a-z]{4,6}$/;
const MOST_OF_TWO = 3; // words that some initials are taken for, and offers of two

/** @type {(offers: import("./near.js").Offers) => Promise<void>} */
export async function sounding(offers) {
  const text = withoutTones(foldedWords(offers.edition, offers.text)).slice(0, MOST_LETTERS);
  const read = await soundsOf(offers.edition);
  const { terms } = await termsOf(offers.edition, true);
  const letters = text.replace(/[^a-z0-9\u4e00-\u9fff]/g, "");
  const spoken = LETTERS_AND_MORE.test(letters);
  const ways = spoken ? inWords(read, terms, text) : [];
  let some = false;
  /** @type {(found: string[]) => Promise<void>} */
  const offer = async (found) => {
    // Letters around a word that stands there, as of markup, spell nothing of it.
    for (const one of found.slice(0, MOST_SPELT)) some = (await offers.add(text.includes(one) ? "fewer-words" : "sound", one)) || some;
  };
  await offer(spoken ? spelt(read, terms, letters, ways) : alike(read, terms, text));
  if (spoken && !some) await offer(await besideKnown(offers.edition, read, terms, partsOf(text)));
  if (!some) await offer(ways.flatMap(({ said }) => said));
  if (some || !OF_TWO.test(letters)) return;
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
 * As one term in full or by initials, else as several terms one after another; else as one term that is spelt in part.
 * @type {(read: Map<string, string[]>, terms: string[], letters: string, ways: import("./slips.js").Way[]) => string[]}
 */
function spelt(read, terms, letters, ways) {
  const found = termsSpelt(read, terms, letters, "full").concat(termsSpelt(read, terms, letters, "initials"));
  if (found.length) return found;
  const exact = ways.filter(({ slips }) => !slips).flatMap(({ said }) => said);
  return exact.length ? exact : termsSpelt(read, terms, letters, "mixed");
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
 * With a term of the same length that is read as a word that was typed.
 * @type {(read: Map<string, string[]>, terms: string[], text: string) => string[]}
 */
function alike(read, terms, text) {
  return text.split(" ").flatMap((word, at, words) => termsSpelt(read, terms, lettersOf(read, word), "full")
    .filter((term) => term.length === word.length && term !== word)
    .map((term) => words.map((one, i) => (i === at ? term : one)).join(" ")));
}
