/* Words of one meaning, the short and long names of bodies, and numbers in characters and in figures. */
import { DIGITAL, isNumeral, valueOf } from "./content.js";
import { holdsApart } from "./inside.js";

const FIGURES = new RegExp(DIGITAL, "g");
const A_FEW_FIGURES = /^[1-9]\d{0,3}$/;
const CHARACTERS = /[〇零一二两三四五六七八九十百千]+/g;
const A_DAY = /(\d+)月(\d+)[日号]/;
const A_PLAN = /(^| )(1\d|十[一二三四五六七八九]?)(?:。[5五](?= |$)|。?[5五](?=规划|[期时]))/;

/**
 * The text with each word that has others of its meaning replaced by each of them.
 * @type {(offers: import("./near.js").Offers, asked: string) => Promise<void>}
 */
export async function synonymous(offers, asked) {
  const search = window.NoticeSearch;
  const text = foldedWords(offers.edition, asked);
  // To leave out another word is another question.
  if (/(^| )-/.test(text)) return;
  /** @type {(others: string[]) => Promise<void>} */
  const offer = async (others) => {
    for (const other of others) await offers.add("synonym", other);
  };
  await offer(search.formsOf(offers.edition, text));
  if (!offers.found.ordinals.length) {
    for (const other of numbersIn(text)) if (await holdsApart(offers, other)) await offer([other]);
    await offer(namedBy(text));
  }
  for (const shard of ["synonyms", "names"]) {
    await offers.attempt(async () => {
      /** @type {string[][]} */
      const groups = await search.loadFor(offers.edition, shard);
      await offer(exchanged(groups, text));
    });
  }
}

/**
 * 3年行动 → 三年行动, 六十座 → 60座. 十三五 is the name of a plan and no number; a number by itself stands for too much.
 * @type {(text: string) => string[]}
 */
function numbersIn(text) {
  /** @type {((word: string) => string)[]} */
  const ways = [
    (word) => word.replace(FIGURES, (number) => (A_FEW_FIGURES.test(number) ? window.NoticeSearch.chinese(+number) : number)),
    (word) => word.replace(CHARACTERS, (number) => String(valueOf(number) || number)),
  ];
  return ways.map((way) => text.split(" ").map((word) => otherwise(word, way(word))).join(" ")).filter((other) => other !== text);
}

/**
 * What numbers are the names of: 13.5规划, 十三·五, 135规划 that of a plan, printed with quotation marks or without,
 * 11月16日 that of an accident.
 * @type {(text: string) => string[]}
 */
function namedBy(text) {
  const { chinese, numberOf } = window.NoticeSearch;
  const plans = ["", '"'].map((mark) => text.replace(A_PLAN, (_, gap, number) => gap + mark + chinese(numberOf(number)) + "五" + mark));
  return plans.concat(text.replace(A_DAY, "$1·$2")).filter((other) => other !== text);
}

/**
 * The word written the other way, where that is more than a number.
 * @type {(word: string, other: string) => string}
 */
function otherwise(word, other) {
  return /^[\d，。]+$/.test(other) || isNumeral(other) ? word : other;
}

/** @type {(edition: Search.Edition, text: string) => string} */
export function foldedWords(edition, text) {
  return text.split(/\s+/).map((word) => window.NoticeSearch.foldWith(edition, word)).filter(Boolean).join(" ");
}

/** @type {(groups: string[][], text: string) => string[]} */
export function exchanged(groups, text) {
  const found = [];
  for (const group of groups) {
    for (const word of group.filter((one) => text.includes(one))) {
      // 危险化学品 holds no 化学品 of another group: the longest word that stands there counts.
      if (group.some((one) => one !== word && one.includes(word) && text.includes(one))) continue;
      for (const other of group) if (other !== word) found.push(text.split(word).join(other));
    }
  }
  return found;
}
