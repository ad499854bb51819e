/* The tables and figures that the build goes by as well: data/redline/rules.js. */

/**
 * All there are, once they are read.
 * @type {Compare.Rules}
 */
export var rules = /** @type {any} */ ({});

/** @type {(found: Compare.Rules) => void} */
export function takeRules(found) {
  Object.assign(rules, found);
}
