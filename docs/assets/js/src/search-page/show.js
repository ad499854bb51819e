/* From the address to the results. */
import { element } from "../ui/element.js";
import { optionsOf, read, understood } from "./address.js";
import { showFilters } from "./filters.js";
import { fill, grouped, NOTICES } from "./list.js";
import { offer } from "./offers.js";
import { fail, report } from "./report.js";

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
    view.form.filters.hidden = true;
    return report(view, "请输入要查的字句。");
  }
  view.waiting = window.setTimeout(() => mine === view.turn && report(view, "正在查找…"), PATIENCE);
  try {
    await search.steady(async () => {
      const run = await search.run(state.q);
      const known = understood(state, run.edition);
      const tests = await search.filters(run.edition, optionsOf(known));
      const ordinals = search.passing(run.edition, run.ordinals, tests);
      if (mine === view.turn) await present(view, known, run, ordinals, mine);
    });
    if (restore && mine === view.turn) window.scrollTo(0, restore.y || 0);
  } catch (error) {
    if (mine === view.turn) fail(view, error);
  }
  return undefined;
}

/**
 * @param {SearchPage.View} view
 * @param {SearchPage.State} state
 * @param {Search.Run} run
 * @param {number[]} ordinals
 * @param {number} mine
 * @returns {Promise<void>}
 */
async function present(view, state, run, ordinals, mine) {
  const notes = [];
  if (run.cut) notes.push("检索词超过 200 字，只查前 200 字。");
  if (run.punctuation) {
    view.form.filters.hidden = true;
    return report(view, "只有标点，没有可查的文字。");
  }
  if (run.fault) notes.push("文号没有读到：" + run.fault.message + "。");
  const list = element("div");
  /** @type {SearchPage.Shown} */
  const shown = {
    state, run, list, groups: grouped(run.edition, ordinals), folded: new Set(), fault: null, answers: null,
  };
  view.current = shown;
  await showFilters(view, state, run, mine);
  if (mine !== view.turn) return undefined;
  if (run.ordinals.length === 0) {
    report(view, "没有与“" + shortened(state.q) + "”完全相同的字句。" + notes.join(""), list);
    return offer(view, shown, mine, false);
  }
  if (ordinals.length === 0) return report(view, "在所选范围内没有；去掉范围，共 " + run.ordinals.length + " 处。");
  await fill(view, shown, list, mine);
  if (mine !== view.turn) return undefined;
  report(view, ordinals.length + " 处 · " + shown.groups.length + " 件。" + notes.join(""), list);
  if (shown.fault) list.after(shown.fault);
  return offer(view, shown, mine, true);
}

/** @type {(text: string) => string} */
function shortened(text) {
  const characters = Array.from(text);
  return characters.length > LONGEST_TOLD ? characters.slice(0, LONGEST_TOLD).join("") + "…" : text;
}
