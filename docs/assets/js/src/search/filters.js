/* By year, place, topic, body and what a provision holds: which answers pass, and how many there are of each. */
import { slugIn } from "./named/places.js";
import { run } from "./run.js";
import { bodyCounts, bodyList, countsIn, listOf } from "./lists.js";

/**
 * Tests of an ordinal, by what they look at. Years: a number, [from, to], or from and to on their own.
 * @type {(edition: Search.Edition, options: Search.Options) => Promise<Search.Filters>}
 */
export async function filters(edition, options) {
  /** @type {Search.Filters} */
  const tests = {};
  const [from, to] = years(options);
  if (from !== null || to !== null) {
    tests.year = (notice) => (from === null || notice.year >= from) && (to === null || notice.year <= to);
  }
  if (options.jurisdiction) {
    const slugs = slugsOf(options.jurisdiction);
    tests.jurisdiction = (notice) => slugs.includes(slugIn(edition, notice));
  }
  if (options.topic) {
    const filed = new Set();
    for (const slug of slugsOf(options.topic)) {
      for (const ordinal of await listOf(edition, "topics", slug)) filed.add(ordinal);
    }
    tests.topic = (notice, ordinal) => filed.has(ordinal);
  }
  if (options.body) {
    const charged = new Set(await bodyList(edition, options.body));
    tests.body = (notice, ordinal) => charged.has(ordinal);
  }
  if (options.holding) {
    const held = new Set(await listOf(edition, "holdings", options.holding));
    tests.holding = (notice, ordinal) => held.has(ordinal);
  }
  return tests;
}

/** @type {(value: string | string[]) => string[]} */
function slugsOf(value) {
  return Array.isArray(value) ? value : [value];
}

/** @type {(options: Search.Options) => (number | null)[]} */
function years(options) {
  /** @type {(value: Search.Year) => number | null} */
  const number = (value) => (value === undefined || value === null || value === "" || isNaN(+value) ? null : +value);
  if (Array.isArray(options.year)) return options.year.map(number);
  const year = number(options.year);
  const [from, to] = year === null ? [number(options.from), number(options.to)] : [year, year];
  return from !== null && to !== null && from > to ? [to, from] : [from, to];
}

/** @type {(edition: Search.Edition, ordinals: number[], tests: Search.Filters, except?: string) => number[]} */
export function passing(edition, ordinals, tests, except) {
  const used = Object.keys(tests).filter((name) => name !== except).map((name) => tests[name]);
  if (used.length === 0) return ordinals;
  return ordinals.filter((ordinal) => {
    const notice = edition.notices[edition.noticeOf[ordinal]];
    return used.every((test) => test(notice, ordinal));
  });
}

/**
 * How many answers there are by year, place and (where asked for) topic, each counted under the other filters.
 * @type {(query: string, options?: Search.Options) => Promise<Search.Counts>}
 */
export async function counts(query, options) {
  const found = await run(query);
  return countsOf(found, await filters(found.edition, options || {}), options);
}

/** @type {(run: Search.Run, tests: Search.Filters, options?: Search.Options) => Promise<Search.Counts>} */
export async function countsOf({ edition, ordinals }, tests, options) {
  /** @type {(except: string, keyOf: (notice: Search.Notice) => number) => Map<number, number>} */
  const tally = (except, keyOf) => {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const ordinal of passing(edition, ordinals, tests, except)) {
      const key = keyOf(edition.notices[edition.noticeOf[ordinal]]);
      found.set(key, (found.get(key) || 0) + 1);
    }
    return found;
  };
  const byYear = tally("year", (notice) => notice.year);
  const byPlace = tally("jurisdiction", (notice) => notice.place);
  /** @type {Search.Counts} */
  const result = {
    years: Array.from(byYear).sort((a, b) => a[0] - b[0]),
    places: edition.places.map((place, i) => ({ ...place, count: byPlace.get(i) || 0 })),
  };
  /** @type {(except: string, kind: "topics" | "holdings") => Promise<Search.Counted[]>} */
  const counted = (except, kind) => countsIn(edition, kind, passing(edition, ordinals, tests, except));
  if (options && options.topics) result.topics = await counted("topic", "topics");
  if (options && options.holdings) result.holdings = await counted("holding", "holdings");
  if (options && options.bodies) result.bodies = await bodyCounts(edition, passing(edition, ordinals, tests, "body"));
  return result;
}
