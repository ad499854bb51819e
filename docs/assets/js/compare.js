/* Two notices side by side: only what changed, and from change to change by button and key. All is readable without. */
(function () {
  "use strict";

  var WIDE = "(min-width: 45em)";

  /* Gives life to a comparison on the page; the page of any two notices calls it again for each one it makes. */
  function start() {
    var table = document.querySelector(".compare");
    var controls = document.querySelector(".compare-controls");
    if (!table || !controls) {
      return;
    }
    controls.hidden = false;
    controls.querySelector(".compare-only").addEventListener("click", function (event) {
      var on = table.classList.toggle("compare--changes");
      event.currentTarget.setAttribute("aria-pressed", String(on));
    });
    controls.querySelectorAll(".compare-step").forEach(function (button) {
      button.addEventListener("click", function () {
        step(Number(button.dataset.step));
      });
    });
    openWhereThereIsRoom(table);
  }

  /* Older browsers cannot hold a disclosure open by style alone. */
  function openWhereThereIsRoom(table) {
    var byStyle = window.CSS && CSS.supports && CSS.supports("selector(::details-content)");
    if (!byStyle && window.matchMedia(WIDE).matches) {
      table.querySelectorAll("details").forEach(function (details) {
        details.open = true;
      });
    }
  }

  function changes() {
    return Array.from(document.querySelectorAll(".compare-row:not([data-kind=same])"));
  }

  /* The change one is at: the one gone to last while it is in sight, else the last that begins above the upper third. */
  function step(by) {
    var rows = changes();
    if (!rows.length) {
      return;
    }
    var here = rows.findIndex(function (row) {
      return row.classList.contains("compare-here") && inSight(row);
    });
    var next;
    if (here >= 0) {
      next = here + by;
    } else {
      var begun = rows.filter(function (row) {
        return row.getBoundingClientRect().top < window.innerHeight / 3;
      }).length;
      next = by > 0 ? begun : begun - 1;
    }
    goTo(rows, Math.min(Math.max(next, 0), rows.length - 1));
  }

  function inSight(row) {
    var box = row.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  }

  function goTo(rows, index) {
    document.querySelectorAll(".compare-here").forEach(function (row) {
      row.classList.remove("compare-here");
    });
    var row = rows[index];
    row.classList.add("compare-here");
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "start" });
    var said = document.querySelector(".compare-at");
    if (said) {
      said.textContent = "第 " + (index + 1) + " 处，共 " + rows.length + " 处";
    }
  }

  function onKey(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var typing = event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    var off = window.NoticeReading && window.NoticeReading.get("keys") === "off";
    if (typing || off || document.querySelector("dialog[open]") || !changes().length) {
      return;
    }
    var key = event.key.toLowerCase(); // N while Caps Lock is on.
    if (key === "n" || key === "p") {
      step(key === "n" ? 1 : -1);
      event.preventDefault();
    }
  }

  window.NoticeComparison = { start: start };
  document.addEventListener("keydown", onKey);
  start();
})();
