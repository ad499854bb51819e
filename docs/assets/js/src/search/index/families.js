/*
 * Several families, each with an index of its own, as one edition: ordinals run on from one family into the next. What
 * asks an index asks them one after another; all that is built upon it knows nothing of families.
 */

/**
 * @param {Search.Library} library
 * @param {Search.Edition[]} editions
 * @param {number} families how many there are in all
 * @returns {Search.Edition}
 */
export function joined(library, editions, families) {
  const [first] = editions;
  const places = distinct(editions.map((one) => one.places).flat(), ({ slug }) => slug);
  /** @type {Search.Notice[]} */
  const notices = [];
  /** @type {Search.Part[]} */
  const parts = [];
  const numbers = new Map(places.map(({ slug }, at) => [slug, at]));
  let size = 0;
  for (const edition of editions) {
    parts.push({ edition, base: size, first: notices.length });
    const placeAt = edition.places.map(({ slug }) => /** @type {number} */ (numbers.get(slug)));
    for (const one of edition.notices) {
      notices.push({ ...one, place: placeAt[one.place], first: one.first + size, number: notices.length });
    }
    size += edition.size;
  }
  const noticeOf = new Uint32Array(size);
  for (const n of notices) noticeOf.fill(n.number, n.first, n.first + n.size);
  return {
    ...first, library, parts, families, places, notices, size, noticeOf,
    fold: new Map(editions.map((one) => Array.from(one.fold)).flat()),
    signs: distinct(editions.map((one) => one.signs).flat(), (sign) => sign),
    topics: listsOf(editions, "topics"), holdings: listsOf(editions, "holdings"),
    bodies: { files: totalOf(editions, (one) => one.bodies.files), size: totalOf(editions, (one) => one.bodies.size) },
  };
}

/**
 * The place that a page speaks of by its address, as notices/taiyuan-2024.html and topics/shanxi/coal-mine.html do, or
 * the page of results by what it says of where it was asked; of several the last. Empty where there is none.
 * @type {(families: Search.Family[], address: URL, root: URL) => string}
 */
export function placeAt(families, address, root) {
  const page = address.pathname.slice(root.pathname.length);
  const steps = [address.searchParams.get("at") || "", ...page.split(/\/|--|\.html/)];
  const slugs = steps.map((step) => step.replace(/-\d{4}(?:-\d+)?$/, ""));
  const known = slugs.filter((slug) => families.some((family) => isOf(family, slug)));
  return known.length ? known[known.length - 1] : "";
}

/** @type {(family: Search.Family, slug: string) => boolean} */
function isOf([own, , places], slug) {
  return own === slug || places.includes(slug);
}

/**
 * The family of the place at which the reader is, then the others as they are.
 * @type {(families: Search.Family[], place: string) => Search.Family[]}
 */
export function nearestFirst(families, place) {
  const near = families.filter((family) => isOf(family, place));
  return near.concat(families.filter((family) => !near.includes(family)));
}

/**
 * What each family answers, one after another.
 * @template T
 * @param {Search.Part[]} parts
 * @param {(part: Search.Part) => Promise<T>} ask
 * @returns {Promise<T[]>}
 */
export async function inTurn(parts, ask) {
  const found = [];
  for (const part of parts) found.push(await ask(part));
  return found;
}

/** @type {(parts: Search.Part[], ordinal: number) => Search.Part} */
export function partOf(parts, ordinal) {
  const before = parts.filter(({ base }) => base <= ordinal);
  return before[before.length - 1];
}

/**
 * What was found of a phrase in each family. Where one only sums up, all do.
 * @type {(parts: Search.Part[], found: Search.Result[]) => Search.Result}
 */
export function together(parts, found) {
  if (found.some((one) => one.summary)) return { summary: summed(parts, found) };
  /** @type {Search.Matches} */
  const matches = new Map();
  found.forEach(({ matches: own }, at) => {
    for (const [ordinal, match] of own || []) matches.set(ordinal + parts[at].base, match);
  });
  return { matches };
}

/** @type {(parts: Search.Part[], found: Search.Result[]) => Search.Summary} */
function summed(parts, found) {
  /** @type {number[]} */
  const headed = [];
  /** @type {number[]} */
  const others = [];
  /** @type {Map<number, number>} */
  const counts = new Map();
  found.forEach((one, at) => {
    const { base } = parts[at];
    const own = one.summary || summedUpOf(/** @type {Search.Matches} */ (one.matches));
    for (const ordinal of own.headed) headed.push(ordinal + base);
    for (const ordinal of own.others) others.push(ordinal + base);
    for (const [ordinal, count] of own.counts) counts.set(ordinal + base, count);
  });
  return { headed: Uint32Array.from(headed), others: Uint32Array.from(others), counts };
}

/** @type {(matches: Search.Matches) => Search.Summary} */
function summedUpOf(matches) {
  const all = Array.from(matches, ([ordinal, { headed }]) => ({ ordinal, headed }));
  /** @type {(headed: boolean) => Uint32Array} */
  const those = (headed) => Uint32Array.from(all.filter((one) => one.headed === headed).map((one) => one.ordinal));
  const counts = new Map(Array.from(matches, ([ordinal, { places }]) => [ordinal, places.length]));
  return { headed: those(true), others: those(false), counts };
}

/**
 * The numbers of all, the signs by their place among all signs.
 * @type {(edition: Search.Edition, parts: Search.Part[], found: Search.Numbers[]) => Search.Numbers}
 */
export function numbersTogether(edition, parts, found) {
  /** @type {Search.Numbers} */
  const all = { notices: [], titles: [] };
  found.forEach(({ notices, titles }, at) => {
    const { edition: own, first } = parts[at];
    for (const one of notices) all.notices.push(one && [edition.signs.indexOf(own.signs[one[0]]), one[1], one[2], one[3]]);
    for (const [number, text] of titles) all.titles.push([number + first, text]);
  });
  return all;
}

/**
 * What all have lists of, with how many provisions there are in all.
 * @type {(editions: Search.Edition[], kind: "topics" | "holdings") => Search.List[]}
 */
function listsOf(editions, kind) {
  const every = editions.map((one) => one[kind]).flat();
  /** @type {(slug: string) => number} */
  const size = (slug) => totalOf(every.filter((one) => one.slug === slug), (one) => one.size);
  return distinct(every, (one) => one.slug).map((one) => ({ ...one, size: size(one.slug) }));
}

/**
 * @template T
 * @param {T[]} all
 * @param {(one: T) => number} of
 * @returns {number}
 */
function totalOf(all, of) {
  return all.reduce((total, one) => total + of(one), 0);
}

/**
 * The first of each.
 * @template T
 * @param {T[]} all
 * @param {(one: T) => string} keyOf
 * @returns {T[]}
 */
function distinct(all, keyOf) {
  return Array.from(new Map(all.map((one) => [keyOf(one), one])).values());
}
