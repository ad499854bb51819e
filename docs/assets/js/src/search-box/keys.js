/* The keys of a box. */
import { choose, close, optionsOf } from "./list.js";

/** @type {(box: SearchBox.Box, event: KeyboardEvent, typed: () => void) => void} */
export function onKey(box, event, typed) {
  if (event.isComposing || event.keyCode === 229) return;
  const { input, list, chosen } = box;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (list.hidden) typed();
    else choose(box, event.key === "ArrowDown" ? chosen + 1 : chosen - 1);
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    optionsOf(box)[chosen].click();
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close(box);
  } else if (event.key === "Escape") {
    input.blur();
  }
}
