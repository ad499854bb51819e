/* One script of the index on its way: asked for by its address, seen to be whole, or told what happened to it. */
import { TIME_OUT } from "../../loading/patience.js";
import { checksum } from "./checksum.js";

export const OVERVIEW = "overview";

/** The site's, from the address of the script that is running. */
export const root = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/** @type {Map<HTMLOrSVGScriptElement, Search.Brought | null>} */
const requests = new Map(); // script element → what it has brought

export class ShardError extends Error {}

/**
 * A shard as it is, past all caches where that is asked for.
 * @type {(own: Search.Library, file: string, past?: boolean) => Promise<Search.Brought>}
 */
export function request(own, file, past) {
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
    const timer = setTimeout(() => fail("检索数据没有按时送达", true), TIME_OUT);
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

/** Added to addresses once a script came to harm: a cache may have kept it so. */
let past = "";

/**
 * A script that is no shard: what it brings is there, or it is told that it could not be read.
 * @type {(address: string, brings: "NoticeNear" | "NoticeOffice") => Promise<void>}
 */
export function script(address, brings) {
  const made = document.createElement("script");
  made.src = address + past;
  return new Promise((resolve, reject) => {
    /** @type {(late?: boolean) => void} */
    const end = (late) => {
      clearTimeout(timer);
      made.remove();
      if (window[brings]) return resolve();
      past = "." + Date.now();
      return reject(new ShardError(late ? "检索脚本没有按时送达" : "检索脚本无法读取"));
    };
    const timer = setTimeout(() => end(true), TIME_OUT);
    made.onload = made.onerror = () => end();
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
