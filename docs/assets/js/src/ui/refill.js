/* What a box holds. */

/**
 * These instead of what the box held: what `replaceChildren` does, which Chromium 80 lacks.
 * @type {(box: Element, ...children: (Node | string)[]) => void}
 */
export function refill(box, ...children) {
  box.textContent = "";
  box.append(...children);
}
