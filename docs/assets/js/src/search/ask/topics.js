/* Words that name topics: 煤矿, 尾矿库. */
import { foldWith } from "../index/folding.js";
import { partsOf } from "../query.js";

const JOINED = /[与和、]/;

/**
 * The topics that a word of the text names: by a topic's whole name, or by one of those that its name joins
 * (非煤矿山与尾矿库). They are told and filter nothing, for what speaks of a topic need not be filed with it.
 * @type {(edition: Search.Edition, text: string) => string[]}
 */
export function topicsIn(edition, text) {
  const words = partsOf(text).map((part) => foldWith(edition, part));
  /** @type {(name: string) => boolean} */
  const named = (name) => topicNames(name).some((one) => words.includes(foldWith(edition, one)));
  return edition.topics.filter(({ name, size }) => size && named(name)).map((topic) => topic.slug);
}

/** @type {(name: string) => string[]} */
function topicNames(name) {
  return [name].concat(name.split(JOINED).filter((part) => part.length > 1));
}
