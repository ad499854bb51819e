/* What a person typed, understood and answered: all provisions, in their order, with what is said of them. */
import { foldWith } from "../index/folding.js";
import { open } from "../index/overview.js";
import { isFault, lookForNewer } from "../index/shards.js";
import { absentNames, withNearest } from "../named/divisions.js";
import { slugIn } from "../named/places.js";
import { partsOf } from "../query.js";
import { wholeOf } from "../reference/cited_provision.js";
import { reference } from "../reference/reference.js";
import { run, runOf } from "../run.js";
import { across } from "./across.js";
import { isIn, leavesOut, passedOf } from "./passed.js";
import { listsPlaces, LONG } from "./pieces.js";
import { placed } from "./placed.js";
import { topicsIn } from "./topics.js";
import { literally, understand } from "./understand.js";

const MOST_NEAR = 3; // notices that are named instead of one

/**
 * With `literal` nothing is understood but a citation. An `edition` that is given is asked, of several families those that
 * it holds, and no newer one.
 * @type {(query: string, options?: Search.Options) => Promise<Search.Answer>}
 */
export async function answer(query, options) {
  const asked = options || {};
  const edition = asked.edition || await open(asked.families, typeof asked.jurisdiction === "string" ? asked.jurisdiction : "");
  const cited = await citedIn(edition, query);
  const place = cited && cited.cited ? cited.cited.ordinal : null;
  const literal = !!asked.literal || !!cited;
  const reading = place === null ? await read(edition, query, literal) : citedAlone(edition, query, place);
  if (!asked.edition) await lookForNewer(reading.found);
  Object.assign(reading.understood, cited || noticesMeant(edition, reading.understood, reading.found));
  const passed = await passedOf(edition, reading, asked);
  const { found, understood, running, tests, ordinals } = await elsewhereOf(edition, query, passed, asked);
  understood.topics = topicsIn(edition, understood.text);
  if (understood.missing && understood.missing.kind === "number" && ordinals.length) understood.missing = null;
  const over = running || (await acrossParagraphs(edition, found, understood.text, ordinals));
  return { edition, query, understood, tests, run: over ? { ...found, words: over.words } : found,
           across: over ? over.ordinals : null, ordinals: over ? over.ordinals : ordinals };
}

/**
 * Where a place that the edition has no notices of is mentioned, but not with the others of the words in what passes,
 * the others are looked for without it. What runs on into words that are found stays a word: 安康杯.
 * @type {(edition: Search.Edition, query: string, passed: Search.Passed, asked: Search.Options) => Promise<Search.Passed>}
 */
async function elsewhereOf(edition, query, passed, asked) {
  const { understood, found, ordinals, running } = passed;
  if (ordinals.length || !found.ordinals.length || running || asked.literal || understood.missing) return passed;
  const apart = understand(edition, query, true);
  const without = apart.only ? null : await elsewhere(edition, query);
  if (!without || !without.understood.absent.every(({ apart: alone }) => alone)) return passed;
  Object.assign(without.understood, noticesMeant(edition, without.understood, without.found));
  return passedOf(edition, without, asked);
}

/**
 * Of a provision that is cited the words are not looked for: no text has them, and that would take long to read.
 * @type {(edition: Search.Edition, query: string, ordinal: number) => Search.Reading}
 */
function citedAlone(edition, query, ordinal) {
  return { understood: literally(query), found: runOf(edition, [ordinal]), running: null };
}

/** @type {(edition: Search.Edition, query: string) => Promise<Search.Cited | null>} */
async function citedIn(edition, query) {
  const found = await reference(edition, query).then((one) => one || placed(edition, query)).catch((error) => {
    if (!isFault(error)) throw error;
    return null; // The run tells the fault.
  });
  if (!found) return null;
  const { places, missing, begun } = found;
  const one = places.length === 1;
  return { missing, begun, candidates: one ? [] : places, cited: one ? places[0] : null };
}

/**
 * A place and a year and nothing else mean the notice; one of them alone all of its notices, where no text has the word;
 * what is left out (-大同) says as much as what is named.
 * @type {(edition: Search.Edition, understood: Search.Understood, run: Search.Run) => Search.Cited | null}
 */
function noticesMeant(edition, understood, { ordinals }) {
  const { only, spans, jurisdictions, without } = understood;
  const sure = (spans.length && jurisdictions.length) || leavesOut(understood);
  if (!only || (ordinals.length && !sure)) return null;
  /** @type {(notice: Search.Notice) => boolean} */
  const there = (notice) => !jurisdictions.length || jurisdictions.includes(slugIn(edition, notice));
  const placed = edition.notices.filter((notice) => there(notice) && !without.slugs.includes(slugIn(edition, notice)));
  const meant = placed.filter(({ year }) => (!spans.length || isIn(spans, year)) && !isIn(without.spans, year));
  const found = meant.map(wholeOf);
  if (found.length === 1) return { missing: null, candidates: [], cited: found[0] };
  return { missing: found.length ? null : noticeMissing(understood, placed), candidates: found, cited: null };
}

/**
 * 大宁县2026年: the notices of the place whose years are nearest.
 * @type {(understood: Search.Understood, placed: Search.Notice[]) => Search.Missing | null}
 */
function noticeMissing({ marks, years, jurisdictions }, placed) {
  if (!years || !jurisdictions.length || !marks.every(({ known }) => known)) return null;
  const asked = ["place", "year"].map((kind) => marks.filter((mark) => mark.kind === kind).map(({ label }) => label).join("、"));
  /** @type {(notice: Search.Notice) => number} */
  const away = ({ year }) => Math.min(Math.abs(year - years[0]), Math.abs(year - years[1]));
  const near = placed.slice().sort((a, b) => away(a) - away(b)).slice(0, MOST_NEAR);
  return { kind: "notice", asked: asked.join(""), nearest: near.map(wholeOf) };
}

/**
 * Words that run on are taken apart only where they are found nowhere as they stand, a long text not over paragraphs
 * either. What they say of places and years is understood then, whether the others are found or not: what is near is
 * looked for of those.
 * @type {(edition: Search.Edition, query: string, literal: boolean) => Promise<Search.Reading>}
 */
async function read(edition, query, literal) {
  const listed = literal || !listsPlaces(edition, query) ? null : await elsewhere(edition, query);
  if (listed) return listed;
  const understood = literal ? literally(query) : understand(edition, query, false);
  const { only, spans, jurisdictions } = understood;
  // -大同 -阳泉: what has the very names is not what is left.
  const unwanted = only && leavesOut(understood) && !spans.length && !jurisdictions.length;
  const found = unwanted ? runOf(edition, []) : await run(understood.text, edition);
  const first = { understood, found, running: null };
  if (literal || found.ordinals.length) return first;
  const apart = understand(edition, query, true);
  if (apart.only) return { understood: apart, found, running: null };
  const parted = apart.text !== understood.text;
  const running = parted && query.length >= LONG ? await acrossParagraphs(edition, found, query, []) : null;
  if (running) return { understood: literally(query), found, running };
  const other = parted ? await run(apart.text, edition) : found;
  const without = other.ordinals.length ? null : await elsewhere(edition, query);
  if (without) return without;
  const meant = other.ordinals.length || (apart.marks.length && query.length < LONG);
  return parted && meant ? { understood: apart, found: other, running: null } : first;
}

/**
 * What is left where words name places of which there are no notices. What runs on into other words is taken for a
 * place only where these are found: 安康杯竞赛 is not of 安康. A text is not looked at.
 * @type {(edition: Search.Edition, query: string) => Promise<Search.Reading | null>}
 */
async function elsewhere(edition, query) {
  if (!partsOf(query).some((part) => part.length < LONG)) return null;
  const names = await absentNames(edition, query).catch((error) => {
    if (!isFault(error)) throw error;
    return null; // Then it is not known to be a place.
  });
  if (!names) return null;
  const understood = understand(edition, query, true, names);
  if (!understood.absent.length) return null;
  understood.absent = await withNearest(edition, understood.absent);
  const found = await run(understood.text, edition);
  const sure = found.ordinals.length || understood.absent.every(({ apart: alone }) => alone);
  return sure ? { understood, found, running: null } : null;
}

/** @type {(edition: Search.Edition, found: Search.Run, text: string, ordinals: number[]) => Promise<Search.Across | null>} */
async function acrossParagraphs(edition, found, text, ordinals) {
  if (ordinals.length || found.ordinals.length || found.punctuation) return null;
  if (partsOf(text).some((part) => /^(?:"|[-－].)/.test(part))) return null;
  return across(edition, foldWith(edition, text)).catch((error) => {
    if (!isFault(error)) throw error;
    return null; // That nothing holds the text as it stands is true all the same.
  });
}

/**
 * How many provisions there are of each year.
 * @type {(edition: Search.Edition, ordinals: number[]) => Record<string, number>}
 */
export function byYear(edition, ordinals) {
  /** @type {Record<string, number>} */
  const found = {};
  for (const ordinal of ordinals) {
    const { year } = edition.notices[edition.noticeOf[ordinal]];
    found[year] = (found[year] || 0) + 1;
  }
  return found;
}

/**
 * How often the words stand in the provisions.
 * @type {(answer: Search.Answer) => number}
 */
export function occurrences({ run: { counts }, ordinals, across: running }) {
  if (running) return 1;
  return ordinals.reduce((sum, ordinal) => sum + (counts.get(ordinal) || 0), 0);
}

/** @type {(answer: Search.Answer) => number} */
export function noticesOf({ edition, ordinals }) {
  return new Set(ordinals.map((ordinal) => edition.noticeOf[ordinal])).size;
}
