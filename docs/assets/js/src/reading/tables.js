/* Wide tables. */

/**
 * The newest years are in view: in a table that is folded, once it is opened.
 * @type {(table: HTMLElement) => void}
 */
export function showNewestYears(table) {
  function show() {
    table.scrollLeft = table.scrollWidth;
  }
  show();
  var fold = table.closest("details");
  if (fold) fold.addEventListener("toggle", show);
}


/**
 * A year that the names half cover could not be touched: the names take the width of whole years, and the years
 * stand so that one begins where the names end.
 * @type {(table: HTMLElement) => void}
 */
export function showWholeYears(table) {
  /** @type {HTMLElement | null} */
  var name = table.querySelector("tbody tr > :first-child");
  var year = name && name.nextElementSibling;
  if (!name || !year || table.scrollWidth <= table.clientWidth) {
    return;
  }
  var step = year.getBoundingClientRect().width;
  name.style.boxSizing = "border-box";
  name.style.minWidth = Math.ceil(name.getBoundingClientRect().width / step) * step + "px";
  table.scrollLeft = table.scrollWidth;
  var shown = year.getBoundingClientRect().left - name.getBoundingClientRect().right;
  table.scrollLeft -= Math.floor(-shown % step);
}
