/* What may be meant: set phrases and the words of the edition. */

/**
 * Folded, each once, phrases first, then words, both by use, with those that are seldom used where nothing or little
 * is found; `phrases` says how many of them are phrases.
 * @type {(edition: Search.Edition, little: boolean) => Promise<{terms: string[], phrases: number}>}
 */
export async function termsOf(edition, little) {
  const search = window.NoticeSearch;
  const shards = ["phrases", "words"].concat(little ? "seldom" : []).map((name) => search.loadFor(edition, name));
  const [phrases, ...words] = await Promise.all(shards);
  const all = phrases.concat((words.join(" ").match(/\S+/g) || []).map((word) => search.foldWith(edition, word)));
  return { terms: Array.from(new Set(all)), phrases: phrases.length };
}
