/* The provisions of a topic, those that hold something, and those that a body is responsible for. */
import { Bits } from "./index/codec.js";
import { load } from "./index/shards.js";

/** @type {(edition: Search.Edition, kind: "topics" | "holdings", slug: string) => Promise<Iterable<number>>} */
export async function listOf(edition, kind, slug) {
  const found = edition[kind].find((one) => one.slug === slug);
  return found ? ordinalsIn(edition, (await load(edition, kind + "/" + found.file))[found.at]) : [];
}

/** @type {(edition: Search.Edition, slug: string) => Promise<Iterable<number>>} */
export async function bodyList(edition, slug) {
  const body = (await bodiesOf(edition)).find(([own]) => own === slug);
  return body ? ordinalsIn(edition, body[3]) : [];
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
 * Those that are responsible for any, the most often named first.
 * @type {(edition: Search.Edition, ordinals: number[]) => Promise<Search.Counted[]>}
 */
export async function bodyCounts(edition, ordinals) {
  const all = new Set(ordinals);
  const found = (await bodiesOf(edition)).map(([slug, name, seat, list]) => ({
    slug, name: name + (/^[省市县区]/.test(name) && seat ? "（" + seat + "）" : ""),
    count: countIn(all, ordinalsIn(edition, list)),
  }));
  return found.filter((one) => one.count).sort((a, b) => b.count - a.count);
}

/** @type {(edition: Search.Edition) => Promise<[string, string, string, string][]>} */
async function bodiesOf(edition) {
  const files = Array.from({ length: edition.bodies.files }, (_, file) => load(edition, "bodies/" + file));
  return (await Promise.all(files)).flat();
}

/** @type {(edition: Search.Edition, list: string) => Uint32Array} */
function ordinalsIn(edition, list) {
  return new Bits(edition.codec, list).list(edition.size);
}

/** @type {(all: Set<number>, ordinals: Iterable<number>) => number} */
function countIn(all, ordinals) {
  let count = 0;
  for (const ordinal of ordinals) if (all.has(ordinal)) count++;
  return count;
}
