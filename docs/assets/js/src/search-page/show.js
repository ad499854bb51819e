/* From the address to the results. */
import { element } from "../ui/element.js";
import { addressOf, optionsOf, read, understood, unfiltered } from "./address.js";
import { showBars } from "./bars.js";
import { countLists, showFilters } from "./filters.js";
import { fill, grouped, NOTICES } from "./list.js";
import { elsewhere, offer } from "./offers.js";
import { fail, report } from "./report.js";
import { showTools } from "./tools.js";
import { showUnderstanding } from "./understanding.js";

const PATIENCE = 300; // milliseconds before waiting is spoken of
const LONGEST_TOLD = 40; // characters of a query that are said again

/** @type {(view: SearchPage.View, restore?: SearchPage.Kept) => Promise<void>} */
export async function show(view, restore) {
  const search = window.NoticeSearch;
  const state = read();
  const mine = ++view.turn;
  clearTimeout(view.waiting);
  view.form.input.value = state.q;
  view.form.fold.checked = state.fold;
  view.opened = { shown: NOTICES, expanded: [], ...(restore || {}) };
  document.title = (state.q ? state.q + " - " : "") + view.title;
  if (!state.q.trim()) {
    bare(view);
    return report(view, "请输入要查的字句。");
  }
  view.waiting = window.setTimeout(() => mine === view.turn && report(view, "正在查找…"), PATIENCE);
  try {
    await search.steady(async () => {
      const known = understood(state, await search.open(1, state.place));
      await familyByFamily(view, known, mine, restore);
    });
  } catch (error) {
    if (mine === view.turn) {
      bare(view);
      fail(view, error);
    }
  }
  return undefined;
}

/**
 * Of several families the first answers are shown as soon as they are there, and then those of twice as many, until all
 * have been asked or the reader has had enough.
 * @type {(view: SearchPage.View, known: SearchPage.State, mine: number, restore?: SearchPage.Kept) => Promise<void>}
 */
async function familyByFamily(view, known, mine, restore) {
  view.enough = false;
  for (let families = 1; ; families *= 2) {
    const found = await window.NoticeSearch.answer(known.q, { ...optionsOf(known), families });
    if (mine !== view.turn) return;
    const left = known.place ? 0 : leftOf(found.edition);
    const told = left ? progress(view, found.edition, view.enough) : null;
    await present(view, known, found, mine, restore, told);
    if (!left || view.enough || mine !== view.turn) return;
  }
}

/** @type {(edition: Search.Edition) => number} */
function leftOf({ parts, families }) {
  return parts && families ? families - parts.length : 0;
}

/**
 * How many have been asked, and the way to leave it at that.
 * @type {(view: SearchPage.View, edition: Search.Edition, enough: boolean) => HTMLElement}
 */
function progress(view, { parts, families }, enough) {
  const asked = parts ? parts.length : 0;
  const told = element("p", { className: "search-progress" });
  if (enough) {
    told.append("只查了 " + asked + " 家，共 " + families + " 家。");
    return told;
  }
  const stop = element("button", { type: "button" }, "停止");
  stop.addEventListener("click", () => {
    view.enough = true;
    told.textContent = "查完这一批就停。";
  });
  told.append("已查 " + asked + " / " + families + " 家，正在查其余各家。", stop);
  return told;
}

/**
 * Nothing but the box and what is said.
 * @type {(view: SearchPage.View) => void}
 */
function bare({ form }) {
  form.filters.hidden = form.understood.hidden = form.bars.hidden = form.tools.hidden = true;
}

/**
 * What is known at once is shown at once; counts and what else may be meant come after the results.
 * @param {SearchPage.View} view
 * @param {SearchPage.State} state
 * @param {Search.Answer} found
 * @param {number} mine
 * @param {SearchPage.Kept | undefined} restore
 * @param {HTMLElement | null} told what is said of families that have not been asked
 * @returns {Promise<void>}
 */
async function present(view, state, found, mine, restore, told) {
  const { run, edition } = found;
  if (run.punctuation) {
    bare(view);
    return report(view, "只有标点，没有可查的文字。");
  }
  const list = element("div");
  /** @type {SearchPage.Shown} */
  const shown = {
    state, found, run, list, marked: found.understood.text, groups: grouped(edition, found.ordinals), folded: new Set(),
    fault: null, answers: null, ticked: new Set(),
  };
  view.current = shown;
  await Promise.all([showFilters(view, state, run, mine), showUnderstanding(view, state, found)]);
  if (mine !== view.turn) return undefined;
  if (!run.ordinals.length) view.form.filters.hidden = true;
  showBars(view, state, found);
  showTools(view, shown);
  report(view, statusOf(state, found, shown) + notesOf(run), ...(told ? [told] : []), list);
  if (filteredOut(found) && !found.understood.marks.length) list.append(wayOut(state, found));
  await fill(view, shown, list, mine);
  if (mine !== view.turn) return undefined;
  if (shown.fault) list.after(shown.fault);
  if (restore) window.scrollTo(0, restore.y || 0);
  if (told) return undefined;
  countLists(view, edition);
  return offer(view, shown, mine);
}

/**
 * Whether there are answers but for the filters.
 * @type {(found: Search.Answer) => boolean}
 */
function filteredOut({ run, ordinals }) {
  return ordinals.length === 0 && run.ordinals.length > 0;
}

/** @type {(state: SearchPage.State, found: Search.Answer) => HTMLElement} */
function wayOut(state, { run, understood: { text } }) {
  const free = element("a", { href: addressOf({ ...unfiltered(state), q: text, lit: "1" }) }, text);
  return element("p", { className: "search-offers" }, "去掉范围查：", free, "（" + run.ordinals.length + " 条）。", elsewhere());
}

/**
 * 21 条 · 45 次 · 19 件
 * @type {(state: SearchPage.State, found: Search.Answer, shown: SearchPage.Shown) => string}
 */
function statusOf(state, found, shown) {
  if (filteredOut(found)) return "在所选范围内没有。";
  if (!found.ordinals.length) return "没有与“" + shortened(found.understood.text) + "”完全相同的字句。";
  const times = window.NoticeSearch.occurrences(found);
  const told = times === null ? "次数极多，未逐一计数" : times ? times + " 次" : "";
  const parts = [found.ordinals.length + " 条", told, shown.groups.length + " 件"];
  return parts.filter(Boolean).join(" · ") + "。";
}

/** @type {(run: Search.Run) => string} */
function notesOf(run) {
  return (run.cut ? "检索词超过 200 字，只查前 200 字。" : "") + (run.fault ? "文号没有读到：" + run.fault.message + "。" : "");
}

/** @type {(text: string) => string} */
function shortened(text) {
  const characters = Array.from(text);
  return characters.length > LONGEST_TOLD ? characters.slice(0, LONGEST_TOLD).join("") + "…" : text;
}
