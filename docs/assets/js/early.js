/* Runs in the head: the reader's settings are on the page before it is drawn. */
(function () {
  "use strict";
  var KEPT = "notices.reading";
  var root = document.documentElement;
  root.classList.remove("no-js");
  root.classList.add("js");
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var settings = {};

  // Another tab may have written meanwhile. What is no setting, whoever wrote it there, counts for nothing.
  function read() {
    var kept;
    try {
      kept = JSON.parse(localStorage.getItem(KEPT));
    } catch (error) {
      // A browser may forbid storage to a page opened from a disk: then every page begins with the defaults.
      return;
    }
    settings = {};
    Object.keys(kept && !Array.isArray(kept) && typeof kept === "object" ? kept : {}).forEach(function (name) {
      if (typeof kept[name] === "string") settings[name] = kept[name];
    });
  }

  function apply() {
    var chosen = ["light", "dark"].indexOf(settings.scheme) >= 0;
    root.dataset.face = settings.face || "song";
    root.dataset.size = settings.size || 0;
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
      } catch (error) {
        // The setting then holds for this page only.
      }
      apply();
    },
  };
  refresh();
  dark.addEventListener("change", apply);
  window.addEventListener("storage", refresh);
  window.addEventListener("pageshow", refresh); // A page that comes back as it was left.

  // The one thing of the scripts below that Chromium 80 to 85 lack.
  if (!Element.prototype.replaceChildren) {
    Element.prototype.replaceChildren = function () {
      this.textContent = "";
      this.append.apply(this, arguments);
    };
  }
})();
