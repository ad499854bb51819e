/* Elements made by script. */

/**
 * Children may be given one by one and in lists.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {object} [properties]
 * @param {...(Node | string | (Node | string)[])} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.flat());
  return made;
}
