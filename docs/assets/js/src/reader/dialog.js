/* A dialog above the page. */
import { withAttributes } from "../ui/attributes.js";

/** @type {HTMLDialogElement | null} */
var dialog = null;

/**
 * A modal <dialog> holds the focus, closes on Esc and gives the focus back to where it was.
 * @type {(title: string, content: Node[]) => void}
 */
export function openDialog(title, content) {
  if (dialog) dialog.remove();
  dialog = withAttributes("dialog", { class: "reader-dialog md-typeset", "aria-labelledby": "reader-dialog-title" });
  var close = withAttributes("button", { type: "button", class: "reader-close", autofocus: "" }, "关闭");
  var shown = dialog;
  close.addEventListener("click", () => { shown.close(); });
  dialog.append(withAttributes("h2", { id: "reader-dialog-title" }, title), ...content, close);
  document.body.append(dialog);
  dialog.showModal();
}
