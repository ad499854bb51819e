/* The address of a provision within its notice, part_3__sec_10, read step by step. */
import { BETWEEN_LEVELS } from "./levels.js";

/** @type {(eid: string) => Search.Step[]} */
export function stepsOf(eid) {
  return eid.split(BETWEEN_LEVELS).map(stepNamed);
}

/** @type {(text: string) => Search.Step} */
export function stepNamed(text) {
  const match = /^([a-z]+)_?(\d*)/.exec(text);
  return match ? { name: match[1], number: +match[2] } : { name: text, number: 0 };
}

/** @type {(step: string) => boolean} */
export function isClause(step) {
  return step.startsWith("cl_");
}

/**
 * What it stands in, empty at the top, and its own step.
 * @type {(eid: string) => {parent: string, step: string}}
 */
export function above(eid) {
  const cut = eid.lastIndexOf(BETWEEN_LEVELS);
  return cut < 0 ? { parent: "", step: eid } : { parent: eid.slice(0, cut), step: eid.slice(cut + BETWEEN_LEVELS.length) };
}
