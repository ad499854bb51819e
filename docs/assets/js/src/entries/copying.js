/*
 * What is copied from a page: the notice's words, a paragraph a line, and nothing else.
 *
 * What bears data-ui is the site's and cannot be selected (base.css); browsers still leave traces of it, part a heading
 * from the text that follows it in the same line, and run both wordings of a redline together.
 */
import { inMarkup } from "../ui/markup.js";

var SITE = "[data-ui]";
var PARAGRAPHS = "p, li, h1, h2, h3, h4, h5, h6, td, th, summary, div, section, header, footer";
var CHANGES = "ins, del";
/* A provision outside a notice has a button at its end, which leaves a blank in what the browser copies. */
var PROVISIONS = CHANGES + ", .reader-clip";

var article = document.querySelector("article.notice");

/* A heading and the text behind it are one paragraph, and no blank stands between them. */
document.querySelectorAll(".notice .run-in").forEach((heading) => {
  var between = heading.nextSibling;
  if (between instanceof Text && !between.data.trim()) between.remove();
});

/** @type {(node: Node) => Element | null} */
function paragraphOf(node) {
  var own = node.parentElement && node.parentElement.closest(PARAGRAPHS);
  var before = own && own.previousElementSibling;
  return before && before.matches(".run-in") ? before : own;
}

/** @type {(element: Element) => boolean} */
function isShown(element) {
  // eslint-disable-next-line no-restricted-properties -- only where the browser has it
  return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;
}

/**
 * The words that the range holds: of each paragraph {text, html}.
 * @type {(range: Range) => {text: string, html: string}[]}
 */
function linesOf(range) {
  /** @type {{text: string, html: string}[]} */
  var lines = [];
  /** @type {Element | null} */
  var paragraph = null;
  piecesOf(range).forEach((piece) => {
    var own = paragraphOf(piece.node);
    if (own !== paragraph) lines.push({ text: "", html: "" });
    paragraph = own;
    var line = lines[lines.length - 1];
    line.text += piece.text;
    line.html += piece.html;
  });
  return lines.map((line) => {
    return { text: line.text.replace(/^[ \n]+|[ \n]+$/g, ""), html: line.html };
  }).filter((line) => line.text);
}

/** @type {(range: Range) => Copying.Piece[]} */
function piecesOf(range) {
  var top = range.commonAncestorContainer;
  if (top instanceof Text) top = /** @type {Node} */ (top.parentElement);
  var walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  /** @type {Copying.Piece[]} */
  var pieces = [];
  for (var node = walker.nextNode(); node; node = walker.nextNode()) {
    var isBreak = node.nodeName === "BR";
    if (!isBreak && !(node instanceof Text) || !range.intersectsNode(node)) continue;
    var parent = /** @type {Element} */ (node.parentElement);
    if (parent.closest(SITE) || !isShown(parent)) continue;
    if (node instanceof Text) addWords(pieces, node, wordsOf(node, range));
    else pieces.push({ node: node, text: "\n", html: "<br>" });
  }
  return pieces;
}

/**
 * As they are seen: a line's end in the page's source is a blank.
 * @type {(node: Text, range: Range) => string}
 */
function wordsOf(node, range) {
  var end = node === range.endContainer ? range.endOffset : node.data.length;
  var start = node === range.startContainer ? range.startOffset : 0;
  return node.data.slice(start, end).replace(/[ \t]*\r?\n[ \t\r\n]*/g, " ");
}

/** @type {(pieces: Copying.Piece[], node: Text, words: string) => void} */
function addWords(pieces, node, words) {
  var parent = /** @type {Element} */ (node.parentElement);
  if (!words || !words.trim() && parent.matches("article, div, section, header, footer, details")) return;
  var html = inMarkup(words);
  /** @type {HTMLElement | null} */
  var change = parent.closest(CHANGES);
  if (change && !change.closest(".redline-sides")) {
    var signs = signsOf(change);
    words = signs[0] + words + signs[1];
    html = outer(change, signs[0] + html + signs[1]);
  }
  pieces.push({ node: node, text: words, html: html });
}

/**
 * As compare.css draws them.
 * @type {(change: HTMLElement) => [string, string]}
 */
function signsOf(change) {
  var move = change.dataset.move ? "移" + change.dataset.move + " " : "";
  if (change.nodeName === "DEL") return ["[" + (move || "-"), "-]"];
  return ["{" + (move || "+"), "+}"];
}

/** @type {(element: Element, html: string) => string} */
function outer(element, html) {
  var name = element.nodeName.toLowerCase();
  return "<" + name + ">" + html + "</" + name + ">";
}

/**
 * Of a selection that goes beyond the notice, the notice.
 * @type {(range: Range) => Range | null}
 */
function withinArticle(range) {
  if (!article || !range.intersectsNode(article)) return null;
  var own = range.cloneRange();
  var all = document.createRange();
  all.selectNodeContents(article);
  if (own.compareBoundaryPoints(Range.START_TO_START, all) < 0) own.setStart(article, 0);
  if (own.compareBoundaryPoints(Range.END_TO_END, all) > 0) own.setEnd(article, article.childNodes.length);
  return own;
}

/** @type {(range: Range) => boolean} */
function holdsProvisions(range) {
  var top = range.commonAncestorContainer;
  if (!(top instanceof Element || top instanceof Document)) return false;
  if (top instanceof Element && top.closest(CHANGES)) return false;
  return Array.from(top.querySelectorAll(PROVISIONS)).some((one) => range.intersectsNode(one));
}

/**
 * What is selected, if it is a notice's words: else the browser copies as it does everywhere.
 * @type {() => {text: string, html: string}[]}
 */
function selected() {
  var selection = window.getSelection();
  /** @type {{text: string, html: string}[]} */
  var lines = [];
  for (var i = 0; selection && i < selection.rangeCount; i += 1) {
    var range = selection.getRangeAt(i);
    var own = withinArticle(range) || (holdsProvisions(range) ? range : null);
    if (own) lines = lines.concat(linesOf(own));
  }
  return lines;
}

document.addEventListener("copy", (event) => {
  if (!event.clipboardData || event.target instanceof Element && event.target.closest("input, textarea")) return;
  var lines = selected();
  if (!lines.length) return;
  var html = lines.map((line) => line.html);
  event.clipboardData.setData("text/plain", lines.map((line) => line.text).join("\n"));
  event.clipboardData.setData("text/html", html.length > 1 ? "<p>" + html.join("</p><p>") + "</p>" : html[0]);
  event.preventDefault();
});

window.NoticeCopying = {
  /* The words of a range as they are copied. */
  textOf: (range) => linesOf(range).map((line) => line.text).join("\n"),
};
