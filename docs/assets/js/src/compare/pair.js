/* The pair: which is the older or the upper one, what the sides are called, and the rows it has already. */
import { load } from "./data.js";
import { takeRules } from "../redline/rules.js";

/** @type {(a: Compare.Notice, b: Compare.Notice) => Promise<Compare.Pair>} */
export function pairOf(a, b) {
  var page = a.compared[b.id] || b.compared[a.id];
  var built = page ? load(page.replace(/^compare\/|\.html$/g, "")) : null;
  return Promise.all([load("words"), built, load("rules")]).then(function (found) {
    takeRules(found[2]);
    var turned = found[1] ? found[1].older === b.id : comesFirst(b, a);
    var older = turned ? b : a;
    var newer = turned ? a : b;
    var relation = found[1] ? found[1].relation : relationOf(older, newer);
    return {
      older: older, newer: newer, relation: relation, words: found[0].sides[relation], common: found[0],
      built: found[1], page: page, turned: turned,
    };
  });
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
