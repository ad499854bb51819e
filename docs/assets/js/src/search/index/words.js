/* The words of the edition, and those in which texts are written. */
import { load } from "./shards.js";

/**
 * Those that are offered and looked up, by use.
 * @type {(edition: Search.Edition) => Promise<Search.Terms>}
 */
export async function vocabulary(edition) {
  if (edition.parts) return vocabulary(edition.parts[0].edition);
  const own = edition.library;
  /** @type {string[]} */
  const list = (await load(edition, "words")).split(" ");
  return own.terms || (own.terms = { list, known: new Set(list) });
}

/**
 * By number. All editions have the same.
 * @type {(edition: Search.Edition) => Promise<Search.Spelling>}
 */
export async function spelling(edition) {
  if (edition.parts) return spelling(edition.parts[0].edition);
  /** @type {{stop: number, words: string}} */
  const { stop, words } = await load(edition, "spelling");
  const own = edition.library;
  return own.spelling || (own.spelling = { stop, all: words.slice(1).split(words[0]) });
}

/**
 * The longest word of the edition at each place, else the character.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
export async function cut(edition, text) {
  return cutInto(edition, text, (await vocabulary(edition)).known);
}

/** @type {(edition: Search.Edition, text: string, known: Set<string>) => string[]} */
export function cutInto(edition, text, known) {
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
