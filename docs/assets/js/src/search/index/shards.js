/*
 * The index in small scripts (shards), each loaded when a query first needs it, over http and from a disk alike. All but
 * the overview and the name of the edition are called by what they hold, as the overview tells: what is read of one
 * edition is of that edition, and what a newer one has not changed need not be read again.
 */
import { OVERVIEW, request, ShardError } from "./request.js";

const A_WHILE = 60000; // milliseconds in which it is not asked again whether there is a newer edition
const AFTERWARDS = 5000; // milliseconds in which an answer is shown
const ROUNDS = 3; // editions that may come between a question and its answer

/**
 * The site was replaced after the edition at hand was opened; the newer one is opened when it is asked next. With
 * `tried` that has been done as often as it is done: nothing around it does it again.
 */
class Replaced extends ShardError {
  constructor(tried = false) {
    super("本站正在更新，请稍后再查");
    this.tried = tried;
  }
}

/**
 * All that has been read of one edition: another begins with nothing, so that the two are never mixed.
 * @type {(name: string, folder?: string, above?: Search.Library | null) => Search.Library}
 */
export function newLibrary(name, folder = "", above = null) {
  return { folder, above, families: new Map(), name, files: new Map(), newest: null, known: 0, glanced: 0, looking: null,
           opened: null, terms: null, spelling: null, shards: new Map(), parsed: new Map(), notices: new Map(), runs: new Map() };
}

export let library = newLibrary("");

/**
 * What several families have alike has the same name, and is read once.
 * @type {(own: Search.Library, name: string) => Promise<any>}
 */
export function loadFrom(own, name) {
  const file = own.files.get(name) || name;
  const { shards } = top(own);
  if (!shards.has(file)) {
    const promise = fetchShard(own, file);
    promise.catch(() => shards.delete(file)); // The next query asks again.
    shards.set(file, promise);
  }
  return /** @type {Promise<any>} */ (shards.get(file));
}

/** @type {(own: Search.Library) => Search.Library} */
function top(own) {
  return own.above || own;
}

/**
 * What came to harm on its way, or is the overview of another edition than was asked for, may lie in a cache: it is
 * asked for once more, past all caches. What is not there any more a newer edition has in another way.
 * @type {(own: Search.Library, file: string) => Promise<unknown>}
 */
async function fetchShard(own, file) {
  const first = await request(own, file).catch((error) => {
    if (error.late) throw error;
    return null;
  });
  const usable = first && (file !== OVERVIEW || !own.name || editionOf(first) === own.name);
  const brought = usable ? first : await request(own, file, true).catch(async (error) => {
    if (file !== OVERVIEW && !error.late) await looking(top(own));
    throw error;
  });
  if (file === OVERVIEW) own.name = editionOf(brought);
  return brought.content;
}

/** @type {(overview: Search.Brought) => string} */
function editionOf({ content }) {
  return /** @type {{edition: string}} */ (content).edition;
}

/**
 * A newer edition may have the words that are not in this one.
 * @type {(found: Search.Run) => Promise<Search.Run>}
 */
export async function lookForNewer(found) {
  const asked = top(found.edition.library);
  const now = Date.now();
  if (found.ordinals.length) return found;
  if (now > asked.known) {
    asked.known = now + A_WHILE;
    asked.newest = isNewest(asked);
  }
  await asked.newest;
  return found;
}

/**
 * Whether there is a newer edition, when the answer at hand has been shown: the next question is asked of it.
 * @type {(own: Search.Library) => void}
 */
export function lookBeside(own) {
  const asked = top(own);
  const now = Date.now();
  if (now <= asked.glanced) return;
  asked.glanced = now + A_WHILE;
  setTimeout(() => isNewest(asked).catch(() => {}), AFTERWARDS);
}

/**
 * Fails where there is a newer edition. It is there as soon as its overview is: its name alone may come sooner or later
 * than that. What cannot be read tells of no newer edition.
 * @type {(own: Search.Library) => Promise<void>}
 */
async function isNewest(own) {
  if ((await nameNow(own)) !== own.name) await isOverviewNewest(own);
}

/** @type {(own: Search.Library) => Promise<string>} */
async function nameNow(own) {
  const brought = await request(own, "edition", true).catch(() => null);
  return brought ? String(brought.content) : own.name;
}

/**
 * The newer overview that was read is that of the edition opened next.
 * @type {(own: Search.Library) => Promise<void>}
 */
async function isOverviewNewest(own) {
  const brought = await request(own, OVERVIEW, true).catch(() => null);
  if (brought && editionOf(brought) !== own.name) replaced(own, editionOf(brought), brought.content);
}

/**
 * Where a part of the edition is gone: whether one of the two that tell of a newer edition does so. Several parts that
 * are gone ask once.
 * @type {(own: Search.Library) => Promise<void>}
 */
function looking(own) {
  if (!own.looking) {
    own.looking = whyGone(own);
    const end = () => {
      own.looking = null;
    };
    own.looking.then(end, end);
  }
  return own.looking;
}

/** @type {(own: Search.Library) => Promise<void>} */
async function whyGone(own) {
  const name = await nameNow(own);
  await isOverviewNewest(own);
  if (name !== own.name) replaced(own, name);
}

/** @type {(own: Search.Library, edition: string, overview?: unknown) => never} */
function replaced(own, edition, overview) {
  if (library === own) {
    library = newLibrary(edition);
    if (overview) library.shards.set(OVERVIEW, Promise.resolve(overview));
    if (typeof window.dispatchEvent === "function") window.dispatchEvent(new Event("notice-search-replaced"));
  }
  throw new Replaced();
}

/** @type {(edition: Search.Edition, name: string) => Promise<any>} */
export function load(edition, name) {
  // What several families have alike is read of the first.
  return edition.parts ? load(edition.parts[0].edition, name) : loadFrom(edition.library, name);
}

/**
 * Does it again, from its beginning, where a newer edition has come in between: no oftener than that, whatever within
 * it does the same.
 * @template T
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>}
 */
export async function steady(action) {
  for (let round = 1; ; round++) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof Replaced) || error.tried) throw error;
      if (round === ROUNDS) throw new Replaced(true);
    }
  }
}

/**
 * Whether it is a part of the data that could not be read, and the edition is still the same.
 * @type {(error: unknown) => error is Error}
 */
export function isFault(error) {
  return error instanceof ShardError && !(error instanceof Replaced);
}
