/* One character wrong, missing, doubled or exchanged: what the texts have that is so near to what was typed. */
import { isNumeral } from "./content.js";
import { changedIn, isLess, leftOutOf, oneApart, shortOf } from "./distance.js";
import { soundAlike, soundsOf } from "./sounds.js";
import { foldedWords } from "./synonyms.js";
import { termsOf } from "./terms.js";
import { textsOf } from "./texts.js";

const MOST_OFFERED = 3;
const MOST_TRIED = 12; // candidates of which the index is asked
const RARELY = 2; // provisions
const SET_PHRASE = 3; // what makes a candidate likelier, in powers of its use
const SAME_SOUND = 4;
const ALL_KEPT = 2;
const LOST = 4;

/**
 * Word by word: each that nothing holds, with what is one character apart; `free` leaves the filters off.
 * @type {(offers: import("./near.js").Offers, text: string, free?: boolean) => Promise<void>}
 */
export async function misspelt(offers, text, free) {
  const words = foldedWords(offers.edition, text).split(" ");
  const totals = await Promise.all(words.map((word) => offers.total(word)));
  for (const [at, word] of words.entries()) {
    if (/^[-"]|^[a-z]+$/.test(word)) continue;
    const likely = await likeliest(offers, word, totals[at]);
    for (const other of likely) {
      const query = words.map((one, i) => (i === at ? other : one)).join(" ");
      await offers.add("one-character", query, free, isLess(Array.from(other), Array.from(word)));
    }
  }
}

/**
 * Of what is found often, and of a word of the texts, only the set phrases of which it is all but a character; else
 * whatever is near it, those first.
 * @type {(offers: import("./near.js").Offers, word: string, own: number) => Promise<string[]>}
 */
async function likeliest(offers, word, own) {
  const { terms, phrases } = await termsOf(offers.edition, own <= RARELY);
  const known = terms.includes(word);
  const longer = own ? await allButOne(offers, terms.slice(0, phrases), word, known ? own : 0) : [];
  if (own > RARELY || (own && known)) return longer;
  const typed = Array.from(word);
  const read = (await offers.attempt(() => soundsOf(offers.edition))) || new Map();
  const near = terms.map((term, rank) => ({ term, rank, set: rank < phrases }))
    .filter(({ term, set }) => isNear(typed, Array.from(term), set) && !isNumeral(term)); // 十五 is no other 十三五.
  const found = near.map(({ term, rank, set }) => ({ term, set, worth: worthOf(read, typed, term, set) - rank / terms.length }));
  for (const term of typed.length > 3 ? await inTexts(offers.edition, typed) : []) {
    const quoted = unquoted(term) === word;
    if (quoted && own) continue; // What stands in quotation marks is among what was found.
    if (!found.some((one) => one.term === term)) found.push({ term, set: quoted, worth: worthOf(read, typed, term, quoted) });
  }
  // Another number is no slip: 9万吨, 百万吨.
  const figures = word.match(/\d+/g) || [];
  const likely = found.filter(({ term }) => figures.every((one) => term.includes(one))).sort((a, b) => b.worth - a.worth);
  const best = await bestOf(offers, likely.slice(0, MOST_TRIED), own);
  return longer.concat(best.filter((term) => !longer.includes(term)));
}

/** @type {(typed: string[], term: string[], set: boolean) => boolean} */
function isNear(typed, term, set) {
  return oneApart(typed, term) || (set && shortOf(typed, term));
}

/**
 * The set phrases of which the word is all but one character, the most used first. Of one that is missing in its
 * middle only where the phrase stands at least half as often as the word: else the word is meant.
 * @type {(offers: import("./near.js").Offers, phrases: string[], word: string, own: number) => Promise<string[]>}
 */
async function allButOne(offers, phrases, word, own) {
  const size = Array.from(word).length;
  const longer = phrases.map((term) => ({ term, characters: Array.from(term) }))
    .filter(({ characters }) => characters.length === size + 1 && leftOutOf(Array.from(word), characters));
  const counted = await Promise.all(longer.map(async ({ term }) => ({ term, total: await offers.total(term) })));
  const likely = counted.filter(({ term, total }) => term.includes(word) || total * 2 >= own);
  return likely.sort((a, b) => b.total - a.total).slice(0, MOST_OFFERED).map((one) => one.term);
}

/**
 * Those that are found much more often than what was typed, by likeliness and use.
 * @type {(offers: import("./near.js").Offers, found: {term: string, worth: number, set: boolean}[], own: number) => Promise<string[]>}
 */
async function bestOf(offers, found, own) {
  const counted = await Promise.all(found.map(async ({ term, worth, set }) => {
    const total = await offers.total(term);
    return { term, total, set, worth: worth + Math.log2(total + 1) / 2 };
  }));
  const likely = counted.filter((one) => one.total > own * 2 || (own && one.total >= own && one.set));
  return likely.sort((a, b) => b.worth - a.worth).slice(0, MOST_OFFERED).map((one) => one.term);
}

/**
 * A set phrase that keeps all that was typed is likelier, the less it has besides; a word that leaves some of it out
 * is the least likely, unless that was typed twice.
 * @type {(read: Map<string, string[]>, typed: string[], term: string, set: boolean) => number}
 */
function worthOf(read, typed, term, set) {
  const characters = Array.from(term);
  const changed = changedIn(typed, characters);
  const sounds = changed.length === 1 && soundAlike(read, changed[0][0], changed[0][1]);
  const kept = set && leftOutOf(typed, characters) ? ALL_KEPT / (characters.length - typed.length) : 0;
  return (set ? SET_PHRASE : 0) + (sounds ? SAME_SOUND : 0) + kept + (changed.length ? 0 : 1)
    - (isLess(characters, typed) ? LOST : 0);
}

/**
 * Stretches of the texts one character apart: one half of what was typed stands there as it is.
 * @type {(edition: Search.Edition, typed: string[]) => Promise<string[]>}
 */
async function inTexts(edition, typed) {
  const middle = typed.length >> 1;
  const halves = [[0, middle], [middle, typed.length], [0, middle - 1], [middle + 1, typed.length]];
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const [from, to] of halves.filter(([a, b]) => b - a > 1)) {
    const half = typed.slice(from, to).join("");
    const { ordinals } = await window.NoticeSearch.run('"' + half + '"', edition);
    for (const text of await textsOf(edition, ordinals)) {
      const near = quotedIn(text, typed.join("")).concat(nearIn(text, typed, half, from));
      for (const one of near) found.set(one, (found.get(one) || 0) + 1);
    }
    if (found.size > 1) break;
  }
  const texts = Array.from(found.keys()).filter(inWholeQuotes).sort((a, b) => (found.get(b) || 0) - (found.get(a) || 0));
  const whole = await Promise.all(texts.slice(0, MOST_TRIED).map((text) => endsInWords(edition, typed, text)));
  return texts.filter((_, at) => whole[at]);
}

/**
 * It must begin and end with a word: any other stretch is so near by chance. At its ends none is missing: that would
 * stand in what was typed.
 * @type {(edition: Search.Edition, typed: string[], text: string) => Promise<boolean>}
 */
async function endsInWords(edition, typed, text) {
  if (unquoted(text) === typed.join("")) return true;
  const words = await window.NoticeSearch.cutWith(edition, text);
  const cutShort = text.length < typed.length && typed.join("").includes(text);
  return !cutShort && [words[0], words[words.length - 1]].every((word) => Array.from(word).length > 1);
}

/** @type {(text: string) => string} */
function unquoted(text) {
  return text.replace(/"/g, "");
}

/**
 * No quotation mark without its other.
 * @type {(text: string) => boolean}
 */
function inWholeQuotes(text) {
  return text.split('"').length % 2 === 1;
}

/**
 * The stretches that are what was typed but for quotation marks, which few type: "十四五"规划.
 * @type {(text: string, typed: string) => string[]}
 */
function quotedIn(text, typed) {
  const marked = Array.from(typed, (character) => character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join('"?');
  const found = text.includes('"') ? text.match(new RegExp('"?' + marked + '"?', "g")) || [] : [];
  return found.map((one) => (inWholeQuotes(one) ? one : one.replace(/^"|"$/, ""))).filter((one) => one !== typed && inWholeQuotes(one));
}

/**
 * @param {string} text
 * @param {string[]} typed
 * @param {string} half
 * @param {number} from
 * @returns {string[]}
 */
function nearIn(text, typed, half, from) {
  const found = [];
  for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
    for (const begin of [at - from, at - from - 1, at - from + 1]) {
      for (const length of [typed.length, typed.length - 1, typed.length + 1]) {
        const other = text.slice(begin, begin + length);
        if (begin < 0 || other.length < length || /^[，。；：、]|[，。；：、]$/.test(other)) continue;
        if (oneApart(typed, Array.from(other))) found.push(other);
      }
    }
  }
  return found;
}
