/* A bar that leads from one occurrence to the next. */

/** @type {(marks: HTMLElement[][]) => void} */
export function bar(marks) {
  const place = document.createElement("div");
  place.className = "search-bar";
  place.setAttribute("role", "region");
  place.setAttribute("aria-label", "检索词在本件中的位置");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  let at = 0;

  /** @type {(index: number) => void} */
  function to(index) {
    marks[at].forEach((one) => one.classList.remove("search-mark--here"));
    at = (index + marks.length) % marks.length;
    marks[at].forEach((one) => one.classList.add("search-mark--here"));
    status.textContent = "第" + (at + 1) + "处，共" + marks.length + "处";
    marks[at][0].scrollIntoView({ block: "center" });
  }

  /** @type {(text: string, label: string, act: () => void) => HTMLElement} */
  function button(text, label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  }

  place.append(
    status,
    button("‹ 上一处", "上一处", () => to(at - 1)),
    button("下一处 ›", "下一处", () => to(at + 1)),
    button("×", "去掉标记", () => {
      marks.flat().forEach((one) => {
        const parent = one.parentNode;
        one.replaceWith(...one.childNodes);
        if (parent) parent.normalize();
      });
      place.remove();
    }),
  );
  document.body.append(place);
  to(first(marks));
}

/**
 * The first occurrence at or after the provision that the address names.
 * @type {(marks: HTMLElement[][]) => number}
 */
function first(marks) {
  const target = document.querySelector(":target"); // An address may hold what no decoding understands.
  const after = target ? marks.findIndex(([one]) =>
    target.contains(one) || target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) : 0;
  return Math.max(0, after);
}
