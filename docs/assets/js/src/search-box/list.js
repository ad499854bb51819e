/* The list below a box: opened with options, closed, one of them chosen. */
import { refill } from "../ui/refill.js";

/** @type {(box: SearchBox.Box) => HTMLElement[]} */
export function optionsOf(box) {
  return Array.from(box.list.querySelectorAll("[role=option]"));
}

/** @type {(box: SearchBox.Box, ...children: Node[]) => void} */
export function open(box, ...children) {
  refill(box.list, ...children);
  box.list.hidden = false;
  box.input.setAttribute("aria-expanded", String(optionsOf(box).length > 0));
  choose(box, -1);
}

/** @type {(box: SearchBox.Box) => void} */
export function close(box) {
  clearTimeout(box.timer);
  box.asked = box.status.textContent = "";
  open(box);
  box.list.hidden = true;
}

/**
 * Beyond the last and before the first is the box itself.
 * @type {(box: SearchBox.Box, index: number) => void}
 */
export function choose(box, index) {
  const all = optionsOf(box);
  const { input } = box;
  box.chosen = all.length ? ((index + 1 + all.length + 1) % (all.length + 1)) - 1 : -1;
  all.forEach((option, i) => option.setAttribute("aria-selected", String(i === box.chosen)));
  if (box.chosen >= 0) {
    input.setAttribute("aria-activedescendant", all[box.chosen].id);
    all[box.chosen].scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}
