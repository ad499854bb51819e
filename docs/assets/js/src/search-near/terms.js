/* What may be meant: set phrases and the words of the edition. */

/**
 * Folded, each once, phrases first, then words, both by use; `phrases` says how many of them are phrases.
 * @type {(edition: Search.Edition) => Promise<{terms: string[], phrases: number}>}
 */
export async function termsOf(edition) {
  const search = window.NoticeSearch;
  const [phrases, { list }] = await Promise.all([search.loadFor(edition, "phrases"), search.vocabulary(edition)]);
  const all = phrases.concat(list.map((word) => search.foldWith(edition, word)));
  return { terms: Array.from(new Set(all)), phrases: phrases.length };
}
