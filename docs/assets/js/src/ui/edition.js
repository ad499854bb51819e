/* Of which edition a page is, and of which the site is by now. */

/** @type {HTMLScriptElement} */
var loadedScript = /** @type {HTMLScriptElement} */ (document.currentScript);

/**
 * As the foot of every page says it: 版本8c1f02ab34de（2026-03-26止）.
 * @type {() => string}
 */
export function editionStamp() {
  var edition = document.querySelector(".edition");
  return (edition && edition.textContent) || "";
}

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
    .then(function (answer) { return answer.ok ? answer.json() : null; })
    .catch(function () { return null; });
}

/**
 * The last column of every table that is saved.
 * @type {Office.Column}
 */
export var EDITION_COLUMN = { name: "版本", width: 22 };

/**
 * The last line of every document that is saved.
 * @type {(count: number, stamp: string) => string}
 */
export function sourceLine(count, stamp) {
  return "以上" + count + "条照录自《安全生产工作通知汇编》" + stamp + "。";
}
