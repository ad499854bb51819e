/* The provisions of a notice as a hit shows them. */
import { BETWEEN_LEVELS } from "../../provisions/levels.js";
import { numbers } from "./codec.js";
import { partOf } from "./families.js";
import { load } from "./shards.js";
import { spelling } from "./words.js";

/** @type {(edition: Search.Edition, notice: Search.Notice) => Promise<Search.NoticeText>} */
export function noticeText(edition, notice) {
  if (edition.parts) {
    const { edition: own, first } = partOf(edition.parts, notice.first);
    return noticeText(own, own.notices[notice.number - first]);
  }
  const { notices } = edition.library;
  if (!notices.has(notice.id)) {
    const promise = Promise.all([spelling(edition), load(edition, "notices/" + notice.id)]).then(
      ([spelt, shard]) => parseNotice(edition, spelt, shard));
    promise.catch(() => notices.delete(notice.id));
    notices.set(notice.id, promise);
  }
  return /** @type {Promise<Search.NoticeText>} */ (notices.get(notice.id));
}

/** @type {(edition: Search.Edition, spelt: Search.Spelling, shard: Search.NoticeShard) => Search.NoticeText} */
function parseNotice({ codec }, spelt, shard) {
  /** @type {Search.Passage[]} */
  const all = [];
  /** @type {string[]} */
  let steps = [];
  const written = spelledOut(codec, spelt, shard.text).split(codec.end);
  shard.eids.split(" ").forEach((short, i) => {
    const [, shared, rest] = /** @type {RegExpExecArray} */ (/^(\d*)(.*)$/.exec(short));
    const own = rest.split(".").map((step) => stepOf(codec, shard.steps, step));
    steps = steps.slice(0, +shared).concat(own);
    const fields = written[i].split(codec.field);
    all.push({
      eid: steps.join(BETWEEN_LEVELS),
      number: fields.length > 1 ? fields[0] : "",
      heading: fields.length > 2 ? fields[1] : "",
      display: fields.join(""),
    });
  });
  return { title: shard.title, cited: shard.cited, all };
}

/**
 * The words by their numbers; the number after them says that a character's code point follows.
 * @type {(codec: Search.Codec, spelt: Search.Spelling, written: string) => string}
 */
function spelledOut(codec, { stop, all }, written) {
  let text = "";
  const told = numbers(codec, written, stop);
  for (const number of told) text += all[number] || String.fromCodePoint(told.next().value);
  return text;
}

/**
 * k10 → sec_10
 * @type {(codec: Search.Codec, steps: string[], short: string) => string}
 */
function stepOf({ letters }, steps, short) {
  const name = steps[letters.indexOf(short[0])];
  return name + short.slice(1).replace(/^(?=.)/, "_");
}

/** @type {(edition: Search.Edition, ordinal: number) => Promise<Search.Provision>} */
export async function provision(edition, ordinal) {
  const notice = edition.notices[edition.noticeOf[ordinal]];
  const { title, cited, all } = await noticeText(edition, notice);
  const entry = all[ordinal - notice.first];
  return { notice, title, cited, all, entry, display: entry.display };
}
