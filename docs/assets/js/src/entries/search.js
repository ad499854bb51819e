/*
 * Search in the page: window.NoticeSearch.
 *
 * The index lies in search/; its layout is told in about/search-index.html. Public: search, ask,
 * counts, suggest, cut, and for the pages of this site steady, run, hits, threadOf. All return promises.
 */
import { answer, occurrences } from "../search/ask/answer.js";
import { ask, citation } from "../search/ask/ask.js";
import { near } from "../search/ask/near.js";
import { bodyNamed } from "../search/lists.js";
import { topicsIn } from "../search/ask/topics.js";
import { covered } from "../search/ask/understand.js";
import { counts, countsOf, passing } from "../search/filters.js";
import { foldedPlaces, foldWith } from "../search/index/folding.js";
import { hits, pageOf, search } from "../search/hits.js";
import { provision } from "../search/index/notices.js";
import { open, standing } from "../search/index/overview.js";
import { mentioned } from "../search/named/divisions.js";
import { namesOf } from "../search/named/places.js";
import { formsOf } from "../search/query.js";
import { chinese, numberOf } from "../search/reference/numerals.js";
import { locatorsOf } from "../search/reference/locators.js";
import { run } from "../search/run.js";
import { receive, root, script, ShardError } from "../search/index/request.js";
import { isFault, load, steady } from "../search/index/shards.js";
import { threadOf } from "../search/index/threads.js";
import { matchesIn } from "../search/snippet.js";
import { suggest } from "../search/suggest.js";
import { cut, cutInto, spelling, vocabulary } from "../search/index/words.js";

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
  receive, root: root.href, ShardError, isFault, steady, open, standing, run, passing, countsOf, hits, threadOf,
  matchesIn, foldedPlaces, answer, near, occurrences, pageOf, citation, absentIn: mentioned, bodyNamed, topicsIn, covered,
  provision, locatorsOf, vocabulary, spelling, foldWith, namesOf, cutInto, chinese, numberOf, loadFor: load, cutWith: cut, formsOf, script,
  ask: steadily(ask),
  search: steadily(search), counts: steadily(counts), suggest: steadily(suggest),
  cut: withEdition(cut), load: withEdition(load), fold: withEdition(foldWith),
};
window.NoticeSearch = NoticeSearch;
