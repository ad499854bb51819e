/* Wide tables of years: what a row is called stays in sight while its years scroll. */

/**
 * The newest years are in view and each of them whole, in a window of any width and in a fold once it is opened: a
 * year that the names half cover could not be touched.
 * @type {(frame: HTMLElement) => void}
 */
export function showWholeYears(frame) {
  var shown = 0;
  new ResizeObserver(() => {
    if (frame.clientWidth === shown) {
      return;
    }
    fitNames(frame);
    if (!shown) {
      frame.scrollLeft = frame.scrollWidth;
    }
    shown = frame.clientWidth;
  }).observe(frame);
}

/**
 * The names are as wide as whole years, and behind the last year stands what the frame's width lacks of whole ones.
 * So the frame, which comes to rest at a year's beginning, cuts no year, neither with the names nor with its edge.
 * @type {(frame: HTMLElement) => void}
 */
function fitNames(frame) {
  /** @type {NodeListOf<HTMLElement>} */
  var heads = frame.querySelectorAll("thead th");
  var name = heads[0];
  var wide = heads[1] && isWide(frame, name);
  if (!wide) {
    return;
  }
  var step = width(heads[1]);
  var names = Math.ceil(width(name) / step) * step;
  name.style.boxSizing = "border-box";
  name.style.minWidth = frame.style.scrollPaddingLeft = names + "px";
  frame.style.setProperty("--spare", Math.max(0, frame.clientWidth - names) % step + "px");
  frame.classList.add("whole-years");
}

/**
 * Whether the table, with nothing done to it, is wider than its frame.
 * @type {(frame: HTMLElement, name: HTMLElement) => boolean}
 */
function isWide(frame, name) {
  name.style.minWidth = "";
  frame.classList.remove("whole-years");
  return frame.scrollWidth > frame.clientWidth;
}

/** @type {(cell: HTMLElement) => number} */
function width(cell) {
  return cell.getBoundingClientRect().width;
}
