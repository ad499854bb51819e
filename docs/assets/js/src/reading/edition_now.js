/* Of which edition the site is by now: a page that was left open may be of an older one. */

/** @type {HTMLScriptElement} */
var loadedScript = /** @type {HTMLScriptElement} */ (document.currentScript);

/**
 * What the foot of the pages of such an edition says.
 * @type {(told: {edition: string, newest: string | null}) => string}
 */
export function stampText(told) {
  return "版本" + told.edition + (told.newest ? "（" + told.newest + "止）" : "");
}

/**
 * The edition that the site has by now; none where it cannot be known: a page of a disk cannot ask.
 * @type {() => Promise<{edition: string, newest: string | null} | null>}
 */
export function editionNow() {
  if (!/^http/.test(location.protocol) || !window.fetch) return Promise.resolve(null);
  return fetch(new URL("../../data/edition.json", loadedScript.src).href, { cache: "no-cache" })
    .then((answer) => answer.ok ? answer.json() : null)
    .catch(() => null);
}
