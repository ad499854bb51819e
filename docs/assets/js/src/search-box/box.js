/* A form with a search box: the first hits while typing. Enter opens the page of results; the arrows choose a hit. */
import { element } from "../ui/element.js";
import { ask } from "./asking.js";
import { onKey } from "./keys.js";
import { close } from "./list.js";

const PAUSE = 150; // milliseconds without typing before a query

/** @type {(form: HTMLFormElement, number: number) => void} */
export function serve(form, number) {
  const box = makeBox(form, number);
  const { input, list } = box;
  const typed = () => onTyped(box);
  // While a word is being composed (pinyin) its letters are no query. Paste and voice input come as plain input.
  input.addEventListener("input", (event) => {
    if (!/** @type {InputEvent} */ (event).isComposing) typed();
  });
  input.addEventListener("compositionend", typed);
  input.addEventListener("focus", () => {
    makeReady(box);
    if (list.hidden) typed();
  });
  input.addEventListener("keydown", (event) => onKey(box, event, typed));
  form.addEventListener("submit", (event) => {
    if (!input.value.trim()) event.preventDefault();
    clearTimeout(box.timer);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close(box);
  });
  list.addEventListener("mousedown", (event) => {
    if (!/** @type {Element} */ (event.target).closest("button")) event.preventDefault(); // The focus stays in the box.
  });
}

/** @type {(form: HTMLFormElement, number: number) => SearchBox.Box} */
function makeBox(form, number) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const id = "search-options-" + number;
  const list = element("div", { className: "search-box__list", id, hidden: true });
  const status = element("p", { className: "search-box__status" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "搜索结果");
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", id);
  form.append(list, status);
  form.acceptCharset = "utf-8"; // A page in GBK would hand over what the page of results cannot read.
  const results = new URL(form.getAttribute("action") || "", document.baseURI);
  return { form, input, list, status, id, results, chosen: -1, asked: "", timer: 0 };
}

/**
 * Of several families the page of results, too, asks the nearest first.
 * @type {(box: SearchBox.Box, place: string) => void}
 */
function askedAt({ form, results }, place) {
  if (!place || results.searchParams.has("at")) return;
  results.searchParams.set("at", place);
  form.append(element("input", { type: "hidden", name: "at", value: place }));
}

/**
 * The overview is there when the first word is. What does not come is told when it is needed.
 * @type {(box: SearchBox.Box) => void}
 */
function makeReady(box) {
  if (!window.NoticeSearch) return;
  window.NoticeSearch.open(1).catch(() => {});
  window.NoticeSearch.standing().then((place) => askedAt(box, place), () => {});
}

/** @type {(box: SearchBox.Box) => void} */
function onTyped(box) {
  clearTimeout(box.timer);
  const query = box.input.value.trim();
  if (!query) close(box);
  else if (query !== box.asked) box.timer = window.setTimeout(() => ask(box, query), PAUSE);
}
