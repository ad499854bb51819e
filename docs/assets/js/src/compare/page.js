/* The comparison on the page. */
import { alignedRows } from "../align/rows.js";
import { rest } from "../loading/rest.js";
import { element } from "../ui/element.js";
import { summary } from "./figures.js";
import { documentName, headsElement, rowElement } from "./row_elements.js";
import { fullRows } from "./rows.js";
import { trackedFile } from "./tracked_file.js";

var TURNED = "两件已改按先后排列，上下级之间上级在前。";

/** @type {(words: Compare.Words, found: Compare.Figures) => string} */
function figures(words, found) {
  var counts = Object.keys(words.kinds).map((kind) =>
    found.counts[kind] ? words.kinds[kind] + "\u00a0" + found.counts[kind] : "").filter(Boolean).join("\u00a0· ");
  return counts + (found.moved ? "（其中移动位置 " + found.moved + "）" : "");
}

/** @type {(words: Compare.Words, found: Compare.Figures) => string} */
function carriedOver(words, found) {
  return "沿用：" + words.newer + "的" + percent(found.newerCarried) + "见于" + words.older + "，" +
    words.older + "的" + percent(found.olderCarried) + "见于" + words.newer + "。";
}

/**
 * Never 100% of what is not whole, nor 0% of what is something.
 * @type {(share: number) => string}
 */
function percent(share) {
  var rounded = Math.round(100 * share);
  if (share > 0 && !rounded) return "不足1%";
  return (share < 1 ? Math.min(rounded, 99) : rounded) + "%";
}

/** @type {() => HTMLElement} */
function controls() {
  /** @type {(className: string, text: string, data: object) => HTMLElement} */
  var button = (className, text, data) => {
    var made = element("button", { type: "button", className: className, textContent: text });
    Object.assign(made.dataset, data);
    return made;
  };
  var only = button("compare-only", "只看变化", {});
  only.setAttribute("aria-pressed", "false");
  var said = element("span", { className: "compare-at" });
  said.setAttribute("role", "status");
  return element("div", { className: "compare-controls", hidden: true }, [
    only, " ", button("compare-step", "‹ 上一处", { step: "-1" }), " ",
    button("compare-step", "下一处 ›", { step: "1" }), " ", said,
  ]);
}

/** @type {(pair: Compare.Pair) => Promise<Compare.Row[]>} */
async function rowsOfPair(pair) {
  var rows = pair.built ? pair.built.rows : await alignedRows(pair.older, pair.newer);
  return fullRows(rows, pair.older.provisions, pair.newer.provisions);
}

/**
 * All that is shown of a pair.
 * @type {(pair: Compare.Pair) => Promise<(Node | string)[]>}
 */
export async function resultOf(pair) {
  var older = pair.older;
  var newer = pair.newer;
  var rows = await rowsOfPair(pair);
  var found = summary(rows);
  var table = element("div", { className: "compare" }, headsElement(pair));
  for (var row of rows) {
    await rest();
    table.append(rowElement(pair, row));
  }
  /** @type {(word: string, notice: Compare.Notice) => (Node | string)[]} */
  var source = (word, notice) => {
    var link = element("a", { href: notice.page, textContent: notice.title });
    return [word + "：", link, "（" + documentName(notice) + "）"];
  };
  return [
    element("h2", { id: "result", textContent: titleOf(pair) }),
    element("p", { className: "compare-sources" }, source(pair.words.older_source, older),
      document.createElement("br"), source(pair.words.newer_source, newer)),
    element("p", { className: "compare-counts", textContent: figures(pair.words, found) }),
    element("p", { className: "compare-carried" }, [
      carriedOver(pair.words, found), element("a", { href: "about/comparing.html#carried", textContent: "怎样算" }),
    ]),
    byRule(pair),
    pair.words.marks ? element("p", { className: "compare-carried", textContent: pair.words.marks }) : "",
    rows.some((row) => row.beside)
      ? element("p", { className: "compare-carried", textContent: pair.common.beside }) : "",
    pair.turned ? element("p", { className: "compare-carried", textContent: TURNED }) : "",
    pair.built ? element("p", { className: "compare-carried" }, ["这一对照另有单独的网页：", ownPage(pair)]) : "",
    element("p", { className: "neighbours" }, ["下载本页对照：", trackedFile(pair, titleOf(pair) + " 对照", rows)]),
    controls(),
    table,
  ];
}

/**
 * Who has linked them, and how often that is right.
 * @type {(pair: Compare.Pair) => HTMLElement}
 */
function byRule(pair) {
  return element("p", { className: pair.built ? "compare-carried" : "compare-rough" }, [
    pair.built ? pair.common.by_rule : pair.common.not_built,
    element("a", { href: "about/comparing.html#accuracy", textContent: pair.common.accuracy }),
  ]);
}

/** @type {(pair: Compare.Pair) => string} */
export function titleOf(pair) {
  return pair.older.name + " → " + pair.newer.name;
}

/** @type {(pair: Compare.Pair) => HTMLElement} */
function ownPage(pair) {
  return element("a", { href: pair.page, textContent: pair.older.name + "与" + pair.newer.name });
}
