/*
 * The grey lines by keyboard. Tab stops once at each: a long notice has hundreds of links below its provisions, and who
 * reads by keyboard passes them all. Within a line the arrow keys lead on. What a reader unfolds are stops of their own.
 */

var ITEMS = "a, button, input";

/** @type {HTMLElement[]} */
var lines = Array.from(document.querySelectorAll(".notice .apparatus"));

export function gatherGreyLines() {
  lines.forEach((line) => {
    var pin = line.querySelector("a");
    line.setAttribute("role", "toolbar");
    line.setAttribute("aria-label", (pin && pin.textContent) || "");
  });
  oneStopEach();
  // On a narrow screen the line is its button alone.
  window.matchMedia("(max-width: 44.99em)").addEventListener("change", oneStopEach);
  document.addEventListener("keydown", onLineKey);
}

function oneStopEach() {
  var shown = lines.map(itemsOf); // All are asked where they stand before anything is changed.
  shown.forEach((items) => {
    items.forEach((item, at) => { item.tabIndex = at ? -1 : 0; });
  });
}

/**
 * Those in sight, in the order in which they are seen; what a button has unfolded follows it.
 * @type {(line: HTMLElement) => HTMLElement[]}
 */
function itemsOf(line) {
  /** @type {HTMLElement[]} */
  var all = Array.from(line.querySelectorAll(ITEMS));
  var shown = all.filter((item) => item.offsetWidth > 0);
  return shown.sort((a, b) => {
    var one = unfolding(a) || a;
    var other = unfolding(b) || b;
    return one.offsetTop - other.offsetTop || one.offsetLeft - other.offsetLeft;
  });
}

/**
 * Of a way of copying the button that has unfolded it.
 * @type {(item: Element) => HTMLElement | null}
 */
function unfolding(item) {
  var choices = item.closest(".reader-choices");
  return /** @type {HTMLElement | null} */ (choices && choices.previousElementSibling);
}

/** @type {(event: KeyboardEvent) => void} */
function onLineKey(event) {
  var by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  var item = event.target;
  if (event.key === "Escape") fold(unfolding(/** @type {Element} */ (item)));
  if (!by || !(item instanceof HTMLElement)) return;
  /** @type {HTMLElement | null} */
  var line = item.closest(".notice .apparatus");
  if (!line || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  var items = itemsOf(line);
  var next = items[items.indexOf(item) + by];
  if (next) next.focus();
  event.preventDefault();
}

/**
 * The focus goes back to it.
 * @type {(button: HTMLElement | null) => void}
 */
function fold(button) {
  if (!button) return;
  button.focus();
  button.click();
}
