/* What was gathered, taken away: on the clipboard, or as a file. */
import { loadOffice } from "../ui/office.js";
import { withAttributes } from "../ui/attributes.js";
import { forget } from "../compare/data.js";
import { EDITION_COLUMN, editionStamp, sourceLine } from "../ui/edition.js";
import { textOfClip } from "./item.js";

var TITLE = "摘录";

var stamp = "";

/** @type {Office.Column[]} */
var COLUMNS = [
  { name: "序号", width: 6 }, { name: "通知", width: 16 }, { name: "位置", width: 16 }, { name: "文字", width: 80 },
  { name: "引用", width: 60 }, { name: "网页", width: 40 }, EDITION_COLUMN,
];

/**
 * @callback Maker
 * @param {Clips.Shown[]} all
 * @param {Window["NoticeOffice"]} office
 * @param {string} stamp
 * @returns {Uint8Array | string}
 */

/** @type {Record<string, Maker>} */
var FILES = {
  docx: (all, office, stamp) => office.wordDocument(TITLE, paragraphsOf(all, stamp)),
  xlsx: (all, office, stamp) => office.workbook(TITLE, COLUMNS, all.map((shown, at) => cellsOf(shown, at, stamp))),
  md: markdownOf,
};

/**
 * The tools above the list.
 * @type {(shown: () => Promise<Clips.Shown[]>) => HTMLElement}
 */
export function takingAway(shown) {
  var tools = withAttributes("div", { class: "clips-taking", role: "group", "aria-label": "取用全部摘录", hidden: "" });
  tools.append(button("复制全部", () => { copyAll(shown); }), " ");
  Object.keys(FILES).forEach((ending) => {
    var name = ending === "md" ? "Markdown" : ending.toUpperCase();
    tools.append(button("存为" + name, () => { saveAll(shown, ending); }), " ");
  });
  tools.append(button("清空", () => {
    if (window.confirm("移去全部摘录？")) window.NoticeClips.removeAllClips();
  }));
  return tools;
}

/** @type {(label: string, act: () => void) => HTMLElement} */
function button(label, act) {
  var made = withAttributes("button", { type: "button", class: "reader-copy" }, label);
  made.addEventListener("click", act);
  return made;
}

/** @type {(shown: () => Promise<Clips.Shown[]>) => void} */
function copyAll(shown) {
  shown().then((all) => { window.NoticeClips.copyText(all.map(textOfClip).join("\n\n"), "全部摘录"); });
}

/** @type {(shown: () => Promise<Clips.Shown[]>, ending: string) => void} */
function saveAll(shown, ending) {
  stampNow().then((now) => Promise.all([shown(), loadOffice(now)]).then(([all, office]) => {
    office.saveFile(TITLE + "." + ending, FILES[ending](all, office, now));
  })).catch(() => {
    window.NoticeClips.say("没有存成：脚本没有读到，请再试");
  });
}

/**
 * The edition that the words are of. Where a newer one has come since, all is read anew: the two belong together.
 * @type {() => Promise<string>}
 */
function stampNow() {
  stamp = stamp || editionStamp();
  return window.NoticeEdition.editionNow().then((told) => {
    var now = told ? window.NoticeEdition.stampText(told) : stamp;
    if (now !== stamp) forget();
    stamp = now;
    return now;
  });
}

/** @type {(all: Clips.Shown[], stamp: string) => Office.Paragraph[]} */
function paragraphsOf(all, stamp) {
  /** @type {Office.Paragraph[]} */
  var paragraphs = [{ style: "title", text: TITLE }];
  all.forEach((shown) => {
    paragraphs.push({ style: "body", text: shown.words }, { style: "note", text: "——" + shown.citation });
  });
  return paragraphs.concat({ style: "note", text: sourceLine(all.length, stamp) });
}

/** @type {(shown: Clips.Shown, at: number, stamp: string) => string[]} */
function cellsOf(shown, at, stamp) {
  return [String(at + 1), shown.name, shown.locus, shown.words, shown.citation,
          window.NoticeOffice.pageAddress(shown.page), stamp];
}

/** @type {Maker} */
function markdownOf(all, _, stamp) {
  var items = all.map((shown) => "> " + inMarkdown(shown.words).replace(/\n/g, "\n>\n> ") + "\n>\n> ——[" +
    inMarkdown(shown.citation) + "](<" + window.NoticeOffice.pageAddress(shown.page) + ">)\n");
  return "# " + TITLE + "\n\n" + items.join("\n") + "\n" + sourceLine(all.length, stamp) + "\n";
}

/** @type {(line: string) => string} */
function inMarkdown(line) {
  return line.replace(/[\\\x60*_{}[\]#|<>!]/g, "\\$&");
}
