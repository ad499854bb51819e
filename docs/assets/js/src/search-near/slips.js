/* Letters taken for words one after another, with the slips of those who type by sound. */
import { lettersOf } from "./sounds.js";

// What a way costs, in the same measure: the least is the likeliest.
const SLIP = 3; // a letter wrong, missing or too many, two exchanged
const MIXED_UP = 1; // what much of the country does not tell apart: z and zh, n and ng, l and n, f and h
const A_WORD = 2;
const SELDOM = 3; // what the last word of the edition costs more than the first
const LETTERS_A_SLIP = 5; // of all that is typed
const LETTERS_A_SLIP_IN_A_WORD = 6;
const LEAST_SLIPPED = 4; // letters of a word with a slip
const MIXED_PAIRS = ["ln", "nl", "fh", "hf"];
const JOINS = ["与", "和", "及", "的"];
const LONGEST_WAY = 6; // words
const MOST_WAYS = 6;

/** @typedef {{words: string[], said: string[], cost: number, slips: number}} Way */
/** @typedef {{sound: string, term: string, rank: number, shared: number}} Sounding */
/** @typedef {{term: string, end: number, slips: number, cost: number}} Word */

/**
 * The likeliest ways to take the letters for words, with what each says: run on and apart, as they were typed first.
 * All characters that were typed stay.
 * @type {(read: Map<string, string[]>, terms: string[], text: string) => Way[]}
 */
export function inWords(read, terms, text) {
  const letters = lettersOf(read, text).replace(/[^a-z0-9]/g, "");
  const sounds = soundsInOrder(read, terms.concat(JOINS));
  /** @type {Way[][]} */
  const reached = [[{ words: [], said: [], cost: 0, slips: 0 }]];
  /** @type {(at: number, ways: Way[]) => void} */
  const reach = (at, ways) => {
    reached[at] = (reached[at] || []).concat(ways).sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
  };
  for (let at = 0; at < letters.length; at++) {
    const ways = (reached[at] || []).filter(({ words }) => words.length < LONGEST_WAY);
    if (!ways.length) continue;
    reach(at + 1, ways.map((way) => ({ ...way, cost: way.cost + SLIP, slips: way.slips + SLIP })));
    for (const { term, end, cost, slips } of wordsAt(letters, at, sounds)) {
      reach(end, ways.map((way) => ({ ...way, words: way.words.concat(term), cost: way.cost + cost, slips: way.slips + slips })));
    }
  }
  const typed = text.match(/[\u4e00-\u9fff]/g) || [];
  const gaps = /\s/.test(text) ? [" ", ""] : ["", " "];
  return (reached[letters.length] || [])
    .map((way) => ({ ...way, said: gaps.map((gap) => (gap ? way.words.filter((one) => !JOINS.includes(one)) : way.words).join(gap)) }))
    .filter(({ said, slips }) => slips <= mostSlips(letters.length, LETTERS_A_SLIP) && typed.every((one) => said.join("").includes(one)));
}

/** @type {(size: number, each: number) => number} */
function mostSlips(size, each) {
  return SLIP * Math.ceil(size / each);
}

/**
 * As each term may be read, in order; `shared` letters it begins with as the one before it.
 * @type {(read: Map<string, string[]>, terms: string[]) => Sounding[]}
 */
function soundsInOrder(read, terms) {
  const all = terms.flatMap((term, rank) => soundsOfTerm(read, term).map((sound) => ({ sound, term, rank: rank / terms.length, shared: 0 })));
  const sorted = all.filter(({ sound }) => sound.length > 1).sort((a, b) => (a.sound < b.sound ? -1 : 1));
  sorted.forEach((one, at) => {
    const before = at ? sorted[at - 1].sound : "";
    while (one.shared < before.length && before[one.shared] === one.sound[one.shared]) one.shared++;
  });
  return sorted;
}

/** @type {(read: Map<string, string[]>, term: string) => string[]} */
function soundsOfTerm(read, term) {
  let all = [""];
  for (const character of term) {
    const own = read.get(character) || [/[a-z0-9]/.test(character) ? character : ""];
    all = all.flatMap((begun) => own.map((one) => begun + one));
  }
  return all;
}

/**
 * The terms that the letters from a place on may be, and where each ends. Of sounds that begin alike the rows are told once,
 * and those that are too far off are passed over.
 * @type {(letters: string, at: number, sounds: Sounding[]) => Word[]}
 */
function wordsAt(letters, at, sounds) {
  const typed = letters.slice(at);
  const rows = [Array.from(typed).reduce((row, letter, j) => row.concat(row[j] + left(typed[j - 1], letter)), [0])];
  /** @type {Word[]} */
  const found = [];
  let off = Infinity;
  for (const { sound, term, rank, shared } of sounds) {
    if (shared >= off) continue;
    off = Infinity;
    for (let size = shared + 1; size <= sound.length && off === Infinity; size++) {
      rows[size] = nextRow(rows, size, sound, typed);
      if (Math.min(...rows[size]) > mostSlips(size + LEAST_SLIPPED - 1, LETTERS_A_SLIP_IN_A_WORD)) off = size;
    }
    if (off < Infinity) continue;
    const most = sound.length < LEAST_SLIPPED ? 0 : mostSlips(sound.length, LETTERS_A_SLIP_IN_A_WORD);
    rows[sound.length].forEach((slips, size) => {
      if (size && slips <= most) found.push({ term, end: at + size, slips, cost: slips + A_WORD + SELDOM * rank });
    });
  }
  return found;
}

/**
 * What it costs to type so many letters of a sound as each beginning of what was typed.
 * @type {(rows: number[][], size: number, sound: string, typed: string) => number[]}
 */
function nextRow(rows, size, sound, typed) {
  const [own, previous] = [sound[size - 1], sound[size - 2]];
  const lost = left(previous, own);
  const before = rows[size - 1];
  const row = [before[0] + lost];
  for (let at = 1; at <= typed.length; at++) {
    const [letter, last] = [typed[at - 1], typed[at - 2]];
    const wrong = letter === own ? 0 : MIXED_PAIRS.includes(letter + own) ? MIXED_UP : SLIP;
    const exchanged = letter === previous && own === last ? rows[size - 2][at - 2] + SLIP : Infinity;
    row[at] = Math.min(before[at - 1] + wrong, before[at] + lost, row[at - 1] + left(last, letter), exchanged);
  }
  return row;
}

/**
 * What a letter costs that only one of the two has.
 * @type {(before: string | undefined, letter: string) => number}
 */
function left(before, letter) {
  return (letter === "h" && /[zcs]/.test(before || "")) || (letter === "g" && before === "n") ? MIXED_UP : SLIP;
}
