/*
 * Search in the page: window.NoticeSearch.
 *
 * The index lies in search/; its layout is told in about/search-index.html. Public: search, counts, alternatives,
 * suggest, cut, and for the pages of this site steady, run, hits, threadOf. All return promises.
 */
import { filters, counts, countsOf, passing } from "./search/filters.js";
import { foldedPlaces, foldWith } from "./search/folding.js";
import { hits, search } from "./search/hits.js";
import { threadOf } from "./search/notices.js";
import { open } from "./search/overview.js";
import { run } from "./search/run.js";
import { isFault, load, receive, root, ShardError, steady } from "./search/shards.js";
import { matchesIn } from "./search/snippet.js";
import { alternatives, suggest, synonymsOf } from "./search/suggest.js";
import { cut } from "./search/words.js";

/**
 * With the edition at hand, and again with a newer one.
 * @template {unknown[]} A, T
 * @param {(edition: Search.Edition, ...given: A) => T | Promise<T>} action
 * @returns {(...given: A) => Promise<T>}
 */
function withEdition(action) {
  return (...given) => steady(async () => action(await open(), ...given));
}

/**
 * @template {unknown[]} A, T
 * @param {(...given: A) => T | Promise<T>} action
 * @returns {(...given: A) => Promise<T>}
 */
function steadily(action) {
  return (...given) => steady(() => action(...given));
}

export const NoticeSearch = {
  receive, root: root.href, ShardError, isFault, steady, open, run, filters, passing, countsOf, hits, threadOf,
  matchesIn, foldedPlaces,
  search: steadily(search), counts: steadily(counts), alternatives: steadily(alternatives), suggest: steadily(suggest),
  cut: withEdition(cut), load: withEdition(load), synonymsOf: withEdition(synonymsOf),
  fold: withEdition(foldWith),
};
window.NoticeSearch = NoticeSearch;
