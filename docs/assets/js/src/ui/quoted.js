/* Words of a reader within a sentence. */

/**
 * Signs of no shape are left out: some turn the rest of the line round.
 * @type {(text: string) => string}
 */
export function straight(text) {
  return text.replace(/\p{Cf}/gu, "");
}

/**
 * In quotation marks; those that were typed become inner ones.
 * @type {(text: string) => string}
 */
export function quoted(text) {
  return "“" + straight(text).replace(/“/g, "‘").replace(/”/g, "’") + "”";
}
