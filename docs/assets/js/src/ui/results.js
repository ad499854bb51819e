/* What the search box and the page of results both say of a hit. */
import { element } from "./element.js";

/**
 * The provision's address, to be opened with the query's words marked.
 * @type {(hit: Search.Hit, query: string) => string}
 */
export function addressWith(hit, query) {
  const address = new URL(hit.url);
  address.searchParams.set("q", query);
  return address.href;
}

/** @type {(hit: Search.Hit) => HTMLElement} */
export function snippetOf(hit) {
  const snippet = element("span", { className: "search-hit__text" });
  snippet.innerHTML = hit.snippet; // Escaped where it is made, with the matches in <mark>.
  return snippet;
}

/** @type {(error: unknown) => string} */
export function message(error) {
  if (!window.NoticeSearch) return "检索脚本没有读到，请刷新页面。";
  return isTold(error) ? error.message + "。" : "查找时出错。";
}

/**
 * Words of what went wrong come with it; all else is a fault of the scripts, or of one that did not come.
 * @type {(error: unknown) => error is Error}
 */
export function isTold(error) {
  return Boolean(window.NoticeSearch) && error instanceof window.NoticeSearch.ShardError;
}
