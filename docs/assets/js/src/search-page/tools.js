/* What can be done with the results: choosing some, and taking them away as a file. */
import { element } from "../ui/element.js";
import { refill } from "../ui/refill.js";
import { message } from "../ui/results.js";
import { noteEdition, saveAnswers } from "./save.js";

/** @type {[string, string][]} */
const FORMATS = [["docx", "DOCX"], ["xlsx", "XLSX"], ["csv", "CSV"]];

/** @type {(view: SearchPage.View, shown: SearchPage.Shown) => void} */
export function showTools(view, shown) {
  const { tools, results, skip } = view.form;
  const told = element("span", { className: "search-tools__told" });
  told.setAttribute("role", "status");
  noteEdition(shown.found.edition);
  const choosing = element("input", { type: "checkbox" });
  choosing.addEventListener("change", () => results.classList.toggle("search-results--choosing", choosing.checked));
  results.classList.remove("search-results--choosing");
  const buttons = FORMATS.map(([format, name]) => {
    const button = element("button", { type: "button" }, name);
    button.addEventListener("click", () => save(shown, format, choosing.checked, told));
    return button;
  });
  refill(tools, element("label", {}, choosing, " 挑选条款"), "　存为 ", ...buttons, " ", told);
  tools.hidden = skip.hidden = shown.found.ordinals.length === 0;
}

/** @type {(shown: SearchPage.Shown, format: string, chosen: boolean, told: HTMLElement) => Promise<void>} */
async function save(shown, format, chosen, told) {
  const all = shown.found.ordinals;
  const ordinals = chosen ? all.filter((ordinal) => shown.ticked.has(ordinal)) : all;
  if (!ordinals.length) {
    told.textContent = "还没有选条款。";
    return;
  }
  told.textContent = "正在整理…";
  try {
    const count = await saveAnswers(shown.found, ordinals, format);
    const left = ordinals.length - count;
    told.textContent = "已存" + count + "条" + (left ? "，其余" + left + "条超出一次可存的数目" : "") + "。";
  } catch (error) {
    told.textContent = message(error) + "可以再试。";
  }
}
