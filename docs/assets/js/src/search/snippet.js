/* The stretch of a provision around what was looked for. */
import { inMarkup } from "../ui/markup.js";
import { foldedPlaces } from "./index/folding.js";

const SNIPPET = 36; // characters before and after the first match

/**
 * HTML: a stretch of the provision around the first match, all matches marked.
 * @type {(edition: Search.Edition, entry: Search.Passage, words: string[]) => string}
 */
export function snippet(edition, entry, words) {
  const text = entry.display;
  const { characters, places } = foldedPlaces(edition, text);
  const found = matchesIn(characters, words);
  const first = found.length ? places[mostWords(characters, words, found)] : 0;
  const start = first <= SNIPPET ? 0 : first - SNIPPET;
  let end = Math.min(text.length, start + 3 * SNIPPET);
  let html = start > 0 ? "…" : "";
  let at = start;
  for (const [from, to] of found) {
    if (places[from] < start) continue;
    if (places[from] >= end) break;
    // A later match that does not fit is left out, not cut: half a word is none.
    if (places[to] > end && at > start) {
      end = places[from];
      break;
    }
    const stop = Math.min(places[to], end);
    html += inMarkup(text.slice(at, places[from])) + "<mark>" + inMarkup(text.slice(places[from], stop)) + "</mark>";
    at = stop;
  }
  return html + inMarkup(text.slice(at, end)) + (end < text.length ? "…" : "");
}

/**
 * The first match of those from which a snippet shows the most of the words.
 * @type {(characters: string[], words: string[], found: [number, number][]) => number}
 */
function mostWords(characters, words, found) {
  let best = found[0][0];
  let most = words.length > 1 ? 0 : 1;
  for (const [from] of found) {
    const stretch = characters.slice(from, from + 2 * SNIPPET).join("");
    const shown = most < words.length ? words.filter((word) => stretch.includes(word)).length : 0;
    if (shown > most) {
      best = from;
      most = shown;
    }
  }
  return best;
}

/**
 * Ranges of the characters in which a word stands, in order, touching ones joined.
 * @type {(characters: string[], words: string[]) => [number, number][]}
 */
export function matchesIn(characters, words) {
  const text = characters.join("");
  /** @type {[number, number][]} */
  const ranges = [];
  // In a text of characters of one unit each, places in the text and in the list are the same.
  const plain = text.length === characters.length;
  for (const word of words) {
    const length = Array.from(word).length;
    for (let i = text.indexOf(word); i >= 0 && word; i = text.indexOf(word, i + 1)) {
      const from = plain ? i : Array.from(text.slice(0, i)).length;
      ranges.push([from, from + length]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  /** @type {[number, number][]} */
  const joined = [];
  for (const range of ranges) {
    const last = joined[joined.length - 1];
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else joined.push(range);
  }
  return joined;
}
