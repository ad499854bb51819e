/* Words within markup. */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @type {(text: string) => string} */
export function inMarkup(text) {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}
