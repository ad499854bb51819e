/* Where the keyboard is when a button has done its work and is gone. */

/**
 * At the first link of what the button has brought.
 * @type {(next: Element | null) => void}
 */
export function focusOn(next) {
  /** @type {HTMLElement | null} */
  const link = next && next.querySelector("a");
  if (link) link.focus();
}
