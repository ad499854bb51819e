/* Where runs of characters stand. */
import { Bits } from "./codec.js";
import { digestOf } from "./names.js";
import { load } from "./shards.js";

/**
 * Compares as far as both reach; a prefix stands before what it begins.
 * @type {(one: number[], other: number[]) => number}
 */
function compare(one, other) {
  for (let i = 0; i < one.length && i < other.length; i++) if (one[i] !== other[i]) return one[i] - other[i];
  return one.length - other.length;
}

/** @type {(gram: number[], codes: number[]) => boolean} */
function begins(gram, codes) {
  return codes.length <= gram.length && codes.every((code, i) => gram[i] === code);
}

/**
 * The shards that may hold grams beginning with the codes, or the longest gram that begins them: first and last.
 * @type {(edition: Search.Edition, codes: number[]) => {first: number, last: number}}
 */
export function shardRange(edition, codes) {
  const labels = edition.directory;
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(labels[middle], codes) <= 0) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, low - 1);
  let last = first;
  while (last + 1 < labels.length && begins(labels[last + 1], codes)) last++;
  return { first, last };
}

/**
 * How many of the codes the labels of the shards at least tell apart.
 * @type {(edition: Search.Edition, codes: number[]) => number}
 */
export function toldApart(edition, codes) {
  const label = edition.directory[shardRange(edition, codes).first] || [];
  const other = codes.findIndex((code, i) => label[i] !== code);
  return other < 0 ? codes.length : other;
}

/**
 * Asks for the shard of the codes before it is needed, where it is one; what cannot be read is told when it is.
 * @type {(edition: Search.Edition, codes: number[]) => void}
 */
export function shardsAhead(edition, codes) {
  const { first, last } = shardRange(edition, codes);
  if (first === last) load(edition, "grams/" + first).catch(() => {});
}

/** @type {(edition: Search.Edition, number: number) => Promise<Search.Entry[]>} */
async function entries(edition, number) {
  if (!edition.directory.length) return []; // No text has a character.
  const text = await load(edition, "grams/" + number);
  const { parsed } = edition.library;
  if (!parsed.has(number)) parsed.set(number, parseShard(edition, text));
  return /** @type {Search.Entry[]} */ (parsed.get(number));
}

/**
 * Entries in order of their grams: {gram, headed, places} or {gram, count, file}.
 * @type {(edition: Search.Edition, text: string) => Search.Entry[]}
 */
function parseShard(edition, text) {
  const { symbol, distance } = edition.codec;
  const { sibling, summary, child, longer } = edition.codec.relations;
  const bits = new Bits(edition.codec, text);
  /** @type {Search.Entry[]} */
  const found = [];
  /** @type {number[]} */
  let gram = [];
  while (!bits.done) {
    let relation = bits.gamma();
    const summedUp = relation === summary;
    if (summedUp) relation = bits.gamma();
    const left = relation === sibling ? 1 : relation === child ? 0 : relation - longer;
    const shared = gram.length - left;
    const fresh = bits.gamma() - (left === 0 ? 1 : 0);
    const next = gram.slice(0, shared);
    for (let i = 0; i < fresh; i++) {
      next.push(i === 0 && left > 0 ? gram[shared] + bits.stretched(distance) : bits.rice(symbol));
    }
    gram = next;
    const count = bits.gamma();
    if (summedUp) found.push({ gram, count, file: digestOf(edition.codec, bits) });
    else found.push({ gram, ...parseList(edition, bits, count) });
  }
  return found;
}

/** @type {(edition: Search.Edition, bits: Bits, count: number) => {headed: number, places: Uint32Array}} */
function parseList(edition, bits, count) {
  const headed = bits.fixed(1) ? bits.gamma() : 0;
  const places = new Uint32Array(count);
  bits.byNotice(headed, edition.addresses, places, 0);
  bits.byNotice(count - headed, edition.addresses, places, headed);
  // Shards tell notices in an order of their own.
  places.subarray(0, headed).sort();
  places.subarray(headed).sort();
  return { headed, places };
}

/**
 * Where the codes stand. {known, headed, others}: addresses in headings and elsewhere of the first `known` codes,
 * which are all of them or as many as the index tells apart here; or {known, summary} for what is too frequent.
 * @type {(edition: Search.Edition, codes: number[]) => Promise<Search.Found>}
 */
export async function look(edition, codes) {
  const { first, last } = shardRange(edition, codes);
  const start = await entries(edition, first);
  const summary = start.find((entry) => entry.file !== undefined && compare(entry.gram, codes) === 0);
  if (summary && summary.file !== undefined) {
    return { known: codes.length, summary: await summaryOf(edition, summary.file) };
  }
  const rest = [];
  for (let number = first + 1; number <= last; number++) rest.push(entries(edition, number));
  /** @type {Search.Located} */
  const found = { known: codes.length, headed: [], others: [] };
  for (const entry of start.concat(...(await Promise.all(rest)))) {
    if (entry.file !== undefined) continue;
    const shorter = begins(codes, entry.gram);
    if (!shorter && !begins(entry.gram, codes)) continue;
    if (shorter) found.known = entry.gram.length;
    found.headed.push(...entry.places.subarray(0, entry.headed));
    for (const place of entry.places.subarray(entry.headed)) found.others.push(place);
  }
  return found;
}

/** @type {(edition: Search.Edition, file: string) => Promise<Search.Summary>} */
async function summaryOf(edition, file) {
  const bits = new Bits(edition.codec, await load(edition, "frequent/" + file));
  const headed = bits.list(edition.ordinals);
  const others = bits.list(edition.ordinals);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const ordinals of [headed, others]) for (const ordinal of ordinals) counts.set(ordinal, bits.gamma());
  return { headed: headed.sort(), others: others.sort(), counts };
}
