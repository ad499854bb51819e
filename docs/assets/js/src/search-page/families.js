/* Of several families one after another is asked: the nearest and the newest first, until the reader has had enough. */
import { optionsOf } from "./address.js";
import { bare, fail } from "./results/report.js";

const MOST_AT_ONCE = 4; // families that are asked before what they have is shown

/**
 * Shows what is found, or that it could not be read.
 * @type {(view: SearchPage.View, mine: number, work: () => Promise<void>) => Promise<void>}
 */
export async function attempted(view, mine, work) {
  try {
    await window.NoticeSearch.steady(work);
  } catch (error) {
    if (mine !== view.turn) return;
    bare(view);
    fail(view, error);
  }
}

/**
 * The first answers are shown as soon as they are there, then those of more families together with them.
 * @param {SearchPage.View} view
 * @param {SearchPage.State} state
 * @param {number} mine
 * @param {(found: Search.Answer, asked: SearchPage.Asked) => Promise<void>} present
 * @param {number} [first] how many families are asked at first
 * @returns {Promise<void>}
 */
export async function familyByFamily(view, state, mine, present, first = 1) {
  view.enough = false;
  for (let families = first, again = first > 1; ; families = after(families), again = true) {
    const found = await window.NoticeSearch.answer(state.q, { ...optionsOf(state), families });
    if (mine !== view.turn || view.enough) return;
    const left = state.place ? 0 : leftOf(found.edition);
    // What one family does not have another may.
    if (left) found.understood.missing = null;
    const goOn = () => familyByFamily(view, state, mine, present, after(families));
    showProgress(view, found.edition, left, () => attempted(view, mine, goOn));
    await present(found, { again, left });
    if (!left || found.run.punctuation || view.enough || mine !== view.turn) return;
  }
}

/** @type {(families: number) => number} */
function after(families) {
  return families + Math.min(families, MOST_AT_ONCE);
}

/** @type {(edition: Search.Edition) => number} */
function leftOf({ parts, families }) {
  return parts && families ? families - parts.length : 0;
}

/**
 * How many have been asked, and the way to leave it at that or to go on. The button stays the same one: who has come to
 * it by the keyboard is still there.
 * @type {(view: SearchPage.View, edition: Search.Edition, left: number, goOn: () => Promise<void>) => void}
 */
function showProgress(view, { parts, families }, left, goOn) {
  const { progress } = view.form;
  const words = /** @type {HTMLElement} */ (progress.querySelector("span"));
  const button = /** @type {HTMLButtonElement} */ (progress.querySelector("button"));
  const asked = parts ? parts.length : 0;
  const tell = () => {
    words.textContent = view.enough ? "只查了" + asked + "家，共" + families + "家。" : "已查" + asked + "/" + families + "家，正在查其余各家。";
    button.textContent = view.enough ? "继续查" : "停止";
  };
  button.onclick = () => {
    view.enough = !view.enough;
    tell();
    return view.enough ? undefined : goOn();
  };
  progress.hidden = left === 0;
  tell();
}
