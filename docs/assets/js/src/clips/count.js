/* How many provisions have been gathered, beside the way to them. */
import { clipsKept, watchClips } from "./kept.js";

export function showClipCount() {
  const place = document.querySelector(".clips-count");
  if (!place) return;
  const show = () => {
    place.textContent = String(clipsKept().length || "");
  };
  show();
  watchClips(show);
}
