/* Moving about by keyboard. */
import { explain, keysAreOn } from "./help.js";
import { say } from "./said.js";
import { article, current, pins, stops } from "./stops.js";

/**
 * What the same keys give while a Chinese input method is on.
 * @type {Record<string, string>}
 */
var FULL_WIDTH = { "【": "[", "】": "]", "「": "[", "」": "]", "？": "?" };

/** @type {(event: KeyboardEvent) => void} */
export function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (typing(/** @type {HTMLElement} */ (event.target)) || document.querySelector("dialog[open]")) return;
  var key = FULL_WIDTH[event.key] || event.key;
  if (key !== "?" && !keysAreOn()) return;
  if (perform(key)) event.preventDefault();
}

/** @type {(typed: string) => boolean} */
function perform(typed) {
  var key = typed.toLowerCase(); // J while Caps Lock is on.
  if (key === "j") return step(1) || toHit(1);
  if (key === "k") return step(-1) || toHit(-1);
  if (key === "[") return follow("prev");
  if (key === "]") return follow("next");
  if (key === "?") return explain();
  return false;
}

/**
 * Whether letters go into the field that has the focus: a box to tick takes none.
 * @type {(node: HTMLElement) => boolean}
 */
function typing(node) {
  if (node instanceof HTMLInputElement) return !/^(radio|checkbox|button|submit)$/.test(node.type);
  return node.isContentEditable || /^(TEXTAREA|SELECT)$/.test(node.tagName);
}

/** @type {(by: number) => boolean} */
function step(by) {
  var at = current();
  var next = stops[by > 0 || at.on ? at.index + by : at.index];
  if (!next) return false;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
  history.replaceState(null, "", "#" + next.id);
  return true;
}

/**
 * On the page of results from hit to hit, past all that stands above them.
 * @type {(by: number) => boolean}
 */
function toHit(by) {
  /** @type {HTMLElement[]} */
  var hits = Array.from(document.querySelectorAll("a.search-hit"));
  var next = hits[hits.findIndex((hit) => hit === document.activeElement) + by];
  if (!next) return false;
  next.focus();
  return true;
}

/**
 * The same provision a year before or after; where it has none there, the notice of that year.
 * @type {(rel: string) => boolean}
 */
function follow(rel) {
  if (!article) return false;
  var at = current();
  var here = at.index >= 0 ? pins[at.index].closest(".apparatus") : null;
  /** @type {HTMLAnchorElement[]} */
  var notices = Array.from(document.querySelectorAll(".notice-page > .neighbours a[rel~=" + rel + "]"));
  if (!notices.length) {
    say(rel === "prev" ? "没有更早的一年" : "没有更晚的一年");
    return true;
  }
  /** @type {HTMLAnchorElement[]} */
  var links = here ? Array.from(here.querySelectorAll("a")) : [];
  var link = links.find((one) => notices.some((notice) => one.href.split("#")[0] === notice.href));
  location.assign((link || notices[0]).href);
  return true;
}
