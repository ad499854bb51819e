/* What a person means: words of places and years are filters, the others are looked for. */
import { span } from "../named/years.js";
import { partsOf } from "../query.js";
import { piecesOf } from "./pieces.js";

/**
 * With `apart` also words that run on into others (阳泉煤矿) are understood, and such as are often words of the text.
 * @type {(edition: Search.Edition, query: string, apart: boolean, absent?: Search.NamesAbsent) => Search.Understood}
 */
export function understand(edition, query, apart, absent) {
  const found = literally(query);
  const pieces = piecesOf(edition, query, apart, absent || (() => ""));
  for (const piece of pieces) take(edition, found, piece, pieces);
  const left = pieces.filter(({ meant }) => !meant).map(({ word }) => word);
  const words = left.some(hasContent) ? left.filter(hasContent) : left;
  const filtered = found.marks.length > 0 || found.absent.length > 0;
  if (!filtered && words.join(" ") === partsOf(query).join(" ")) return found;
  const content = words.some(hasContent);
  found.text = content ? words.join(" ") : query;
  found.only = !content && found.marks.length > 0;
  return found;
}

/**
 * Signs between blanks are no words.
 * @type {(word: string) => boolean}
 */
function hasContent(word) {
  return /[\p{L}\p{N}]/u.test(word);
}

/** @type {(query: string) => Search.Understood} */
export function literally(query) {
  return { text: query, years: null, spans: [], jurisdictions: [], without: { spans: [], slugs: [] }, topics: [],
           reference: null, candidates: [], missing: null, marks: [], only: false, absent: [] };
}

/** @type {(edition: Search.Edition, found: Search.Understood, piece: Search.Piece, all: Search.Piece[]) => void} */
function take(edition, found, { word, meant }, all) {
  if (!meant) return;
  if (meant.absent) {
    found.absent.push({ ...meant.absent, nearest: [] });
    return;
  }
  const said = filterLabel(edition, meant);
  if (found.marks.some(({ label }) => label === said)) return;
  const others = all.filter((one) => !one.meant || filterLabel(edition, one.meant) !== said);
  found.marks.push({ kind: meant.years ? "year" : "place", word, label: said, rest: others.map((one) => one.word).join(" "),
                     known: !meant.years || anyYear(edition, meant.years) });
  takeFilter(found, meant);
}

/** @type {(found: Search.Understood, meant: Search.Meant) => void} */
function takeFilter(found, { years, slugs, not }) {
  const spans = not ? found.without.spans : found.spans;
  const places = not ? found.without.slugs : found.jurisdictions;
  places.push(...slugs.filter((slug) => !places.includes(slug)));
  if (!years) return;
  spans.push(years);
  const [from, to] = found.years || years;
  if (!not) found.years = [Math.min(from, years[0]), Math.max(to, years[1])];
}

/** @type {(edition: Search.Edition, meant: Search.Meant) => string} */
function filterLabel(edition, { years, slugs, not }) {
  const names = edition.places.filter((place) => slugs.includes(place.slug)).map((place) => place.name);
  return (not ? "不含" : "") + (years ? labelOfYears(years) : names.join("、"));
}

/** @type {(years: [number, number]) => string} */
function labelOfYears([from, to]) {
  return from === to ? from + "年" : from + "—" + to + "年";
}

/** @type {(edition: Search.Edition, years: [number, number]) => boolean} */
function anyYear(edition, [from, to]) {
  return edition.notices.some(({ year }) => year >= from && year <= to);
}

/**
 * 收录2009—2026年
 * @type {(edition: Search.Edition) => string}
 */
export function covered(edition) {
  const [from, to] = span(edition);
  return "收录" + (from === to ? String(from) : from + "—" + to) + "年";
}
