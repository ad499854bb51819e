/* What became of a query, and what could not be read. */
import { element } from "../../ui/element.js";
import { addressOf, read, unfiltered } from "../address.js";
import { chosenKinds } from "../filters/narrowing.js";
import { refill } from "../../ui/refill.js";
import { isTold, message } from "../../ui/results.js";

/**
 * Whether nothing is asked for but that words do not stand there: else none is looked for with its minus.
 * @type {(found: Search.Answer) => boolean}
 */
export function asksNothing({ run }) {
  return /^-./.test(run.words[0]);
}

/** @type {(view: SearchPage.View, text: string, ...children: Node[]) => void} */
export function report(view, text, ...children) {
  clearTimeout(view.waiting);
  view.form.status.textContent = text;
  refill(view.form.results, ...children);
}

/**
 * Nothing but the box and what is said.
 * @type {(view: SearchPage.View) => void}
 */
export function bare({ form }) {
  for (const part of [form.filters, form.understood, form.bars, form.tools, form.skip, form.progress]) part.hidden = true;
}

/**
 * A list to filter by may be all that is missing: what is looked for is found without it.
 * @type {(view: SearchPage.View, error: unknown) => void}
 */
export function fail(view, error) {
  const state = read();
  const free = element("a", { href: addressOf(unfiltered(state)) }, "去掉筛选再查");
  report(view, message(error), element("p", {}, retryButton(view), ...(chosenKinds(state) ? [" ", free] : [])));
  if (window.NoticeSearch && !isTold(error)) throw error;
}

/** @type {(view: SearchPage.View) => HTMLElement} */
function retryButton(view) {
  const retry = element("button", { type: "button" }, "重试");
  retry.addEventListener("click", () => view.show());
  return retry;
}

/**
 * Does what a button asks for; where a newer edition has come in between, its results are shown instead.
 * @type {(view: SearchPage.View, work: () => Promise<void>) => Promise<void>}
 */
export async function onDemand(view, work) {
  try {
    await work();
  } catch (error) {
    if (!isTold(error)) throw error;
    view.show();
  }
}

/**
 * Awaits what only adds to the results. Whatever happens to it, they stay as they are; it is told below.
 * @template T
 * @param {SearchPage.View} view
 * @param {() => Promise<T>} work
 * @param {SearchPage.Shown} shown
 * @param {string} what
 * @returns {Promise<T | null>}
 */
export async function attempt(view, work, shown, what) {
  try {
    return await work();
  } catch (error) {
    const told = isTold(error);
    if (told && !window.NoticeSearch.isFault(error)) throw error; // A newer edition has come.
    tellFault(view, shown, what, error);
    if (!told) setTimeout(() => { throw error; });
    return null;
  }
}

/**
 * The first is told, with the way to ask again.
 * @type {(view: SearchPage.View, shown: SearchPage.Shown, what: string, error: unknown) => void}
 */
export function tellFault(view, shown, what, error) {
  if (shown.fault) return;
  const told = what + "：" + message(error) + " ";
  shown.fault = element("p", { className: "search-fault" }, told, retryButton(view));
  shown.list.after(shown.fault);
}
