/*
 * The provisions that the keys go to, and where one is.
 *
 * A provision reaches from the element with its eid to the next one outside it; the grey line at its end holds the
 * permanent link first, whose title is the place as it is cited.
 */

var NEAR = 4; // pixels

/** @type {HTMLElement | null} */
export var article = document.querySelector("article.notice");

/** @type {HTMLAnchorElement[]} */
export var pins = article ? pinsOf(article) : [];

/** @type {HTMLElement[]} */
export var stops = article ? pins.map(stopOf) : Array.from(document.querySelectorAll(".topic-entry"));

/** @type {(article: HTMLElement) => HTMLAnchorElement[]} */
function pinsOf(article) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  var all = article.querySelectorAll(".apparatus > a:first-of-type");
  return Array.from(all).filter(target);
}

/** @type {(pin: HTMLAnchorElement) => HTMLElement} */
function stopOf(pin) {
  return /** @type {HTMLElement} */ (target(pin));
}

/** @type {(pin: HTMLAnchorElement) => HTMLElement | null} */
function target(pin) {
  return document.getElementById(decodeURIComponent(pin.hash.slice(1)));
}

/**
 * The provision that has the focus, or that the address names, while it is in sight; else the last one that begins
 * above the reading line.
 * @type {() => {index: number, on: boolean}}
 */
export function current() {
  var named = /** @type {HTMLElement[]} */ ([document.activeElement, document.querySelector(":target")]);
  var chosen = named.find((node) => stops.includes(node) && inSight(node));
  if (chosen) return { index: stops.indexOf(chosen), on: true };
  var index = -1;
  while (index + 1 < stops.length && belowLine(stops[index + 1]) < NEAR) index += 1;
  return { index: index, on: index >= 0 && belowLine(stops[index]) > -NEAR };
}

/** @type {(node: Element) => boolean} */
function inSight(node) {
  var box = node.getBoundingClientRect();
  return box.bottom > 0 && box.top < window.innerHeight;
}

/**
 * How far below the place where a jump puts it a provision begins.
 * @type {(node: Element) => number}
 */
function belowLine(node) {
  var padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  var margin = parseFloat(getComputedStyle(node).scrollMarginTop);
  return node.getBoundingClientRect().top - (padding || 0) - (margin || 0);
}
