/* From the address to the results. */
import { element } from "../ui/element.js";
import { addressOf, read, understood, unfiltered } from "./address.js";
import { showBars } from "./results/bars.js";
import { countLists, showFilters } from "./filters/filters.js";
import { fill, grouped, NOTICES } from "./results/list.js";
import { attempted, familyByFamily } from "./families.js";
import { elsewhere, offer } from "./results/offers.js";
import { quoted, straight } from "../ui/quoted.js";
import { asksNothing, bare, report } from "./results/report.js";
import { showTools } from "./tools.js";
import { showUnderstanding, tellMore } from "./results/understanding.js";

const PATIENCE = 300; // milliseconds before waiting is spoken of
const LONGEST_TOLD = 40; // characters of a query that are said again
/** @type {["place" | "topic" | "body" | "holding", string][]} */
const NARROWING = [["place", "地区"], ["topic", "主题"], ["body", "单位"], ["holding", "类内容"]];

/** @type {(view: SearchPage.View, restore?: SearchPage.Kept) => Promise<void>} */
export async function show(view, restore) {
  const search = window.NoticeSearch;
  const state = read();
  const mine = ++view.turn;
  clearTimeout(view.waiting);
  view.form.input.value = state.q;
  view.form.fold.checked = state.fold;
  view.opened = { shown: NOTICES, expanded: [], ...(restore || {}) };
  document.title = (state.q ? straight(state.q) + " - " : "") + view.title;
  if (!state.q.trim()) {
    bare(view);
    document.querySelectorAll("details.search-help").forEach((help) => help.setAttribute("open", ""));
    return report(view, "请输入要查的字句。");
  }
  view.waiting = window.setTimeout(() => mine === view.turn && report(view, "正在查找…"), PATIENCE);
  // The page does not become shorter, and where the reader is does not move, until the others are there.
  const { style, offsetHeight } = view.form.results;
  style.minHeight = offsetHeight + "px";
  await attempted(view, mine, async () => {
    const edition = await search.open(1, state.place);
    search.spelling(edition).catch(() => {}); // No hit is shown without it: what cannot be read is told then.
    const known = understood(state, edition);
    // Of several families a body may be one of those that are not read yet.
    if (known.body && !edition.parts && !(await search.bodyNamed(edition, known.body))) known.body = "";
    await familyByFamily(view, known, mine, (found, asked) =>
      present(view, known, found, mine, asked.again ? undefined : restore, asked));
  });
  if (mine === view.turn) style.minHeight = "";
}

/**
 * What is known at once is shown at once; counts and what else may be meant come after the results.
 * @param {SearchPage.View} view
 * @param {SearchPage.State} state
 * @param {Search.Answer} found
 * @param {number} mine
 * @param {SearchPage.Kept | undefined} restore
 * @param {SearchPage.Asked} asked
 * @returns {Promise<void>}
 */
async function present(view, state, found, mine, restore, { again, left }) {
  const { run, edition } = found;
  if (run.punctuation) {
    bare(view);
    return report(view, "只有标点，没有可查的文字。", elsewhere());
  }
  const list = element("div");
  /** @type {SearchPage.Shown} */
  const shown = {
    state, found, run, list, marked: found.understood.text, groups: grouped(edition, found.ordinals), folded: new Set(),
    fault: null, answers: null, ticked: new Set(),
  };
  // What is read already stays until what takes its place is there.
  if (again) await fill(view, shown, list, mine);
  if (mine !== view.turn) return undefined;
  view.current = shown;
  await Promise.all([showFilters(view, state, found, mine), showUnderstanding(view, state, found)]);
  if (mine !== view.turn) return undefined;
  if (!run.ordinals.length) view.form.filters.hidden = true;
  showBars(view, state, found);
  showTools(view, shown);
  const focused = focusedIn(view.form.results);
  report(view, statusOf(state, found, shown, left) + notesOf(run) + strangersOf(state), list);
  if (filteredOut(found) && !found.understood.marks.length) list.append(wayOut(state, found));
  if (again) keepFocus(list, focused);
  else await fill(view, shown, list, mine);
  if (mine !== view.turn) return undefined;
  if (shown.fault) list.after(shown.fault);
  if (restore) window.scrollTo(0, restore.y || 0);
  if (left) return undefined;
  countLists(view, edition);
  await Promise.all([tellMore(view, shown, mine), offer(view, shown, mine)]);
  return undefined;
}

/**
 * Whether there are answers but for the filters.
 * @type {(found: Search.Answer) => boolean}
 */
function filteredOut({ run, ordinals }) {
  return ordinals.length === 0 && run.ordinals.length > 0;
}

/**
 * The address of the link in the results that the reader is at.
 * @type {(results: HTMLElement) => string}
 */
function focusedIn(results) {
  const at = document.activeElement;
  return at instanceof HTMLAnchorElement && results.contains(at) ? at.href : "";
}

/** @type {(list: HTMLElement, address: string) => void} */
function keepFocus(list, address) {
  const same = Array.from(list.querySelectorAll("a")).find((link) => address && link.href === address);
  if (same) same.focus({ preventScroll: true });
}

/** @type {(state: SearchPage.State, found: Search.Answer) => HTMLElement} */
function wayOut(state, { run, understood: { text } }) {
  const free = element("a", { href: addressOf({ ...unfiltered(state), q: text, lit: "1" }) }, text);
  return element("p", { className: "search-offers" }, "去掉范围查：", free, "（" + run.ordinals.length + "条）。");
}

/**
 * 21 条 · 45 次 · 19 件: figures alone stand with a blank; in a sentence they have none.
 * @type {(state: SearchPage.State, found: Search.Answer, shown: SearchPage.Shown, left: number) => string}
 */
function statusOf(state, found, shown, left) {
  const where = left ? "已查的各家" : "";
  if (filteredOut(found)) return where + "在所选范围内没有。";
  if (asksNothing(found) && !found.ordinals.length) return "只写了不要的词，没有要查的词。";
  if (!found.ordinals.length) return where + "没有与" + quoted(shortened(found.understood.text)) + "完全相同的字句。";
  const times = window.NoticeSearch.occurrences(found);
  /** @type {[number, string][]} */
  const figures = [[found.ordinals.length, "条"], [times, "次"], [shown.groups.length, "件"]];
  return figures.filter(([count]) => count).map((figure) => figure.join(" ")).join(" · ") + "。";
}

/** @type {(run: Search.Run) => string} */
function notesOf(run) {
  return (run.cut ? "检索词超过200字，只查前200字。" : "") + (run.fault ? "文号没有读到：" + run.fault.message + "。" : "");
}

/**
 * What the address asks for and the edition has not: that it holds nothing back is told.
 * @type {(state: SearchPage.State) => string}
 */
function strangersOf(state) {
  const asked = read();
  const gone = NARROWING.filter(([name]) => asked[name] && !state[name]);
  const named = gone.map(([name, kind]) => quoted(shortened(asked[name])) + "这一" + kind);
  return named.length ? "本版没有" + named.join("、") + "，未按此筛选。" : "";
}

/** @type {(text: string) => string} */
function shortened(text) {
  const characters = Array.from(text);
  return characters.length > LONGEST_TOLD ? characters.slice(0, LONGEST_TOLD).join("") + "…" : text;
}
