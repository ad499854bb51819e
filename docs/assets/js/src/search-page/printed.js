/* On paper the form is not seen: what is asked stands in a line above the results. */
import { quoted } from "../ui/quoted.js";

/**
 * 检索“瓦斯”（2015年起、山西省、煤矿）; nothing before a query is answered.
 * @type {(view: SearchPage.View) => void}
 */
export function tellOnPaper({ form, current }) {
  const chosen = [form.place, form.topic, form.body, form.holding].filter((menu) => menu.value);
  const scope = [yearsOf(form.from.value, form.to.value), ...chosen.map(nameIn)].filter(Boolean).join("、");
  form.printed.textContent = current ? "检索" + quoted(current.found.query.trim()) + (scope ? "（" + scope + "）" : "") : "";
}

/**
 * What is chosen, without its number of answers.
 * @type {(menu: HTMLSelectElement) => string}
 */
function nameIn(menu) {
  return menu.selectedOptions[0].text.replace(/（\d+）$/, "");
}

/** @type {(from: string, to: string) => string} */
function yearsOf(from, to) {
  if (!from || !to) return from ? from + "年起" : to && "至" + to + "年";
  return from === to ? from + "年" : from + "—" + to + "年";
}
