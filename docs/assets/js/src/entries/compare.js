/* Two notices side by side: only what changed, and from change to change by button and key. All is readable without. */
import { levelTabs } from "../levels/tabs.js";

var WIDE = "(min-width: 45em)";

/* Gives life to a comparison on the page; the page of any two notices calls it again for each one it makes. */
function start() {
  var table = document.querySelector(".compare");
  /** @type {HTMLElement | null} */
  var controls = document.querySelector(".compare-controls");
  var only = controls && controls.querySelector(".compare-only");
  if (!table || !controls || !only) {
    return;
  }
  controls.hidden = false;
  listen(only, table);
  /** @type {NodeListOf<HTMLElement>} */
  var steps = controls.querySelectorAll(".compare-step");
  steps.forEach((button) => {
    button.addEventListener("click", () => {
      step(Number(button.dataset.step));
    });
  });
  openWhereThereIsRoom(table);
}

/** @type {(only: Element, table: Element) => void} */
function listen(only, table) {
  only.addEventListener("click", () => {
    var on = table.classList.toggle("compare--changes");
    only.setAttribute("aria-pressed", String(on));
  });
}

/**
 * Older browsers cannot hold a disclosure open by style alone.
 * @type {(table: Element) => void}
 */
function openWhereThereIsRoom(table) {
  var byStyle = window.CSS && CSS.supports && CSS.supports("selector(::details-content)");
  if (!byStyle && window.matchMedia(WIDE).matches) {
    table.querySelectorAll("details").forEach((details) => {
      details.open = true;
    });
  }
}

/** @type {() => HTMLElement[]} */
function changes() {
  return Array.from(document.querySelectorAll(".compare-row:not([data-kind=same])"));
}

/**
 * The change one is at: the one gone to last while it is in sight, else the last that begins above the upper third.
 * @type {(by: number) => void}
 */
function step(by) {
  var rows = changes();
  if (!rows.length) {
    return;
  }
  var here = rows.findIndex((row) => row.classList.contains("compare-here") && inSight(row));
  var next;
  if (here >= 0) {
    next = here + by;
  } else {
    var begun = rows.filter((row) => row.getBoundingClientRect().top < window.innerHeight / 3).length;
    next = by > 0 ? begun : begun - 1;
  }
  goTo(rows, Math.min(Math.max(next, 0), rows.length - 1));
}

/** @type {(row: Element) => boolean} */
function inSight(row) {
  var box = row.getBoundingClientRect();
  return box.bottom > 0 && box.top < window.innerHeight;
}

/** @type {(rows: HTMLElement[], index: number) => void} */
function goTo(rows, index) {
  document.querySelectorAll(".compare-here").forEach((row) => {
    row.classList.remove("compare-here");
  });
  var row = rows[index];
  row.classList.add("compare-here");
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "start" });
  var said = document.querySelector(".compare-at");
  if (said) {
    said.textContent = "第" + (index + 1) + "处，共" + rows.length + "处";
  }
}

/** @type {(event: KeyboardEvent) => void} */
function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  var target = /** @type {HTMLElement} */ (event.target);
  var typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  var off = window.NoticeReading && window.NoticeReading.get("keys") === "off";
  if (typing || off || document.querySelector("dialog[open]") || !changes().length) {
    return;
  }
  var key = event.key.toLowerCase(); // N while Caps Lock is on.
  if (key === "n" || key === "p") {
    step(key === "n" ? 1 : -1);
    event.preventDefault();
  }
}

window.NoticeComparison = { start: start };
document.addEventListener("keydown", onKey);
/** @type {NodeListOf<HTMLElement>} */
var levels = document.querySelectorAll(".levels");
levels.forEach(levelTabs);
start();
