/*
 * For someone at work with a notice: copying its provisions, and moving about by keyboard.
 *
 * A provision reaches from the element with its eid to the next one outside it; the grey line at its end holds the
 * permanent link first, whose title is the place as it is cited. Nothing here is needed to read: the buttons appear
 * only where this script runs. No clipboard interface is needed either: a plain http host in an intranet has none.
 */
(function () {
  "use strict";

  var KEYS = [
    ["j", "下一条（通知、主题页）"],
    ["k", "上一条（通知、主题页）"],
    ["[", "上一年（有对应条款时到该条款）"],
    ["]", "下一年（有对应条款时到该条款）"],
    ["n", "下一处变化（对照页）"],
    ["p", "上一处变化（对照页）"],
    ["/", "搜索"],
    ["?", "按键说明"],
    ["Esc", "关闭"]
  ];
  // What the same keys give while a Chinese input method is on.
  var FULL_WIDTH = { "【": "[", "】": "]", "「": "[", "」": "]", "？": "?" };
  var SAID_FOR = 2500; // milliseconds
  var NEAR = 4; // pixels

  var article = document.querySelector("article.notice");
  var pins = article ? Array.from(article.querySelectorAll(".apparatus > a:first-child")).filter(target) : [];
  var stops = article ? pins.map(target) : Array.from(document.querySelectorAll(".topic-entry"));
  var voice = element("div", { class: "reader-said", role: "status", "data-ui": "" });
  var silence = 0;
  var dialog = null;

  document.body.appendChild(voice);
  pins.forEach(addCopying);
  addHelpButton();
  document.addEventListener("keydown", onKey);

  /* ---- Copying ---- */

  function addCopying(pin) {
    var button = element("button", { type: "button", class: "reader-copy", "aria-expanded": "false" }, "复制");
    button.setAttribute("aria-label", "复制 " + pin.textContent);
    button.addEventListener("click", function () { toggle(button, pin); });
    pin.after(" ", button);
  }

  // The three choices are made when they are first asked for: a long notice has hundreds of provisions.
  function toggle(button, pin) {
    var open = button.getAttribute("aria-expanded") === "true";
    if (!button.nextElementSibling || !button.nextElementSibling.matches(".reader-choices")) {
      button.after(choices(pin));
    }
    button.nextElementSibling.hidden = open;
    button.setAttribute("aria-expanded", String(!open));
  }

  function choices(pin) {
    var eid = pin.hash.slice(1);
    var group = element("span", { class: "reader-choices", role: "group", "aria-label": "复制 " + pin.textContent });
    [["文字", textOf], ["链接", linkTo], ["引用", citationOf]].forEach(function (choice) {
      var button = element("button", { type: "button", class: "reader-copy" }, choice[0]);
      button.addEventListener("click", function () { copy(choice[1](eid, pin), choice[0]); });
      group.append(button);
    });
    return group;
  }

  // The provision with all that stands under it.
  function textOf(eid) {
    var range = document.createRange();
    range.setStartBefore(document.getElementById(eid));
    range.setEndAfter(article.lastChild);
    var next = stops.find(function (stop) {
      return range.comparePoint(stop, 0) === 0 && stop.id !== eid && !stop.id.startsWith(eid + "__");
    });
    if (next) range.setEndBefore(next);
    return window.NoticeCopying.textOf(range);
  }

  function linkTo(eid) {
    return location.href.split(/[?#]/)[0] + "#" + eid; // What was searched for is not part of the place.
  }

  function citationOf(eid, pin) {
    return (article.dataset.cite || "") + pin.title;
  }

  function copy(text, what) {
    var done = function () { say("已复制" + what); };
    var without = function () {
      if (copyBySelection(text)) done();
      else showForCopying(text, what);
    };
    if (window.isSecureContext && navigator.clipboard) navigator.clipboard.writeText(text).then(done, without);
    else without();
  }

  function copyBySelection(text) {
    var back = document.activeElement;
    var area = element("textarea", { class: "reader-offstage", readonly: "", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    var copied = false;
    try {
      copied = document.execCommand("copy");
    } catch (refused) {
      copied = false;
    }
    area.remove();
    if (back) back.focus({ preventScroll: true });
    return copied;
  }

  // Where the browser refuses both ways, the text stands selected for the reader's own Ctrl+C.
  function showForCopying(text, what) {
    var area = element("textarea", { readonly: "", rows: "6", "aria-label": what });
    area.value = text;
    openDialog("请按 Ctrl+C 复制" + what, [area]);
    area.select();
  }

  function say(text) {
    voice.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(function () { voice.textContent = ""; }, SAID_FOR);
  }

  /* ---- Keys ---- */

  function onKey(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    var key = FULL_WIDTH[event.key] || event.key;
    if (key !== "?" && !keysAreOn()) return;
    if (perform(key)) event.preventDefault();
  }

  function perform(typed) {
    var key = typed.toLowerCase(); // J while Caps Lock is on.
    if (key === "j") return step(1);
    if (key === "k") return step(-1);
    if (key === "[") return follow("prev");
    if (key === "]") return follow("next");
    if (key === "?") return explain();
    return false;
  }

  function typing(node) {
    return node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);
  }

  function step(by) {
    var at = current();
    var next = stops[by > 0 || at.on ? at.index + by : at.index];
    if (!next) return false;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
    history.replaceState(null, "", "#" + next.id);
    return true;
  }

  // The provision that has the focus, or that the address names, while it is in sight; else the last one that begins
  // above the reading line.
  function current() {
    var chosen = [document.activeElement, document.querySelector(":target")].find(function (node) {
      return stops.includes(node) && inSight(node);
    });
    if (chosen) return { index: stops.indexOf(chosen), on: true };
    var index = -1;
    while (index + 1 < stops.length && belowLine(stops[index + 1]) < NEAR) index += 1;
    return { index: index, on: index >= 0 && belowLine(stops[index]) > -NEAR };
  }

  function inSight(node) {
    var box = node.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  }

  // How far below the place where a jump puts it a provision begins.
  function belowLine(node) {
    var padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    var margin = parseFloat(getComputedStyle(node).scrollMarginTop);
    return node.getBoundingClientRect().top - (padding || 0) - (margin || 0);
  }

  // The same provision a year before or after; where it has none there, the notice of that year.
  function follow(rel) {
    if (!article) return false;
    var at = current();
    var here = at.index >= 0 ? pins[at.index].closest(".apparatus") : null;
    var link = (here && here.querySelector("a[rel~=" + rel + "]")) ||
      document.querySelector(".notice-page > .neighbours a[rel~=" + rel + "]");
    if (!link) {
      say(rel === "prev" ? "没有更早的一年" : "没有更晚的一年");
      return true;
    }
    location.assign(link.href);
    return true;
  }

  /* ---- The keys explained ---- */

  function addHelpButton() {
    var footer = document.querySelector(".site-footer p");
    if (!footer) return;
    var button = element("button", { type: "button", class: "reader-help", "aria-haspopup": "dialog" }, "按键说明");
    button.addEventListener("click", explain);
    footer.append(button);
  }

  function explain() {
    var table = element("table", { class: "reader-keys" });
    KEYS.forEach(function (key) {
      var name = element("th", { scope: "row" });
      name.append(element("kbd", {}, key[0]));
      var row = element("tr");
      row.append(name, element("td", {}, key[1]));
      table.append(row);
    });
    openDialog("按键说明", [table, keysSwitch()]);
    return true;
  }

  // Keys of one letter can be in the way of speech input: whoever needs it switches them off (WCAG 2.1.4).
  function keysSwitch() {
    var label = element("label", { class: "reader-switch" });
    var box = element("input", { type: "checkbox" });
    box.checked = keysAreOn();
    box.addEventListener("change", function () { window.NoticeReading.set("keys", box.checked ? "on" : "off"); });
    label.append(box, " 使用单键操作");
    return label;
  }

  function keysAreOn() {
    return window.NoticeReading.get("keys") !== "off";
  }

  // A modal <dialog> holds the focus, closes on Esc and gives the focus back to where it was.
  function openDialog(title, content) {
    if (dialog) dialog.remove();
    dialog = element("dialog", { class: "reader-dialog md-typeset", "aria-labelledby": "reader-dialog-title" });
    var close = element("button", { type: "button", class: "reader-close", autofocus: "" }, "关闭");
    var shown = dialog;
    close.addEventListener("click", function () { shown.close(); });
    dialog.append(element("h2", { id: "reader-dialog-title" }, title));
    dialog.append.apply(dialog, content);
    dialog.append(close);
    document.body.append(dialog);
    dialog.showModal();
  }

  /* ---- Helpers ---- */

  function target(pin) {
    return document.getElementById(decodeURIComponent(pin.hash.slice(1)));
  }

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) made.textContent = text;
    return made;
  }
})();
