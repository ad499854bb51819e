/* Where in the text one is. */
import { element } from "../ui/element.js";

/**
 * A bar at the top of the window: how far through the notice the foot of the window is.
 * @type {(text: HTMLElement) => () => void}
 */
export function readingBar(text) {
  var bar = element("div", { className: "reading-bar" });
  bar.setAttribute("aria-hidden", "true");
  document.body.append(bar);
  return () => {
    var box = text.getBoundingClientRect();
    var read = (window.innerHeight - box.top) / box.height;
    bar.style.transform = "scaleX(" + Math.min(1, Math.max(0, read)) + ")";
  };
}

/**
 * Marks in the contents the heading that the reader has reached last, and keeps it in sight there.
 * @type {(panel: HTMLElement) => () => void}
 */
export function contentsMarker(panel) {
  var links = Array.from(panel.querySelectorAll("a"));
  var headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  /** @type {HTMLAnchorElement | null} */
  var current = null;
  return () => {
    var reached = -1;
    headings.forEach((heading, index) => {
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
      panel.scrollTop = link.offsetTop - panel.clientHeight / 2;
    }
  };
}

/** @type {(actions: (() => void)[]) => void} */
export function onScroll(actions) {
  var waiting = false;
  function run() {
    waiting = false;
    actions.forEach((action) => {
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

/** @type {(button: HTMLInputElement, panel: HTMLElement) => void} */
export function closeContentsAfterUse(button, panel) {
  panel.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a")) {
      button.checked = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      button.checked = false;
    }
  });
}
