/* What a box offers for what is typed. */
import { element } from "../ui/element.js";
import { message } from "../ui/results.js";
import { open } from "./list.js";
import { hitOption, nearOption, note, noticeOption, option } from "./options.js";

const HITS = 6;
const WORDS = 3;
const PATIENCE = 400; // milliseconds before waiting is spoken of

/** @type {(box: SearchBox.Box, query: string) => Promise<void>} */
export async function ask(box, query) {
  box.asked = query;
  const waiting = setTimeout(() => {
    if (box.asked !== query) return;
    box.status.textContent = "正在查找";
    open(box, note("正在查找…"));
  }, PATIENCE);
  try {
    const [found, words] = await Promise.all([first(query), window.NoticeSearch.suggest(query, WORDS).catch(() => [])]);
    if (box.asked !== query) return;
    clearTimeout(waiting); // Or it would speak over what is shown while the near words are still looked for.
    await show(box, query, found, words, []);
    // What the page of results would offer instead is promised only when it is there.
    const near = found.total || found.punctuation ? [] : await nearTo(found.answer);
    if (box.asked === query && near.length) await show(box, query, found, words, near);
  } catch (error) {
    if (box.asked === query) showError(box, query, error);
  } finally {
    clearTimeout(waiting);
  }
}

/** @type {(answer: Search.Answer) => Promise<Search.Near[]>} */
async function nearTo(answer) {
  const { offers } = await window.NoticeSearch.near(answer).catch(() => ({ offers: [] }));
  return offers;
}

/** @type {(box: SearchBox.Box, query: string, found: SearchBox.Found, words: string[], near: Search.Near[]) => Promise<void>} */
async function show(box, query, found, words, near) {
  const made = [...(await noticesOf(found)), ...words.map((word) => option(pageOf(box, word), "search-word", word))];
  made.push(...found.hits.map((hit) => hitOption(hit, found.answer.understood.text)));
  made.push(...near.map((one) => nearOption(pageOf(box, one.query), one)));
  if (found.left) made.push(option(pageOf(box, query), "search-all", (found.total ? "全部" + found.total + "条，" : "") + "再查其余" + found.left + "家 →"));
  else if (found.total) made.push(option(pageOf(box, query), "search-all", "全部" + found.total + "条 →"));
  else if (near.length) made.push(option(pageOf(box, query), "search-all", "没有完全相同的字句；看相近的 →"));
  made.forEach((one, i) => {
    one.id = box.id + "-" + i;
  });
  box.status.textContent = found.total ? "共" + found.total + "条，列出前" + found.hits.length + "条" : "没有找到";
  const none = found.punctuation ? "只有标点，没有可查的文字。" : (found.left ? "这一家" : "") + "没有完全相同的字句。";
  open(box, ...(found.total || near.length ? [] : [note(none)]), ...made);
}

/**
 * What a citation leads to.
 * @type {(found: SearchBox.Found) => Promise<HTMLElement[]>}
 */
function noticesOf({ answer: { edition, understood } }) {
  const places = understood.cited ? [understood.cited] : understood.candidates;
  return Promise.all(places.slice(0, HITS).map((place) => noticeOption(edition, place)));
}

/** @type {(box: SearchBox.Box, query: string) => string} */
function pageOf(box, query) {
  const address = new URL(box.results);
  address.searchParams.set("q", query);
  return address.href;
}

/** @type {(box: SearchBox.Box, query: string, error: unknown) => void} */
function showError(box, query, error) {
  box.status.textContent = message(error);
  const retry = element("button", { type: "button", className: "search-box__retry" }, "重试");
  retry.addEventListener("click", () => {
    box.input.focus();
    ask(box, query);
  });
  const text = note(message(error) + "　");
  text.append(retry);
  open(box, text);
}

/** @type {(query: string) => Promise<SearchBox.Found>} */
function first(query) {
  const search = window.NoticeSearch;
  return search.steady(async () => {
    const answer = await search.answer(query, { families: 1 });
    const { parts, families } = answer.edition;
    const { punctuation } = answer.run;
    const ordinals = punctuation || answer.understood.candidates.length ? [] : answer.ordinals;
    const hits = await search.hits(answer.run, ordinals.slice(0, HITS));
    const left = parts && families && !punctuation ? families - parts.length : 0;
    return { total: punctuation ? 0 : answer.ordinals.length, left, punctuation, hits, answer };
  });
}
