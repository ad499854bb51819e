/* The page of results, search.html?q=…: hits by notice, threads folded to one line, filters with counts. */
import { addressOf, read, unfiltered } from "../search-page/address.js";
import { countList } from "../search-page/filters/filters.js";
import { chosen, makeForm, refined } from "../search-page/form.js";
import { tellOnPaper } from "../search-page/printed.js";
import { NOTICES } from "../search-page/results/list.js";
import { show } from "../search-page/show.js";

const page = document.getElementById("search-page");
if (page) start(page);

/** @type {(page: HTMLElement) => void} */
function start(page) {
  const form = makeForm(page);
  /** @type {SearchPage.View} */
  const view = {
    form, title: document.title, turn: 0, waiting: 0, enough: false, current: null, opened: { shown: NOTICES, expanded: [] },
    show: (restore) => show(view, restore),
  };
  form.topic.addEventListener("focus", () => countList(view, "topic"));
  form.body.addEventListener("focus", () => countList(view, "body"));
  form.holding.addEventListener("focus", () => countList(view, "holding"));
  form.form.addEventListener("submit", (event) => {
    event.preventDefault();
    // A new query is asked of everything: the filters of the last one would hide what it finds.
    const before = read();
    const state = chosen(form, before);
    const next = state.q === before.q ? before : { ...unfiltered(state), lit: "" };
    go(view, addressOf(next));
  });
  form.filters.addEventListener("change", (event) =>
    go(view, addressOf(refined(view, read(), /** @type {HTMLSelectElement} */ (event.target).name))));
  page.addEventListener("click", (event) => follow(view, event));
  window.addEventListener("popstate", (event) => view.show(event.state || {}));
  window.addEventListener("beforeprint", () => tellOnPaper(form));
  window.addEventListener("pagehide", () => keep(view));
  form.results.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a")) keep(view);
  });
  if ("scrollRestoration" in history) history.scrollRestoration = "manual";

  view.show(history.state || undefined);
  if (!read().q) form.input.focus();
}

/**
 * A link to other results is followed without leaving the page; what is found then is told where the reader is put.
 * @type {(view: SearchPage.View, event: MouseEvent) => void}
 */
function follow(view, event) {
  const link = /** @type {Element} */ (event.target).closest("a");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.host !== location.host || link.pathname !== location.pathname) return;
  event.preventDefault();
  go(view, link.href);
  view.form.status.focus({ preventScroll: !view.form.results.contains(link) });
}

/** @type {(view: SearchPage.View, address: string) => void} */
function go(view, address) {
  if (address !== location.href) {
    keep(view);
    try {
      history.pushState(null, "", address);
    } catch (error) {
      // A browser may forbid this to a page opened from a disk: then the page is loaded anew.
      location.href = address;
      return;
    }
  }
  view.show();
}

/**
 * What was opened and where one was, kept with this entry of the history.
 * @type {(view: SearchPage.View) => void}
 */
function keep(view) {
  try {
    history.replaceState({ shown: view.opened.shown, expanded: view.opened.expanded, y: window.scrollY }, "");
  } catch (error) {
    // Then coming back shows the results from their beginning.
  }
}
