/* Reading aids: the settings of the type, where in the text one is, the contents on a narrow screen. */
(function () {
  "use strict";

  var SETTINGS = [
    { name: "scheme", label: "明暗", options: [["", "跟随系统"], ["light", "浅色"], ["dark", "深色"]] },
    { name: "face", label: "字体", options: [["", "宋体"], ["hei", "黑体"], ["gongwen", "公文版式"]] },
    { name: "size", label: "字号", options: [["-1", "小"], ["", "中"], ["1", "大"], ["2", "特大"], ["3", "最大"]] },
  ];

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    (children || []).forEach(function (child) {
      made.append(child);
    });
    return made;
  }

  function chosenOf(setting) {
    var kept = window.NoticeReading.get(setting.name);
    return setting.options.some(function (option) { return option[0] === kept; }) ? kept : "";
  }

  /* The panel behind 版式. It is made here, since without scripts there is nothing that could be set. */
  function settingsPanel(place) {
    var marks = [];
    var groups = SETTINGS.map(function (setting) {
      var choices = setting.options.map(function (option) {
        var input = element("input", { type: "radio", name: "reading-" + setting.name });
        input.addEventListener("change", function () {
          window.NoticeReading.set(setting.name, option[0]);
        });
        marks.push(function () { input.checked = option[0] === chosenOf(setting); });
        return element("label", {}, [input, option[1]]);
      });
      return element("fieldset", {}, [element("legend", { textContent: setting.label })].concat(choices));
    });
    var panel = element("details", { className: "settings" }, [
      element("summary", { textContent: "版式" }),
      element("div", { className: "settings__panel" }, groups),
    ]);
    place.append(panel);
    function mark() {
      marks.forEach(function (one) { one(); });
    }
    mark();
    panel.addEventListener("toggle", mark);
    window.addEventListener("storage", mark); // What another tab has chosen holds here, too.
    document.addEventListener("click", function (event) {
      if (!panel.contains(event.target)) {
        panel.open = false;
      }
    });
    panel.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && panel.open) {
        panel.open = false;
        panel.firstElementChild.focus();
      }
    });
  }

  /* A bar at the top of the window: how far through the notice the foot of the window is. */
  function readingBar(text) {
    var bar = element("div", { className: "reading-bar" });
    bar.setAttribute("aria-hidden", "true");
    document.body.append(bar);
    return function () {
      var box = text.getBoundingClientRect();
      var read = (window.innerHeight - box.top) / box.height;
      bar.style.transform = "scaleX(" + Math.min(1, Math.max(0, read)) + ")";
    };
  }

  /* Marks in the contents the heading that the reader has reached last, and keeps it in sight there. */
  function contentsMarker(panel) {
    var links = Array.from(panel.querySelectorAll("a"));
    var headings = links.map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
    var current = null;
    return function () {
      var reached = -1;
      headings.forEach(function (heading, index) {
        if (heading && heading.getBoundingClientRect().top < window.innerHeight / 4) {
          reached = index;
        }
      });
      var link = links[reached] || null;
      if (link === current) {
        return;
      }
      if (current) {
        current.removeAttribute("aria-current");
      }
      current = link;
      if (link) {
        link.setAttribute("aria-current", "true");
        var offset = link.offsetTop - panel.clientHeight / 2;
        panel.scrollTop = Math.max(0, offset);
      }
    };
  }

  function onScroll(actions) {
    var waiting = false;
    function run() {
      waiting = false;
      actions.forEach(function (action) {
        action();
      });
    }
    function ask() {
      if (!waiting) {
        waiting = true;
        window.requestAnimationFrame(run);
      }
    }
    window.addEventListener("scroll", ask, { passive: true });
    window.addEventListener("resize", ask);
    ask();
  }

  function closeContentsAfterUse(button, panel) {
    panel.addEventListener("click", function (event) {
      if (event.target.closest("a")) {
        button.checked = false;
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        button.checked = false;
      }
    });
  }

  var place = document.getElementById("reading-settings");
  if (place) {
    settingsPanel(place);
  }
  // A year that the names half cover could not be touched: the names take the width of whole years, and the years
  // stand so that one begins where the names end.
  function showWholeYears(table) {
    var name = table.querySelector("tbody tr > :first-child");
    var year = name && name.nextElementSibling;
    if (!year || table.scrollWidth <= table.clientWidth) {
      return;
    }
    var step = year.getBoundingClientRect().width;
    name.style.boxSizing = "border-box";
    name.style.minWidth = Math.ceil(name.getBoundingClientRect().width / step) * step + "px";
    table.scrollLeft = table.scrollWidth;
    var shown = year.getBoundingClientRect().left - name.getBoundingClientRect().right;
    table.scrollLeft -= Math.floor(-shown % step);
  }

  // Of a wide table of years the newest are wanted first.
  document.querySelectorAll(".coverage").forEach(function (table) {
    showWholeYears(table);
  });
  var actions = [];
  var text = document.querySelector("article.notice");
  if (text) {
    actions.push(readingBar(text));
  }
  var panel = document.querySelector(".toc__panel");
  if (panel) {
    closeContentsAfterUse(document.getElementById("toc-open"), panel);
    actions.push(contentsMarker(panel));
  }
  if (actions.length) {
    onScroll(actions);
  }
})();
