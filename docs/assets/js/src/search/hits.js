/* Provisions as answers. */
import { filters, passing } from "./filters.js";
import { provision } from "./index/notices.js";
import { pathOf } from "./path.js";
import { run } from "./run.js";
import { root } from "./index/request.js";
import { snippet } from "./snippet.js";

/** So many are told where nobody asks for more or less. */
export const LIMIT = 20;

/**
 * {total, hits}: provisions that hold the query; see about/embedding.html.
 * @type {(query: string, options?: Search.Options) => Promise<{total: number, hits: Search.Hit[]}>}
 */
export async function search(query, options) {
  const asked = options || {};
  const found = await run(query);
  const ordinals = passing(found.edition, found.ordinals, await filters(found.edition, asked));
  const from = asked.offset || 0;
  const shown = ordinals.slice(from, from + (asked.limit === undefined ? LIMIT : asked.limit));
  return { total: ordinals.length, hits: await hits(found, shown) };
}

/**
 * The hits of some provisions that a run has found, with the query's words marked.
 * @type {(run: Search.Run, ordinals: number[]) => Promise<Search.Hit[]>}
 */
export async function hits({ edition, words }, ordinals) {
  return Promise.all(ordinals.map(async (ordinal) => {
    const { notice, entry, all, title } = await provision(edition, ordinal);
    return {
      ...pageOf(notice, entry.eid),
      title,
      path: pathOf(all, entry),
      snippet: snippet(edition, entry, words),
      year: notice.year,
      place: edition.places[notice.place].name,
    };
  }));
}

/**
 * The page of a notice, or of a provision of it.
 * @template {string | null} E
 * @param {Search.Notice} notice
 * @param {E} eid
 * @returns {{notice: string, eid: E, url: string}}
 */
export function pageOf(notice, eid) {
  const page = "notices/" + notice.id + ".html";
  return { notice: notice.id, eid, url: new URL(eid ? page + "#" + eid : page, root).href };
}
