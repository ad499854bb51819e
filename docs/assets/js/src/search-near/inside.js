/* Numbers that are found within longer ones. */

const MOST_READ = 12; // provisions whose texts are read
const OF_A_NUMBER = /[\d〇零一二两三四五六七八九十百千万亿]/;

/**
 * Whether some provision that a query finds has each of its words so that a number at the word's ends is not a part of a
 * longer one: 15座 does not stand in 115座.
 * @type {(offers: import("./near.js").Offers, text: string) => Promise<boolean>}
 */
export async function holdsApart({ edition }, text) {
  const search = window.NoticeSearch;
  const { ordinals } = await search.run(text, edition);
  for (const ordinal of ordinals.slice(0, MOST_READ)) {
    const { display } = await search.provision(edition, ordinal);
    const folded = search.foldWith(edition, display);
    if (text.split(" ").every((word) => standsApart(folded, word))) return true;
  }
  return false;
}

/** @type {(text: string, word: string) => boolean} */
export function standsApart(text, word) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = !longer(word[0], text.slice(0, at).replace(/[，。]$/, "").slice(-1));
    const end = at + word.length;
    if (begins && !longer(word[word.length - 1], text.slice(end).replace(/^[，。]/, "")[0] || "")) return true;
  }
  return false;
}

/** @type {(own: string, beside: string) => boolean} */
function longer(own, beside) {
  return OF_A_NUMBER.test(own) && OF_A_NUMBER.test(beside);
}
