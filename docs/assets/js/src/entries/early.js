/* Runs in the head: the reader's settings are on the page before it is drawn. */

var KEPT = "notices.reading";
var root = document.documentElement;
root.classList.remove("no-js");
root.classList.add("js");
var dark = window.matchMedia("(prefers-color-scheme: dark)");
/** @type {Record<string, string>} */
var settings = {};
// What could not be kept holds for this page: what is kept then is older.
var unkept = false;

// Another tab may have written meanwhile. What is no setting, whoever wrote it there, counts for nothing.
function read() {
  if (unkept) return;
  /** @type {Record<string, unknown> | null} */
  var kept;
  try {
    kept = JSON.parse(localStorage.getItem(KEPT) || "null");
  } catch (error) {
    // A browser may forbid storage to a page opened from a disk: then every page begins with the defaults.
    return;
  }
  settings = {};
  Object.keys(kept && !Array.isArray(kept) && typeof kept === "object" ? kept : {}).forEach(function (name) {
    var value = kept && kept[name];
    if (typeof value === "string") settings[name] = value;
  });
}

function apply() {
  var chosen = ["light", "dark"].indexOf(settings.scheme) >= 0;
  root.dataset.face = settings.face || "song";
  root.dataset.size = settings.size || "0";
  root.dataset.lines = settings.lines || "on";
  root.dataset.strength = settings.strength === "on" ? "on" : "off";
  root.dataset.scheme = chosen ? settings.scheme : dark.matches ? "dark" : "light";
}

function refresh() {
  read();
  apply();
}

window.NoticeReading = {
  get: function (name) {
    return settings[name];
  },
  set: function (name, value) {
    read();
    settings[name] = value;
    try {
      localStorage.setItem(KEPT, JSON.stringify(settings));
      unkept = false;
    } catch (error) {
      unkept = true;
    }
    apply();
  },
};
/**
 * A page's script takes away what stands in for it: what is still there when all is loaded is told.
 */
function tellLost() {
  /** @type {NodeListOf<HTMLElement>} */
  var lost = document.querySelectorAll(".script-lost");
  lost.forEach(function (told) {
    told.hidden = false;
  });
}

refresh();
window.addEventListener("load", tellLost);
dark.addEventListener("change", apply);
window.addEventListener("storage", refresh);
window.addEventListener("pageshow", refresh); // A page that comes back as it was left.
