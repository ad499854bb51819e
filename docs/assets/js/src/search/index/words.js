/* The words of the edition. */
import { load } from "./shards.js";

/**
 * By number, and those of more than one character: by use, and to be looked up.
 * @type {(edition: Search.Edition) => Promise<Search.Terms>}
 */
export async function vocabulary(edition) {
  if (edition.parts) return vocabulary(edition.parts[0].edition);
  /** @type {{stop: number, words: string}} */
  const { stop, words } = await load(edition, "words");
  const own = edition.library;
  if (!own.terms) {
    const all = words.slice(1).split(words[0]);
    const list = all.filter((word) => word.length > 1);
    own.terms = { stop, all, list, known: new Set(list) };
  }
  return own.terms;
}

/**
 * The longest known word at each place, else the character.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
export async function cut(edition, text) {
  const { known } = await vocabulary(edition);
  const characters = Array.from(text);
  const found = [];
  for (let at = 0; at < characters.length;) {
    let length = Math.min(edition.codec.longestWord, characters.length - at);
    while (length > 1 && !known.has(characters.slice(at, at + length).join(""))) length--;
    found.push(characters.slice(at, at + length).join(""));
    at += length;
  }
  return found;
}
