/* The pair: which is the older or the upper one, what the sides are called, and the rows it has already. */
import { takeRules } from "../redline/rules.js";
import { checksum } from "../search/index/checksum.js";
import { forget, load } from "./data.js";

/** @type {(a: Compare.Notice, b: Compare.Notice) => Promise<Compare.Pair>} */
export function pairOf(a, b) {
  var page = a.compared[b.id] || b.compared[a.id];
  var built = page ? load(page.replace(/^compare\/|\.html$/g, "")) : null;
  return Promise.all([load("words"), built, load("rules")]).then((found) => {
    takeRules(found[2]);
    var turned = found[1] ? found[1].older === b.id : comesFirst(b, a);
    var older = turned ? b : a;
    var newer = turned ? a : b;
    if (found[1] && (found[1].sums[0] !== sumOfWordings(older) || found[1].sums[1] !== sumOfWordings(newer))) {
      forget();
      throw new Error(page);
    }
    var relation = found[1] ? found[1].relation : relationOf(older, newer);
    return {
      older: older, newer: newer, relation: relation, words: found[0].sides[relation], common: found[0],
      built: found[1], page: page, turned: turned,
    };
  });
}

/**
 * Rows stand by eids and places in the text: those of another edition would cut its words at random.
 * @type {(notice: Compare.Notice) => string}
 */
function sumOfWordings(notice) {
  return checksum(notice.provisions.map((p) => p.eid + "\n" + p.text).join("\n"));
}

/** @type {(one: Compare.Notice, other: Compare.Notice) => boolean} */
function comesFirst(one, other) {
  if (other.above.includes(one.place)) return true;
  return !one.above.includes(other.place) && one.year < other.year;
}

/** @type {(older: Compare.Notice, newer: Compare.Notice) => string} */
function relationOf(older, newer) {
  if (older.place === newer.place) return "year";
  return newer.above.includes(older.place) ? "level" : "other";
}
