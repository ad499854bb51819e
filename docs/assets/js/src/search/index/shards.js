/*
 * The index in small scripts (shards), each loaded when a query first needs it, over http and from a disk alike. All but
 * the overview and the name of the edition are called by what they hold, as the overview tells: what is read of one
 * edition is of that edition, and what a newer one has not changed need not be read again.
 */
import { checksum } from "./checksum.js";

const TIME_OUT = 20000;
const OVERVIEW = "overview";
const A_WHILE = 60000; // milliseconds in which it is not asked again whether there is a newer edition
const AFTERWARDS = 5000; // milliseconds in which an answer is shown
const ROUNDS = 3; // editions that may come between a question and its answer

/** The site's, from the address of the script that is running. */
export const root = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/** @type {Map<HTMLOrSVGScriptElement, Search.Brought | null>} */
const requests = new Map(); // script element → what it has brought

export class ShardError extends Error {}

/** The site was replaced after the edition at hand was opened; the newer one is opened when it is asked next. */
class Replaced extends ShardError {}

/**
 * All that has been read of one edition: another begins with nothing, so that the two are never mixed.
 * @type {(name: string, folder?: string, above?: Search.Library | null) => Search.Library}
 */
export function newLibrary(name, folder = "", above = null) {
  return { folder, above, families: new Map(), name, files: new Map(), newest: null, known: 0, glanced: 0, opened: null, terms: null,
           spelling: null, shards: new Map(), parsed: new Map(), notices: new Map(), runs: new Map() };
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
    if (file !== OVERVIEW && !error.late) await isNewest(top(own));
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
 * @type {(own: Search.Library) => Promise<void>}
 */
export async function lookForNewer(own) {
  const asked = top(own);
  const now = Date.now();
  if (now > asked.known) {
    asked.known = now + A_WHILE;
    asked.newest = isNewest(asked);
  }
  await asked.newest;
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
 * What cannot be read tells of no newer edition.
 * @type {(own: Search.Library) => Promise<void>}
 */
async function isNewest(own) {
  const brought = await request(own, "edition", true).catch(() => null);
  if (brought && brought.content !== own.name) replaced(own, String(brought.content));
}

/** @type {(own: Search.Library, edition: string) => never} */
function replaced(own, edition) {
  if (library === own) library = newLibrary(edition);
  if (typeof window.dispatchEvent === "function") window.dispatchEvent(new Event("notice-search-replaced"));
  throw new Replaced("本站正在更新，请稍后再查");
}

/** @type {(own: Search.Library, file: string, past?: boolean) => Promise<Search.Brought>} */
function request(own, file, past) {
  const script = document.createElement("script");
  // The overview of a new edition has a new address, so that no cache mixes it with an older one.
  const version = [file === OVERVIEW && own.name, past && Date.now().toString(36)].filter(Boolean).join("-");
  script.src = new URL("search/" + own.folder + file + ".js" + (version && "?" + version), root).href;
  script.async = true;
  return new Promise((resolve, reject) => {
    /** @type {(act: () => void) => void} */
    const end = (act) => {
      clearTimeout(timer);
      requests.delete(script);
      script.remove();
      act();
    };
    /** @type {(message: string, late?: boolean) => void} */
    const fail = (message, late) => end(() => reject(Object.assign(new ShardError(message), { late })));
    const timer = setTimeout(() => fail("检索数据没有在规定时间内送达", true), TIME_OUT);
    script.onerror = () => fail("检索数据无法读取");
    script.onload = () => {
      const brought = requests.get(script);
      if (!brought) fail("检索数据不完整");
      else if (!isWhole(brought, file)) fail("检索数据有损坏");
      else end(() => resolve(brought));
    };
    requests.set(script, null);
    document.head.appendChild(script);
  });
}

/**
 * A script that is no shard: it is there, or it is told that it could not be read.
 * @type {(address: string) => Promise<void>}
 */
export function script(address) {
  const made = document.createElement("script");
  made.src = address;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ShardError("检索脚本没有在规定时间内送达")), TIME_OUT);
    made.onload = () => {
      clearTimeout(timer);
      resolve();
    };
    made.onerror = () => {
      clearTimeout(timer);
      made.remove();
      reject(new ShardError("检索脚本无法读取"));
    };
    document.head.appendChild(made);
  });
}

/**
 * Called by each shard.
 * @type {(name: string, content: unknown, sum: string) => void}
 */
export function receive(name, content, sum) {
  const script = document.currentScript;
  if (script && requests.has(script)) requests.set(script, { name, content, sum });
}

/** @type {(brought: Search.Brought, wanted: string) => boolean} */
function isWhole({ name, content, sum }, wanted) {
  return name === wanted && sum === checksum(name + "\n" + JSON.stringify(content));
}

/** @type {(edition: Search.Edition, name: string) => Promise<any>} */
export function load(edition, name) {
  // What several families have alike is read of the first.
  return edition.parts ? load(edition.parts[0].edition, name) : loadFrom(edition.library, name);
}

/**
 * Does it again, from its beginning, where a newer edition has come in between.
 * @template T
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>}
 */
export async function steady(action) {
  for (let round = 1; ; round++) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof Replaced) || round === ROUNDS) throw error;
    }
  }
}

/**
 * Whether it is a part of the data that could not be read, and the edition is still the same.
 * @type {(error: unknown) => boolean}
 */
export function isFault(error) {
  return error instanceof ShardError && !(error instanceof Replaced);
}
