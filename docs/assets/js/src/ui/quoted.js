/* Words of a reader within a sentence. */

/**
 * In quotation marks; those that were typed become inner ones. Signs of no shape are left out: some turn the rest of the
 * line round.
 * @type {(text: string) => string}
 */
export function quoted(text) {
  return "“" + text.replace(/\p{Cf}/gu, "").replace(/“/g, "‘").replace(/”/g, "’") + "”";
}
