/* From a provision to what the indexes found in it: its row on the page of the notice's own index. */
import { withAttributes } from "../ui/attributes.js";

/** @type {HTMLAnchorElement | null} */
var index = document.querySelector('.neighbours a[href$="--provisions.html"]');

/** @type {(pin: HTMLAnchorElement) => void} */
export function addFoundLink(pin) {
  if (!index || pin.closest("header, footer")) return; // Head and foot have no row there.
  var link = withAttributes("a", { class: "reader-copy reader-found", href: index.getAttribute("href") + pin.hash }, "索引");
  link.setAttribute("aria-label", "索引 " + pin.textContent);
  pin.after(" ", link);
}
