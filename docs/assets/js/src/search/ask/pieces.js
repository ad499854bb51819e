/* What a query is made of: words that are filters, and the others. */
import { foldWith } from "../index/folding.js";
import { placesIn } from "../named/places.js";
import { yearsIn } from "../named/years.js";
import { partsOf } from "../query.js";

export const LONG = 16; // characters: a text of a notice rather than a question
const MOST = 4; // words that one that runs on is taken apart into
const LONGEST = 16; // characters of a word that is a filter
const BETWEEN_FILTERS = /以及|[和与及跟、，,/]/;
const SIGN = "[、，,/+；;()（）[\\]【】]+";
const SIGNS = new RegExp("(" + SIGN + ")");
const AT_ENDS = new RegExp("^" + SIGN + "|" + SIGN + "$", "g");
const A_BLANK = /(\d)\s+(?=[年月日])/g; // 2024 年
const QUOTED = /^[-－]?["“”]/;
const NEGATED = /^[-－](?=.)/;
const LEFT_OUT = /^(?:不(?:含|包[含括]|要|看)|排除|除[了去开]?)(.+?)(?:[之以]?外)?的?$/;
const NOT_WANTED = /^不(?:含|包[含括]|要|看)(..+)$/;
const IS_THERE = /^有(?:没有)?(.+)吗$|^有没有/;
const SAID = "(?:结束|完成|提出来?|提到?|出现|写入|写进|规定|要求|说|写)?";
const WHEN = "(?:是?从?|在)?(?:哪一?年|哪年|什么时候|何时)起?(?:开始|首次|第一次|最早)?" + SAID;
const HOW = "(?:怎么|怎样|如何|咋)";
const DONE = "抓|查|做|干|搞|办|管";
const BEFORE_CONTENT = new RegExp("^(?:的|关于|有关|对于?|请问|(?:什么|啥)是|谁来?(?:负责|牵头|监?管|抓)|" + HOW + "(?:" + DONE + ")好?|" + WHEN + ")+");
// 检查什么 asks of 检查, but 抓什么 of nothing that texts have.
const ASKED_OF = new RegExp("(^|[^检排督抽巡核审调普清承主编包])(?:要|应该?|该|需要?)?(?:有|抓|查|做|干|搞|强调|突出|部署|安排|开展|包[括含]|涉及|新增|提出)"
  + "[好住了到]?(?:哪些|什么|啥)新?(?:要求|规定|内容|措施|工作|任务|事情?|问题|方面)?");
const BEHIND_CONTENT = new RegExp("(?:的|是?" + HOW + "(?:说|写|要求|规定|处理|" + DONE + ")?的?|"
  + "[是由归]?(?:什么|啥|谁|多少)(?:来?负责|管|意思|内容|方面)?|(?:有什么)?(?:对比|比较|区别|不同|变化)|多久(?:一次)?|" + WHEN + "的?)?[吗呢?？]*$");

/**
 * In their order. With `apart` also words that run on into others (阳泉煤矿) are taken apart; `absent` names places
 * that the edition has no notices of: in a text of a notice none is looked for.
 * @type {(edition: Search.Edition, query: string, apart: boolean, absent: Search.NamesAbsent) => Search.Piece[]}
 */
export function piecesOf(edition, query, apart, absent) {
  const parts = partsOf(query.replace(A_BLANK, "$1"));
  return parts.map((part) => {
    const filters = new Filters(edition, part.length < LONG ? absent : () => "");
    if (QUOTED.test(part)) return [{ word: part, meant: null }];
    const without = NEGATED.test(part) ? negated(filters, part) : null;
    if (without && (parts.length > 1 || without.meant)) return [without];
    if (!apart) return filters.joinedIn(part, false) || [{ word: part, meant: null }];
    const taken = takenApart(filters, part);
    const unwanted = parts.length > 1 && taken.every(({ meant }) => !meant) ? NOT_WANTED.exec(part) : null;
    return unwanted ? [{ word: "-" + unwanted[1], meant: null }] : taken;
  }).flat();
}

/** What words mean as filters, in one edition. */
class Filters {
  /**
   * @param {Search.Edition} edition
   * @param {Search.NamesAbsent} absent
   */
  constructor(edition, absent) {
    this.edition = edition;
    this.absent = absent;
  }

  /**
   * `where` tells whether the word stands by itself, or what of a longer one it is.
   * @type {(word: string, loosely: boolean, where: Search.Where) => Search.Meant | null}
   */
  in(word, loosely, where) {
    const folded = foldWith(this.edition, word).replace(/^[和与及、，]|的$/g, "");
    const years = yearsIn(folded, this.edition);
    const slugs = years ? [] : placesIn(folded, this.edition, loosely);
    if (years || slugs.length) return { years, slugs, not: false, absent: null };
    const name = this.absent(folded, where);
    return name ? { years, slugs, not: false, absent: { word: folded, name, apart: where === "whole" } } : null;
  }

  /**
   * What a word is as a filter, or each of several that are joined (大同和阳泉, 去年、今年); null where it is none.
   * @type {(word: string, loosely: boolean) => Search.Piece[] | null}
   */
  joinedIn(word, loosely) {
    const left = loosely && LEFT_OUT.exec(word);
    if (left) return allLeftOut(this.joinedIn(left[1], true));
    const whole = this.in(word, loosely, "whole");
    if (whole) return [{ word, meant: whole }];
    const parts = word.split(BETWEEN_FILTERS).filter(Boolean);
    const found = parts.map((part) => ({ word: part, meant: this.in(part, true, "whole") }));
    return parts.length > 1 && found.every(({ meant }) => meant) ? found : null;
  }
}

/**
 * -大同市: all but the notices of that place.
 * @type {(filters: Filters, part: string) => Search.Piece}
 */
function negated(filters, part) {
  const meant = filters.in(part.replace(NEGATED, ""), false, "whole");
  return { word: part, meant: meant && !meant.absent ? { ...meant, not: true } : null };
}

/**
 * 不含大同, 除大同、阳泉外; what is no filter is no word of this sense.
 * @type {(pieces: Search.Piece[] | null) => Search.Piece[] | null}
 */
function allLeftOut(pieces) {
  if (!pieces) return null;
  const found = pieces.map(({ word, meant }) => ({ word: "-" + word, meant: meant && !meant.absent ? { ...meant, not: true } : null }));
  return found.every(({ meant }) => meant) ? found : null;
}

/**
 * Whether one of several words joins places, of which some have notices and others may be places without: 大同、太原 煤矿.
 * @type {(edition: Search.Edition, query: string) => boolean}
 */
export function listsPlaces(edition, query) {
  const parts = partsOf(query);
  return parts.length > 1 && parts.some((part) => {
    const named = part.length < LONG && !QUOTED.test(part) ? part.split(BETWEEN_FILTERS).filter(Boolean) : [];
    const known = named.filter((one) => placesIn(foldWith(edition, one), edition, false).length);
    return known.length > 0 && known.length < named.length;
  });
}

/**
 * Signs part words only where a filter stands beside them: 大同，煤矿 but not 煤矿、非煤矿山.
 * @type {(filters: Filters, part: string) => Search.Piece[]}
 */
function takenApart(filters, part) {
  const whole = filters.joinedIn(part, true);
  if (whole) return whole;
  /** @type {Search.Piece[]} */
  const found = [];
  let held = "";
  for (const bit of part.split(SIGNS)) {
    const meant = bit ? filters.joinedIn(bit, true) : null;
    if (!meant) {
      held += bit;
      continue;
    }
    found.push(...cutUp(filters, held.replace(AT_ENDS, "")), ...meant);
    held = "";
  }
  return found.concat(cutUp(filters, found.length ? held.replace(AT_ENDS, "") : held));
}

/**
 * The words of places and years that a word begins or ends with, and what is left of it without what makes a question
 * of it (有哪些要求, 是哪年提出的).
 * @type {(filters: Filters, word: string) => Search.Piece[]}
 */
function cutUp(filters, word) {
  /** @type {Search.Piece[]} */
  const found = [];
  let rest = withoutAsking(word) || word;
  for (let i = 0; i < MOST && rest; i++) {
    const cut = filterBeside(filters, rest);
    if (!cut) break;
    found.push(...cut.pieces);
    rest = cut.rest.replace(AT_ENDS, "");
  }
  const content = withoutAsking(rest) || (found.length ? "" : rest);
  return content ? found.concat({ word: content, meant: null }) : found;
}

/** @type {(text: string) => string} */
function withoutAsking(text) {
  return text.replace(IS_THERE, "$1").replace(BEFORE_CONTENT, "").replace(ASKED_OF, "$1 ").trim().replace(BEHIND_CONTENT, "");
}

/**
 * The longest filter that a word begins with, else that it ends with, and what is left; null where there is none.
 * @type {(filters: Filters, word: string) => {pieces: Search.Piece[], rest: string} | null}
 */
function filterBeside(filters, word) {
  const characters = Array.from(word);
  for (const where of /** @type {Search.Where[]} */ (["begins", "ends"])) {
    for (let length = Math.min(LONGEST, characters.length); length > 1; length--) {
      const cut = where === "ends" ? characters.length - length : length;
      const [before, behind] = [characters.slice(0, cut).join(""), characters.slice(cut).join("")];
      const [filter, rest] = where === "ends" ? [behind, before] : [before, behind];
      if (/\d$/.test(before) && /^[.·]?\d/.test(behind)) continue; // Within a number.
      const one = filters.in(filter, true, rest ? where : "whole");
      // 煤矿-大同, but no 双责-2024.
      const without = where === "ends" && NEGATED.test(filter) ? negated(filters, filter) : null;
      const pieces = one ? [{ word: filter, meant: one }]
        : without && without.meant && !without.meant.years ? [without] : filters.joinedIn(filter, true);
      // 2025年底前: of that year 年底前.
      if (pieces) return { pieces, rest: /年$/.test(before) && /^[底初末]/.test(rest) ? "年" + rest : rest };
    }
  }
  return null;
}
