/* Threads: provisions that carry one another on from year to year. */
import { numbers } from "./codec.js";
import { partOf } from "./families.js";
import { load } from "./shards.js";

/**
 * The ordinals of the thread a provision folds into, itself among them; none where it stands in no thread.
 * @type {(edition: Search.Edition, ordinal: number) => Promise<number[]>}
 */
export async function threadOf(edition, ordinal) {
  if (edition.parts) {
    const { edition: own, base } = partOf(edition.parts, ordinal);
    return (await threadOf(own, ordinal - base)).map((one) => one + base);
  }
  const { place } = edition.notices[edition.noticeOf[ordinal]];
  // They are counted through the place's notices.
  const ordinals = edition.notices.filter((notice) => notice.place === place)
    .map(({ first, size }) => Array.from({ length: size }, (_, at) => first + at)).flat();
  /** @type {[string, string]} */
  const shard = await load(edition, "threads/" + place);
  const [folds, members] = shard.map((text) => Array.from(numbers(edition.codec, text, edition.codec.stop)));
  const thread = folds[ordinals.indexOf(ordinal)];
  return thread ? membersIn(members)[thread - 1].map((one) => ordinals[one]) : [];
}

/**
 * How many, the first, the distances of the others, of thread after thread.
 * @type {(told: number[]) => number[][]}
 */
function membersIn(told) {
  const threads = [];
  for (let at = 0; at < told.length; at += 1 + told[at]) {
    let last = 0;
    threads.push(told.slice(at + 1, at + 1 + told[at]).map((step) => (last += step)));
  }
  return threads;
}
