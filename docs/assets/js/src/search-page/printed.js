/* On paper the form is not seen: what is asked stands in a line above the results. */
import { quoted } from "../ui/quoted.js";
import { read } from "./address.js";

/**
 * 检索“瓦斯”；年份：2015年起；地区：山西省; nothing where nothing is asked.
 * @type {(form: SearchPage.Form) => void}
 */
export function tellOnPaper({ printed, from, to, place, topic, body, holding }) {
  const query = read().q.trim();
  const chosen = [place, topic, body, holding].filter((menu) => menu.value).map(choiceIn);
  const years = from.value || to.value ? ["年份：" + yearsOf(from.value, to.value)] : [];
  printed.textContent = query && ["检索" + quoted(query), ...years, ...chosen].join("；");
}

/**
 * 地区：山西省, without the number of answers.
 * @type {(menu: HTMLSelectElement) => string}
 */
function choiceIn({ labels, selectedOptions }) {
  const name = /** @type {Text} */ (labels[0].firstChild).data.trim();
  return name + "：" + selectedOptions[0].text.replace(/（\d+）$/, "");
}

/** @type {(from: string, to: string) => string} */
function yearsOf(from, to) {
  if (!from || !to) return from ? from + "年起" : "至" + to + "年";
  return from === to ? from + "年" : from + "—" + to + "年";
}
