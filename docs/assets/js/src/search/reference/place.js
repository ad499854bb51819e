/* The provision of a notice that the rest of a citation names. */
import { foldWith } from "../index/folding.js";
import { pathOf } from "../path.js";
import { locatorsOf } from "./locators.js";
import { exactIndex, indexOf, stepsIn } from "./steps.js";

const AROUND = /^[、,，:：的]+|[、,，:：;；。.]+$/g;

/**
 * Its place among all, -1 for the notice as a whole; `missing` is what the notice does not have, beside the nearest that
 * it has. Null where the text names no place.
 * @type {(edition: Search.Edition, all: Search.Passage[], rest: string) => {index: number, missing: string} | null}
 */
export function placeIn(edition, all, rest) {
  const wanted = rest.replace(AROUND, "");
  if (!wanted) return { index: -1, missing: "" };
  const cited = asCited(edition, all, wanted);
  if (cited >= 0) return { index: cited, missing: "" };
  const steps = stepsIn(rest);
  if (!steps || !steps.length) return null;
  const index = indexOf(all, steps);
  return index >= 0 ? { index, missing: "" } : { index: nearestIndex(all, steps), missing: wanted };
}

/**
 * As the site itself names its places.
 * @type {(edition: Search.Edition, all: Search.Passage[], wanted: string) => number}
 */
function asCited(edition, all, wanted) {
  const locators = locatorsOf(all);
  /** @type {(text: string | undefined) => boolean} */
  const same = (text) => !!text && foldWith(edition, text).replace(AROUND, "") === wanted;
  const cited = all.findIndex((one) => same(locators.get(one.eid)));
  return cited >= 0 ? cited : all.findIndex((one) => same(pathOf(all, one)));
}

/**
 * What holds the place that is not there, of the very levels; else what has the last of its numbers; -1 for the notice.
 * @type {(all: Search.Passage[], steps: Search.Step[]) => number}
 */
function nearestIndex(all, steps) {
  for (let length = steps.length - 1; length > 0; length--) {
    const index = exactIndex(all, steps.slice(0, length));
    if (index >= 0) return index;
  }
  return steps.length > 1 ? exactIndex(all, steps.slice(-1)) : -1;
}
