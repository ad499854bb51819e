/* The notices, as classic scripts (data/compare/<id>.js), so that this works from a disk as well. */
import { TIME_OUT } from "../loading/patience.js";
import { checksum } from "../search/index/checksum.js";
import { element } from "../ui/element.js";

var DATA = "data/compare/";
var YEAR_OF_ID = /-[0-9]{4}(?:-[0-9]+)?$/;

/** @type {Record<string, any>} */
var loaded = {};

/** @type {Record<string, Promise<any>>} */
var waiting = {};

/** @type {Record<string, boolean>} */
var asked = {};

/**
 * Called by each file. What came to harm on its way is as good as not there: it can be asked for again.
 * @type {(file: string, data: unknown, sum: string) => void}
 */
export function receive(file, data, sum) {
  if (checksum(file + "\n" + JSON.stringify(data)) === sum) loaded[file] = data;
}

/** @type {(file: string) => Promise<any>} */
export function load(file) {
  if (!waiting[file]) {
    waiting[file] = request(file);
    waiting[file].catch(() => { delete waiting[file]; }); // It is asked for again when it is needed again.
  }
  return waiting[file];
}

/** Another edition has come: all is asked for anew. */
export function forget() {
  loaded = {};
  waiting = {};
  window.dispatchEvent(new Event("notice-search-replaced"));
}

/**
 * Whoever needs it later is told what became of it.
 * @type {(file: string) => void}
 */
export function askFor(file) {
  load(file).catch(() => null);
}

/**
 * What came to harm on its way may lie in a cache: asked for again, it is asked for past all caches.
 * @type {(file: string) => Promise<any>}
 */
function request(file) {
  var past = asked[file] ? "?" + Date.now().toString(36) : "";
  asked[file] = true;
  return new Promise((resolve, reject) => {
    var script = element("script", { src: DATA + file + ".js" + past });
    var timer = setTimeout(end, TIME_OUT);
    function end() {
      clearTimeout(timer);
      script.remove();
      if (loaded[file]) resolve(loaded[file]);
      else reject(new Error(file));
    }
    script.addEventListener("load", end);
    script.addEventListener("error", end);
    document.head.append(script);
  });
}

export class Unknown extends Error {}

/**
 * Asks the lists first: what is not in them is not asked for.
 * @type {(id: string) => Promise<Compare.Notice>}
 */
export function loadNotice(id) {
  return load("places").then((/** @type {[string, string][]} */ places) => {
    if (!places.some((place) => place[0] === placeOf(id))) throw new Unknown(id);
    return load("place-" + placeOf(id));
  }).then((/** @type {[string, string][]} */ notices) => {
    if (!notices.some((notice) => notice[0] === id)) throw new Unknown(id);
    return load(id);
  }).then((/** @type {Compare.Notice} */ notice) => {
    notice.provisions.forEach((provision) => {
      if (provision.tokens) return;
      var at = 0;
      provision.tokens = Array.from(provision.cut, (sign) => {
        var length = parseInt(sign, 36);
        at += length;
        return provision.text.slice(at - length, at);
      });
    });
    return notice;
  });
}

/** @type {(id: string) => string} */
export function placeOf(id) {
  return id.replace(YEAR_OF_ID, "");
}
