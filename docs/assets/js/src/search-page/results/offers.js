/* What else may be looked for. */
import { element } from "../../ui/element.js";
import { addressOf, optionsOf, unfiltered } from "../address.js";
import { chosenKinds } from "../filters/narrowing.js";
import { hitLink } from "./list.js";
import { asksNothing, attempt, tellFault } from "./report.js";
import { joinedBy } from "./understanding.js";

const OFFERED = 3; // hits shown of each

/** @type {Record<string, string>} */
const WHY = { "one-character": "是不是要查", sound: "按读音", synonym: "同义的说法", "fewer-words": "放宽一些" };
const LONGER = "含有它的提法";
/** @type {[string, string][]} */
const ELSEWHERE = [["topics", "主题"], ["years", "年份"], ["places", "地区"]];

/**
 * Queries that find something where this one did not; some also where it did.
 * @type {(view: SearchPage.View, shown: SearchPage.Shown, mine: number) => Promise<void>}
 */
export async function offer(view, shown, mine) {
  const none = shown.groups.length === 0;
  const told = none ? "相近的查法没有读到" : "同义的说法没有读到";
  const offered = await attempt(view, () => window.NoticeSearch.near(shown.found), shown, told);
  if (mine !== view.turn) return;
  const { offers, fault } = offered || { offers: [], fault: null };
  if (fault) tellFault(view, shown, told, fault);
  const list = element("div", { className: "search-offers" });
  for (const one of offers) {
    list.append(offerLine(shown, one));
    if (none) await addHitsOf(view, shown, one, list);
  }
  if (mine !== view.turn) return;
  if (none) list.append(elsewhere());
  if (!list.children.length) return;
  const slip = offers.some((one) => one.why === "one-character" && !holds(one, shown));
  if (slip && !none) shown.list.before(list);
  else view.form.results.append(list);
}

/** @type {(shown: SearchPage.Shown, one: Search.Near) => HTMLElement} */
function offerLine(shown, one) {
  const { why, query, total } = one;
  const link = element("a", { href: addressOf({ ...unfiltered(shown.state), q: query, lit: "" }) }, query);
  const said = asksNothing(shown.found) ? "要查的是" : holds(one, shown) ? LONGER : WHY[why];
  const gone = droppedBy(shown, one);
  const free = gone.length ? "，去掉" + gone.join("、") + "的限制" : "";
  return element("p", {}, said + "：", link, "（" + total + "条" + free + "）");
}

/**
 * What holds for the query above and not for what is offered: years and places that were typed, and what was chosen.
 * What is spelt otherwise is not dropped.
 * @type {(shown: SearchPage.Shown, one: Search.Near) => string[]}
 */
function droppedBy({ state, found: { understood } }, { why, query }) {
  const marks = why === "fewer-words" ? understood.marks : [];
  const gone = marks.filter(({ word }) => !query.includes(word)).map(({ label }) => label);
  return chosenKinds(state) ? [...gone, "所选范围"] : gone;
}

/**
 * What was typed is a part of it, and was no slip: its results are among those that are shown.
 * @type {(one: Search.Near, shown: SearchPage.Shown) => boolean}
 */
function holds({ query }, { found, groups }) {
  return groups.length > 0 && query.includes(found.query.trim());
}

/** @type {(view: SearchPage.View, shown: SearchPage.Shown, one: Search.Near, list: HTMLElement) => Promise<void>} */
async function addHitsOf(view, shown, { query }, list) {
  const search = window.NoticeSearch;
  const hits = await attempt(view, async () => {
    const found = await search.answer(query, { order: optionsOf(shown.state).order, edition: shown.found.edition });
    return search.hits(found.run, found.ordinals.slice(0, OFFERED));
  }, shown, "有的通知没有读到");
  const items = (hits || []).map((hit) =>
    element("li", {}, hitLink(hit, query, hit.place + " " + hit.year + "　")));
  list.append(element("ol", { className: "search-group__hits" }, ...items));
}

/**
 * There is always a way on.
 * @type {() => HTMLElement}
 */
export function elsewhere() {
  const links = ELSEWHERE.map(([page, name]) => element("a", { href: new URL(page + "/index.html", window.NoticeSearch.root).href }, name));
  return element("p", { className: "search-elsewhere" }, "也可以按", ...joinedBy("、", links), "浏览。");
}
