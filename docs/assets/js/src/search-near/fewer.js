/* The same words apart from each other, or fewer of them. */
import { foldedWords } from "./synonyms.js";

const FILLING = "的和与及等在对把将";
const MOST_WORDS = 6;

/**
 * Without the filters; the words apart; then all but one or some, never without the one that says most: the word that
 * stands in the fewest provisions.
 * @type {(offers: import("./near.js").Offers) => Promise<void>}
 */
export async function fewerWords(offers) {
  const text = foldedWords(offers.edition, offers.text);
  if (offers.before.length && (await offers.add("fewer-words", text, true))) return;
  const words = await wordsOf(offers.edition, text);
  const apart = words.length > 1 && (await offers.add("fewer-words", words.join(" ")));
  if (apart || words.length > MOST_WORDS * 2) return;
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
 * Those that stand in some provision, the one in the fewest first.
 * @type {(offers: import("./near.js").Offers, words: string[]) => Promise<{word: string, total: number}[]>}
 */
async function occurring(offers, words) {
  const found = await Promise.all(words.slice(0, MOST_WORDS).map(
    async (word) => ({ word, total: await offers.total(word, true) })));
  return found.filter((one) => one.total).sort((a, b) => a.total - b.total);
}

/**
 * The words of two characters or more; single characters join what stands before them.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
async function wordsOf(edition, text) {
  /** @type {string[]} */
  const words = [];
  for (const part of text.split(" ")) {
    let open = false;
    for (const word of await window.NoticeSearch.cut(part)) {
      if (/^[^\p{L}\p{N}]*$|^[a-z0-9]$/u.test(word) || FILLING.includes(word)) open = false;
      else if (word.length === 1 && open) words[words.length - 1] += word;
      else if (words.push(word)) open = word.length === 1;
    }
  }
  return words.filter((word, at) => words.indexOf(word) === at);
}
