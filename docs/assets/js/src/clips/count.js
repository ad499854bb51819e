/* How many provisions have been gathered, beside the way to them. */
import { clipsKept, watchClips } from "./kept.js";

export function showClipCount() {
  var place = document.querySelector(".clips-count");
  if (!place) return;
  var shown = place;
  function show() {
    var count = clipsKept().length;
    shown.textContent = count ? String(count) : "";
  }
  show();
  watchClips(show);
}
