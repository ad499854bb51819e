/* Of which edition a page is. */

/**
 * As the foot of every page says it: 版本8c1f02ab34de（2026-03-26止）.
 * @type {() => string}
 */
export function editionStamp() {
  var edition = document.querySelector(".edition");
  return (edition && edition.textContent) || "";
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
