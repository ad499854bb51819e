/*
 * Any two notices side by side, made in the browser: compare.html?a=<older>&b=<newer>.
 *
 * Each provision's wording is cut into words beforehand, as for the comparisons that the site already has. A pair that
 * has one of these is shown in its rows (data/compare/<older>--<newer>.js); others are aligned here.
 */
import { askFor, loadNotice, receive, Unknown } from "../compare/data.js";
import { resultOf, titleOf } from "../compare/page.js";
import { pairOf } from "../compare/pair.js";
import { picker, retryButton } from "../compare/picker.js";
import { redline } from "../redline/redline.js";
import { element } from "../ui/element.js";
import { refill } from "../ui/refill.js";

function start() {
  var root = document.getElementById("compare-any");
  if (!root) return;
  var shown = location.search;
  var asked = new URLSearchParams(shown);
  var place = element("div");
  refill(root, picker([asked.get("a"), asked.get("b")], (a, b) => {
    var address = "?a=" + encodeURIComponent(a) + "&b=" + encodeURIComponent(b);
    try {
      history.pushState(null, "", address);
    } catch (error) {
      // A browser may forbid this to a page opened from a disk: then the page is loaded anew.
      location.search = address;
      return;
    }
    shown = location.search;
    compare(place, a, b);
  }), place);
  if (asked.get("a") || asked.get("b")) compare(place, asked.get("a") || "", asked.get("b") || "");
  window.addEventListener("popstate", () => { if (location.search !== shown) location.reload(); });
}

var turn = 0; // What an earlier choice brings late is dropped.

/** @type {(place: HTMLElement, a: string, b: string, again?: boolean) => void} */
function compare(place, a, b, again) {
  var mine = ++turn;
  place.setAttribute("aria-live", "polite");
  refill(place, element("p", { textContent: "正在对照……" }));
  ["words", "rules"].forEach(askFor); // They are on their way while the notices are.
  /** @type {Promise<Compare.Notice | Compare.Fault>[]} */
  var notices = [["旧文", a], ["新文", b]].map((side) =>
    loadNotice(side[1]).catch((error) => faultOf(side[0], side[1], error)));
  Promise.all(notices).then((found) => {
    if (mine !== turn) return;
    var faults = found.filter(isFault);
    if (faults.length) {
      tell(place, faults, () => { compare(place, a, b); });
      return;
    }
    var pair = /** @type {Compare.Notice[]} */ (found);
    return showPair(place, pair[0], pair[1], mine, again);
  });
}

/**
 * What fails is done once more from its beginning: the site may have been replaced in between.
 * @type {(place: HTMLElement, a: Compare.Notice, b: Compare.Notice, mine: number, again?: boolean) => Promise<void>}
 */
function showPair(place, a, b, mine, again) {
  return pairOf(a, b).then(async (pair) => {
    var result = await resultOf(pair);
    if (mine !== turn) return;
    place.setAttribute("aria-live", "off"); // Nobody wants two whole notices read aloud.
    refill(place, ...result);
    setTimeout(takeThere); // To be taken there, the page has to be laid out: in a task of its own.
    window.NoticeComparison.start();
    document.title = titleOf(pair) + " 对照";
    var target = document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  }, () => {
    if (mine !== turn) return;
    if (!again) {
      compare(place, a.id, b.id, true);
      return;
    }
    var fault = "这一对照的数据没有读到，可能是网络或服务器的故障";
    tell(place, [{ fault: fault, again: true }], () => { compare(place, a.id, b.id); });
  });
}

/** Who has just chosen goes on with what was chosen: its heading is what is said of it. */
function takeThere() {
  var heading = document.getElementById("result");
  if (!heading || !document.querySelector(".compare-picker :focus")) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** @type {(side: string, id: string, error: unknown) => Compare.Fault} */
function faultOf(side, id, error) {
  if (!id) return { fault: side + "：还没有选" };
  if (error instanceof Unknown) return { fault: side + "：没有编号为“" + id + "”的通知" };
  return { fault: side + "：“" + id + "”没有读到，可能是网络或服务器的故障", again: true };
}

/** @type {(one: Compare.Notice | Compare.Fault) => one is Compare.Fault} */
function isFault(one) {
  return "fault" in one;
}

/** @type {(place: HTMLElement, faults: Compare.Fault[], again: () => void) => void} */
function tell(place, faults, again) {
  var retried = faults.some((one) => one.again);
  var lines = faults.map((one) => one.fault + "。");
  if (faults.some((one) => !one.again)) lines.push("编号形如 shanxi-2024，也可以在上面选。");
  /** @type {Node[]} */
  var made = lines.map((text) => element("p", { className: "compare-fault", textContent: text }));
  refill(place, ...made.concat(retried ? retryButton(again) : []));
}

export const NoticeCompare = {
  add: receive,
  redline: redline,
};
window.NoticeCompare = NoticeCompare;
start();
