/* What of the provisions found passes the filters, in the order that was asked for. */
import { filters, passing } from "../filters.js";
import { slugIn } from "../named/places.js";

/**
 * What of a reading passes what was understood and chosen, in the order asked for.
 * @type {(edition: Search.Edition, reading: Search.Reading, asked: Search.Options) => Promise<Search.Passed>}
 */
export async function passedOf(edition, reading, asked) {
  const tests = await filtersOf(edition, reading.understood, asked);
  const ordinals = passing(edition, reading.found.ordinals, tests);
  return { ...reading, tests, ordinals: inOrder(edition, withCited(reading.understood, ordinals), asked.order) };
}

/**
 * The filters that were understood and those that were chosen: both must pass.
 * @type {(edition: Search.Edition, understood: Search.Understood, options: Search.Options) => Promise<Search.Filters>}
 */
async function filtersOf(edition, understood, options) {
  const chosen = await filters(edition, options);
  const { only, spans, jurisdictions, without } = understood;
  if (spans.length && !only) addTest(chosen, "year", (notice) => isIn(spans, notice.year));
  if (jurisdictions.length && !only) addTest(chosen, "jurisdiction", (notice) => jurisdictions.includes(slugIn(edition, notice)));
  if (leavesOut(understood)) {
    chosen.without = (notice) => !isIn(without.spans, notice.year) && !without.slugs.includes(slugIn(edition, notice));
  }
  return chosen;
}

/** @type {(tests: Search.Filters, name: string, test: (notice: Search.Notice) => boolean) => void} */
function addTest(tests, name, test) {
  const other = tests[name];
  tests[name] = other ? (notice, ordinal) => test(notice) && other(notice, ordinal) : test;
}

/** @type {(understood: Search.Understood) => boolean} */
export function leavesOut({ without }) {
  return without.spans.length > 0 || without.slugs.length > 0;
}

/** @type {(spans: [number, number][], year: number) => boolean} */
export function isIn(spans, year) {
  return spans.some(([from, to]) => year >= from && year <= to);
}

/**
 * What is cited stands first, whatever is filtered.
 * @type {(understood: Search.Understood, ordinals: number[]) => number[]}
 */
function withCited({ cited, candidates }, ordinals) {
  const first = (cited ? [cited] : candidates).map(({ notice, ordinal }) => (ordinal === null ? notice.first : ordinal));
  return first.concat(ordinals.filter((ordinal) => !first.includes(ordinal)));
}

/** @type {(edition: Search.Edition, ordinals: number[], order?: string) => number[]} */
function inOrder(edition, ordinals, order) {
  if (order !== "newest" && order !== "oldest") return ordinals;
  const sign = order === "newest" ? -1 : 1;
  /** @type {(ordinal: number) => number} */
  const year = (ordinal) => edition.notices[edition.noticeOf[ordinal]].year;
  return ordinals.slice().sort((a, b) => sign * (year(a) - year(b)) || a - b);
}
