/*
 * The provisions that a reader has gathered: read in their order, and taken away with where each one stands.
 *
 * Their words are the edition's: of each notice its file of the page of any two notices is read (data/compare/<id>.js),
 * which works from a disk as well.
 */
import { clipElement } from "../clips-page/item.js";
import { shownClip } from "../clips-page/shown.js";
import { takingAway } from "../clips-page/taking.js";
import { loadNotice, receive } from "../compare/data.js";
import { element } from "../ui/element.js";
import { refill } from "../ui/refill.js";

/** @type {Partial<Window["NoticeCompare"]>} */
var receiver = {
  add: receive,
};
window.NoticeCompare = Object.assign(window.NoticeCompare || {}, receiver);

function start() {
  var root = document.getElementById("clips");
  if (!root) return;
  var list = element("ol", { className: "clips" });
  var empty = document.getElementById("clips-empty");
  var tools = takingAway(shown);
  var place = root;
  function shown() {
    return Promise.all(window.NoticeClips.clipsKept().map(shownOf));
  }
  var turn = 0; // What an earlier list brings late is dropped.
  function show() {
    var mine = ++turn;
    shown().then((all) => {
      if (mine !== turn) return;
      var focused = place.contains(document.activeElement) ? document.activeElement : null;
      refill(list, ...all.map(clipElement));
      tools.hidden = !all.length;
      if (empty) empty.hidden = all.length > 0;
      returnFocus(list, focused);
    });
  }
  window.NoticeClips.watchClips(show);
  refill(root, tools, list);
  show();
}

/**
 * To the same button of the same clip, or where that is gone, of the first.
 * @type {(list: HTMLElement, focused: Element | null) => void}
 */
function returnFocus(list, focused) {
  var name = focused && focused.getAttribute("data-button");
  /** @type {HTMLElement[]} */
  var buttons = Array.from(list.querySelectorAll("[data-button]"));
  var back = name && (buttons.find((button) => button.dataset.button === name) || buttons[0]);
  if (back) back.focus();
}

/** @type {(clip: Clips.Clip) => Promise<Clips.Shown>} */
function shownOf(clip) {
  return loadNotice(clip.notice).then(
    (notice) => shownClip(clip, notice),
    () => shownClip(clip, null)
  );
}

document.addEventListener("DOMContentLoaded", start); // The scripts that every page has come after this one.
