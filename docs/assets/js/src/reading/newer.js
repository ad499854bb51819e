/* A page that was left open while the site was replaced: that it is of an older edition is said at its foot. */
import { withAttributes } from "../ui/attributes.js";

var A_WHILE = 600000; // milliseconds in which it is not asked again
var HASH = /[0-9a-f]{12}/;
/** @type {HTMLScriptElement} */
var own = /** @type {HTMLScriptElement} */ (document.currentScript);
var asked = Date.now();

/** When somebody comes back to the page after a while, or search has met a newer edition. */
export function watchForNewer() {
  if (!/^http/.test(location.protocol) || !window.fetch) return; // A page of a disk cannot ask.
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden && Date.now() > asked + A_WHILE) look();
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) look();
  });
  window.addEventListener("notice-search-replaced", look);
}

function look() {
  asked = Date.now();
  fetch(new URL("../../data/edition.json", own.src).href, { cache: "no-cache" })
    .then(function (answer) { return answer.ok ? answer.json() : null; })
    .then(function (found) { tell(String((found && found.edition) || "")); })
    .catch(function () {}); // Without a line to the site nothing is known.
}

/** @type {(edition: string) => void} */
function tell(edition) {
  var stamp = document.querySelector(".edition");
  var here = HASH.exec((stamp && stamp.textContent) || "");
  if (!here || !HASH.test(edition) || edition === here[0] || document.querySelector(".newer-edition")) return;
  var again = withAttributes("a", { href: location.href.split("#")[0] }, "重新打开");
  again.addEventListener("click", function (event) {
    event.preventDefault();
    location.reload();
  });
  var line = withAttributes("p", { class: "newer-edition", role: "status", "data-ui": "" },
    "本页为" + here[0] + "版，网站已更新为" + edition + "版。");
  line.append(again);
  document.body.append(line);
}
