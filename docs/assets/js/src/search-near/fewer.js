/* The same words apart from each other, or fewer of them. */
import { foldedWords } from "./synonyms.js";

import { termsOf } from "./terms.js";

const FILLING = "的和与及等在对把将";
// 第四十二条, 60座, 7人: a number without what it counts says nothing.
const NUMERALS = "[〇零一二两三四五六七八九十百千]";
const COUNTED = new RegExp("(第?[0-9][0-9,.]*[\\u4e00-\\u9fff%]?|第?" + NUMERALS + "{2,}[\\u4e00-\\u9fff%]?|第" + NUMERALS + "[\\u4e00-\\u9fff])");
const HOW_OFTEN = /^每|^[全上下]?半?年$/;
const MOST_WORDS = 6;

/**
 * The words apart, and without the filters; then all but one or some, never without the one that says most: a set
 * phrase, else the word that stands in the fewest provisions.
 * @type {(offers: import("./near.js").Offers) => Promise<void>}
 */
export async function fewerWords(offers) {
  const text = foldedWords(offers.edition, offers.text);
  const words = await wordsOf(offers.edition, text);
  const apart = words.length > 1 && (await offers.add("fewer-words", words.join(" ")));
  const free = offers.before.length > 0 && ((await offers.add("fewer-words", text, true))
    || (!apart && (await offers.add("fewer-words", words.join(" "), true))));
  if (apart || free || words.length > MOST_WORDS * 2) return;
  const known = await occurring(offers, words);
  if (!known.length) return;
  if (known.length < words.length && (await offers.add("fewer-words", textOf(words, known)))) return;
  const [content, ...others] = known;
  for (const left of others.slice().reverse()) {
    await offers.add("fewer-words", textOf(words, known.filter((one) => one !== left)));
  }
  if (!offers.offers.length) await offers.add("fewer-words", content.word);
  if (!offers.offers.length) await offers.add("fewer-words", content.word, true);
}

/** @type {(words: string[], kept: {word: string}[]) => string} */
function textOf(words, kept) {
  return words.filter((word) => kept.some((one) => one.word === word)).join(" ");
}

/**
 * Those that stand in some provision, set phrases first, what says how often last, else the one in the fewest first.
 * @type {(offers: import("./near.js").Offers, words: string[]) => Promise<{word: string, total: number}[]>}
 */
async function occurring(offers, words) {
  const set = await phrasesIn(offers.edition, offers.text);
  /** @type {(word: string) => number} */
  const order = (word) => (set.includes(word) ? 0 : HOW_OFTEN.test(word) ? 2 : 1);
  const found = await Promise.all(words.slice(0, MOST_WORDS).map(
    async (word) => ({ word, total: await offers.total(word, true) })));
  return found.filter((one) => one.total).sort((a, b) => order(a.word) - order(b.word) || a.total - b.total);
}

/**
 * The set phrases that a text holds, the longest first.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
async function phrasesIn(edition, text) {
  const { terms, phrases } = await termsOf(edition);
  return terms.slice(0, phrases).filter((one) => text.includes(one)).sort((a, b) => b.length - a.length);
}

/**
 * What stays together: set phrases, and numbers with what they count; between them what is cut into words.
 * @type {(text: string, phrases: string[]) => string[]}
 */
function together(text, phrases) {
  const [phrase] = phrases.filter((one) => text.includes(one));
  if (!phrase) return text.split(COUNTED).filter(Boolean);
  const at = text.indexOf(phrase);
  return [...together(text.slice(0, at), phrases), phrase, ...together(text.slice(at + phrase.length), phrases)];
}

/**
 * The words of two characters or more; single characters join what stands before them.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
async function wordsOf(edition, text) {
  /** @type {string[]} */
  const words = [];
  const set = await phrasesIn(edition, text);
  for (const part of text.split(" ").map((word) => together(word, set)).flat()) {
    let open = false;
    const whole = set.includes(part) || COUNTED.test(part);
    for (const word of whole ? [part] : await window.NoticeSearch.cut(part)) {
      if (/^[^\p{L}\p{N}]*$|^[a-z0-9]$/u.test(word) || FILLING.includes(word)) open = false;
      else if (word.length === 1 && open) words[words.length - 1] += word;
      else if (words.push(word)) open = word.length === 1;
    }
  }
  return words.filter((word, at) => words.indexOf(word) === at);
}
