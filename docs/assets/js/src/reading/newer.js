/* A page that was left open while the site was replaced: that it is of an older edition is said at its foot. */
import { withAttributes } from "../ui/attributes.js";
import { editionNow } from "./edition_now.js";

var A_WHILE = 600000; // milliseconds in which it is not asked again
var HASH = /[0-9a-f]{12}/;
var asked = Date.now();

/** When somebody comes back to the page after a while, or search has met a newer edition. */
export function watchForNewer() {
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() > asked + A_WHILE) look();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) look();
  });
  window.addEventListener("notice-search-replaced", look);
}

function look() {
  asked = Date.now();
  editionNow().then((found) => { if (found) tell(found.edition); });
}

/** @type {(edition: string) => void} */
function tell(edition) {
  var stamp = document.querySelector(".edition");
  var here = HASH.exec((stamp && stamp.textContent) || "");
  if (!here || !HASH.test(edition) || edition === here[0] || document.querySelector(".newer-edition")) return;
  var again = withAttributes("a", { href: location.href.split("#")[0] }, "重新打开");
  again.addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
  var line = withAttributes("p", { class: "newer-edition", role: "status", "data-ui": "" },
    "本页为" + here[0] + "版，网站已更新为" + edition + "版。");
  line.append(again);
  document.body.append(line);
}
