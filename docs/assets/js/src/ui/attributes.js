/* Elements made by their attributes. */

/**
 * By attributes, which take what properties do not: classes of any element, ARIA, data.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string>} [attributes]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[N]}
 */
export function withAttributes(name, attributes, text) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
  if (text) made.textContent = text;
  return made;
}
