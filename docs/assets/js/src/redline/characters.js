/*
 * What a character is when wordings are compared, and in which form it counts. The letters for what it is are explained
 * in counting.yml.
 */
import { rules } from "./rules.js";

/** @type {Record<string, RegExp>} */
var patterns = {};

/** @type {(pattern: string, flags?: string) => RegExp} */
export function patternOf(pattern, flags) {
  if (!patterns[pattern]) patterns[pattern] = new RegExp(pattern, flags);
  return patterns[pattern];
}

/** @type {Map<string, string>} */
var shapes = new Map();

/** @type {Map<string, string>} */
var kinds = new Map();

/** @type {(char: string) => string} */
export function shapeOf(char) {
  var made = shapes.get(char);
  if (made !== undefined) return made;
  var narrow = narrowOf(char).toLowerCase();
  var shape = keyOf(rules.counting.shapes, narrow) || ofCategory(rules.counting.shapes_of_categories, narrow) || narrow;
  shapes.set(char, shape);
  return shape;
}

/**
 * A radical, or a compatible form, as the character that it looks like.
 * @type {(text: string) => string}
 */
export function readOf(text) {
  return text.replace(/[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu, (char) =>
    keyOf(rules.counting.radicals, char) || char.normalize("NFKC"));
}

/** @type {(char: string) => string} */
function narrowOf(char) {
  var form = /[\p{P}\uff01-\uff5e]/u.test(char) ? char.normalize("NFKC") : readOf(char);
  return Array.from(form).length === 1 ? form : char;
}

/** @type {(char: string) => string} */
export function kindOf(char) {
  var made = kinds.get(char);
  if (made !== undefined) return made;
  var kind = keyOf(rules.counting.kinds, shapeOf(char)) || ofCategory(rules.counting.kinds_of_categories, char) || "w";
  kinds.set(char, kind);
  return kind;
}

/** @type {(table: Record<string, string>, char: string) => string | undefined} */
function keyOf(table, char) {
  return Object.keys(table).find((key) => table[key].includes(char));
}

/** @type {(table: Record<string, string>, char: string) => string | undefined} */
function ofCategory(table, char) {
  var category = Object.keys(table).find((name) => patternOf("\\p{" + name + "}", "u").test(char));
  return category && table[category];
}
