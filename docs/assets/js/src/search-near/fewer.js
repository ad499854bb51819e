/* The same words apart from each other, or fewer of them. */
import { A_NUMBER, weighed } from "./content.js";
import { standsApart } from "./inside.js";
import { foldedWords, synonymous } from "./synonyms.js";
import { phrasesOf, termsOf } from "./terms.js";

const FILLING = "的和与及或跟等在对把将";
const ENDS_NAMES = "厅局委办部处队站法"; // 应急厅, 安全生产法
const ASKED = /[是由归]?谁来?(?:负责|牵头|监?管|抓)?|[有是]?(?:什么(?:时候)?是?|哪[些个]|多少|多久|啥)|怎么[办样]?|如何|怎样|[吗呢]$/g;
// 第四十二条, 60座, 7人: a number without what it counts says nothing.
const COUNTED = new RegExp("(" + A_NUMBER + ")");
// 第三、四季度: 第三季度 第四季度.
const ONE_BY_ONE = /(第?)([一二三四五六七八九十])、([一二三四五六七八九十])(季度|[\u4e00-\u9fff])/g;
const MOST_WORDS = 6;

/**
 * The words apart, and without one of the filters or all; then all but one or some, never without content for what says little.
 * @type {(offers: import("./near.js").Offers) => Promise<void>}
 */
export async function fewerWords(offers) {
  const text = foldedWords(offers.edition, offers.text);
  const words = await wordsOf(offers.edition, text);
  const parted = words.join(" ");
  // 二 三 of 二（三）: single characters stand everywhere.
  const apart = words[1] && words.some((word) => word[1]) && (await offers.add("fewer-words", parted));
  if (!apart && words[1]) await synonymous(offers, parted);
  if (offers.less.length || (!apart && offers.offers.length)) return;
  const { marks } = offers.found.understood;
  let some = false;
  for (const { rest } of apart || marks.length < 2 ? [] : marks) some = (await offers.add("fewer-words", rest, true)) || some;
  const free = !some && offers.before.length > 0 && ((await offers.add("fewer-words", text, true))
    || (!apart && (await offers.add("fewer-words", parted, true))));
  if (apart || some || free || words.length > MOST_WORDS * 2) return;
  const all = await weighed(offers.edition, words.slice(0, MOST_WORDS), await phrasesIn(offers.edition, offers.text));
  const known = await occurring(offers, all);
  // What says little is no answer by itself to one who asked for more.
  if (all.some((one) => !one.little) && known.every((one) => one.little)) return;
  if (known.length < words.length && (await offerEach(offers, words, [known]))) return;
  const content = known.filter((one) => !one.little);
  const kept = content.length ? content : known;
  if (await offerWithout(offers, words, known, known.filter((one) => !kept.includes(one)))) return;
  if (kept.length < known.length && (await offerEach(offers, words, [kept]))) return;
  // Never without the one that says most; but of only two words either may be what is meant.
  if (kept.length > 2 && (await offerWithout(offers, words, kept, kept.slice(1).reverse()))) return;
  if (await offerTogether(offers, words, kept)) return;
  const alone = kept.length > 2 ? kept.slice(0, 1) : kept.sort((a, b) => a.sure - b.sure);
  for (const { word } of alone) {
    if (!(await offers.add("fewer-words", word))) await offers.add("fewer-words", word, true);
  }
}

/**
 * All but one of what may be left out, each in turn; tells whether anything is found.
 * @type {(offers: import("./near.js").Offers, words: string[], all: {word: string}[], out: {word: string}[]) => Promise<boolean>}
 */
function offerWithout(offers, words, all, out) {
  return offerEach(offers, words, out.map((left) => all.filter((one) => one !== left)));
}

/**
 * As many as stand together in some provision; without the one that says most only where that is no set phrase. Tells
 * whether anything is found.
 * @type {(offers: import("./near.js").Offers, words: string[], kept: import("./content.js").Weighed[]) => Promise<boolean>}
 */
async function offerTogether(offers, words, kept) {
  const [most, ...others] = kept;
  for (let size = kept.length - 1; size > 1 && !offers.offers.length; size--) {
    const found = await offerEach(offers, words, chosen(others, size - 1).map((some) => [most, ...some]));
    if (!found && most.order) await offerEach(offers, words, chosen(others, size));
  }
  return offers.offers.length > 0;
}

/**
 * Tells whether anything is found.
 * @type {(offers: import("./near.js").Offers, words: string[], choices: {word: string}[][]) => Promise<boolean>}
 */
async function offerEach(offers, words, choices) {
  for (const some of choices) await offers.add("fewer-words", textOf(words, some));
  return offers.offers.length > 0;
}

/**
 * All ways to choose so many of them.
 * @template T
 * @param {T[]} all
 * @param {number} size
 * @returns {T[][]}
 */
function chosen(all, size) {
  if (!size) return [[]];
  return all.map((one, at) => chosen(all.slice(at + 1), size - 1).map((others) => [one, ...others])).flat();
}

/** @type {(words: string[], kept: {word: string}[]) => string} */
function textOf(words, kept) {
  return words.filter((word) => kept.some((one) => one.word === word)).join(" ");
}

/**
 * Those of more than a character that stand in some provision, set phrases first, what says little last, else the one in the fewest first.
 * @type {(offers: import("./near.js").Offers, all: import("./content.js").Weighed[]) => Promise<(import("./content.js").Weighed & {total: number})[]>}
 */
async function occurring(offers, all) {
  const found = await Promise.all(all.map(async (one) => ({ ...one, total: await offers.total(one.word) })));
  return found.filter(({ word, total }) => total && word.length > 1).sort((a, b) => a.order - b.order || a.total - b.total);
}

/**
 * The set phrases that a text holds, the longest first.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
async function phrasesIn(edition, text) {
  return (await phrasesOf(edition)).filter((one) => standsApart(text, one)).sort((a, b) => b.length - a.length);
}

/**
 * What stays together: set phrases, and numbers with what they count; between them what is cut into words.
 * @type {(text: string, phrases: string[], known: Set<string>) => string[]}
 */
function together(text, phrases, known) {
  const [phrase] = phrases.filter((one) => text.includes(one));
  if (!phrase) return numbersApart(text, known);
  const at = text.indexOf(phrase);
  return [...together(text.slice(0, at), phrases, known), phrase, ...together(text.slice(at + phrase.length), phrases, known)];
}

/**
 * A character behind a number that begins a word is not what it counts: 12350举报电话, but 2024年度.
 * @type {(text: string, known: Set<string>) => string[]}
 */
function numbersApart(text, known) {
  const parts = text.split(COUNTED);
  for (let at = 1; at < parts.length; at += 2) {
    const [last] = parts[at].slice(-1);
    if (!known.has(last + parts[at + 1][0]) || "年月日".includes(last)) continue;
    parts[at] = parts[at].slice(0, -1);
    parts[at + 1] = last + parts[at + 1];
  }
  return parts.filter(Boolean);
}

/**
 * The words of two characters or more; single characters join one before them, and what ends names any word.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
async function wordsOf(edition, text) {
  /** @type {string[]} */
  const words = [];
  const set = await phrasesIn(edition, text);
  const known = new Set((await termsOf(edition, true)).terms);
  for (const part of text.replace(ASKED, " ").replace(ONE_BY_ONE, "$1$2$4 $1$3$4").split(" ").map((word) => together(word, set, known)).flat()) {
    let open = false;
    const whole = set.includes(part) || COUNTED.test(part);
    for (const word of whole ? [part] : window.NoticeSearch.cutInto(edition, part, known)) {
      if (/^[^\p{L}\p{N}]*$|^[a-z0-9]$/u.test(word) || FILLING.includes(word)) open = false;
      else if (word.length === 1 && (open || (words.length && ENDS_NAMES.includes(word)))) words[words.length - 1] += word;
      else if (words.push(word)) open = word.length === 1;
    }
  }
  return words.filter((word, at) => words.indexOf(word) === at);
}
