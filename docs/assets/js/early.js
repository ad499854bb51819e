/* Runs in the head: the reader's settings are on the page before it is drawn. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.remove("no-js");
  root.classList.add("js");
  var settings = {};
  try {
    settings = JSON.parse(localStorage.getItem("notices.reading")) || {};
  } catch (error) {
    // A browser may forbid storage to a page opened from a disk: then every page begins with the defaults.
  }
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function apply() {
    root.dataset.face = settings.face || "song";
    root.dataset.size = settings.size || 0;
    root.dataset.scheme = settings.scheme || (dark.matches ? "dark" : "light");
  }

  window.NoticeReading = {
    get: function (name) {
      return settings[name];
    },
    set: function (name, value) {
      settings[name] = value;
      try {
        localStorage.setItem("notices.reading", JSON.stringify(settings));
      } catch (error) {
        // The setting then holds for this page only.
      }
      apply();
    },
  };
  apply();
  dark.addEventListener("change", apply);
})();
