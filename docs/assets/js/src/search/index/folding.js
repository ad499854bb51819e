/* The form in which text and query are compared, by the table that the overview brings. */

/** @type {(edition: Search.Edition, text: string) => string} */
export function foldWith(edition, text) {
  let folded = "";
  for (const character of text) {
    const other = edition.fold.get(character);
    folded += other === undefined ? character : other;
  }
  return folded;
}

/**
 * The folded text in characters, and for each its place in the text.
 * @type {(edition: Search.Edition, text: string) => {characters: string[], places: number[]}}
 */
export function foldedPlaces(edition, text) {
  const characters = [];
  const places = [];
  let at = 0;
  for (const character of text) {
    const other = edition.fold.get(character);
    if (other !== "") {
      characters.push(other === undefined ? character : other);
      places.push(at);
    }
    at += character.length;
  }
  places.push(at);
  return { characters, places };
}

/**
 * The code points of a folded text; 0 for the end of a provision.
 * @type {(folded: string) => number[]}
 */
export function codesOf(folded) {
  return Array.from(folded, (character) => (character === "\n" ? 0 : /** @type {number} */ (character.codePointAt(0))));
}
