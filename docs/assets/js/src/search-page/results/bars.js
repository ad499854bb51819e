/* How many provisions there are of each year, a row a place; each bar is a filter. */
import { element } from "../../ui/element.js";
import { refill } from "../../ui/refill.js";
import { addressOf } from "../address.js";
import { held, narrowed } from "../filters/narrowing.js";
import { focusOn } from "./focus.js";

const MOST_ROWS = 8;
const NAMED = 6; // years without any that are named one by one

/** @type {(view: SearchPage.View, state: SearchPage.State, found: Search.Answer) => void} */
export function showBars(view, state, found) {
  const { edition, understood } = found;
  const whole = window.NoticeSearch.passing(edition, found.across ? found.ordinals : found.run.ordinals, found.tests, "year");
  const rows = byPlace(edition, whole);
  const { bars } = view.form;
  // What is cited stands above whatever is chosen, and is one: its years say nothing.
  bars.hidden = !rows.length || !!understood.cited || !!understood.candidates.length;
  const most = Math.max(1, ...rows.map(({ counts }) => Array.from(counts.values())).flat());
  const years = edition.notices.map((notice) => notice.year);
  const span = { from: Math.min(...years), to: Math.max(...years), most };
  const left = rows.length - MOST_ROWS;
  refill(bars, ...rows.slice(0, MOST_ROWS).map((row) => rowOf(state, found, row, span)),
    ...(left > 0 ? [element("p", { className: "search-bars__more" }, "另有" + left + "个地区，在“地区”中选。")] : []),
    ...(rows.length > 1 ? [unfolding(bars)] : []));
  newestInSight(bars);
}

/**
 * Where not all years have room, one scrolls back to the older ones.
 * @type {(bars: HTMLElement) => void}
 */
function newestInSight(bars) {
  bars.querySelectorAll(".search-bars__scroll").forEach((row) => {
    row.scrollLeft = row.scrollWidth;
  });
}

/**
 * On a narrow screen, where only the first row stands, the way to the others.
 * @type {(bars: HTMLElement) => HTMLElement}
 */
function unfolding(bars) {
  const button = element("button", { type: "button", className: "search-more search-bars__all" }, "列出各地区");
  button.addEventListener("click", () => {
    bars.classList.add("search-bars--all");
    newestInSight(bars);
    focusOn(bars.children[1]);
  });
  return button;
}

/**
 * The place with the most first.
 * @type {(edition: Search.Edition, ordinals: number[]) => {place: number, counts: Map<number, number>, total: number}[]}
 */
function byPlace(edition, ordinals) {
  /** @type {Map<number, {place: number, counts: Map<number, number>, total: number}>} */
  const found = new Map();
  for (const ordinal of ordinals) {
    const { place, year } = edition.notices[edition.noticeOf[ordinal]];
    const row = found.get(place) || { place, counts: new Map(), total: 0 };
    row.counts.set(year, (row.counts.get(year) || 0) + 1);
    row.total++;
    found.set(place, row);
  }
  return Array.from(found.values()).sort((a, b) => b.total - a.total || a.place - b.place);
}

/**
 * @param {SearchPage.State} state
 * @param {Search.Answer} found
 * @param {{place: number, counts: Map<number, number>}} row
 * @param {{from: number, to: number, most: number}} span
 * @returns {HTMLElement}
 */
function rowOf(state, found, { place, counts }, span) {
  const { edition } = found;
  const { name, slug } = edition.places[place];
  const published = new Set(edition.notices.filter((notice) => notice.place === place).map((notice) => notice.year));
  const list = element("ol", { className: "search-bars__years" });
  for (let year = span.from; year <= span.to; year++) {
    const count = counts.get(year) || 0;
    list.append(element("li", { className: published.has(year) ? "" : "search-bars__none" },
      count ? barOf(state, found, { slug, name, year, count }, span.most) : element("span", { className: "search-bars__zero" })));
  }
  const label = element("p", { className: "search-bars__place" }, name + "　", element("span", {}, said(counts, published)));
  const ends = element("p", { className: "search-bars__ends" }, element("span", {}, String(span.from)), element("span", {}, String(span.to)));
  ends.setAttribute("aria-hidden", "true");
  list.setAttribute("aria-label", name + "各年条数");
  const scroll = element("div", { className: "search-bars__scroll" }, element("div", {}, list, ends));
  return element("div", { className: "search-bars__row" }, label, scroll);
}

/**
 * @param {SearchPage.State} state
 * @param {Search.Answer} found
 * @param {{slug: string, name: string, year: number, count: number}} one
 * @param {number} most
 * @returns {HTMLElement}
 */
function barOf(state, found, { slug, name, year, count }, most) {
  const now = held(state, found);
  const chosen = now.from === String(year) && now.to === now.from && now.place === slug;
  const change = chosen ? { from: "", to: "", place: "" } : { from: String(year), to: String(year), place: slug };
  const next = narrowed(state, found, change);
  const fill = element("span", { className: "search-bars__fill" });
  fill.style.height = Math.max(8, Math.round((100 * count) / most)) + "%";
  const link = element("a", { href: addressOf(next), className: "search-bars__bar", title: year + "年：" + count + "条" }, fill);
  link.setAttribute("aria-label", name + year + "年：" + count + "条" + (chosen ? "，已选，再选去掉" : ""));
  if (chosen) link.setAttribute("aria-current", "true");
  return link;
}

/**
 * 首见2009年；未见2012、2014年
 * @type {(counts: Map<number, number>, published: Set<number>) => string}
 */
function said(counts, published) {
  const first = Math.min(...Array.from(counts.keys()));
  const without = Array.from(published).filter((year) => year > first && !counts.has(year)).sort((a, b) => a - b);
  const named = without.length > NAMED ? without.length + "年" : without.join("、") + "年";
  return "首见" + first + "年" + (without.length ? "；此后未见" + named : "");
}
