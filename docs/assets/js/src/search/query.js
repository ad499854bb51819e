/* What is typed, taken apart, and looked up. */
import { foldWith } from "./index/folding.js";
import { phrase } from "./phrase.js";

export const LONGEST_QUERY = 200;

/**
 * What blanks part, quoted text in one. The mark of byte order is no blank, though \s takes it for one.
 * @type {(text: string) => string[]}
 */
export function partsOf(text) {
  return text.replace(/\ufeff/g, "").match(/[-－]?(?:"[^"]*"|“[^”]*”)(?=\s|$)|\S+/g) || [];
}

/**
 * Of a word that is not wanted. Where nothing else is asked for it is looked for as it stands, with its minus.
 * @type {(part: string) => boolean}
 */
function isMinus(part) {
  return /^[-－]./.test(part);
}

/**
 * {phrases: [{text, inner}], without: [text], cut, punctuation}; texts are folded.
 * @type {(edition: Search.Edition, query: string) => Search.Query}
 */
export function parseQuery(edition, query) {
  const characters = Array.from(String(query));
  const text = characters.slice(0, LONGEST_QUERY).join("");
  /** @type {Search.Query} */
  const parsedQuery = { phrases: [], without: [], cut: characters.length > LONGEST_QUERY, punctuation: false };
  const parts = partsOf(text);
  const wanted = parts.some((part) => !isMinus(part));
  for (const part of parts) {
    const minus = wanted && isMinus(part);
    const bare = minus ? part.slice(1) : part;
    const quoted = /^"(.*)"$|^“(.*)”$/.exec(bare);
    const inner = quoted ? foldWith(edition, quoted[1] || quoted[2] || "") : "";
    // Chinese quotation marks may be the text's own: they are looked for as typed, and left out if nothing is found.
    const own = quoted && quoted[1] !== undefined ? inner : foldWith(edition, bare);
    if (minus && own) parsedQuery.without.push(inner || own);
    else if (own && !parsedQuery.phrases.some((one) => one.text === own)) parsedQuery.phrases.push({ text: own, inner });
  }
  const { phrases } = parsedQuery;
  parsedQuery.punctuation = phrases.length > 0 && !phrases.some((p) => /[\p{L}\p{N}]/u.test(p.text));
  return parsedQuery;
}

/**
 * The matches of a phrase; without its Chinese quotation marks or with its signs' other form, if there are none.
 * @type {(edition: Search.Edition, wanted: {text: string, inner: string}) => Promise<Search.Result & {text: string}>}
 */
export async function lookUp(edition, wanted) {
  const found = await phrase(edition, wanted.text);
  if (found.summary || found.matches.size) return { ...found, text: wanted.text };
  for (const text of [wanted.inner, ...formsOf(edition, wanted.text)]) {
    const other = text && text !== wanted.text ? await phrase(edition, text) : found;
    if (other.summary || other.matches.size) return { ...other, text };
  }
  return { ...found, text: wanted.text };
}

/**
 * The text with signs that have another form in that form.
 * @type {(edition: Search.Edition, text: string) => string[]}
 */
export function formsOf(edition, text) {
  const found = [];
  for (const signs of edition.forms) {
    for (const sign of signs) {
      if (!text.includes(sign)) continue;
      for (const other of signs) if (sign !== other) found.push(text.split(sign).join(other));
    }
  }
  return found;
}
