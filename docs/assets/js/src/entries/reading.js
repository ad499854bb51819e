/* Reading aids: the settings of the type, where in the text one is, the contents on a narrow screen, rows of indexes. */
import { filterable } from "../listing/filtering.js";
import { sortable } from "../listing/sorting.js";
import { closeContentsAfterUse, contentsMarker, onScroll, readingBar } from "../reading/progress.js";
import { editionNow, stampText } from "../reading/edition_now.js";
import { watchForNewer } from "../reading/newer.js";
import { settingsPanel } from "../reading/settings.js";
import { showWholeYears } from "../reading/tables.js";

/* What is saved from a page names the edition that its words are of. */
export const NoticeEdition = { editionNow, stampText };
window.NoticeEdition = NoticeEdition;

watchForNewer();
var place = document.getElementById("reading-settings");
if (place) {
  settingsPanel(place);
}
/** @type {NodeListOf<HTMLElement>} */
var tables = document.querySelectorAll(".coverage, .heat");
tables.forEach(showWholeYears);
/** @type {NodeListOf<HTMLElement>} */
var lists = document.querySelectorAll(".counts, .works, .targets, .body-names, .tasks, .phrases");
if (lists.length) {
  filterable(Array.from(lists));
  /** @type {NodeListOf<HTMLTableElement>} */
  var indexes = document.querySelectorAll(".counts table, .works table, .targets table, .body-names table");
  indexes.forEach(sortable);
}
/** @type {(() => void)[]} */
var actions = [];
/** @type {HTMLElement | null} */
var text = document.querySelector("article.notice");
if (text) {
  actions.push(readingBar(text));
}
/** @type {HTMLElement | null} */
var panel = document.querySelector(".toc__panel");
if (panel) {
  closeContentsAfterUse(/** @type {HTMLInputElement} */ (document.getElementById("toc-open")), panel);
  actions.push(contentsMarker(panel));
}
if (actions.length) {
  onScroll(actions);
}
