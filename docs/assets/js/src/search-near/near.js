/* Offers: what each kind finds, those that find something, the likeliest first. */
import { fewerWords } from "./fewer.js";
import { sounding } from "./sound.js";
import { misspelt } from "./spelling.js";
import { synonymous } from "./synonyms.js";

const MOST = 8;
const A_PLACE = /^\s*第?[（(]?[一二三四五六七八九十]+[）)（(、部章节条项]/;

/** @type {(found: Search.Answer) => Promise<Search.Offered>} */
export async function near(found) {
  const offers = new Offers(found);
  if (placesAlone(found)) return offers.all();
  const whole = asItStands(found);
  // A word that has others of its meaning is no slip.
  if (!found.ordinals.length) await offers.attempt(() => synonymous(offers, offers.text));
  if (whole) await offers.attempt(() => misspelt(offers, whole, true));
  if (!named(found)) await offers.attempt(() => misspelt(offers, offers.text));
  if (!named(found) && !found.ordinals.length) await offers.attempt(() => sounding(offers));
  if (!found.ordinals.length) await inCited(offers);
  if (found.ordinals.length) await offers.attempt(() => synonymous(offers, offers.text));
  // Words that stand apart may be meant as they are, where a whole of them looks like a slip: 校园安全, 校车安全.
  const told = found.ordinals.length || offers.offers.some(({ why }) => why !== "one-character") || found.understood.missing;
  if (!told) await offers.attempt(() => fewerWords(offers));
  return offers.all();
}

/**
 * Words behind the number of a notice are looked for in what its place has of its year: 晋政发〔2024〕1号 煤矿; a place
 * in a notice that is not named in those of the newest year that has it: 三（十一）1.
 * @type {(offers: Offers) => Promise<void>}
 */
async function inCited(offers) {
  const { edition, found: { query } } = offers;
  for (const year of A_PLACE.test(query) ? new Set(edition.notices.map((one) => one.year)) : []) {
    const asked = year + "年" + query.trim();
    const { understood } = await offers.asking(asked);
    const [one] = understood.candidates.concat(understood.cited || []);
    if (one && one.ordinal !== null) return void (await offers.add("fewer-words", asked, true));
  }
  const [, number, words] = /^\s*(\S*\d号)\s+(\S.*)$/.exec(query) || [];
  const { cited } = number ? (await offers.asking(number)).understood : { cited: null };
  if (cited) await offers.add("fewer-words", edition.places[cited.notice.place].name + " " + cited.notice.year + " " + words, true);
}

/**
 * What was typed without a blank, where words of places or years were taken out of it and nothing is found so: they may
 * have been a part of the word. Empty where that is not so.
 * @type {(found: Search.Answer) => string}
 */
function asItStands({ query, ordinals, understood }) {
  const whole = query.trim();
  return ordinals.length || !understood.marks.length || /\s/.test(whole) ? "" : whole;
}

/**
 * Nothing but places that the edition has not: they are no slips.
 * @type {(found: Search.Answer) => boolean}
 */
function placesAlone({ query, understood }) {
  return understood.absent.length > 0 && understood.text === query;
}

/**
 * A document's number is no word.
 * @type {(found: Search.Answer) => boolean}
 */
function named({ understood }) {
  return !!understood.cited || understood.candidates.length > 0 || understood.missing !== null;
}

/** What has been found to offer so far. */
export class Offers {
  /** @param {Search.Answer} found */
  constructor(found) {
    this.found = found;
    this.edition = found.edition;
    this.text = found.understood.text;
    /** The words that were understood stay before what is offered. */
    this.before = found.understood.only ? [] : found.understood.marks.map((mark) => mark.word);
    /** @type {Search.Near[]} */
    this.offers = [];
    /** @type {Search.Near[]} */
    this.less = [];
    /** What the offers give. */
    this.given = new Set();
    /** @type {Error | null} */
    this.fault = null;
  }
  /**
   * What one kind needs and cannot read does not keep back the others; it is told beside them.
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | null>}
   */
  async attempt(work) {
    try {
      return await work();
    } catch (error) {
      if (!window.NoticeSearch.isFault(error)) throw error;
      this.fault = error;
      return null;
    }
  }
  /**
   * How many provisions hold the text, whatever is filtered.
   * @type {(text: string) => Promise<number>}
   */
  async total(text) {
    return (await window.NoticeSearch.run(text, this.edition)).ordinals.length;
  }
  /**
   * What the reader is given who asks for it, of the families that are asked now.
   * @type {(query: string) => Promise<Search.Answer>}
   */
  asking(query) {
    return window.NoticeSearch.answer(query, { edition: this.edition });
  }
  /**
   * Offers the text in place of what was searched; `free` leaves the filters off; what says `less` than was typed is
   * offered where nothing else is but words apart. What is told is what asking for the offer gives: places in it are
   * filters then. What gives the same as another offer is none. Tells whether anything is found.
   * @type {(why: Search.Why, text: string, free?: boolean, less?: boolean) => Promise<boolean>}
   */
  async add(why, text, free, less) {
    const query = (free ? [] : this.before).concat(text.replace(/"([^"]*)"/g, "“$1”")).join(" ");
    if (!text || query === this.found.query || this.offers.some((one) => one.query === query)) return false;
    const { ordinals } = await this.asking(query);
    const given = ordinals.join();
    if (given && !this.given.has(given)) (less ? this.less : this.offers).push({ query, total: ordinals.length, why });
    this.given.add(given);
    return ordinals.length > 0;
  }
  /** @type {() => Search.Offered} */
  all() {
    const offers = this.offers.every(({ why }) => why === "fewer-words") ? this.offers.concat(this.less) : this.offers;
    return { offers: offers.slice(0, MOST), fault: this.fault };
  }
}
