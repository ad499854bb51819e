/* A text that runs on from one paragraph into the next. */
import { foldWith } from "../index/folding.js";
import { noticeText } from "../index/notices.js";
import { phrase } from "../phrase.js";

const SHORTEST = 6; // characters: of less, too much would have to be read
const MOST_NOTICES = 8; // whose texts are read

/**
 * The paragraphs over which a folded text runs, and what of it stands in each; null where it does not.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Across | null>}
 */
export async function across(edition, folded) {
  const characters = Array.from(folded);
  if (characters.length < SHORTEST) return null;
  const middle = Math.floor(characters.length / 2);
  const halves = [characters.slice(0, middle).join(""), characters.slice(middle).join("")];
  for (const [at, half] of halves.entries()) {
    const { matches } = await phrase(edition, half);
    const candidates = matches ? Array.from(matches.keys()) : [];
    const found = await among(edition, candidates.map((ordinal) => ordinal - at), folded);
    if (found) return found;
  }
  return null;
}

/**
 * The first of the paragraphs from which the text runs on.
 * @type {(edition: Search.Edition, ordinals: number[], folded: string) => Promise<Search.Across | null>}
 */
async function among(edition, ordinals, folded) {
  const notices = new Set();
  for (const ordinal of ordinals) {
    if (ordinal < 0) continue;
    notices.add(edition.noticeOf[ordinal]);
    if (notices.size > MOST_NOTICES) return null;
    const found = await from(edition, ordinal, folded);
    if (found) return found;
  }
  return null;
}

/** @type {(edition: Search.Edition, ordinal: number, folded: string) => Promise<Search.Across | null>} */
async function from(edition, ordinal, folded) {
  const notice = edition.notices[edition.noticeOf[ordinal]];
  const { all } = await noticeText(edition, notice);
  /** @type {(at: number) => string} */
  const textAt = (at) => foldWith(edition, all[at].display);
  let at = ordinal - notice.first;
  let part = endOf(textAt(at), folded);
  if (!part || at + 1 >= all.length) return null;
  /** @type {Search.Across} */
  const found = { ordinals: [ordinal], words: [part] };
  let rest = folded.slice(part.length);
  while (rest) {
    at++;
    if (at >= all.length) return null;
    part = rest.length < textAt(at).length ? rest : textAt(at);
    if (!part || !rest.startsWith(part) || !textAt(at).startsWith(part)) return null;
    found.ordinals.push(notice.first + at);
    found.words.push(part);
    rest = rest.slice(part.length);
  }
  return found;
}

/**
 * The longest beginning of the wanted text with which the other ends, shorter than all of it.
 * @type {(text: string, wanted: string) => string}
 */
function endOf(text, wanted) {
  for (let length = Math.min(text.length, wanted.length - 1); length > 0; length--) {
    if (text.endsWith(wanted.slice(0, length))) return wanted.slice(0, length);
  }
  return "";
}
