/* The document with tracked changes: that of the site where it has one, else one that is made here. */
import { editionStamp } from "../ui/edition.js";
import { element } from "../ui/element.js";
import { loadOffice } from "../ui/office.js";
import { trackedParagraphs } from "./tracked.js";

/** @type {(pair: Compare.Pair, title: string, rows: Compare.Row[]) => HTMLElement} */
export function trackedFile(pair, title, rows) {
  var name = title + ".docx";
  var label = { textContent: pair.common.tracked_file };
  var own = "downloads/compare/" + pair.older.id + "--" + pair.newer.id + ".docx";
  if (pair.built) return element("a", { href: own, download: name, ...label });
  var made = element("button", { type: "button", className: "reader-copy", ...label });
  made.addEventListener("click", () => {
    var stamp = editionStamp();
    loadOffice(stamp).then((office) => {
      office.saveFile(name, office.wordDocument(title, trackedDocument(pair, rows, stamp), pair.newer.day));
    }).catch(() => {
      window.NoticeClips.say("没有存成，请再试");
    });
  });
  return made;
}

/** @type {(pair: Compare.Pair, rows: Compare.Row[], stamp: string) => (Office.Paragraph | Office.Tracked)[]} */
export function trackedDocument(pair, rows, stamp) {
  var words = pair.words;
  var text = [words.tracked, pair.common.not_built.replace("：", "。"), words.older + "：" + pair.older.cite,
              words.newer + "：" + pair.newer.cite, stamp].join("\n");
  return [...trackedParagraphs(pair, rows), { style: "note", text: text }];
}
