/* NoticeSearch.ask: what the page of results does with what a person typed. */
import { LIMIT, hits, pageOf } from "../hits.js";
import { provision } from "../index/notices.js";
import { isFault } from "../index/shards.js";
import { mentioned } from "../named/divisions.js";
import { locatorsOf } from "../reference/locators.js";
import { answer, byYear, noticesOf, occurrences } from "./answer.js";
import { near } from "./near.js";

/** @type {(query: string, options?: Search.Options) => Promise<Search.Asked>} */
export async function ask(query, options) {
  const asked = options || {};
  const found = await answer(query, asked);
  const from = asked.offset || 0;
  const { offers, fault } = await near(found).catch(unread);
  const absent = asked.literal ? [] : await namesOfAbsent(found);
  const shown = found.ordinals.slice(from, from + (asked.limit === undefined ? LIMIT : asked.limit));
  return {
    total: found.ordinals.length,
    occurrences: occurrences(found),
    notices: noticesOf(found),
    hits: await hits(found.run, shown),
    understood: { ...(await publicly(found)), absent: absent || [] },
    near: offers,
    near_read: !fault,
    absent_read: absent !== null,
    by_year: byYear(found.edition, found.ordinals),
  };
}

/**
 * What is understood, in the names that other pages know.
 * @type {(found: Search.Answer) => Promise<Omit<Search.AskedUnderstood, "absent">>}
 */
async function publicly({ edition, understood, across }) {
  const { text, years, jurisdictions, topics, cited, candidates, missing, marks, only } = understood;
  return {
    text, topics, marks, across: across !== null,
    years: only ? null : years,
    jurisdictions: only ? [] : jurisdictions,
    reference: cited ? await referenceOf(edition, cited) : null,
    candidates: await pagesOf(edition, candidates),
    missing: missing && { kind: missing.kind, asked: missing.asked, nearest: await pagesOf(edition, missing.nearest) },
  };
}

/**
 * The answer stands without what is near.
 * @type {(error: unknown) => Search.Offered}
 */
function unread(error) {
  if (!isFault(error)) throw error;
  return { offers: [], fault: error };
}

/**
 * The places that were named and have no notices; null where the table of places cannot be read.
 * @type {(found: Search.Answer) => Promise<{name: string, nearest: string[]}[] | null>}
 */
async function namesOfAbsent(found) {
  const absent = await mentioned(found).catch((error) => {
    if (!isFault(error)) throw error;
    return null;
  });
  return absent && absent.map(({ name, nearest }) => ({ name, nearest }));
}

/** @type {(edition: Search.Edition, places: Search.Place[]) => Promise<Search.Page[]>} */
function pagesOf(edition, places) {
  return Promise.all(places.map((place) => referenceOf(edition, place)));
}

/** @type {(edition: Search.Edition, cited: Search.Place) => Promise<Search.Page>} */
async function referenceOf(edition, { notice, ordinal }) {
  return pageOf(notice, ordinal === null ? null : (await provision(edition, ordinal)).entry.eid);
}

/**
 * How a notice or a provision of it is cited, and where it stands.
 * @type {(edition: Search.Edition, place: Search.Place) => Promise<{text: string, url: string}>}
 */
export async function citation(edition, { notice, ordinal }) {
  const { cited, all, entry } = await provision(edition, ordinal === null ? notice.first : ordinal);
  if (ordinal === null) return { text: cited, url: pageOf(notice, null).url };
  return { text: cited + (locatorsOf(all).get(entry.eid) || ""), url: pageOf(notice, entry.eid).url };
}
