/* The settings of the type. */
import { element } from "../ui/element.js";

/** @type {{name: string, label: string, options: [string, string][]}[]} */
var SETTINGS = [
  { name: "scheme", label: "明暗", options: [["", "跟随系统"], ["light", "浅色"], ["dark", "深色"]] },
  { name: "face", label: "字体", options: [["", "宋体"], ["hei", "黑体"], ["gongwen", "公文版式"]] },
  { name: "lines", label: "条款下的灰行", options: [["", "显示"], ["off", "只看正文"]] },
  { name: "size", label: "字号", options: [["-1", "小"], ["", "中"], ["1", "大"], ["2", "特大"], ["3", "最大"]] },
  { name: "strength", label: "力度", options: [["", "不标"], ["on", "标出强制、鼓励、陈述"]] },
];

/** @type {(setting: {name: string, options: [string, string][]}) => string} */
function chosenOf(setting) {
  var kept = window.NoticeReading.get(setting.name);
  return kept && setting.options.some((option) => option[0] === kept) ? kept : "";
}

/**
 * The panel behind 版式. It is made here, since without scripts there is nothing that could be set.
 * @type {(place: HTMLElement) => void}
 */
export function settingsPanel(place) {
  /** @type {(() => void)[]} */
  var marks = [];
  var groups = SETTINGS.map((setting) => {
    var choices = setting.options.map((option) => {
      var input = element("input", { type: "radio", name: "reading-" + setting.name });
      input.addEventListener("change", () => {
        window.NoticeReading.set(setting.name, option[0]);
      });
      marks.push(() => { input.checked = option[0] === chosenOf(setting); });
      return element("label", {}, [input, option[1]]);
    });
    return element("fieldset", {}, element("legend", { textContent: setting.label }), choices);
  });
  var summary = element("summary", { textContent: "版式" });
  var panel = element("details", { className: "settings" }, [
    summary,
    element("div", { className: "settings__panel" }, groups),
  ]);
  place.append(panel);
  function mark() {
    marks.forEach((one) => { one(); });
  }
  mark();
  panel.addEventListener("toggle", mark);
  window.addEventListener("storage", mark); // What another tab has chosen holds here, too.
  document.addEventListener("click", (event) => {
    if (!panel.contains(/** @type {Node} */ (event.target))) {
      panel.open = false;
    }
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) {
      panel.open = false;
      summary.focus();
    }
  });
}
