/* The picker: first the place, then its notice, so that no list grows with the edition. */
import { element } from "../ui/element.js";
import { refill } from "../ui/refill.js";
import { load, placeOf } from "./data.js";

/**
 * Offers the notices of a, b in an address; where it names none, the newest of the first place and the one before.
 * @type {(chosen: (string | null)[], onChoose: (a: string, b: string) => void) => HTMLElement}
 */
export function picker(chosen, onChoose) {
  /** @type {Compare.Choice[]} */
  var sides = ["a", "b"].map((side, k) => {
    var place = element("select", { name: side + "-place" });
    var notice = element("select", { name: side });
    place.setAttribute("aria-label", (k ? "新文" : "旧文") + "：地区");
    notice.setAttribute("aria-label", (k ? "新文" : "旧文") + "：通知");
    return { place: place, notice: notice, id: chosen[k], rank: k ? 0 : 1 };
  });
  var fault = element("p", { className: "compare-fault" });
  fault.setAttribute("role", "status");
  /** @type {HTMLElement[]} */
  var fields = sides.map((side, k) => {
    return element("fieldset", {}, [element("legend", { textContent: k ? "新文" : "旧文" }), side.place, side.notice]);
  });
  var button = element("button", { type: "submit", textContent: "对照" });
  var form = element("form", { className: "compare-picker" }, fields, element("div", {}, button), fault);
  /** @type {(work: Promise<unknown>) => Promise<void>} */
  var filled = (work) => {
    return work.then(() => { refill(fault); }, () => {
      refill(fault, "通知的名单没有读到。", retryButton(list));
    });
  };
  var list = () => {
    filled(load("places").then((places) => {
      return Promise.all(sides.map((side) => offer(side, places))).then(() => {
        // A place of one notice is compared with the next place.
        if (sides[0].id || sides[0].notice.value !== sides[1].notice.value || places.length < 2) return null;
        sides[0].place.selectedIndex = 1;
        return fill(newest(sides[0]));
      });
    }));
  };
  sides.forEach((side) => {
    side.place.addEventListener("change", () => { filled(fill(newest(side))); });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (sides[0].notice.value && sides[1].notice.value) onChoose(sides[0].notice.value, sides[1].notice.value);
    else list();
  });
  list();
  return form;
}

/** @type {(side: Compare.Choice, places: [string, string][]) => Promise<void> | null} */
function offer(side, places) {
  var own = side.place.value || (side.id && placeOf(side.id));
  refill(side.place, ...places.map((p) => new Option(p[1], p[0], false, p[0] === own)));
  return places.length ? fill(side) : null;
}

/** @type {(side: Compare.Choice) => Compare.Choice} */
function newest(side) {
  return Object.assign(side, { id: "", rank: 0 });
}

/** @type {(side: Compare.Choice) => Promise<void>} */
function fill(side) {
  var place = side.place.value;
  return load("place-" + place).then((/** @type {[string, string][]} */ notices) => {
    if (side.place.value !== place) return;
    var known = notices.some((n) => n[0] === side.id);
    refill(side.notice, ...notices.map((n, at) =>
      new Option(n[1], n[0], false, known ? n[0] === side.id : at === side.rank)));
  });
}

/** @type {(act: () => void) => HTMLElement} */
export function retryButton(act) {
  var button = element("button", { type: "button", textContent: "重试" });
  button.addEventListener("click", act);
  return button;
}
