/* A query from what is typed to the provisions that answer it. */
import { jump } from "./reference/reference.js";
import { open } from "./index/overview.js";
import { phrase } from "./phrase.js";
import { lookUp, parseQuery } from "./query.js";
import { answers, rank } from "./rank.js";
import { isFault, library, lookBeside, lookForNewer, steady } from "./index/shards.js";

const RUNS = 8; // kept of an edition

/**
 * All provisions that answer a query, in order, before any filter. Kept for the next page of the same query. Of several
 * families those are asked that the edition has opened; all, where none is given.
 * @type {(query: string, of?: Search.Edition) => Promise<Search.Run>}
 */
export function run(query, of) {
  const asked = String(query);
  const key = (of && of.parts ? of.parts.map((part) => part.edition.library.folder).join("") : "") + " " + asked;
  const { runs } = of ? of.library : library;
  if (!runs.has(key)) {
    if (runs.size >= RUNS) runs.delete(Array.from(runs.keys())[0]);
    // Who has opened an edition begins again with a newer one: the two are never mixed.
    const promise = of ? evaluate(of, asked) : steady(async () => evaluate(await open(), asked));
    promise.then(({ fault }) => fault && runs.delete(key), () => runs.delete(key));
    promise.then(({ edition }) => lookBeside(edition.library), () => {});
    runs.set(key, promise);
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
  if (!ordinals.length) {
    if (fault) throw fault;
    await lookForNewer(edition.library);
  }
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
