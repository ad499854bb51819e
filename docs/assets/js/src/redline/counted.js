/*
 * What of a text counts when two wordings are compared: words and numbers, with the marks that belong to a number.
 * The rules are those of build_scripts/language/comparable.py, the table is the same (counting.yml); the tests hold the
 * two together.
 */
import { kindOf, patternOf, readOf, shapeOf } from "./characters.js";
import { rules } from "./rules.js";

// So much before a mark tells whether a number stands there, and so much behind it.
var FAR_BEFORE = 3;
var FAR_BEHIND = 2;

/** @type {Map<string, string[]>} */
var known = new Map();

/**
 * For each character what it counts as: itself in one width and case, or nothing. The wording of a provision is asked
 * for again and again: by its kind of change, its redline and the figures.
 * @type {(text: string) => string[]}
 */
function counted(text) {
  var found = known.get(text);
  if (!found) {
    found = countedAnew(Array.from(text));
    known.set(text, found);
  }
  return found;
}

/** @type {(chars: string[]) => string[]} */
function countedAnew(chars) {
  var line = chars.map(kindOf).join("");
  var found = chars.map(shapeOf);
  for (var run of line.matchAll(patternOf("[" + rules.counting.passed_over + "]+", "g"))) {
    var start = run.index;
    var end = start + run[0].length;
    var before = line.slice(Math.max(0, start - FAR_BEFORE), start);
    var marks = countedMarks(chars.slice(start, end), run[0], before, line.slice(end, end + FAR_BEHIND));
    for (var k = 0; k < marks.length; k += 1) found[start + k] = marks[k];
  }
  return found;
}

/**
 * What each of a run of marks and blanks counts as, by what stands before the run and behind it.
 * @type {(marks: string[], line: string, before: string, behind: string) => string[]}
 */
function countedMarks(marks, line, before, behind) {
  var second = doubled(marks);
  if (isInNumber(line, before.slice(-1), behind.charAt(0))) return inNumber(marks, line, second);
  if (isRange(line, before, behind)) {
    return marks.map((_, k) => line.charAt(k) === "s" && !second.has(k) ? "-" : "");
  }
  var found = marks.map(() => "");
  var last = line.length - 1;
  if (isNumberBehind(behind.charAt(0))) single(last - (line.charAt(last) === "b" ? 1 : 0), -1);
  if (isNumberBefore(before)) single(line.charAt(0) === "b" ? 1 : 0, 1);
  if (line.charAt(last) === "t" && behind.charAt(0) === "d") found[last] = shapeOf(marks[last]);
  return found;

  /** @type {(from: number, step: number) => void} */
  function single(from, step) {
    for (var k = from; line.charAt(k) === "s"; k += step) {
      if (!second.has(k) && !second.has(k + 1)) found[k] = shapeOf(marks[k]);
    }
  }
}

/** @type {(line: string) => boolean} */
function isNumberBefore(line) {
  return patternOf("(?:" + rules.counting.number_before + ")$").test(line);
}

/** @type {(line: string) => boolean} */
function isNumberBehind(line) {
  return patternOf("^(?:" + rules.counting.number_behind + ")").test(line);
}

/** @type {(line: string, before: string, behind: string) => boolean} */
function isInNumber(line, before, behind) {
  if (before === "d" && behind === "d") return true;
  if (/[dhr]/.test(before) && /[dhr]/.test(behind)) {
    return patternOf("^(?:" + rules.counting.between_numerals + ")$").test(line);
  }
  return line === "s" && /[dl]/.test(before) && /[dl]/.test(behind);
}

/** @type {(line: string, before: string, behind: string) => boolean} */
function isRange(line, before, behind) {
  return /^[bzm]*s[sbzm]*$/.test(line) && isNumberBefore(before) && isNumberBehind(behind);
}

/** @type {(marks: string[], line: string, second: Set<number>) => string[]} */
function inNumber(marks, line, second) {
  var found = marks.map((mark, k) => {
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

/** @type {(token: string) => boolean} */
function isItemNumber(token) {
  return patternOf("^" + rules.counting.item_number + "$").test(readOf(token));
}

/**
 * What each token counts as, where it stands; a mark between two tokens may belong to a number.
 * @type {(tokens: string[]) => string[]}
 */
export function keysOf(tokens) {
  var first = tokens.length && isItemNumber(tokens[0]) ? 1 : 0;
  var found = counted(tokens.slice(first).join(""));
  var at = 0;
  return tokens.map((token, k) => {
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
  return Array.from(counted(text).join("")).length;
}

/**
 * What of a text counts, without the number of its item: two texts with the same are the same wording.
 * @type {(text: string) => string}
 */
export function plainOf(text) {
  var number = patternOf("^(?:" + rules.counting.item_number + ")").exec(readOf(text));
  return counted(text.slice(number ? number[0].length : 0)).join("");
}

/**
 * What of a text counts, three characters at a time.
 * @type {(text: string) => Set<string>}
 */
export function runsOf(text) {
  var chars = Array.from(plainOf(text));
  var found = new Set();
  for (var k = 0; k + 3 <= chars.length; k += 1) found.add(chars[k] + chars[k + 1] + chars[k + 2]);
  return found;
}
