/* The rows of an index that hold, with headings and other names, every word typed; a heading with no row left goes. */
import { withAttributes } from "../ui/attributes.js";

var FEWEST_FILTERED = 8;
var HEADING = /^H[2-4]$/;
/** @typedef {{ element: HTMLElement, rows: HTMLElement[] }} Block */

/**
 * Each list is a table, or holds lists below headings.
 * @type {(lists: HTMLElement[]) => void}
 */
export function filterable(lists) {
  /** @type {Block[]} */
  var blocks = [];
  lists.forEach((list) => { blocks.push.apply(blocks, blocksOf(list)); });
  var count = blocks.reduce((sum, block) => sum + block.rows.length, 0);
  if (count < FEWEST_FILTERED) return;
  var box = withAttributes("input", {
    type: "search", class: "search-box__input", placeholder: "筛选本页…", "aria-label": "筛选本页", autocomplete: "off",
  });
  var told = withAttributes("span", { role: "status" });
  var bar = withAttributes("p", { class: "list-filter", "data-ui": "" });
  bar.append(box, told);
  placeOf(lists[0]).before(bar);
  box.addEventListener("input", () => {
    var words = plain(box.value).split(/\s+/).filter(Boolean);
    blocks.forEach((block) => { hideHeadings(block, true); });
    var left = blocks.reduce((sum, block) => sum + narrow(block, words), 0);
    told.textContent = words.length ? "筛出" + left + "条，共" + count + "条" : "";
  });
}

/**
 * In one width and case: （） is ().
 * @type {(text: string) => string}
 */
function plain(text) {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * As it stands, or begun with a line of the text: 大同市自然资源局 below 大同市.
 * @type {(text: string, word: string) => boolean}
 */
function holds(text, word) {
  var found = text.indexOf(word) >= 0;
  for (var at = 2; at < word.length - 1; at++) {
    found = found || (text.indexOf("\n" + word.slice(0, at)) >= 0 && text.indexOf(word.slice(at)) >= 0);
  }
  return found;
}

/** @type {(list: HTMLElement) => Block[]} */
function blocksOf(list) {
  var table = list.querySelector("table");
  if (table) return [{ element: list, rows: Array.from(table.tBodies[0].rows) }];
  var children = /** @type {HTMLElement[]} */ (Array.from(list.children));
  return children.filter((child) => child.tagName === "UL").map((child) => {
    return { element: child, rows: /** @type {HTMLElement[]} */ (Array.from(child.children)) };
  });
}

/**
 * Before the headings of the first list.
 * @type {(list: HTMLElement) => HTMLElement}
 */
function placeOf(list) {
  var heading = headingOf(list);
  return heading ? placeOf(heading) : list;
}

/** @type {(element: HTMLElement) => HTMLElement | null} */
function headingOf(element) {
  var before = element.previousElementSibling;
  return before instanceof HTMLElement && HEADING.test(before.tagName) ? before : null;
}

/**
 * The one right above, and those that this one stands under.
 * @type {(element: HTMLElement) => Element[]}
 */
function headingsOf(element) {
  var found = [];
  var level = "H9";
  /** @type {Element | null} */
  var one = headingOf(element);
  while (one) {
    if (HEADING.test(one.tagName) && one.tagName < level) {
      found.push(one);
      level = one.tagName;
    }
    one = one.previousElementSibling;
  }
  return found;
}

/** @type {(block: Block, hidden: boolean) => void} */
function hideHeadings(block, hidden) {
  headingsOf(block.element).forEach((heading) => { heading.toggleAttribute("hidden", hidden); });
}

/**
 * How many rows are left; the headings above them are seen.
 * @type {(block: Block, words: string[]) => number}
 */
function narrow(block, words) {
  var left = 0;
  var above = "\n" + headingsOf(block.element).map((heading) => heading.textContent + "\n").join("");
  block.rows.forEach((row) => {
    var also = row.querySelector("[data-also]");
    var text = plain(above + row.textContent + "\n" + (also ? also.getAttribute("data-also") : ""));
    row.hidden = !words.every((word) => holds(text, word));
    left += Number(!row.hidden);
  });
  block.element.hidden = !left;
  if (left) hideHeadings(block, false);
  return left;
}
