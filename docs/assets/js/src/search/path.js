/* Where in its notice a provision stands, in words. The same as publish/labels/locators.py. */
import { isClause, stepNamed } from "../provisions/eids.js";
import { BETWEEN_LEVELS } from "../provisions/levels.js";
import { annexNames, FRONT_AND_BACK, headingOf, OUTSIDE_PARTS } from "./reference/locators.js";

/**
 * 三、（十一）2. 交通运输: the numbers from the part down, then the heading.
 * @type {(all: Search.Passage[], entry: Search.Passage) => string}
 */
export function pathOf(all, entry) {
  const byEid = new Map(all.map((one) => [one.eid, one]));
  const steps = entry.eid.split(BETWEEN_LEVELS);
  let path = "";
  steps.forEach((step, i) => {
    const eid = steps.slice(0, i + 1).join(BETWEEN_LEVELS);
    const one = byEid.get(eid);
    const { name, number } = stepNamed(step);
    if (isClause(step) && isClause(steps[i + 1] || "")) return; // 1.1 tells that it stands in 1.
    if (one && name === "annex") path += annexNames(all).get(eid) + " ";
    else if (one && one.number) path += one.number.trim();
    else if (name === "p") path += one && one.heading ? "" : "第" + number + "段";
    else path += FRONT_AND_BACK[name] || OUTSIDE_PARTS[name] || "";
  });
  const heading = headingOf(entry);
  return heading ? path + (path.endsWith(".") ? " " : "") + heading : path.trim();
}
