/* The provisions of a topic, those that hold something, and those that a body is responsible for. */
import { Bits } from "./index/codec.js";
import { inTurn } from "./index/families.js";
import { load } from "./index/shards.js";

/** @type {(edition: Search.Edition, kind: "topics" | "holdings", slug: string) => Promise<Iterable<number>>} */
export async function listOf(edition, kind, slug) {
  if (edition.parts) return inAll(edition.parts, (own) => listOf(own, kind, slug));
  const found = edition[kind].find((one) => one.slug === slug);
  return found ? ordinalsIn(edition, (await load(edition, kind + "/" + found.file))[found.at]) : [];
}

/** @type {(edition: Search.Edition, slug: string) => Promise<Iterable<number>>} */
export async function bodyList(edition, slug) {
  if (edition.parts) return inAll(edition.parts, (own) => bodyList(own, slug));
  const body = await bodyNamed(edition, slug);
  return body ? ordinalsIn(edition, body[3]) : [];
}

/**
 * Its slug, name, seat and list; none where the edition has no such body.
 * @type {(edition: Search.Edition, slug: string) => Promise<[string, string, string, string] | undefined>}
 */
export async function bodyNamed(edition, slug) {
  return (await bodiesOf(edition)).find(([own]) => own === slug);
}

/** @type {(edition: Search.Edition, kind: "topics" | "holdings", ordinals: number[]) => Promise<Search.Counted[]>} */
export async function countsIn(edition, kind, ordinals) {
  const all = new Set(ordinals);
  return Promise.all(edition[kind].map(async ({ slug, name, size }) => {
    const count = size ? countIn(all, await listOf(edition, kind, slug)) : 0;
    return { slug, name, count };
  }));
}

/**
 * The most often named first, then those that are not; with their place, for others have one of that name.
 * @type {(edition: Search.Edition, ordinals: number[]) => Promise<Search.Counted[]>}
 */
export async function bodyCounts(edition, ordinals) {
  if (edition.parts) return bodiesInAll(edition.parts, ordinals);
  const all = new Set(ordinals);
  const found = (await bodiesOf(edition)).map(([slug, name, seat, list]) => ({
    slug, name: name + (name.startsWith(seat) ? "" : "（" + seat + "）"),
    count: countIn(all, ordinalsIn(edition, list)),
  }));
  return found.sort((a, b) => b.count - a.count);
}

/** @type {(parts: Search.Part[], ask: (own: Search.Edition) => Promise<Iterable<number>>) => Promise<number[]>} */
async function inAll(parts, ask) {
  const found = await inTurn(parts, async ({ edition, base }) => Array.from(await ask(edition), (one) => one + base));
  return found.flat();
}

/**
 * A body of the centre is named by several families.
 * @type {(parts: Search.Part[], ordinals: number[]) => Promise<Search.Counted[]>}
 */
async function bodiesInAll(parts, ordinals) {
  /** @type {Map<string, Search.Counted>} */
  const found = new Map();
  await inTurn(parts, async ({ edition, base }) => {
    const own = ordinals.map((one) => one - base).filter((one) => one >= 0 && one < edition.size);
    for (const one of await bodyCounts(edition, own)) {
      const known = found.get(one.slug);
      found.set(one.slug, { ...one, count: one.count + (known ? known.count : 0) });
    }
  });
  return Array.from(found.values()).sort((a, b) => b.count - a.count);
}

/** @type {(edition: Search.Edition) => Promise<[string, string, string, string][]>} */
async function bodiesOf(edition) {
  const files = Array.from({ length: edition.bodies.files }, (_, file) => load(edition, "bodies/" + file));
  return (await Promise.all(files)).flat();
}

/** @type {(edition: Search.Edition, list: string) => Uint32Array} */
function ordinalsIn(edition, list) {
  return new Bits(edition.codec, list).list(edition.ordinals);
}

/** @type {(all: Set<number>, ordinals: Iterable<number>) => number} */
function countIn(all, ordinals) {
  let count = 0;
  for (const ordinal of ordinals) if (all.has(ordinal)) count++;
  return count;
}
