/* The shard that every search loads first: what there is, and which shard holds what. */
import { bitLength, Bits, makeCodec, numbers } from "./codec.js";
import { codesOf } from "./folding.js";
import { joined, nearestFirst, placeAt } from "./families.js";
import { library, loadFrom, newLibrary, root, ShardError } from "./shards.js";

const SCHEMA = 5;

/**
 * The edition; of several families the first `most`, or all, or that of a place. The nearest to the page comes first,
 * then those with the newest notices.
 * @type {(most?: number, place?: string) => Promise<Search.Edition>}
 */
export async function open(most, place) {
  const own = library;
  const found = await opened(own);
  if (!("families" in found && Array.isArray(found.families))) return /** @type {Search.Edition} */ (found);
  const all = nearestFirst(found.families, await standing());
  const wanted = place ? all.filter(([, , places]) => places.includes(place)) : all.slice(0, most || all.length);
  const editions = (wanted.length ? wanted : all).map(([slug, name]) => opened(familyOf(own, slug, name)));
  return joined(own, /** @type {Search.Edition[]} */ (await Promise.all(editions)), all.length);
}

/**
 * Of several families the place that the page speaks of; empty where it speaks of none.
 * @type {() => Promise<string>}
 */
export async function standing() {
  const found = await opened(library);
  const page = typeof location === "undefined" ? root : new URL(location.href);
  return "families" in found && Array.isArray(found.families) ? placeAt(found.families, page, root) : "";
}

/** @type {(own: Search.Library) => Promise<Search.Edition | Search.Directory>} */
function opened(own) {
  if (!own.opened) {
    own.opened = loadFrom(own, "overview").then((o) => (o.families ? o : makeEdition(own, o)));
    own.opened.catch(() => {
      own.opened = null;
    });
  }
  return own.opened;
}

/** @type {(own: Search.Library, slug: string, name: string) => Search.Library} */
function familyOf(own, slug, name) {
  const known = own.families.get(slug) || newLibrary(name, slug + "/", own);
  own.families.set(slug, known);
  return known;
}

/** @type {(own: Search.Library, o: Search.Overview) => Search.Edition} */
function makeEdition(own, o) {
  if (o.schema !== SCHEMA) throw new ShardError("检索数据与网页的版本不一致，请刷新页面");
  const codec = makeCodec(o.codec);
  const alphabet = readAlphabet(o.alphabet);
  const places = o.places.map(([slug, name, level]) => ({ slug, name, level }));
  const notices = readNotices(codec, places, o.notices);
  const last = notices[notices.length - 1];
  const size = last ? last.first + last.size : 0;
  return {
    library: own, codec, alphabet, places, notices, size,
    width: bitLength(alphabet.size - 1),
    span: o.span,
    grain: o.grain,
    fold: readFolding(o),
    forms: o.forms,
    directory: o.directory.map((label) => /** @type {number[]} */ (codesOf({ alphabet }, label))),
    steps: o.steps,
    signs: o.signs,
    topics: o.topics.map(readList),
    holdings: o.holdings.map(readList),
    bodies: { files: o.bodies[0], size: o.bodies[1] },
    noticeOf: noticeOfEach(notices, size),
    ...readStarts(new Bits(codec, o.starts), o.span / o.grain, o.grain, size),
  };
}

/** @type {(entry: Search.ListEntry) => Search.List} */
function readList([slug, name, size, file, at]) {
  return { slug, name, size, file, at };
}

/** @type {(text: string) => Map<string, number>} */
function readAlphabet(text) {
  const alphabet = new Map();
  Array.from(text).forEach((character, i) => alphabet.set(character, i + 1));
  alphabet.set("\n", 0);
  return alphabet;
}

/** @type {(o: Search.Overview) => Map<string, string>} */
function readFolding(o) {
  const fold = new Map();
  for (const group of o.variants.split(" ")) {
    const [target, ...others] = Array.from(group);
    for (const other of others) fold.set(other, target);
  }
  for (const [first, last] of o.passedOver) {
    for (let code = first; code <= last; code++) fold.set(String.fromCodePoint(code), "");
  }
  return fold;
}

/** @type {(codec: Search.Codec, places: {slug: string}[], text: string) => Search.Notice[]} */
function readNotices(codec, places, text) {
  const found = Array.from(numbers(codec, text, codec.stop));
  /** @type {Search.Notice[]} */
  const notices = [];
  for (let i = 0, first = 0; i < found.length; i += 4) {
    const [place, year, ordinal, size] = found.slice(i, i + 4);
    const slug = places[place].slug;
    const id = slug + "-" + year + (ordinal > 1 ? "-" + ordinal : "");
    notices.push({ id, place, year, first, size, number: notices.length });
    first += size;
  }
  return notices;
}

/** @type {(notices: Search.Notice[], size: number) => Uint32Array} */
function noticeOfEach(notices, size) {
  const noticeOf = new Uint32Array(size);
  for (const n of notices) noticeOf.fill(n.number, n.first, n.first + n.size);
  return noticeOf;
}

/**
 * Which provision each grain of address belongs to, and where each begins.
 * @type {(bits: Bits, grains: number, grain: number, size: number) => {ordinalOf: Uint32Array, begins: Uint32Array}}
 */
function readStarts(bits, grains, grain, size) {
  const ordinalOf = new Uint32Array(grains);
  const begins = new Uint32Array(size);
  for (let at = 0, ordinal = -1; at < grains; at++) {
    if (bits.fixed(1)) begins[++ordinal] = at * grain;
    ordinalOf[at] = ordinal;
  }
  return { ordinalOf, begins };
}
