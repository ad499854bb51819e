/* The provisions of a notice as a hit shows them. */
import { numbers } from "./codec.js";
import { partOf } from "./families.js";
import { load } from "./shards.js";
import { vocabulary } from "./words.js";

/** @type {(edition: Search.Edition, notice: Search.Notice) => Promise<Search.NoticeText>} */
export function noticeText(edition, notice) {
  if (edition.parts) {
    const { edition: own, first } = partOf(edition.parts, notice.first);
    return noticeText(own, own.notices[notice.number - first]);
  }
  const { notices } = edition.library;
  if (!notices.has(notice.id)) {
    const promise = Promise.all([vocabulary(edition), load(edition, "notices/" + notice.id)]).then(
      ([{ stop, all }, shard]) => parseNotice(edition, stop, all, shard));
    promise.catch(() => notices.delete(notice.id));
    notices.set(notice.id, promise);
  }
  return /** @type {Promise<Search.NoticeText>} */ (notices.get(notice.id));
}

/** @type {(edition: Search.Edition, stop: number, words: string[], shard: Search.NoticeShard) => Search.NoticeText} */
function parseNotice(edition, stop, words, shard) {
  const { codec } = edition;
  /** @type {Search.Passage[]} */
  const all = [];
  let text = "";
  for (const number of numbers(codec, shard.text, stop)) text += words[number];
  const threads = Array.from(numbers(codec, shard.threads, codec.stop));
  /** @type {string[]} */
  let steps = [];
  const written = text.split(codec.end);
  shard.eids.split(" ").forEach((short, i) => {
    const [, shared, rest] = /** @type {RegExpExecArray} */ (/^(\d*)(.*)$/.exec(short));
    const own = rest.split(".").map((step) => stepOf(edition, step));
    steps = steps.slice(0, +shared).concat(own);
    const fields = written[i].split(codec.field);
    all.push({
      eid: steps.join("__"),
      thread: threads[i] - 1,
      number: fields.length > 1 ? fields[0] : "",
      heading: fields.length > 2 ? fields[1] : "",
      display: fields.join(""),
    });
  });
  return { title: shard.title, cited: shard.cited, all };
}

/**
 * k10 → sec_10
 * @type {(edition: Search.Edition, short: string) => string}
 */
function stepOf({ codec, steps }, short) {
  const name = steps[codec.letters.indexOf(short[0])];
  return name + short.slice(1).replace(/^(?=.)/, "_");
}

/** @type {(edition: Search.Edition, ordinal: number) => Promise<Search.Provision>} */
export async function provision(edition, ordinal) {
  const notice = edition.notices[edition.noticeOf[ordinal]];
  const { title, cited, all } = await noticeText(edition, notice);
  const entry = all[ordinal - notice.first];
  return { notice, title, cited, all, entry, display: entry.display };
}

/**
 * The ordinals of the thread a provision belongs to: it and those that carry it on from year to year.
 * @type {(edition: Search.Edition, ordinal: number) => Promise<number[]>}
 */
export async function threadOf(edition, ordinal) {
  if (edition.parts) {
    const { edition: own, base } = partOf(edition.parts, ordinal);
    return (await threadOf(own, ordinal - base)).map((one) => one + base);
  }
  const { entry } = await provision(edition, ordinal);
  if (entry.thread < 0) return [];
  const { stop, threadsAShard } = edition.codec;
  const shard = Math.floor(entry.thread / threadsAShard);
  const found = Array.from(numbers(edition.codec, await load(edition, "threads/" + shard), stop));
  let at = 0;
  for (let i = 0; i < entry.thread % threadsAShard; i++) at += 1 + found[at];
  let last = 0;
  return found.slice(at + 1, at + 1 + found[at]).map((step) => (last += step));
}
