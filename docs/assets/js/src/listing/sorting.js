/* Tables of the indexes by any of their columns: a touch sorts up, the next down, the third as they are printed. */
import { withAttributes } from "../ui/attributes.js";

var FEWEST_SORTED = 3;
/** A year's column is the course of each row, nothing to sort by. */
var YEAR = /^[0-9]+$/;
var DAY = /(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日/;
var NUMBER = /[0-9]+(?:\.[0-9]+)?/;
/** @type {{ [sign: string]: number }} */
var TIMES = { "万": 1e4, "亿": 1e8 };
/** @type {{ [now: string]: string }} */
var NEXT = { none: "ascending", ascending: "descending", descending: "none" };
var byText = new Intl.Collator("zh");

/** @type {(table: HTMLTableElement) => void} */
export function sortable(table) {
  var printed = Array.from(table.tBodies[0].rows);
  if (printed.length < FEWEST_SORTED || !table.tHead) return;
  var narrow = table.closest(".targets");
  if (narrow) narrow.classList.add("targets--sorts");
  var heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    var name = head.textContent || "";
    if (YEAR.test(name)) return;
    head.textContent = "";
    head.append(sorter(name, () => { turn(table, printed, heads, column); }));
  });
}

/** @type {(name: string, act: () => void) => HTMLElement} */
function sorter(name, act) {
  var button = withAttributes("button", { type: "button", class: "sorter" }, name);
  button.addEventListener("click", act);
  return button;
}

/** @type {(table: HTMLTableElement, printed: HTMLTableRowElement[], heads: HTMLElement[], column: number) => void} */
function turn(table, printed, heads, column) {
  var now = heads[column].getAttribute("aria-sort") || "none";
  var next = NEXT[now];
  heads.forEach((head) => { head.removeAttribute("aria-sort"); });
  if (next !== "none") heads[column].setAttribute("aria-sort", next);
  table.tBodies[0].append.apply(table.tBodies[0], next === "none" ? printed : sorted(printed, column, next));
}

/**
 * What says nothing in the column stands last in either order; of two that say the same the one printed first.
 * @type {(rows: HTMLTableRowElement[], column: number, order: string) => HTMLTableRowElement[]}
 */
function sorted(rows, column, order) {
  var sign = order === "ascending" ? 1 : -1;
  var isOfDays = rows.some((row) => DAY.test(row.cells[column].textContent || ""));
  var keyed = rows.map((row) => { return { row: row, key: keyOf(row.cells[column], isOfDays) }; });
  keyed.sort((a, b) => Number(!a.key.text) - Number(!b.key.text) || sign * compared(a.key, b.key));
  return keyed.map((each) => each.row);
}

/**
 * @typedef {{ number: number, text: string }} Key
 * @type {(a: Key, b: Key) => number}
 */
function compared(a, b) {
  return a.number === b.number ? byText.compare(a.text, b.text) : a.number < b.number ? -1 : 1;
}

/**
 * By the day where the column gives days, otherwise by the first number; then by its words. Numbers stand before words.
 * @type {(cell: HTMLElement, isOfDays: boolean) => Key}
 */
function keyOf(cell, isOfDays) {
  var text = (cell.textContent || "").trim();
  var number = isOfDays ? dayIn(text) : amountIn(text);
  return { number: number, text: text === "—" || text === "·" ? "" : text };
}

/** @type {(text: string) => number} */
function dayIn(text) {
  var day = DAY.exec(text);
  return day ? Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : Infinity;
}

/** @type {(text: string) => number} */
function amountIn(text) {
  var found = NUMBER.exec(text);
  return found ? Number(found[0]) * (TIMES[text.charAt(found.index + found[0].length)] || 1) : Infinity;
}
