/* A query from what is typed to the provisions that answer it. */
import { jump } from "./reference/reference.js";
import { open } from "./index/overview.js";
import { phrase } from "./phrase.js";
import { lookUp, parseQuery } from "./query.js";
import { answers, rank } from "./rank.js";
import { isFault, lookBeside, lookForNewer, steady } from "./index/shards.js";

const RUNS = 8; // kept of an edition

/**
 * All provisions that answer a query, in order, before any filter. Of several families those are asked that the edition
 * has opened; all, where none is given. Who has opened an edition begins again with a newer one, the two are never mixed:
 * what is asked of it only beside a reader's question looks for none.
 * @type {(query: string, of?: Search.Edition) => Promise<Search.Run>}
 */
export function run(query, of) {
  const asked = String(query);
  return of ? kept(of, asked) : steady(async () => lookForNewer(await kept(await open(), asked)));
}

/**
 * Kept for the next page of the same query.
 * @type {(edition: Search.Edition, asked: string) => Promise<Search.Run>}
 */
function kept(edition, asked) {
  const { parts, library } = edition;
  const { runs } = library;
  const key = (parts || []).map((part) => part.edition.library.folder).concat(asked).join(" ");
  if (!runs.has(key)) {
    if (runs.size >= RUNS) runs.delete(Array.from(runs.keys())[0]);
    const promise = evaluate(edition, asked);
    runs.set(key, promise);
    promise.then(({ fault }) => {
      if (fault) runs.delete(key);
      lookBeside(library);
    }, () => runs.delete(key));
  }
  return /** @type {Promise<Search.Run>} */ (runs.get(key));
}

/** @type {(edition: Search.Edition, query: string) => Promise<Search.Run>} */
async function evaluate(edition, query) {
  const wanted = parseQuery(edition, query);
  /** @type {Error | null} */
  let fault = null;
  const [direct, results, without] = await Promise.all([
    jump(edition, query).catch((error) => {
      if (!isFault(error)) throw error;
      fault = error; // The words are looked for all the same.
      return null;
    }),
    Promise.all(wanted.phrases.map((p) => lookUp(edition, p))),
    Promise.all(wanted.without.map(async (text) => answers(await phrase(edition, text)))),
  ]);
  const ranked = results.length ? rank(edition, results, without) : [];
  const ordinals = ranked.map((one) => one.ordinal);
  if (direct !== null) {
    const at = ordinals.indexOf(direct);
    if (at >= 0) ordinals.splice(at, 1);
    ordinals.unshift(direct);
  }
  if (fault && !ordinals.length) throw fault;
  return { edition, ordinals, words: results.map((r) => r.text), cut: wanted.cut, punctuation: wanted.punctuation,
           counts: new Map(ranked.map((one) => [one.ordinal, one.count])), fault };
}

/**
 * As of a query whose words are not looked for.
 * @type {(edition: Search.Edition, ordinals: number[]) => Search.Run}
 */
export function runOf(edition, ordinals) {
  return { edition, ordinals, words: [], cut: false, punctuation: false, counts: new Map(), fault: null };
}
