/*
 * A notice opened from a search (notices/….html?q=…#eid): the query's words are marked, and a bar leads from one
 * occurrence to the next. The notice's own words stay as they are, between the marks and inside them.
 */
import { markIn, passages } from "../search-landing/marks.js";
import { bar } from "../search-landing/bar.js";

const article = document.querySelector("article.notice");
const query = new URLSearchParams(location.search).get("q");
if (article && query) start(article, query);

/** @type {(article: Element, query: string) => void} */
function start(article, query) {
  window.NoticeSearch.run(query).then(({ edition, words, punctuation }) => {
    if (punctuation) return;
    const marks = passages(article).map((nodes) => markIn(edition, nodes, words)).flat();
    if (marks.length) bar(marks);
  }).catch(() => {
    // Without the index there are no marks; the provision itself is there.
  });
}
