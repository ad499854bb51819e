/* What the list below the box offers. */
import { element } from "../ui/element.js";
import { addressWith, snippetOf } from "../ui/results.js";

/** @type {(href: string, className: string, ...children: (Node | string)[]) => HTMLElement} */
export function option(href, className, ...children) {
  const made = element("a", { href, className, tabIndex: -1 }, ...children);
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  return made;
}

/** @type {(hit: Search.Hit, query: string) => HTMLElement} */
export function hitOption(hit, query) {
  const where = element("span", { className: "search-hit__where" }, hit.place + " " + hit.year + "　" + hit.path);
  return option(addressWith(hit, query), "search-hit", where, snippetOf(hit));
}

/** @type {(text: string) => HTMLElement} */
export function note(text) {
  const made = element("p", { className: "search-box__note" }, text);
  made.setAttribute("role", "presentation");
  return made;
}

/** @type {Record<string, string>} */
const WHY = { "one-character": "是不是要查 ", sound: "按读音：", synonym: "同义：", "fewer-words": "放宽：" };

/** @type {(href: string, one: Search.Near) => HTMLElement} */
export function nearOption(href, { why, query, total }) {
  return option(href, "search-near", WHY[why] + query + "（" + total + "条）");
}

/**
 * A notice or a provision of it, by its citation.
 * @type {(edition: Search.Edition, place: Search.Place) => Promise<HTMLElement>}
 */
export async function noticeOption(edition, place) {
  const { text, url } = await window.NoticeSearch.citation(edition, place);
  return option(url, "search-notice", text);
}
