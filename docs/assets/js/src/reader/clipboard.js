/* The clipboard. No interface of it is needed: a plain http host in an intranet has none. */
import { withAttributes } from "../ui/attributes.js";
import { openDialog } from "./dialog.js";
import { say } from "./said.js";

/** @type {(text: string, what: string) => void} */
export function copyText(text, what) {
  var done = () => { say("已复制" + what); };
  var without = () => {
    if (copyBySelection(text)) done();
    else showForCopying(text, what);
  };
  if (window.isSecureContext && navigator.clipboard) navigator.clipboard.writeText(text).then(done, without);
  else without();
}

/** @type {(text: string) => boolean} */
function copyBySelection(text) {
  var back = /** @type {HTMLElement | null} */ (document.activeElement);
  var area = withAttributes("textarea", { class: "reader-offstage", readonly: "", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  var copied;
  try {
    copied = document.execCommand("copy");
  } catch (refused) {
    copied = false;
  }
  area.remove();
  if (back) back.focus({ preventScroll: true });
  return copied;
}

/**
 * Where the browser refuses both ways, the text stands selected for the reader's own Ctrl+C.
 * @type {(text: string, what: string) => void}
 */
function showForCopying(text, what) {
  var area = withAttributes("textarea", { readonly: "", rows: "6", "aria-label": what });
  area.value = text;
  openDialog("请按 Ctrl+C 复制" + what, [area]);
  area.select();
}
