// What the tests ask of parts of search that take or give more than JSON can hold.
const modules = process.argv[2];
const load = (name) => import(modules + "/" + name + ".js");

await load("entries/search"); // From now on shards are received by the modules, not by the published script.
const { Bits, makeCodec, numbers } = await load("search/index/codec");
const { foldedPlaces } = await load("search/index/folding");
const { provision } = await load("search/index/notices");
const { threadOf } = await load("search/index/threads");
const { open } = await load("search/index/overview");
const { GENRES } = await load("search/reference/own_words");
const { locatorsOf } = await load("search/reference/locators");
const { jump } = await load("search/reference/reference");
const { noticeText } = await load("search/index/notices");
const { parseQuery } = await load("search/query");
const { matchesIn } = await load("search/snippet");

/** A list with its length, by notice. */
export function list(rules, text, ranges) {
  return Array.from(new Bits(makeCodec(rules), text).list(ranges));
}

/** Code words one after another: [kind, width] of each. */
export function codes(rules, text, kinds) {
  const bits = new Bits(makeCodec(rules), text);
  return { values: kinds.map(([kind, width]) => bits[kind](width)), done: bits.done };
}

export function digits(rules, text, stop) {
  return Array.from(numbers(makeCodec(rules), text, stop));
}

export async function parsed(query) {
  return parseQuery(await open(), query);
}

/** The stretches of a text in which the words stand. */
export async function marked(text, words) {
  const { characters, places } = foldedPlaces(await open(), text);
  return matchesIn(characters, words).map(([from, to]) => text.slice(places[from], places[to - 1] + characters[to - 1].length));
}

/** The kinds of documents by which a notice is described in words of one's own. */
export function genres() {
  return GENRES.split("|");
}

/** Every provision as the shards tell it: [notice, eid, number, heading, what is displayed]. */
export async function passages() {
  const edition = await open();
  const ordinals = Array.from({ length: edition.size }, (_, ordinal) => ordinal);
  const all = await Promise.all(ordinals.map((ordinal) => provision(edition, ordinal)));
  return all.map(({ notice, entry }) => [notice.id, entry.eid, entry.number, entry.heading, entry.display]);
}

/** The thread of every provision: the ordinals of all that belong to it. */
export async function threads() {
  const edition = await open();
  return Promise.all(Array.from({ length: edition.size }, (_, ordinal) => threadOf(edition, ordinal)));
}

/** The provision that a citation leads to: [notice, eid]. */
export async function referred(query) {
  const edition = await open();
  const ordinal = await jump(edition, query);
  if (ordinal === null) return null;
  const { notice, entry } = await provision(edition, ordinal);
  return [notice.id, entry.eid];
}

/** How each of these passages is cited. */
export function locatorsIn(all) {
  return Object.fromEntries(locatorsOf(all));
}

/** How each provision of a notice is cited. */
export async function locators(id) {
  const edition = await open();
  const { all } = await noticeText(edition, edition.notices.find((notice) => notice.id === id));
  return Object.fromEntries(locatorsOf(all));
}
