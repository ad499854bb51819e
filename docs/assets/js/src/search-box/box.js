/* A form with a search box: the first hits while typing. Enter opens the page of results; the arrows choose a hit. */
import { element } from "../ui/element.js";
import { refill } from "../ui/refill.js";
import { message } from "../ui/results.js";
import { hitOption, note, option } from "./options.js";

const PAUSE = 150; // milliseconds without typing before a query
const HITS = 6;
const WORDS = 3;
const PATIENCE = 400; // milliseconds before waiting is spoken of

/** @type {(form: HTMLFormElement, number: number) => void} */
export function serve(form, number) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
  const id = "search-options-" + number;
  const list = element("div", { className: "search-box__list", id, hidden: true });
  const status = element("p", { className: "search-box__status" });
  const results = new URL(form.getAttribute("action") || "", document.baseURI);
  let chosen = -1;
  let asked = "";
  let timer = 0;

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "搜索结果");
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", id);
  form.append(list, status);

  /** @type {() => HTMLElement[]} */
  const options = () => Array.from(list.querySelectorAll("[role=option]"));

  /** @type {(query: string) => string} */
  function pageOf(query) {
    const address = new URL(results);
    address.searchParams.set("q", query);
    return address.href;
  }

  /** @type {(...children: Node[]) => void} */
  function open(...children) {
    refill(list, ...children);
    list.hidden = false;
    input.setAttribute("aria-expanded", String(options().length > 0));
    choose(-1);
  }

  function close() {
    clearTimeout(timer);
    asked = "";
    list.hidden = true;
    refill(list);
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  /** @type {(index: number) => void} */
  function choose(index) {
    const all = options();
    chosen = all.length ? ((index + 1 + all.length + 1) % (all.length + 1)) - 1 : -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  /** @type {(query: string, found: SearchBox.Found, words: string[], near: boolean) => void} */
  function show(query, found, words, near) {
    const made = words.map((word) => option(pageOf(word), "search-word", word));
    made.push(...found.hits.map((hit) => hitOption(hit, query)));
    if (found.total) made.push(option(pageOf(query), "search-all", "全部 " + found.total + " 处 →"));
    else if (near) made.push(option(pageOf(query), "search-all", "没有完全相同的字句；看相近的 →"));
    made.forEach((one, i) => {
      one.id = id + "-" + i;
    });
    status.textContent = found.total ? "共 " + found.total + " 处，列出前 " + found.hits.length + " 处" : "没有找到";
    open(...made, ...(found.total || near ? [] : [note(found.punctuation ? "只有标点，没有可查的文字。" : "没有完全相同的字句。")]));
  }

  /** @type {(query: string, error: unknown) => void} */
  function showError(query, error) {
    status.textContent = message(error);
    const retry = element("button", { type: "button", className: "search-box__retry" }, "重试");
    retry.addEventListener("click", () => {
      input.focus();
      ask(query);
    });
    const text = note(message(error) + "　");
    text.append(retry);
    open(text);
  }

  /** @type {(query: string) => Promise<void>} */
  async function ask(query) {
    asked = query;
    const waiting = setTimeout(() => {
      if (asked !== query) return;
      status.textContent = "正在查找";
      open(note("正在查找…"));
    }, PATIENCE);
    try {
      const { suggest, alternatives } = window.NoticeSearch;
      const [found, words] = await Promise.all([first(query), suggest(query, WORDS).catch(() => [])]);
      if (asked !== query) return;
      show(query, found, words, false);
      // What the page of results would offer instead is promised only when it is there.
      const near = found.total || found.punctuation ? [] : await alternatives(query).catch(() => []);
      if (asked === query && near.length) show(query, found, words, true);
    } catch (error) {
      if (asked === query) showError(query, error);
    } finally {
      clearTimeout(waiting);
    }
  }

  function typed() {
    clearTimeout(timer);
    const query = input.value.trim();
    if (!query) close();
    else if (query !== asked) timer = window.setTimeout(() => ask(query), PAUSE);
  }

  // While a word is being composed (pinyin) its letters are no query. Paste and voice input come as plain input.
  input.addEventListener("input", (event) => {
    if (!/** @type {InputEvent} */ (event).isComposing) typed();
  });
  input.addEventListener("compositionend", typed);
  input.addEventListener("focus", () => {
    window.NoticeSearch.open().catch(() => {}); // The overview is there when the first word is; an error is told then.
    if (list.hidden) typed();
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) typed();
      else choose(event.key === "ArrowDown" ? chosen + 1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Escape") {
      input.blur();
    }
  });

  form.addEventListener("submit", (event) => {
    if (!input.value.trim()) event.preventDefault();
    clearTimeout(timer);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  list.addEventListener("mousedown", (event) => {
    if (!/** @type {Element} */ (event.target).closest("button")) event.preventDefault(); // The focus stays in the box.
  });
}

/** @type {(query: string) => Promise<SearchBox.Found>} */
function first(query) {
  const search = window.NoticeSearch;
  return search.steady(async () => {
    const run = await search.run(query);
    const total = run.punctuation ? 0 : run.ordinals.length;
    const hits = await search.hits(run, total ? run.ordinals.slice(0, HITS) : []);
    return { total, punctuation: run.punctuation, hits };
  });
}
