/*
 * What of a text counts when two wordings are compared: words and numbers, with the marks that belong to a number.
 * The rules are those of build_scripts/language/comparable.py; the tests hold the two together.
 */

var ITEM_NUMBER = new RegExp(
  "^\\s*(?:[（(](?:[〇零一二三四五六七八九十百]+|[0-9]+)[)）]|[〇零一二三四五六七八九十百]+、" +
  "|[0-9]+[.．、]|[①-⒛㈠-㈩])\\s*$"
);

/**
 * What a character is, in one letter; the letters are explained in build_scripts/comparable.py.
 * @type {[string, string][]}
 */
var KINDS = [
  ["0123456789", "d"], ["abcdefghijklmnopqrstuvwxyz", "l"], ["〇零一二三四五六七八九十百千万亿两", "h"],
  ["%‰‱", "u"], ["/#′″", "f"], ["-~", "s"], ["、", "e"], [",", "c"], ["。;!?…()\"", "m"], ["\t", "b"], ["\n\r", "n"],
];

/** @type {[RegExp, string][]} */
var KINDS_OF_CATEGORIES = [[/\p{P}/u, "p"], [/\p{Z}/u, "b"], [/\p{C}/u, "z"]];

/** @type {[string, string][]} */
var SHAPES = [["−─━", "-"], ["∼〜", "~"], ["•‧∙⋅・", "·"], ["∶", ":"]];

/** @type {[RegExp, string][]} */
var SHAPES_OF_CATEGORIES = [[/\p{Pd}/u, "-"], [/\p{Ps}/u, "("], [/\p{Pe}/u, ")"], [/[\p{Pi}\p{Pf}]/u, "\""]];
var PASSED_OVER = /[specmbnz]+/g;
var IN_CHINESE_NUMBER = /^z*[spe][spez]*$/;

/** @type {Map<string, string>} */
var shapes = new Map();

/** @type {Map<string, string>} */
var kinds = new Map();

/** @type {(char: string) => string} */
function shapeOf(char) {
  if (!shapes.has(char)) {
    var narrow = narrowOf(char).toLowerCase();
    shapes.set(char, inTable(SHAPES, narrow) || matching(SHAPES_OF_CATEGORIES, narrow) || narrow);
  }
  return /** @type {string} */ (shapes.get(char));
}

/** @type {(char: string) => string} */
function narrowOf(char) {
  var form = /[\p{P}\uff01-\uff5e]/u.test(char) ? char.normalize("NFKC") : char;
  return Array.from(form).length === 1 ? form : char;
}

/** @type {(char: string) => string} */
function kindOf(char) {
  if (!kinds.has(char)) {
    kinds.set(char, inTable(KINDS, shapeOf(char)) || matching(KINDS_OF_CATEGORIES, char) || "w");
  }
  return /** @type {string} */ (kinds.get(char));
}

/** @type {(table: [string, string][], char: string) => string | undefined} */
function inTable(table, char) {
  return (table.find(function (row) { return row[0].includes(char); }) || [])[1];
}

/** @type {(table: [RegExp, string][], char: string) => string | undefined} */
function matching(table, char) {
  return (table.find(function (row) { return row[0].test(char); }) || [])[1];
}

/**
 * For each character what it counts as: itself in one width and case, or nothing.
 * @type {(chars: string[]) => string[]}
 */
function counted(chars) {
  var line = chars.map(kindOf).join("");
  var found = chars.map(shapeOf);
  for (var run of line.matchAll(PASSED_OVER)) {
    var end = run.index + run[0].length;
    var marks = countedMarks(chars.slice(run.index, end), run[0], line.charAt(run.index - 1), line.charAt(end));
    for (var k = 0; k < marks.length; k += 1) found[run.index + k] = marks[k];
  }
  return found;
}

/**
 * What each of a run of marks and blanks counts as, by what stands before and after the run.
 * @type {(marks: string[], line: string, before: string, after: string) => string[]}
 */
function countedMarks(marks, line, before, after) {
  var second = doubled(marks);
  if (isInNumber(line, before, after)) return inNumber(marks, line, second);
  var found = marks.map(function () { return ""; });
  var k = line.length - 1 - (line.endsWith("b") ? 1 : 0);
  for (; after === "d" && line.charAt(k) === "s"; k -= 1) {
    if (!second.has(k) && !second.has(k + 1)) found[k] = shapeOf(marks[k]);
  }
  return found;
}

/** @type {(line: string, before: string, after: string) => boolean} */
function isInNumber(line, before, after) {
  if (before === "d" && after === "d") return true;
  if (/[dh]/.test(before) && /[dh]/.test(after)) return IN_CHINESE_NUMBER.test(line);
  return line === "s" && /[dl]/.test(before) && /[dl]/.test(after);
}

/** @type {(marks: string[], line: string, second: Set<number>) => string[]} */
function inNumber(marks, line, second) {
  var found = marks.map(function (mark, k) {
    if (/[bnz]/.test(line.charAt(k)) || second.has(k)) return "";
    return line.charAt(k) === "s" ? "-" : shapeOf(mark);
  });
  if (!found.some(Boolean) && !/^z*$/.test(line)) found[0] = " ";
  return found;
}

/**
 * A dash of Chinese text is printed as two: the places of the second ones.
 * @type {(marks: string[]) => Set<number>}
 */
function doubled(marks) {
  var second = new Set();
  for (var k = 1; k < marks.length; k += 1) {
    if (/[—―─]/.test(marks[k]) && marks[k] === marks[k - 1] && !second.has(k - 1)) second.add(k);
  }
  return second;
}

/**
 * What each token counts as, where it stands; a mark between two tokens may belong to a number.
 * @type {(tokens: string[]) => string[]}
 */
export function keysOf(tokens) {
  var first = tokens.length && ITEM_NUMBER.test(tokens[0]) ? 1 : 0;
  var found = counted(Array.from(tokens.slice(first).join("")));
  var at = 0;
  return tokens.map(function (token, k) {
    if (k < first) return "";
    var start = at;
    at += Array.from(token).length;
    return found.slice(start, at).join("");
  });
}

/**
 * How many characters of a text count.
 * @type {(text: string) => number}
 */
export function weightOf(text) {
  return Array.from(counted(Array.from(text)).join("")).length;
}
