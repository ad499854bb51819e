/* The shard that every search loads first: what there is, and which shard holds what. */
import { Bits, makeCodec, numbers } from "./codec.js";
import { codesOf } from "./folding.js";
import { joined, nearestFirst, placeAt } from "./families.js";
import { fileNames } from "./names.js";
import { root, ShardError } from "./request.js";
import { library, loadFrom, newLibrary } from "./shards.js";

const SCHEMA = 7;

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
  const editions = (wanted.length ? wanted : all).map(([slug, file]) => opened(familyOf(own, slug, file)));
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
    own.opened = loadFrom(own, "overview").then((o) => ("families" in o ? o : makeEdition(own, o)));
    own.opened.catch(() => {
      own.opened = null;
    });
  }
  return own.opened;
}

/** @type {(own: Search.Library, slug: string, file: string) => Search.Library} */
function familyOf(own, slug, file) {
  const known = own.families.get(slug) || newLibrary(own.name, slug + "/", own);
  known.files.set("overview", file);
  own.families.set(slug, known);
  return known;
}

/** @type {(own: Search.Library, o: Search.Overview) => Search.Edition} */
function makeEdition(own, o) {
  if (o.schema !== SCHEMA) throw new ShardError("检索数据与网页的版本不一致，请刷新页面");
  const codec = makeCodec(o.codec);
  const places = o.places.map(([slug, name, level]) => ({ slug, name, level }));
  const notices = readNotices(codec, places, o.notices);
  const last = notices[notices.length - 1];
  const size = last ? last.first + last.size : 0;
  own.files = fileNames(codec, notices, o.shards);
  return {
    library: own, codec, places, notices, size,
    ordinals: ranges(notices, o.slots, (ordinal) => ordinal),
    grain: o.grain,
    fold: readFolding(o),
    forms: o.forms,
    directory: readLabels(o.directory),
    signs: o.signs,
    topics: o.topics.map(readList),
    holdings: o.holdings.map(readList),
    bodies: { files: o.bodies[0], size: o.bodies[1] },
    noticeOf: noticeOfEach(notices, size),
    ...readStarts(codec, notices, size, o),
  };
}

/** @type {(entry: Search.ListEntry) => Search.List} */
function readList([slug, name, size, file, at]) {
  return { slug, name, size, file, at };
}

/**
 * Each is told as far as it differs from the one before it.
 * @type {(text: string) => number[][]}
 */
function readLabels(text) {
  /** @type {number[]} */
  let label = [];
  return text ? text.split(" ").map((told) => (label = label.slice(0, Number(told[0])).concat(codesOf(told.slice(1))))) : [];
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
  for (let i = 0, first = 0; i < found.length; i += 5) {
    const [place, year, ordinal, size, slot] = found.slice(i, i + 5);
    const slug = places[place].slug;
    const id = slug + "-" + year + (ordinal > 1 ? "-" + ordinal : "");
    notices.push({ id, place, year, first, size, slot, number: notices.length });
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
 * Which provision each grain of address belongs to, where each provision begins, and which addresses are whose.
 * @type {(codec: Search.Codec, notices: Search.Notice[], size: number, o: Search.Overview) => Search.Addressed}
 */
function readStarts(codec, notices, size, { starts, grain, grains, slots }) {
  const bits = new Bits(codec, starts);
  const ordinalOf = new Uint32Array(grains);
  const begins = new Uint32Array(size + 1).fill(grains * grain);
  for (let at = 0, ordinal = -1; at < grains; at++) {
    if (bits.fixed(1)) begins[++ordinal] = at * grain;
    ordinalOf[at] = ordinal;
  }
  return { ordinalOf, begins, addresses: ranges(notices, slots, (ordinal) => begins[ordinal]) };
}

/**
 * What of something counted through the edition is whose, by what it comes to before a provision.
 * @type {(notices: Search.Notice[], span: number, before: (ordinal: number) => number) => Search.Ranges}
 */
function ranges(notices, span, before) {
  const begins = new Uint32Array(span);
  const sizes = new Uint32Array(span);
  for (const { slot, first, size } of notices) {
    begins[slot] = before(first);
    sizes[slot] = before(first + size) - begins[slot];
  }
  return { span, begins, sizes };
}
