/* The keys explained. */
import { withAttributes } from "../ui/attributes.js";
import { openDialog } from "./dialog.js";

var KEYS = [
  ["j", "下一条（通知、主题、搜索页）"],
  ["k", "上一条（通知、主题、搜索页）"],
  ["[", "上一年（有对应条款时到该条款）"],
  ["]", "下一年（有对应条款时到该条款）"],
  ["n", "下一处变化（对照页）"],
  ["p", "上一处变化（对照页）"],
  ["← →", "在一条下面的灰字里移动（Tab 到下一条的灰字）"],
  ["/", "搜索"],
  ["?", "按键说明"],
  ["Esc", "关闭"]
];

export function addHelpButton() {
  var footer = document.querySelector(".site-footer p");
  if (!footer) return;
  var button = withAttributes("button", { type: "button", class: "reader-help", "aria-haspopup": "dialog" }, "按键说明");
  button.addEventListener("click", explain);
  footer.append(button);
}

/** @type {() => boolean} */
export function explain() {
  var table = withAttributes("table", { class: "reader-keys" });
  KEYS.forEach((key) => {
    var name = withAttributes("th", { scope: "row" });
    name.append(withAttributes("kbd", {}, key[0]));
    var row = withAttributes("tr");
    row.append(name, withAttributes("td", {}, key[1]));
    table.append(row);
  });
  openDialog("按键说明", [table, keysSwitch()]);
  return true;
}

/**
 * Keys of one letter can be in the way of speech input: whoever needs it switches them off (WCAG 2.1.4).
 * @type {() => HTMLElement}
 */
function keysSwitch() {
  var label = withAttributes("label", { class: "reader-switch" });
  var box = withAttributes("input", { type: "checkbox" });
  box.checked = keysAreOn();
  box.addEventListener("change", () => { window.NoticeReading.set("keys", box.checked ? "on" : "off"); });
  label.append(box, " 使用单键操作");
  return label;
}

/** @type {() => boolean} */
export function keysAreOn() {
  return window.NoticeReading.get("keys") !== "off";
}
