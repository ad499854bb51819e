/* Words of one meaning, and the short and long names of bodies. */

/**
 * The text with each word that has others of its meaning replaced by each of them.
 * @type {(offers: import("./near.js").Offers) => Promise<void>}
 */
export async function synonymous(offers) {
  const search = window.NoticeSearch;
  const text = foldedWords(offers.edition, offers.text);
  for (const other of search.formsOf(offers.edition, text)) await offers.add("synonym", other);
  for (const shard of ["synonyms", "names"]) {
    /** @type {string[][]} */
    const groups = await search.loadFor(offers.edition, shard);
    for (const other of exchanged(groups, text)) await offers.add("synonym", other);
  }
}

/** @type {(edition: Search.Edition, text: string) => string} */
export function foldedWords(edition, text) {
  return text.split(/\s+/).map((word) => window.NoticeSearch.foldWith(edition, word)).filter(Boolean).join(" ");
}

/** @type {(groups: string[][], text: string) => string[]} */
export function exchanged(groups, text) {
  const found = [];
  for (const group of groups) {
    for (const word of group.filter((one) => text.includes(one))) {
      // 危险化学品 holds no 化学品 of another group: the longest word that stands there counts.
      if (group.some((one) => one !== word && one.includes(word) && text.includes(one))) continue;
      for (const other of group) if (other !== word) found.push(text.split(word).join(other));
    }
  }
  return found;
}
