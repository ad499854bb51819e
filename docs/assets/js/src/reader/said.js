/* What has been done, said for a moment. */
import { withAttributes } from "../ui/attributes.js";

var SAID_FOR = 2500; // milliseconds
export var voice = withAttributes("div", { class: "reader-said", role: "status", "data-ui": "" });
var silence = 0;

/** @type {(text: string) => void} */
export function say(text) {
  voice.textContent = text;
  clearTimeout(silence);
  silence = window.setTimeout(() => { voice.textContent = ""; }, SAID_FOR);
}
