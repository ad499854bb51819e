/* What a person means: words of places and years are filters, the others are looked for. */
import { foldWith } from "../index/folding.js";
import { partsOf } from "../query.js";
import { placesIn } from "../named/places.js";
import { span, yearsIn } from "../named/years.js";

const MOST = 4; // words that one that runs on is taken apart into
const LONGEST = 16; // characters of a word that is a filter
const BETWEEN_FILTERS = /以及|[和与及跟、，,/]/;
const SAID = "(?:提出来?|提到?|出现|写入|写进|规定|要求|说|写)?";
const WHEN = "(?:是?从?|在)?(?:哪一?年|哪年|什么时候|何时)起?(?:开始|首次|第一次|最早)?" + SAID;
const BEFORE_CONTENT = new RegExp("^(?:的|关于|有关|对于?|" + WHEN + ")+");
const BEHIND_CONTENT = new RegExp("(?:的|有(?:哪些|什么)(?:要求|规定|内容|措施)?|是?(?:怎么|怎样|如何)(?:说|写|要求|规定)的?|是什么|"
  + WHEN + "的?)?[?？]*$");

/**
 * With `apart` also words that run on into others (阳泉煤矿) are understood, and such as are often words of the text.
 * @type {(edition: Search.Edition, query: string, apart: boolean) => Search.Understood}
 */
export function understand(edition, query, apart) {
  const found = literally(query);
  /** @type {string[]} */
  const left = [];
  for (const part of partsOf(query)) {
    for (const word of apart ? takenApart(edition, part) : [part]) {
      const meant = filtersIn(edition, word, apart);
      if (!meant.length) left.push(word);
      for (const one of meant) take(edition, found, one);
    }
  }
  const words = left.some(hasContent) ? left.filter(hasContent) : left;
  if (!found.marks.length && words.join(" ") === partsOf(query).join(" ")) return found;
  const content = words.some((word) => /^[^-－]/.test(word));
  found.text = content ? words.join(" ") : query;
  if (!found.marks.length) return found;
  found.only = !content;
  return found;
}

/**
 * Signs between blanks are no words.
 * @type {(word: string) => boolean}
 */
function hasContent(word) {
  return /[\p{L}\p{N}]/u.test(word);
}

/** @type {(query: string) => Search.Understood} */
export function literally(query) {
  return { text: query, years: null, jurisdictions: [], topics: [], reference: null, candidates: [], missing: null,
           marks: [], only: false, absent: [] };
}

/**
 * What a word means as a filter, or each of several that are joined (大同和阳泉, 去年、今年); empty where it is none.
 * @type {(edition: Search.Edition, word: string, loosely: boolean) => Search.Meant[]}
 */
function filtersIn(edition, word, loosely) {
  const whole = filterOf(edition, word, loosely);
  if (whole) return [whole];
  const parts = word.split(BETWEEN_FILTERS).filter(Boolean);
  const found = parts.map((part) => filterOf(edition, part, true));
  return parts.length > 1 && found.every((one) => one) ? /** @type {Search.Meant[]} */ (found) : [];
}

/** @type {(edition: Search.Edition, word: string, loosely: boolean) => Search.Meant | null} */
function filterOf(edition, word, loosely) {
  const folded = foldWith(edition, word).replace(/^[和与及、，]|的$/g, "");
  const years = yearsIn(folded, edition);
  const slugs = years ? [] : placesIn(folded, edition, loosely);
  return years || slugs.length ? { word, years, slugs } : null;
}

/** @type {(edition: Search.Edition, found: Search.Understood, meant: Search.Meant) => void} */
function take(edition, found, { word, years, slugs }) {
  if (years) {
    found.years = found.years ? [Math.min(found.years[0], years[0]), Math.max(found.years[1], years[1])] : years;
    found.marks.push({ kind: "year", word, label: labelOfYears(years), known: anyYear(edition, years) });
  } else {
    found.jurisdictions.push(...slugs.filter((slug) => !found.jurisdictions.includes(slug)));
    const names = edition.places.filter((place) => slugs.includes(place.slug)).map((place) => place.name);
    found.marks.push({ kind: "place", word, label: names.join("、"), known: true });
  }
}

/** @type {(years: [number, number]) => string} */
export function labelOfYears([from, to]) {
  return from === to ? from + "年" : from + "—" + to + "年";
}

/** @type {(edition: Search.Edition, years: [number, number]) => boolean} */
function anyYear(edition, [from, to]) {
  return edition.notices.some(({ year }) => year >= from && year <= to);
}

/**
 * The words of places and years that a word begins or ends with, and what is left of it without what makes a question
 * of it (有哪些要求, 是哪年提出的).
 * @type {(edition: Search.Edition, word: string) => string[]}
 */
function takenApart(edition, word) {
  if (/^["“”\-－]/.test(word) || filtersIn(edition, word, true).length) return [word];
  const found = [];
  let rest = word;
  for (let i = 0; i < MOST && rest; i++) {
    const cut = filterBeside(edition, rest);
    if (!cut) break;
    found.push(cut[0]);
    rest = cut[1];
  }
  const content = rest.replace(BEFORE_CONTENT, "").replace(BEHIND_CONTENT, "") || (found.length ? "" : rest);
  return content ? found.concat(content) : found;
}

/**
 * The longest filter that a word begins with, else that it ends with, and what is left; null where there is none.
 * @type {(edition: Search.Edition, word: string) => [string, string] | null}
 */
function filterBeside(edition, word) {
  const characters = Array.from(word);
  for (const atEnd of [false, true]) {
    for (let length = Math.min(LONGEST, characters.length); length > 1; length--) {
      const cut = atEnd ? characters.length - length : length;
      const [before, behind] = [characters.slice(0, cut).join(""), characters.slice(cut).join("")];
      const [filter, rest] = atEnd ? [behind, before] : [before, behind];
      const inNumber = /\d$/.test(before) && /^\d/.test(behind);
      if (!inNumber && filtersIn(edition, filter, true).length) return [filter, rest];
    }
  }
  return null;
}

/**
 * 收录 2009—2026 年
 * @type {(edition: Search.Edition) => string}
 */
export function covered(edition) {
  const [from, to] = span(edition);
  return "收录 " + (from === to ? String(from) : from + "—" + to) + " 年";
}
