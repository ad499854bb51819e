/* What else may be looked for. */
import { element } from "../ui/element.js";
import { addressOf, optionsOf } from "./address.js";
import { hitLink } from "./list.js";
import { attempt } from "./report.js";

const OFFERED = 3; // hits shown of each alternative

/** @type {Record<string, string>} */
const KINDS = { words: "同一条款中有这些词", fewer: "少一个词", form: "另一种写法", synonym: "同义的说法" };

/**
 * Queries that find something where this one did not; synonyms also where it did.
 * @type {(view: SearchPage.View, shown: SearchPage.Shown, mine: number, found: boolean) => Promise<void>}
 */
export async function offer(view, shown, mine, found) {
  const { state } = shown;
  const search = window.NoticeSearch;
  const asked = { ...optionsOf(state), sameOnly: found };
  const offers = await attempt(
    view, () => search.alternatives(state.q, asked), shown, found ? "同义的说法没有读到" : "相近的查法没有读到");
  if (mine !== view.turn || !offers || !offers.length) return;
  const list = element("div", { className: "search-offers" });
  for (const { kind, query, total } of offers) {
    const link = element("a", { href: addressOf({ ...state, q: query }) }, query);
    list.append(element("p", {}, KINDS[kind] + "：", link, "（" + total + " 处）"));
    if (!found) {
      const answer = await attempt(
        view, () => search.search(query, { ...asked, limit: OFFERED }), shown, "有的通知没有读到");
      const items = (answer ? answer.hits : []).map((hit) =>
        element("li", {}, hitLink(hit, query, hit.place + " " + hit.year + "　")));
      list.append(element("ol", { className: "search-group__hits" }, ...items));
    }
  }
  if (mine === view.turn) view.form.results.append(list);
}
