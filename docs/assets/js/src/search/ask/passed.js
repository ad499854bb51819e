/* What of the provisions found passes the filters, in the order that was asked for. */
import { filters, passing } from "../filters.js";

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
async function filtersOf(edition, { years, jurisdictions, only }, options) {
  const chosen = await filters(edition, options);
  const meant = only ? {} : await filters(edition, { year: years || undefined, jurisdiction: jurisdictions.length ? jurisdictions : undefined });
  for (const [name, test] of Object.entries(meant)) {
    const other = chosen[name];
    chosen[name] = other ? (notice, ordinal) => test(notice, ordinal) && other(notice, ordinal) : test;
  }
  return chosen;
}

/**
 * What is cited stands first, whatever is filtered.
 * @type {(understood: Search.Understood, ordinals: number[]) => number[]}
 */
function withCited({ cited, candidates }, ordinals) {
  const first = cited ? [cited.ordinal === null ? cited.notice.first : cited.ordinal] : candidates.map((one) => one.first);
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
