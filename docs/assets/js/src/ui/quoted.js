/* Words of a reader within a sentence. */

/**
 * In quotation marks; those that were typed become inner ones.
 * @type {(text: string) => string}
 */
export function quoted(text) {
  return "“" + text.replace(/“/g, "‘").replace(/”/g, "’") + "”";
}
