/* What may be meant: set phrases and the words of the edition. */

const MOST_FAMILIES = 3; // whose phrases are read

/**
 * Folded, by use, of the families that are asked; of those that are far off none.
 * @type {(edition: Search.Edition) => Promise<string[]>}
 */
export async function phrasesOf(edition) {
  const asked = edition.parts ? edition.parts.slice(0, MOST_FAMILIES).map((part) => part.edition) : [edition];
  const each = await Promise.all(asked.map((one) => window.NoticeSearch.loadFor(one, "phrases")));
  return Array.from(new Set(each.flat()));
}

/**
 * Folded, each once, phrases first, then words, both by use, with those that are seldom used where nothing or little
 * is found; `phrases` says how many of them are phrases. Families differ in their phrases: of words those of the nearest
 * do for all.
 * @type {(edition: Search.Edition, little: boolean) => Promise<{terms: string[], phrases: number}>}
 */
export async function termsOf(edition, little) {
  const search = window.NoticeSearch;
  const shards = ["words"].concat(little ? "seldom" : []).map((name) => search.loadFor(edition, name));
  const [phrases, ...words] = await Promise.all([phrasesOf(edition), ...shards]);
  const all = phrases.concat((words.join(" ").match(/\S+/g) || []).map((word) => search.foldWith(edition, word)));
  return { terms: Array.from(new Set(all)), phrases: phrases.length };
}
