/* Provisions as answers. */
import { filters, passing } from "./filters.js";
import { provision } from "./index/notices.js";
import { pathOf } from "./path.js";
import { run } from "./run.js";
import { root } from "./index/request.js";
import { snippet } from "./snippet.js";

/**
 * {total, hits}: provisions that hold the query; see about/embedding.html.
 * @type {(query: string, options?: Search.Options) => Promise<{total: number, hits: Search.Hit[]}>}
 */
export async function search(query, options) {
  const asked = options || {};
  const found = await run(query);
  const ordinals = passing(found.edition, found.ordinals, await filters(found.edition, asked));
  const from = asked.offset || 0;
  const shown = ordinals.slice(from, from + (asked.limit === undefined ? 20 : asked.limit));
  return { total: ordinals.length, hits: await hits(found, shown) };
}

/**
 * The hits of some provisions that a run has found, with the query's words marked.
 * @type {(run: Search.Run, ordinals: number[]) => Promise<Search.Hit[]>}
 */
export async function hits({ edition, words }, ordinals) {
  return Promise.all(ordinals.map(async (ordinal) => {
    const { notice, entry, all, title } = await provision(edition, ordinal);
    const address = "notices/" + notice.id + ".html#" + entry.eid;
    return {
      notice: notice.id,
      eid: entry.eid,
      url: new URL(address, root).href,
      title,
      path: pathOf(all, entry),
      snippet: snippet(edition, entry, words),
      year: notice.year,
      place: edition.places[notice.place].name,
    };
  }));
}
