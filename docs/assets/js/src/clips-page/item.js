/* A clip on the page. */
import { withAttributes } from "../ui/attributes.js";
import { element } from "../ui/element.js";

/** @type {(shown: Clips.Shown) => HTMLElement} */
export function clipElement(shown) {
  var place = shown.name + " " + shown.locus;
  var item = element("li", {}, [
    element("p", { className: "clips-words", textContent: shown.words }),
    element("p", { className: "clips-source" }, shown.page ? element("a", { href: shown.page, textContent: shown.citation }) : place),
  ]);
  item.append(element("p", { className: "clips-tools" }, [
    toolButton("上移", place, () => { window.NoticeClips.moveClip(shown.clip, -1); }), " ",
    toolButton("下移", place, () => { window.NoticeClips.moveClip(shown.clip, 1); }), " ",
    toolButton("移去", place, () => { window.NoticeClips.removeClip(shown.clip); }), " ",
    toolButton("复制", place, () => { window.NoticeClips.copyText(textOfClip(shown), "文字和引用"); }),
  ]));
  // Moved by no place, the list is shown anew, and what it lacks is asked for again.
  if (!shown.page) item.append(toolButton("重试", place, () => { window.NoticeClips.moveClip(shown.clip, 0); }));
  return item;
}

/**
 * The words, and on a line of its own where they stand.
 * @type {(shown: Clips.Shown) => string}
 */
export function textOfClip(shown) {
  return shown.words + "\n——" + shown.citation;
}

/** @type {(label: string, place: string, act: () => void) => HTMLElement} */
function toolButton(label, place, act) {
  var button = withAttributes("button", {
    type: "button", class: "reader-copy", "aria-label": label + " " + place, "data-button": label + " " + place,
  }, label);
  button.addEventListener("click", act);
  return button;
}
