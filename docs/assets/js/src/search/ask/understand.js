/* What a person means: words of places and years are filters, the others are looked for. */
import { foldWith } from "../index/folding.js";
import { partsOf } from "../query.js";
import { placeBeside, placesIn, published } from "./places.js";
import { span, yearBeside, yearsIn } from "./years.js";

const MOST = 4; // words that one that runs on is taken apart into

/**
 * With `apart` also words that run on into others (阳泉煤矿) are understood.
 * @type {(edition: Search.Edition, query: string, apart: boolean) => Search.Understood}
 */
export function understand(edition, query, apart) {
  const found = literally(query);
  /** @type {string[]} */
  const left = [];
  for (const part of partsOf(query)) {
    for (const word of apart ? takenApart(edition, part) : [part]) if (!take(edition, found, word)) left.push(word);
  }
  if (!found.marks.length) return found;
  const content = left.some((word) => /^[^-－]/.test(word));
  found.text = content ? left.join(" ") : query;
  found.only = !content;
  return found;
}

/** @type {(query: string) => Search.Understood} */
export function literally(query) {
  return { text: query, years: null, jurisdictions: [], topics: [], reference: null, candidates: [], missing: null,
           marks: [], only: false };
}

/**
 * Whether the word is a filter; it is taken into what is understood.
 * @type {(edition: Search.Edition, found: Search.Understood, word: string) => boolean}
 */
function take(edition, found, word) {
  const folded = foldWith(edition, word);
  const years = yearsIn(folded, edition);
  const slugs = years ? [] : placesIn(folded, edition);
  if (years) {
    found.years = found.years ? [Math.min(found.years[0], years[0]), Math.max(found.years[1], years[1])] : years;
    found.marks.push({ kind: "year", word, label: labelOfYears(years), known: anyYear(edition, years) });
  } else if (slugs.length) {
    found.jurisdictions.push(...slugs.filter((slug) => !found.jurisdictions.includes(slug)));
    const names = edition.places.filter((place) => slugs.includes(place.slug)).map((place) => place.name);
    found.marks.push({ kind: "place", word, label: names.join("、"), known: slugs.some((slug) => published(edition, slug)) });
  }
  return years !== null || slugs.length > 0;
}

/** @type {(years: [number, number]) => string} */
export function labelOfYears([from, to]) {
  return from === to ? from + "年" : from + "—" + to + "年";
}

/** @type {(edition: Search.Edition, years: [number, number]) => boolean} */
function anyYear(edition, [from, to]) {
  return edition.notices.some(({ year }) => year >= from && year <= to);
}

/**
 * The words of places and years that a word begins or ends with, and what is left of it.
 * @type {(edition: Search.Edition, word: string) => string[]}
 */
function takenApart(edition, word) {
  const found = [];
  let rest = word;
  for (let i = 0; i < MOST && /^[^"“”\-－]/.test(rest); i++) {
    const cut = yearBeside(rest) || placeBeside(rest, edition);
    if (!cut) break;
    found.push(cut[0]);
    rest = cut[1];
  }
  return found.concat(rest);
}

/**
 * 收录 2009—2026 年
 * @type {(edition: Search.Edition) => string}
 */
export function covered(edition) {
  const [from, to] = span(edition);
  return "收录 " + (from === to ? String(from) : from + "—" + to) + " 年";
}
