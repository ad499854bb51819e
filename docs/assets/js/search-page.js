/*
 * The page of results, search.html?q=…: hits by notice, threads folded to one line, filters with counts.
 * Everything chosen stands in the address, so that it can be shared and the back button restores it.
 */
(function () {
  "use strict";

  const page = document.getElementById("search-page");
  if (!page) return;

  const NOTICES = 10; // notices shown at a time
  const HITS = 3; // hits of a notice shown at first
  const OFFERED = 3; // hits shown of each alternative

  const search = window.NoticeSearch;
  const TITLE = document.title; // of the page without a query

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /* ---- The form ---- */

  const input = element("input", { type: "search", name: "q", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  input.setAttribute("aria-label", "检索词");
  const from = element("select", { name: "from" });
  const to = element("select", { name: "to" });
  const place = element("select", { name: "place" });
  const topic = element("select", { name: "topic" });
  const fold = element("input", { type: "checkbox" });
  const filters = element("p", { className: "search-filters", hidden: true },
    element("label", {}, "从 ", from), element("label", {}, "到 ", to), element("label", {}, "地区 ", place),
    element("label", {}, "主题 ", topic), element("label", {}, fold, " 合并历年相承的条款"));
  const form = element("form", { className: "search-form" },
    element("p", { className: "search-form__line" }, input, element("button", { type: "submit" }, "搜索")), filters);
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "搜索全部通知");
  const status = element("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const results = element("div", { className: "search-results" });
  page.replaceChildren(form, status, results);

  /* ---- The address ---- */

  function read() {
    const asked = new URLSearchParams(location.search);
    const text = (name) => asked.get(name) || "";
    return { q: text("q"), from: text("from"), to: text("to"), place: text("place"), topic: text("topic"),
             fold: text("fold") !== "0" };
  }

  function addressOf(state) {
    const asked = new URLSearchParams();
    for (const name of ["q", "from", "to", "place", "topic"]) if (state[name]) asked.set(name, state[name]);
    if (!state.fold) asked.set("fold", "0");
    const address = new URL(location.href);
    address.search = asked.toString();
    address.hash = "";
    return address.href;
  }

  function go(state) {
    const address = addressOf(state);
    if (address === location.href) return show();
    keep();
    try {
      history.pushState(null, "", address);
    } catch (error) {
      // A browser may forbid this to a page opened from a disk: then the page is loaded anew.
      location.href = address;
      return undefined;
    }
    return show();
  }

  /** What was opened and where one was, kept with this entry of the history. */
  let opened = { shown: NOTICES, expanded: [] };

  function keep() {
    try {
      history.replaceState({ shown: opened.shown, expanded: opened.expanded, y: window.scrollY }, "");
    } catch (error) {
      // Then coming back shows the results from their beginning.
    }
  }

  function optionsOf(state) {
    return { from: state.from, to: state.to, jurisdiction: state.place, topic: state.topic };
  }

  /* ---- Showing ---- */

  let turn = 0; // What an earlier query finds late is dropped.
  let waiting = 0; // Speaks of waiting if nothing has been reported until then.
  let current = null; // {state, run, list, groups, folded, fault}

  async function show(restore) {
    const state = read();
    const mine = ++turn;
    clearTimeout(waiting);
    input.value = state.q;
    fold.checked = state.fold;
    opened = { shown: NOTICES, expanded: [], ...(restore || {}) };
    document.title = (state.q ? state.q + " - " : "") + TITLE;
    if (!state.q.trim()) {
      filters.hidden = true;
      return report("请输入要查的字句。");
    }
    waiting = setTimeout(() => mine === turn && report("正在查找…"), 300);
    try {
      await search.steady(async () => {
        const run = await search.run(state.q);
        const known = understood(state, run.edition);
        const tests = await search.filters(run.edition, optionsOf(known));
        const ordinals = search.passing(run.edition, run.ordinals, tests);
        if (mine === turn) await present(known, run, ordinals, mine);
      });
      if (restore && mine === turn) window.scrollTo(0, restore.y || 0);
    } catch (error) {
      if (mine === turn) fail(error);
    }
    return undefined;
  }

  /** What the edition knows of: an address may carry parameters of others (from=singlemessage). */
  function understood(state, edition) {
    const year = (text) => (/^[0-9]{4}$/.test(text) ? text : "");
    const slug = (text, all) => (all.some((one) => one.slug === text) ? text : "");
    return { ...state, from: year(state.from), to: year(state.to),
             place: slug(state.place, edition.places), topic: slug(state.topic, edition.topics) };
  }

  function report(text, ...children) {
    clearTimeout(waiting);
    status.textContent = text;
    results.replaceChildren(...children);
  }

  function fail(error) {
    const known = error instanceof search.ShardError;
    report(known ? error.message + "。" : "查找时出错。", element("p", {}, retryButton()));
    if (!known) throw error;
  }

  function retryButton() {
    const retry = element("button", { type: "button" }, "重试");
    retry.addEventListener("click", () => show());
    return retry;
  }

  /** Does what a button asks for; where a newer edition has come in between, its results are shown instead. */
  async function onDemand(work) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof search.ShardError)) throw error;
      show();
    }
  }

  /** Awaits what only adds to the results. If its data cannot be read, they stay as they are; it is told below. */
  async function attempt(work, shown, what) {
    try {
      return await work();
    } catch (error) {
      if (!search.isFault(error)) throw error;
      if (!shown.fault) {
        shown.fault = element("p", { className: "search-fault" }, what + "：" + error.message + "。 ", retryButton());
        shown.list.after(shown.fault);
      }
      return null;
    }
  }

  async function present(state, run, ordinals, mine) {
    const notes = [];
    if (run.cut) notes.push("检索词超过 200 字，只查前 200 字。");
    if (run.punctuation) {
      filters.hidden = true;
      return report("只有标点，没有可查的文字。");
    }
    if (run.fault) notes.push("文号没有读到：" + run.fault.message + "。");
    const list = element("div");
    current = { state, run, list, groups: grouped(run.edition, ordinals), folded: new Set(), fault: null };
    await showFilters(state, run, mine);
    if (mine !== turn) return undefined;
    if (run.ordinals.length === 0) {
      report("没有与“" + shortened(state.q) + "”完全相同的字句。" + notes.join(""), list);
      return offer(current, mine, false);
    }
    if (ordinals.length === 0) return report("在所选范围内没有；去掉范围，共 " + run.ordinals.length + " 处。");
    await fill(list, mine);
    if (mine !== turn) return undefined;
    report(ordinals.length + " 处 · " + current.groups.length + " 件。" + notes.join(""), list);
    if (current.fault) list.after(current.fault);
    return offer(current, mine, true);
  }

  function shortened(text) {
    const characters = Array.from(text);
    return characters.length > 40 ? characters.slice(0, 40).join("") + "…" : text;
  }

  /** Ordinals by notice, the notices in the order of their best hits. */
  function grouped(edition, ordinals) {
    const groups = new Map();
    for (const ordinal of ordinals) {
      const notice = edition.noticeOf[ordinal];
      if (!groups.has(notice)) groups.set(notice, []);
      groups.get(notice).push(ordinal);
    }
    return Array.from(groups, ([number, own]) => ({ notice: edition.notices[number], ordinals: own }));
  }

  /** Adds groups to the list until as many are shown as are wanted. */
  async function fill(list, mine) {
    const shown = current;
    let at = +list.dataset.at || 0;
    let count = +list.dataset.count || 0;
    while (at < shown.groups.length && count < opened.shown) {
      const made = await groupOf(shown, shown.groups[at++], mine);
      if (mine !== turn) return;
      if (made) {
        list.append(made);
        count++;
      }
    }
    list.dataset.at = at;
    list.dataset.count = count;
    if (at < shown.groups.length) {
      const more = element("button", { type: "button", className: "search-more" }, "再列 " + NOTICES + " 件");
      more.addEventListener("click", () => onDemand(async () => {
        opened.shown += NOTICES;
        const last = list.lastElementChild.previousElementSibling;
        more.remove();
        await fill(list, turn);
        const next = last && last.nextElementSibling;
        if (next) next.querySelector("a").focus();
      }));
      list.append(more);
    }
  }

  /** A notice with its first hits; null where an earlier notice's lines have taken them all up. */
  async function groupOf(shown, group, mine) {
    const all = opened.expanded.includes(group.notice.id);
    const list = element("ol", { className: "search-group__hits" });
    const left = await attempt(() => addHits(shown, group.ordinals, list, all ? Infinity : HITS), shown, "有的通知没有读到");
    if (left && (mine !== turn || !list.children.length)) return null;
    const { place, year, id } = group.notice;
    const [first] = left ? await search.hits(shown.run, group.ordinals.slice(0, 1)) : [{ title: "在通知中查看" }];
    const title = element("h2", { className: "search-group__title" },
      element("span", { className: "search-group__year" }, shown.run.edition.places[place].name + " " + year),
      element("a", { href: new URL("notices/" + id + ".html", search.root).href }, first.title));
    const section = element("section", { className: "search-group" }, title, list);
    if (!left) return section;
    if (left.length) {
      const more = element("button", { type: "button", className: "search-more" }, "本件另有 " + left.length + " 处");
      more.addEventListener("click", () => onDemand(async () => {
        opened.expanded.push(group.notice.id);
        more.remove();
        const last = list.lastElementChild;
        await addHits(shown, left, list, Infinity);
        if (last.nextElementSibling) last.nextElementSibling.querySelector("a").focus();
      }));
      section.append(more);
    }
    return section;
  }

  /** Adds hits that no line above has folded in; gives those that were not looked at. */
  async function addHits(shown, ordinals, list, most) {
    let at = 0;
    for (; at < ordinals.length && list.children.length < most; at++) {
      const ordinal = ordinals[at];
      if (shown.folded.has(ordinal)) continue;
      const [hit] = await search.hits(shown.run, [ordinal]);
      const item = element("li", {}, hitLink(hit, shown.state.q));
      if (shown.state.fold && !shown.fault) {
        const line = await attempt(() => threadLine(shown, ordinal), shown, "历年相承的条款没有全部合并");
        if (line) item.append(line);
      }
      list.append(item);
    }
    return ordinals.slice(at).filter((ordinal) => !shown.folded.has(ordinal));
  }

  function hitLink(hit, query) {
    const address = new URL(hit.url);
    address.searchParams.set("q", query);
    const snippet = element("span", { className: "search-hit__text" });
    snippet.innerHTML = hit.snippet; // Escaped by search.js, with the matches in <mark>.
    return element("a", { className: "search-hit", href: address.href },
      element("span", { className: "search-hit__where" }, hit.path), snippet);
  }

  /** The other notices in which the provision's thread holds the query too; their own lines are left out. */
  async function threadLine(shown, ordinal) {
    const answers = shown.answers || (shown.answers = new Set([].concat(...shown.groups.map((g) => g.ordinals))));
    const { noticeOf } = shown.run.edition;
    const others = (await search.threadOf(shown.run.edition, ordinal))
      .filter((one) => answers.has(one) && noticeOf[one] !== noticeOf[ordinal] && !shown.folded.has(one));
    if (!others.length) return null;
    const line = element("p", { className: "search-thread" }, "历年相承：");
    const hits = await search.hits(shown.run, others);
    others.concat(ordinal).forEach((one) => shown.folded.add(one));
    for (const hit of hits) {
      const address = new URL(hit.url);
      address.searchParams.set("q", shown.state.q);
      line.append(element("a", { href: address.href, title: hit.path }, String(hit.year)), " ");
    }
    return line;
  }

  /* ---- What else ---- */

  const KINDS = { words: "同一条款中有这些词", fewer: "少一个词", form: "另一种写法", synonym: "同义的说法" };

  /** Queries that find something where this one did not; synonyms also where it did. */
  async function offer(shown, mine, found) {
    const { state } = shown;
    const asked = { ...optionsOf(state), sameOnly: found };
    const offers = await attempt(() => search.alternatives(state.q, asked), shown, found ? "同义的说法没有读到" : "相近的查法没有读到");
    if (mine !== turn || !offers || !offers.length) return;
    const list = element("div", { className: "search-offers" });
    for (const { kind, query, total } of offers) {
      const link = element("a", { href: addressOf({ ...state, q: query }) }, query);
      list.append(element("p", {}, KINDS[kind] + "：", link, "（" + total + " 处）"));
      if (!found) {
        const answer = await attempt(() => search.search(query, { ...asked, limit: OFFERED }), shown, "有的通知没有读到");
        const items = (answer ? answer.hits : []).map((hit) => {
          const line = hitLink(hit, query);
          line.firstChild.prepend(hit.place + " " + hit.year + "　");
          return element("li", {}, line);
        });
        list.append(element("ol", { className: "search-group__hits" }, ...items));
      }
    }
    if (mine === turn) results.append(list);
  }

  /* ---- Filters ---- */

  async function showFilters(state, run, mine) {
    const counts = await search.countsOf(run, optionsOf(state));
    if (mine !== turn) return;
    // A year of the address without any notice is a year all the same.
    const asked = [state.from, state.to].filter(Boolean).map(Number);
    const all = asked.concat(run.edition.notices.map((notice) => notice.year));
    const years = Array.from(new Set(all)).sort((a, b) => a - b);
    const byYear = new Map(counts.years);
    const yearOptions = (empty) => [["", empty], ...years.map((year) => [year, year + "（" + (byYear.get(year) || 0) + "）"])];
    setOptions(from, yearOptions("最早"), state.from);
    setOptions(to, yearOptions("最近"), state.to);
    const places = counts.places.filter((one) => one.count || one.slug === state.place);
    setOptions(place, [["", "全部"], ...places.map((one) => [one.slug, one.name + "（" + one.count + "）"])], state.place);
    const topics = run.edition.topics.filter((one) => one.size);
    topic.parentNode.hidden = topics.length === 0;
    setOptions(topic, [["", "全部"], ...topics.map((one) => [one.slug, one.name])], state.topic);
    topic.dataset.counted = "";
    filters.hidden = false;
    if (topics.reduce((sum, one) => sum + one.size, 0) < 20000) countTopics();
  }

  /** Counting by topic loads each topic's list: in a large edition only when the reader turns to the topics. */
  async function countTopics() {
    if (topic.dataset.counted) return;
    topic.dataset.counted = "yes";
    const { state } = current;
    const mine = turn;
    try {
      const { topics } = await search.counts(state.q, { ...optionsOf(state), topics: true });
      if (mine !== turn) return;
      const found = topics.filter((one) => one.count || one.slug === state.topic);
      setOptions(topic, [["", "全部"], ...found.map((one) => [one.slug, one.name + "（" + one.count + "）"])], topic.value);
    } catch (error) {
      topic.dataset.counted = ""; // The names stand there without counts; turning to them asks again.
    }
  }

  function setOptions(select, options, value) {
    select.replaceChildren(...options.map(([key, text]) => new Option(text, key)));
    select.value = value;
  }

  topic.addEventListener("focus", countTopics);

  /* ---- What the reader does ---- */

  function chosen() {
    return { q: input.value.trim(), from: from.value, to: to.value, place: place.value, topic: topic.value, fold: fold.checked };
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // A new query is asked of everything: the filters of the last one would hide what it finds.
    const state = chosen();
    go(state.q === read().q ? state : { ...state, from: "", to: "", place: "", topic: "" });
  });
  filters.addEventListener("change", () => go(chosen()));
  window.addEventListener("popstate", (event) => show(event.state || {}));
  window.addEventListener("pagehide", keep);
  results.addEventListener("click", (event) => event.target.closest("a") && keep());
  if ("scrollRestoration" in history) history.scrollRestoration = "manual";

  show(history.state || undefined);
  if (!read().q) input.focus();
})();
