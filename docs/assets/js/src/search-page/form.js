/* The form of the page of results. */
import { element } from "../ui/element.js";
import { refill } from "../ui/refill.js";

/**
 * Puts the form on the page, and below it where the results will stand.
 * @type {(page: HTMLElement) => SearchPage.Form}
 */
export function makeForm(page) {
  const input = element("input", {
    type: "search", name: "q", autocomplete: "off", spellcheck: false, enterKeyHint: "search",
  });
  input.setAttribute("aria-label", "检索词");
  const from = element("select", { name: "from" });
  const to = element("select", { name: "to" });
  const place = element("select", { name: "place" });
  const topic = element("select", { name: "topic" });
  const topicLabel = element("label", {}, "主题 ", topic);
  const fold = element("input", { type: "checkbox" });
  const filters = element("p", { className: "search-filters", hidden: true },
    element("label", {}, "从 ", from), element("label", {}, "到 ", to), element("label", {}, "地区 ", place),
    topicLabel, element("label", {}, fold, " 合并历年相承的条款"));
  const form = element("form", { className: "search-form" },
    element("p", { className: "search-form__line" }, input, element("button", { type: "submit" }, "搜索")), filters);
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "搜索全部通知");
  const status = element("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const results = element("div", { className: "search-results" });
  refill(page, form, status, results);
  return { input, from, to, place, topic, topicLabel, fold, filters, form, status, results };
}

/**
 * What the reader has chosen.
 * @type {(form: SearchPage.Form) => SearchPage.State}
 */
export function chosen({ input, from, to, place, topic, fold }) {
  return {
    q: input.value.trim(), from: from.value, to: to.value, place: place.value, topic: topic.value, fold: fold.checked,
  };
}
