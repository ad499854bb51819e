/* 摘录 at each provision: of a notice, of a topic or a thread, of a comparison, of what a search found. */
import { say } from "../reader/said.js";
import { withAttributes } from "../ui/attributes.js";
import { addClip, isClipped, removeClip, watchClips } from "./kept.js";

var LINKS = ".notice .apparatus > a:first-of-type, .topic-entry > a, .compare-row p > a:first-child"
  + ", .search-group .search-hit";
/* Within a notice that a search led to, an address holds the query. */
var PROVISION = /\/notices\/([a-z0-9-]+)\.html(?:\?[^#]*)?#([A-Za-z0-9_.-]+)$/;

/** @type {[HTMLButtonElement, Clips.Clip][]} */
var buttons = [];

/** At those that have none yet. */
export function addClipButtons() {
  buttons = buttons.filter((one) => one[0].isConnected);
  /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(LINKS)).forEach((link) => {
    var clip = clipOf(link);
    if (!clip || "clip" in link.dataset) return;
    link.dataset.clip = "";
    addButton(link, clip);
  });
  markButtons();
}

/* Here as in another tab; and what is compared or searched is made when it is asked for. */
export function keepClipButtons() {
  watchClips(markButtons);
  var made = document.querySelector("#compare-any, #search-page");
  if (made) new MutationObserver(addClipButtons).observe(made, { childList: true, subtree: true });
}

/** @type {(link: HTMLAnchorElement) => Clips.Clip | null} */
function clipOf(link) {
  var found = PROVISION.exec(link.href);
  if (!found) return null;
  var entry = link.closest("[data-spans]");
  return { notice: found[1], eid: found[2], spans: (entry && entry.getAttribute("data-spans")) || undefined };
}

/** @type {(link: HTMLAnchorElement, clip: Clips.Clip) => void} */
function addButton(link, clip) {
  var button = withAttributes("button", { type: "button", class: "reader-copy reader-clip", "data-ui": "" });
  button.addEventListener("click", () => { toggleClip(clip); });
  var copying = link.nextElementSibling;
  if (link.closest(".compare-row")) /** @type {Element} */ (link.parentElement).append(" ", button);
  else (copying && copying.matches(".reader-copy") ? copying : link).after(" ", button);
  button.dataset.name = ((link.querySelector(".search-hit__where") || link).textContent || "").trim();
  buttons.push([button, clip]);
}

/** @type {(clip: Clips.Clip) => void} */
function toggleClip(clip) {
  var gone = isClipped(clip);
  var kept = gone ? removeClip(clip) : addClip(clip);
  if (gone) say("已从摘录移去");
  else if (!isClipped(clip)) say("摘录已满，请先移去一些");
  else say(kept ? "已加入摘录" : "已加入摘录；这个浏览器不许网页保存，离开本页即失");
}

function markButtons() {
  buttons.forEach(([button, clip]) => {
    var on = isClipped(clip);
    var label = on ? "已摘" : "摘录";
    if (button.textContent === label) return; // What is written anew is seen as a change of the page.
    button.textContent = label;
    button.setAttribute("aria-label", label + " " + button.dataset.name);
    button.setAttribute("aria-pressed", String(on));
  });
}
