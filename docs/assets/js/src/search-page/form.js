/* The form of the page of results. */
import { element } from "../ui/element.js";
import { refill } from "../ui/refill.js";
import { narrowed } from "./filters/narrowing.js";

/**
 * Puts the form on the page, and below it where the results will stand.
 * @type {(page: HTMLElement) => SearchPage.Form}
 */
export function makeForm(page) {
  const input = element("input", {
    type: "search", name: "q", autocomplete: "off", spellcheck: false, enterKeyHint: "search",
  });
  input.setAttribute("aria-label", "检索词");
  const chosen = {
    from: select("from"), to: select("to"), place: select("place"), topic: select("topic"),
    body: select("body"), holding: select("holding"),
  };
  const order = select("order", [["", "最相关"], ["newest", "由新到旧"], ["oldest", "由旧到新"]]);
  const fold = element("input", { type: "checkbox" });
  const skip = element("button", { type: "button", className: "search-skip", hidden: true }, "跳到结果");
  const menus = element("p", { className: "search-filters", id: "search-filters" },
    labelled("从 ", chosen.from), labelled("到 ", chosen.to), labelled("地区 ", chosen.place),
    labelled("主题 ", chosen.topic), labelled("责任单位 ", chosen.body), labelled("含有 ", chosen.holding),
    labelled("排序 ", order), element("label", {}, fold, " 合并历年相承的条款"));
  const form = element("form", { className: "search-form" },
    element("p", { className: "search-form__line" }, input, element("button", { type: "submit" }, "搜索"), skip));
  const unfold = foldingOut(menus, form);
  const filters = element("div", { className: "search-narrowing", hidden: true }, unfold, menus);
  form.append(filters);
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "搜索全部通知");
  const understood = element("div", { className: "search-understood", hidden: true });
  const printed = element("p", { className: "search-printed" });
  const status = element("p", { className: "search-status", tabIndex: -1 });
  status.setAttribute("role", "status");
  const bars = element("div", { className: "search-bars", hidden: true });
  const tools = element("p", { className: "search-tools", hidden: true });
  const progress = element("p", { className: "search-progress", hidden: true },
    element("span", {}), " ", element("button", { type: "button" }));
  const results = element("div", { className: "search-results" });
  skip.addEventListener("click", () => toFirst(results));
  refill(page, form, printed, understood, status, progress, bars, tools, results);
  return {
    input, ...chosen, order, fold, unfold, skip, filters, form, printed, understood, status, progress, bars, tools, results,
  };
}

/**
 * The button that shows the menus and the bars of all places, on a narrow screen.
 * @type {(menus: HTMLElement, form: HTMLElement) => HTMLElement}
 */
function foldingOut(menus, form) {
  const button = element("button", { type: "button", className: "search-unfold" }, "筛选");
  button.setAttribute("aria-controls", menus.id);
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () =>
    button.setAttribute("aria-expanded", String(form.classList.toggle("search-form--open"))));
  return button;
}

/**
 * Past the filters and the bars, which a keyboard would have to go through one by one.
 * @type {(results: HTMLElement) => void}
 */
function toFirst(results) {
  /** @type {HTMLElement | null} */
  const hit = results.querySelector(".search-hit");
  if (hit) hit.focus();
}

/** @type {(name: string, options?: [string, string][]) => HTMLSelectElement} */
function select(name, options) {
  return element("select", { name }, (options || []).map(([key, text]) => new Option(text, key)));
}

/** @type {(text: string, control: HTMLElement) => HTMLElement} */
function labelled(text, control) {
  return element("label", {}, text, control);
}

/**
 * What the reader has chosen.
 * @type {(form: SearchPage.Form, before: SearchPage.State) => SearchPage.State}
 */
export function chosen({ input, from, to, place, topic, body, holding, order, fold }, { lit, at }) {
  return {
    q: input.value.trim(), from: from.value, to: to.value, place: place.value, topic: topic.value, body: body.value,
    holding: holding.value, order: order.value, lit, at, fold: fold.checked,
  };
}

/**
 * What the reader has chosen by one of the controls: years and a place instead of those that were typed, the others
 * within them.
 * @type {(view: SearchPage.View, before: SearchPage.State, control: string) => SearchPage.State}
 */
export function refined({ form, current }, before, control) {
  const state = chosen(form, before);
  const { from, to, place } = state;
  if (!current || state.q !== current.found.query.trim()) return state;
  const kept = { ...state, from: before.from, to: before.to, place: before.place };
  if (control === "from" || control === "to") return narrowed(kept, current.found, { from, to });
  return control === "place" ? narrowed(kept, current.found, { place }) : kept;
}
