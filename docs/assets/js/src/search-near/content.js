/* Which words say what is looked for, and which say little: numbers, dates, names of places, single characters. */

const NUMERALS = "[〇零一二两三四五六七八九十百千]";
/** As folding leaves it: 13。5, 1，000. */
export const DIGITAL = "[0-9]+(?:[，。][0-9]+)*";
const FIGURE = "(?:" + DIGITAL + "[a-z]*|" + NUMERALS + "{2,})";
const UNIT = "(?:[万亿千]*(?:个?(?:工作日|小时|季度|公里|分钟|月)|[\\u4e00-\\u9fff%]))";
/** A number with what it counts, a date with all its parts: 第四十二条, 30万吨以上, 2024年, 2025年6月底前. */
export const A_NUMBER = "第?" + FIGURE + "(?:" + UNIT + FIGURE + ")*(?:" + UNIT + "[底末初]?(?:[上中下]旬)?(?:之?[前后内]|以[前后上下内])?)?|第"
  + NUMERALS + UNIT + "|[一二三四]季度";
const WHOLLY = new RegExp("^(?:" + A_NUMBER + ")$");
const HOW_OFTEN = /^每|^[全上下]?半?年$/;

/**
 * @typedef {object} Weighed
 * @property {string} word
 * @property {boolean} little it is left out before any other
 * @property {number} order in which the words stay: set phrases, others, what says little
 * @property {number} sure the lower, the surer that it was meant
 */

/**
 * A set phrase or the name of a topic was surely meant, else rather a word of the edition than any other.
 * @type {(edition: Search.Edition, words: string[], phrases: string[]) => Promise<Weighed[]>}
 */
export async function weighed(edition, words, phrases) {
  const { known } = await window.NoticeSearch.vocabulary(edition);
  return words.map((word) => {
    const said = phrases.includes(word) || window.NoticeSearch.topicsIn(edition, word).length > 0;
    const little = !said && (saysLittle(word) || isPlace(edition, word) || (WHOLLY.test(word) && !/前$/.test(word) && !known.has(word)));
    const order = phrases.includes(word) ? 0 : little ? 2 : 1;
    return { word, little, order, sure: said ? 0 : known.has(word) ? 1 : 2 };
  });
}

/**
 * A single character, a bare number, how often.
 * @type {(word: string) => boolean}
 */
function saysLittle(word) {
  return Array.from(word).length < 2 || /^[\d，。]+$/.test(word) || isNumeral(word) || HOW_OFTEN.test(word);
}

/**
 * 六十 is one, 十三五 is none.
 * @type {(text: string) => boolean}
 */
export function isNumeral(text) {
  return valueOf(text) > 0;
}

/**
 * Of a numeral as numbers are written, 两百 too; 0 where the text is none.
 * @type {(text: string) => number}
 */
export function valueOf(text) {
  const plain = text.replace(/两/g, "二");
  const number = window.NoticeSearch.numberOf(plain);
  return window.NoticeSearch.chinese(number) === plain ? number : 0;
}

/** @type {(edition: Search.Edition, word: string) => boolean} */
export function isPlace(edition, word) {
  const search = window.NoticeSearch;
  return edition.places.some(({ name }) => search.namesOf(search.foldWith(edition, name)).includes(word));
}
