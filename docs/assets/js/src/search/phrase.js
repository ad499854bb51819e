/* The provisions that hold a phrase. */
import { inTurn, together } from "./index/families.js";
import { codesOf, foldedPlaces } from "./index/folding.js";
import { look, shardRange, shardsAhead, toldApart } from "./index/grams.js";
import { provision } from "./index/notices.js";

const FEW_TEXTS = 4; // notices: to read so many texts takes less time than to ask the index once more
const LONG_ENOUGH = 4; // characters of a phrase of which the index seldom tells all in one place

/**
 * The provisions that hold a phrase: {matches: ordinal → {headed, places}} or {summary}.
 * What the index leaves open is settled with the places of what follows, or with the text where that is sooner there.
 * @type {(edition: Search.Edition, folded: string) => Promise<Search.Result>}
 */
export async function phrase(edition, folded) {
  const { parts } = edition;
  if (parts) return together(parts, await inTurn(parts, (part) => phrase(part.edition, folded)));
  const codes = codesOf(folded);
  if (codes.length === 0) return { matches: new Map() };
  const guess = likelyPart(edition, codes);
  // What will be asked next is on its way while the first answer is.
  if (guess) shardsAhead(edition, codes.slice(guess));
  const found = await look(edition, codes);
  if (found.summary) return found;
  let { headed, others, known } = found;
  const tried = new Set();
  while (known < codes.length && headed.length + others.length > 0) {
    const places = headed.concat(others);
    const next = noticesAt(edition, places) <= FEW_TEXTS ? -1
      : tried.size === 0 && guess && guess <= known ? guess : nextPart(edition, codes, known, tried, places);
    const tail = next < 0 ? null : await look(edition, codes.slice(next));
    if (!tail || tail.summary) {
      const holds = await inText(edition, folded, places);
      headed = headed.filter((place) => holds.has(place));
      others = others.filter((place) => holds.has(place));
      break;
    }
    tried.add(next);
    const there = new Set(tail.headed.concat(tail.others));
    headed = headed.filter((place) => there.has(place + next));
    others = others.filter((place) => there.has(place + next));
    known = Math.max(known, next + tail.known);
  }
  return { matches: byProvision(edition, headed, others) };
}

/**
 * From where the rest of the codes will probably have to be looked up: behind what the index tells apart there; 0 where
 * it probably tells all.
 * @type {(edition: Search.Edition, codes: number[]) => number}
 */
function likelyPart(edition, codes) {
  if (codes.length < LONG_ENOUGH) return 0;
  return Math.min(Math.max(2, toldApart(edition, codes)), codes.length - 2);
}

/** @type {(edition: Search.Edition, places: number[]) => number} */
function noticesAt(edition, places) {
  return new Set(places.map((place) => edition.noticeOf[provisionAt(edition, place)])).size;
}

/**
 * From where to look up the rest of the codes: the least to load; -1 where the text of the candidates is less.
 * @type {(edition: Search.Edition, codes: number[], known: number, tried: Set<number>, places: number[]) => number}
 */
function nextPart(edition, codes, known, tried, places) {
  let best = -1;
  let least = noticesAt(edition, places);
  for (let next = Math.min(known, codes.length - 2); next > 0 && next > known - 7; next--) {
    if (tried.has(next)) continue;
    const { first, last } = shardRange(edition, codes.slice(next));
    if (last - first + 1 < least || (best < 0 && last - first + 1 === least)) {
      best = next;
      least = last - first + 1;
    }
  }
  return best;
}

/** @type {(edition: Search.Edition, folded: string, places: number[]) => Promise<Set<number>>} */
async function inText(edition, folded, places) {
  const holds = new Set();
  const wanted = Array.from(folded);
  await Promise.all(places.map(async (place) => {
    const ordinal = provisionAt(edition, place);
    const { characters } = foldedPlaces(edition, (await provision(edition, ordinal)).display);
    const from = place - edition.begins[ordinal];
    if (wanted.every((character, i) => characters[from + i] === character)) holds.add(place);
  }));
  return holds;
}

/** @type {(edition: Search.Edition, place: number) => number} */
function provisionAt(edition, place) {
  return edition.ordinalOf[Math.floor(place / edition.grain)];
}

/** @type {(edition: Search.Edition, headed: number[], others: number[]) => Search.Matches} */
function byProvision(edition, headed, others) {
  /** @type {Search.Matches} */
  const matches = new Map();
  /** @type {(place: number, inHeading: boolean) => void} */
  const add = (place, inHeading) => {
    const ordinal = provisionAt(edition, place);
    const match = matches.get(ordinal);
    if (match) {
      match.places.push(place);
      match.headed = match.headed || inHeading;
    } else {
      matches.set(ordinal, { headed: inHeading, places: [place] });
    }
  };
  for (const place of headed) add(place, true);
  for (const place of others) add(place, false);
  return matches;
}
