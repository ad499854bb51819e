/* How long the page is kept from answering. */

var LONGEST = 25; // milliseconds
var begun = 0;

/**
 * Long work rests here, so that the page answers in between: not each time, but where it has run for a while.
 * @type {() => Promise<void> | null}
 */
export function rest() {
  return performance.now() - begun < LONGEST ? null : new Promise((go) => {
    setTimeout(() => {
      begun = performance.now();
      go();
    });
  });
}
