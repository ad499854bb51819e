/* Words and queries offered beside what is typed. */
import { foldWith } from "./index/folding.js";
import { search } from "./hits.js";
import { open } from "./index/overview.js";
import { formsOf, parseQuery } from "./query.js";
import { isFault, load } from "./index/shards.js";
import { cut, vocabulary } from "./index/words.js";

/**
 * Words that begin with what is typed, the most used first.
 * @type {(text: string, limit?: number) => Promise<string[]>}
 */
export async function suggest(text, limit) {
  const edition = await open(1);
  const typed = foldWith(edition, text);
  if (!typed) return [];
  const { list } = await vocabulary(edition);
  return list.filter((word) => word !== typed && word.startsWith(typed)).slice(0, limit || 3);
}

/**
 * Where nothing holds the query as typed: queries that do find something.
 * [{kind: "words" | "fewer" | "form" | "synonym", query, total}]. With `sameOnly`, only those that say the same.
 * What one kind needs and cannot read does not keep back the others.
 * @type {(query: string, options?: Search.Options) => Promise<Search.Offer[]>}
 */
export async function alternatives(query, options) {
  const edition = await open();
  /** @type {unknown} */
  let fault = null;
  /** @type {(work: () => Promise<void>) => Promise<void>} */
  const attempt = (work) => work().catch((error) => {
    if (!isFault(error)) throw error;
    fault = error;
  });
  const wanted = parseQuery(edition, query);
  const typed = wanted.phrases.map((p) => p.inner || p.text);
  /** @type {Search.Offer[]} */
  const offers = [];
  /** @type {(kind: string, text: string) => Promise<boolean>} */
  const add = async (kind, text) => {
    if (!text || offers.some((one) => one.query === text) || text === typed.join(" ")) return false;
    const { total } = await search(text, { ...options, limit: 0 });
    if (total) offers.push({ kind, query: text, total });
    return total > 0;
  };
  if (!(options && options.sameOnly)) {
    await attempt(async () => {
      /** @type {string[]} */
      const words = [];
      for (const part of typed) {
        for (const word of await wordsOf(edition, part)) if (!words.includes(word)) words.push(word);
      }
      if (!(await add("words", words.join(" "))) && words.length > 2) {
        for (const left of words) await add("fewer", words.filter((word) => word !== left).join(" "));
      }
    });
  }
  await attempt(async () => {
    for (const other of formsOf(edition, typed.join(" "))) await add("form", other);
  });
  await attempt(async () => {
    for (const other of await synonymsOf(edition, typed.join(" "))) await add("synonym", other);
  });
  if (fault && !offers.length) throw fault;
  return offers;
}

/**
 * The words of two characters or more; single characters join what stands before them.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
async function wordsOf(edition, text) {
  /** @type {string[]} */
  const words = [];
  let open = false;
  for (const word of await cut(edition, text)) {
    if (/^[^\p{L}\p{N}]*$/u.test(word) || "的和与及等在对把将".includes(word)) open = false;
    else if (word.length === 1 && open) words[words.length - 1] += word;
    else if (words.push(word)) open = word.length === 1;
  }
  return words;
}

/**
 * The query with each word that has synonyms replaced by each of them.
 * @type {(edition: Search.Edition, text: string) => Promise<string[]>}
 */
export async function synonymsOf(edition, text) {
  const found = [];
  /** @type {string[][]} */
  const groups = await load(edition, "synonyms");
  for (const group of groups) {
    for (const word of group.filter((one) => text.includes(one))) {
      // 危险化学品 holds no 化学品 of another group: the longest word that stands there counts.
      if (group.some((one) => one !== word && one.includes(word) && text.includes(one))) continue;
      for (const other of group) if (other !== word) found.push(text.split(word).join(other));
    }
  }
  return found;
}
