/* The index in small scripts (shards), each loaded when a query first needs it, over http and from a disk alike. */
import { checksum } from "./checksum.js";

const TIME_OUT = 20000;
const SMALL = "synonyms"; // a shard that is quickly there and tells the edition as well as any
const A_WHILE = 60000; // milliseconds in which it is not asked again whether there is a newer edition
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
  return { folder, above, families: new Map(), name, newest: null, known: 0, opened: null, terms: null,
           shards: new Map(), parsed: new Map(), notices: new Map(), runs: new Map() };
}

export let library = newLibrary("");

/** @type {(own: Search.Library, name: string) => Promise<any>} */
export function loadFrom(own, name) {
  if (!own.shards.has(name)) {
    const promise = fetchShard(own, name);
    promise.catch(() => own.shards.delete(name)); // The next query asks again.
    own.shards.set(name, promise);
  }
  return /** @type {Promise<any>} */ (own.shards.get(name));
}

/**
 * What came to harm on its way, or is of another edition than was asked for, may lie in a cache: it is asked for once
 * more, past all caches.
 * @type {(own: Search.Library, name: string) => Promise<unknown>}
 */
async function fetchShard(own, name) {
  const first = await request(own, name).catch((error) => {
    if (error.late) throw error;
    return null;
  });
  const usable = first && (name !== "overview" || !own.name || first.edition === own.name);
  const brought = usable ? first : await request(own, name, true).catch(async (error) => {
    if (name !== "overview" && !error.late) await lookForNewer(own);
    throw error;
  });
  if (name === "overview") own.name = brought.edition;
  else if (brought.edition !== own.name) replaced(own, brought.edition);
  return brought.content;
}

/**
 * A newer edition need not have the shards of the older one, and may have the words that are not in that.
 * @type {(own: Search.Library) => Promise<void>}
 */
export async function lookForNewer(own) {
  const now = Date.now();
  if (now > own.known) {
    own.known = now + A_WHILE;
    own.newest = request(own, own.families.size ? "overview" : SMALL, true).catch(() => null);
  }
  const brought = await own.newest;
  if (brought && brought.edition !== own.name) replaced(own, brought.edition);
}

/** @type {(own: Search.Library, edition: string) => never} */
function replaced(own, edition) {
  if (own.above) library = newLibrary("");
  else if (library === own) library = newLibrary(edition);
  if (typeof window.dispatchEvent === "function") window.dispatchEvent(new Event("notice-search-replaced"));
  throw new Replaced("本站正在更新，请稍后再查");
}

/** @type {(own: Search.Library, name: string, past?: boolean) => Promise<Search.Brought>} */
function request(own, name, past) {
  const script = document.createElement("script");
  // A new edition has new addresses, so that no cache mixes it with an older one.
  const version = [own.name, past && Date.now().toString(36)].filter(Boolean).join("-");
  script.src = new URL("search/" + own.folder + name + ".js" + (version && "?" + version), root).href;
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
      else if (!isWhole(brought, name)) fail("检索数据有损坏");
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
 * @type {(edition: string, name: string, content: unknown, sum: string) => void}
 */
export function receive(edition, name, content, sum) {
  const script = document.currentScript;
  if (script && requests.has(script)) requests.set(script, { edition, name, content, sum });
}

/** @type {(brought: Search.Brought, wanted: string) => boolean} */
function isWhole({ edition, name, content, sum }, wanted) {
  return name === wanted && sum === checksum(edition + "\n" + name + "\n" + JSON.stringify(content));
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
