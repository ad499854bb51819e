/* Hits by notice, threads folded to one line. */
import { element } from "../../ui/element.js";
import { addressWith, snippetOf } from "../../ui/results.js";
import { focusOn } from "./focus.js";
import { attempt, onDemand } from "./report.js";

export const NOTICES = 10; // shown at a time
const HITS = 3; // hits of a notice shown at first

/**
 * Ordinals by notice, the notices in the order of their best hits.
 * @type {(edition: Search.Edition, ordinals: number[]) => SearchPage.Group[]}
 */
export function grouped(edition, ordinals) {
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const ordinal of ordinals) {
    const notice = edition.noticeOf[ordinal];
    const own = groups.get(notice) || [];
    own.push(ordinal);
    groups.set(notice, own);
  }
  return Array.from(groups, ([number, own]) => ({ notice: edition.notices[number], ordinals: own }));
}

/**
 * Adds groups to the list until as many are shown as are wanted. The first stands there as soon as it is read; then the
 * others are asked for together.
 * @type {(view: SearchPage.View, shown: SearchPage.Shown, list: HTMLElement, mine: number) => Promise<void>}
 */
export async function fill(view, shown, list, mine) {
  let at = +(list.dataset.at || 0);
  let count = +(list.dataset.count || 0);
  while (at < shown.groups.length && count < view.opened.shown) {
    const made = await groupOf(view, shown, shown.groups[at++], list, mine);
    if (mine !== view.turn) return;
    if (made && ++count === 1) ahead(shown, shown.groups.slice(at, view.opened.shown));
  }
  list.dataset.at = String(at);
  list.dataset.count = String(count);
  if (at < shown.groups.length) {
    const more = element("button", { type: "button", className: "search-more" }, "再列" + NOTICES + "件");
    more.addEventListener("click", () => onDemand(view, async () => {
      view.opened.shown += NOTICES;
      const last = more.previousElementSibling;
      more.remove();
      await fill(view, shown, list, view.turn);
      focusOn(last && last.nextElementSibling);
    }));
    list.append(more);
  }
}

/**
 * Asks for notices before they are needed; what cannot be read is told when it is.
 * @type {(shown: SearchPage.Shown, groups: SearchPage.Group[]) => void}
 */
function ahead({ run }, groups) {
  for (const { ordinals } of groups) window.NoticeSearch.provision(run.edition, ordinals[0]).catch(() => {});
}

/**
 * Adds a notice with its first hits to the list, as soon as there is one; tells whether there is: an earlier notice's
 * lines may have taken them all up.
 * @param {SearchPage.View} view
 * @param {SearchPage.Shown} shown
 * @param {SearchPage.Group} group
 * @param {HTMLElement} parent
 * @param {number} mine
 * @returns {Promise<boolean>}
 */
async function groupOf(view, shown, group, parent, mine) {
  const all = view.opened.expanded.includes(group.notice.id);
  const list = element("ol", { className: "search-group__hits" });
  const title = element("a", { href: window.NoticeSearch.pageOf(group.notice, null).url }, "在通知中查看");
  const section = element("section", { className: "search-group" }, headOf(shown, group, title), list);
  /** @type {(hit: Search.Hit) => void} */
  const first = (hit) => {
    title.textContent = hit.title;
    if (mine === view.turn) parent.append(section);
  };
  const left = await attempt(
    view, () => addHits(view, shown, group.ordinals, list, all ? Infinity : HITS, first), shown, "有的通知没有读到");
  if (mine !== view.turn) return false;
  if (!left) parent.append(section);
  else if (left.length) section.append(moreButton(view, shown, group, list, left));
  return !left || list.children.length > 0;
}

/** @type {(shown: SearchPage.Shown, group: SearchPage.Group, title: HTMLElement) => HTMLElement} */
function headOf({ run }, { notice }, title) {
  const name = run.edition.places[notice.place].name + " " + notice.year;
  return element("h2", { className: "search-group__title" },
    element("span", { className: "search-group__year" }, name), title);
}

/**
 * @param {SearchPage.View} view
 * @param {SearchPage.Shown} shown
 * @param {SearchPage.Group} group
 * @param {HTMLElement} list
 * @param {number[]} left
 * @returns {HTMLElement}
 */
function moreButton(view, shown, group, list, left) {
  const more = element("button", { type: "button", className: "search-more" }, "本件另有" + left.length + "条");
  more.addEventListener("click", () => onDemand(view, async () => {
    view.opened.expanded.push(group.notice.id);
    more.remove();
    const last = list.lastElementChild;
    await addHits(view, shown, left, list, Infinity);
    focusOn(last && last.nextElementSibling);
  }));
  return more;
}

/**
 * Adds hits that no line above has folded in; gives those that were not looked at.
 * @param {SearchPage.View} view
 * @param {SearchPage.Shown} shown
 * @param {number[]} ordinals
 * @param {HTMLElement} list
 * @param {number} most
 * @param {(hit: Search.Hit) => void} [first]
 */
async function addHits(view, shown, ordinals, list, most, first) {
  let at = 0;
  for (; at < ordinals.length && list.children.length < most; at++) {
    const ordinal = ordinals[at];
    if (shown.folded.has(ordinal)) continue;
    const [hit] = await window.NoticeSearch.hits(shown.run, [ordinal]);
    const item = element("li", {}, tick(shown, ordinal, hit), hitLink(hit, shown.marked));
    list.append(item);
    if (first && list.children.length === 1) first(hit);
    if (shown.state.fold && !shown.fault) {
      const line = await attempt(view, () => threadLine(shown, ordinal), shown, "历年相承的条款没有全部合并");
      if (line) item.append(line);
    }
  }
  return ordinals.slice(at).filter((ordinal) => !shown.folded.has(ordinal));
}

/**
 * A box to choose the hit by, seen while results are being chosen.
 * @type {(shown: SearchPage.Shown, ordinal: number, hit: Search.Hit) => HTMLElement}
 */
function tick(shown, ordinal, hit) {
  const box = element("input", { type: "checkbox", className: "search-tick", checked: shown.ticked.has(ordinal) });
  box.setAttribute("aria-label", "选 " + hit.place + hit.year + "年 " + hit.path);
  box.addEventListener("change", () => {
    if (box.checked) shown.ticked.add(ordinal);
    else shown.ticked.delete(ordinal);
  });
  return box;
}

/** @type {(hit: Search.Hit, query: string, before?: string) => HTMLElement} */
export function hitLink(hit, query, before) {
  return element("a", { className: "search-hit", href: addressWith(hit, query) },
    element("span", { className: "search-hit__where" }, (before || "") + hit.path), snippetOf(hit));
}

/**
 * The other notices in which the provision's thread holds the query too; their own lines are left out.
 * @type {(shown: SearchPage.Shown, ordinal: number) => Promise<Element | null>}
 */
async function threadLine(shown, ordinal) {
  const search = window.NoticeSearch;
  const answers = shown.answers || (shown.answers = new Set(shown.groups.map((g) => g.ordinals).flat()));
  const thread = await search.threadOf(shown.run.edition, ordinal);
  const { noticeOf } = shown.run.edition;
  const others = thread.filter(
    (one) => answers.has(one) && noticeOf[one] !== noticeOf[ordinal] && !shown.folded.has(one));
  if (!others.length) return null;
  const line = element("p", { className: "search-thread" }, "历年相承：");
  const hits = await search.hits(shown.run, others);
  others.concat(ordinal).forEach((one) => shown.folded.add(one));
  hits.forEach((hit, at) => {
    const again = [hits[at - 1], hits[at + 1]].some((other) => other && other.year === hit.year);
    const label = hit.year + (again ? numbersOf(hit.path) : "");
    line.append(element("a", { href: addressWith(hit, shown.marked), title: hit.path }, label), " ");
  });
  return line;
}

/**
 * 三、（八）煤矿安全 → 三、（八）, to tell provisions of one year apart.
 * @type {(path: string) => string}
 */
function numbersOf(path) {
  const numbers = /^(?:[^（）\s、.．]{1,4}[、.．]|（[^（）]{1,4}）| ?第\d+段)+/.exec(path);
  return numbers ? " " + numbers[0].trim() : "";
}
