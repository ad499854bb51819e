/*
 * The search box in the header, and every other form with the class search-box (a page of an intranet may have one).
 */
import { serve } from "../search-box/box.js";

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll("form.search-box");
forms.forEach(serve);

document.addEventListener("keydown", (event) => {
  // 、 is what the same key gives while a Chinese input method is on. The reader may have switched such keys off.
  if (!["/", "、"].includes(event.key) || (window.NoticeReading && window.NoticeReading.get("keys") === "off")) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
  /** @type {HTMLInputElement | null} */
  const input = document.querySelector("#search-page input[type=search], form.search-box input[type=search]");
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
