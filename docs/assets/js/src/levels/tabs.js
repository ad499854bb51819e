/* On a narrow screen the levels beside each other become tabs: one level at a time, at the same row. */
import { element } from "../ui/element.js";

/**
 * Without this all levels stand one below the other. The style sheet shows the tabs where the screen is narrow.
 * @type {(table: HTMLElement) => void}
 */
export function levelTabs(table) {
  var head = table.querySelector(".levels-head");
  if (!head) return;
  var tabs = element("div", { className: "levels-tabs" });
  tabs.setAttribute("role", "group");
  tabs.setAttribute("aria-label", "级别");
  Array.from(head.children).forEach((name) => { tabs.append(tab(table, tabs, name)); });
  table.before(tabs);
  table.classList.add("levels--tabbed");
  show(table, tabs, "1");
  var follow = () => { showTarget(table, tabs); };
  window.addEventListener("hashchange", follow);
  follow();
}

/** @type {(table: HTMLElement, tabs: HTMLElement, name: Element) => HTMLElement} */
function tab(table, tabs, name) {
  var level = name.getAttribute("data-level") || "";
  var made = element("button", {
    type: "button", textContent: name.textContent, disabled: name.classList.contains("levels-absent"),
  });
  made.dataset.level = level;
  made.addEventListener("click", () => { stay(table, () => { show(table, tabs, level); }); });
  return made;
}

/** @type {(table: HTMLElement, tabs: HTMLElement, level: string) => void} */
function show(table, tabs, level) {
  tabs.querySelectorAll("button").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.level === level));
  });
  table.querySelectorAll(".levels-cell").forEach((cell) => {
    cell.classList.toggle("levels-away", cell.getAttribute("data-level") !== level);
  });
}

/**
 * What is above grows or shrinks with the level: the row that stands in the upper part of the screen stays there.
 * @type {(table: HTMLElement, change: () => void) => void}
 */
function stay(table, change) {
  var row = Array.from(table.querySelectorAll("section")).find((each) =>
    each.getBoundingClientRect().bottom > window.innerHeight / 4);
  var before = row ? row.getBoundingClientRect().top : 0;
  change();
  if (row && before < 0) row.scrollIntoView({ block: "start" });
  else if (row) window.scrollBy(0, row.getBoundingClientRect().top - before);
}

/**
 * A link to a provision of another level leads to that level.
 * @type {(table: HTMLElement, tabs: HTMLElement) => void}
 */
function showTarget(table, tabs) {
  var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  var cell = target && table.contains(target) && target.closest(".levels-cell");
  if (!target || !cell) return;
  show(table, tabs, cell.getAttribute("data-level") || "1");
  target.scrollIntoView();
}
