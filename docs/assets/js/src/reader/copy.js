/* Copying a provision. */
import { isBelow } from "../provisions/levels.js";
import { withAttributes } from "../ui/attributes.js";
import { copyText } from "./clipboard.js";
import { article, stops } from "./stops.js";

/** @type {(pin: HTMLAnchorElement) => void} */
export function addCopying(pin) {
  var button = withAttributes("button", { type: "button", class: "reader-copy", "aria-expanded": "false" }, "复制");
  button.setAttribute("aria-label", "复制 " + pin.textContent);
  button.addEventListener("click", () => { toggle(button, pin); });
  pin.after(" ", button);
}

/**
 * The three choices are made when they are first asked for: a long notice has hundreds of provisions.
 * @type {(button: HTMLElement, pin: HTMLAnchorElement) => void}
 */
function toggle(button, pin) {
  var open = button.getAttribute("aria-expanded") === "true";
  if (!button.nextElementSibling || !button.nextElementSibling.matches(".reader-choices")) {
    button.after(choices(pin));
  }
  /** @type {HTMLElement} */ (button.nextElementSibling).hidden = open;
  button.setAttribute("aria-expanded", String(!open));
}

/** @type {(pin: HTMLAnchorElement) => HTMLElement} */
function choices(pin) {
  var eid = pin.hash.slice(1);
  var group = withAttributes("span", { class: "reader-choices", role: "group", "aria-label": "复制 " + pin.textContent });
  /** @type {[string, (eid: string, pin: HTMLAnchorElement) => string][]} */
  var forms = [["文字", textOf], ["链接", linkTo], ["引用", citationOf], ["文字和引用", citedText]];
  forms.forEach((choice) => {
    var button = withAttributes("button", { type: "button", class: "reader-copy" }, choice[0]);
    button.addEventListener("click", () => { copyText(choice[1](eid, pin), choice[0]); });
    group.append(button);
  });
  return group;
}

/**
 * The provision with all that stands under it.
 * @type {(eid: string) => string}
 */
function textOf(eid) {
  var range = document.createRange();
  range.setStartBefore(/** @type {Node} */ (document.getElementById(eid)));
  range.setEndAfter(/** @type {Node} */ (article && article.lastChild));
  var next = stops.find((stop) => range.comparePoint(stop, 0) === 0 && stop.id !== eid && !isBelow(stop.id, eid));
  if (next) range.setEndBefore(next);
  return window.NoticeCopying.textOf(range);
}

/** @type {(eid: string) => string} */
function linkTo(eid) {
  return location.href.split(/[?#]/)[0] + "#" + eid; // What was searched for is not part of the place.
}

/** @type {(eid: string, pin: HTMLAnchorElement) => string} */
function citationOf(eid, pin) {
  return ((article && article.dataset.cite) || "") + pin.title;
}

/** @type {(eid: string, pin: HTMLAnchorElement) => string} */
function citedText(eid, pin) {
  return textOf(eid) + "\n——" + citationOf(eid, pin);
}
