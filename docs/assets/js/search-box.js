/*
 * The search box in the header: the first hits while typing. Enter opens the page of results; the arrows choose a hit.
 * Every other form with the class search-box (a page of an intranet may have one) is served too.
 */
(function () {
  "use strict";

  const PAUSE = 150; // milliseconds without typing before a query
  const HITS = 6;
  const WORDS = 3;
  const PATIENCE = 400; // milliseconds before waiting is spoken of

  const search = window.NoticeSearch;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function serve(form, number) {
    const input = form.querySelector("input[type=search]");
    const id = "search-options-" + number;
    const list = element("div", { className: "search-box__list", id, hidden: true });
    const status = element("p", { className: "search-box__status" });
    const results = new URL(form.getAttribute("action"), document.baseURI);
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

    const options = () => Array.from(list.querySelectorAll("[role=option]"));

    function pageOf(query) {
      const address = new URL(results);
      address.searchParams.set("q", query);
      return address.href;
    }

    function open(...children) {
      list.replaceChildren(...children);
      list.hidden = false;
      input.setAttribute("aria-expanded", String(options().length > 0));
      choose(-1);
    }

    function close() {
      clearTimeout(timer);
      asked = "";
      list.hidden = true;
      list.replaceChildren();
      status.textContent = "";
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    }

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

    function option(href, className, ...children) {
      const made = element("a", { href, className, tabIndex: -1 }, ...children);
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      return made;
    }

    function hitOption(hit, query) {
      const address = new URL(hit.url);
      address.searchParams.set("q", query);
      const snippet = element("span", { className: "search-hit__text" });
      snippet.innerHTML = hit.snippet; // Escaped by search.js, with the matches in <mark>.
      const where = element("span", { className: "search-hit__where" }, hit.place + " " + hit.year + "　" + hit.path);
      return option(address.href, "search-hit", where, snippet);
    }

    function note(text) {
      const made = element("p", { className: "search-box__note" }, text);
      made.setAttribute("role", "presentation");
      return made;
    }

    function show(query, found, words, near) {
      const made = words.map((word) => option(pageOf(word), "search-word", word));
      made.push(...found.hits.map((hit) => hitOption(hit, query)));
      if (found.total) made.push(option(pageOf(query), "search-all", "全部 " + found.total + " 处 →"));
      else if (near) made.push(option(pageOf(query), "search-all", "没有完全相同的字句；看相近的 →"));
      made.forEach((one, i) => {
        one.id = id + "-" + i;
      });
      status.textContent = found.total ? "共 " + found.total + " 处，列出前 " + found.hits.length + " 处" : "没有找到";
      if (!found.total && !near) {
        made.push(note(found.punctuation ? "只有标点，没有可查的文字。" : "没有完全相同的字句。"));
      }
      open(...made);
    }

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

    function first(query) {
      return search.steady(async () => {
        const run = await search.run(query);
        const found = run.punctuation ? [] : run.ordinals;
        const hits = await search.hits(run, found.slice(0, HITS));
        return { total: found.length, punctuation: run.punctuation, hits };
      });
    }

    async function ask(query) {
      asked = query;
      const waiting = setTimeout(() => {
        if (asked !== query) return;
        status.textContent = "正在查找";
        open(note("正在查找…"));
      }, PATIENCE);
      try {
        const [found, words] = await Promise.all([first(query), search.suggest(query, WORDS).catch(() => [])]);
        if (asked !== query) return;
        show(query, found, words, false);
        // What the page of results would offer instead is promised only when it is there.
        const near = found.total || found.punctuation ? [] : await search.alternatives(query).catch(() => []);
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
      else if (query !== asked) timer = setTimeout(() => ask(query), PAUSE);
    }

    // While a word is being composed (pinyin) its letters are no query. Paste and voice input come as plain input.
    input.addEventListener("input", (event) => {
      if (!event.isComposing) typed();
    });
    input.addEventListener("compositionend", typed);
    input.addEventListener("focus", () => {
      search.open().catch(() => {}); // The overview is there when the first word is; an error is told then.
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
      if (!form.contains(event.relatedTarget)) close();
    });
    list.addEventListener("mousedown", (event) => {
      if (!event.target.closest("button")) event.preventDefault(); // The focus stays in the box.
    });
  }

  function message(error) {
    return error instanceof search.ShardError ? error.message + "。" : "查找时出错。";
  }

  document.querySelectorAll("form.search-box").forEach(serve);

  document.addEventListener("keydown", (event) => {
    // 、 is what the same key gives while a Chinese input method is on. The reader may have switched such keys off.
    if (!["/", "、"].includes(event.key) || (window.NoticeReading && window.NoticeReading.get("keys") === "off")) return;
    if (document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    const input = document.querySelector("#search-page input[type=search], form.search-box input[type=search]");
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
