/* How the places of a notice are cited: 第三部分第（十）项第1目. The same as publish/labels/citation.py. */
import { above, isClause, stepNamed } from "../../provisions/eids.js";
import { chinese } from "./numerals.js";

const BELOW = ["sec", "para", "subpara", "item", "pt"]; // what is counted as a level below a part
const BELOW_PARTS = ["项", "目", "点"];
/** @type {Record<string, string>} */
export const OUTSIDE_PARTS = { preamble: "引言", closing: "结语" };
/** @type {Record<string, string>} */
export const FRONT_AND_BACK = { preface: "文首", conclusions: "文末" };
/** With what people also call the last of them. */
export const NAMED_PLACES = [...Object.values(OUTSIDE_PARTS), ...Object.values(FRONT_AND_BACK), "落款"].join("|");
const MARKS = "[、.．,，:：;；·•・‧∙⋅。｡︒丶﹑､﹒﹐﹕﹔︐︑︓︔　 ]+"; // between a printed number and the words
const MARK = new RegExp("^" + MARKS + "|" + MARKS + "$", "g");
const OPENING = /[\p{Ps}<＜]/gu; // brackets of every shape
const CLOSING = /[\p{Pe}>＞]/gu;

/**
 * Of each provision of a notice, by its eid.
 * @type {(all: Search.Passage[]) => Map<string, string>}
 */
export function locatorsOf(all) {
  const byEid = new Map(all.map((one) => [one.eid, one]));
  const annexes = annexNames(all);
  /** @type {Map<string, string>} */
  const found = new Map();
  const before = new Before();
  for (const one of all) {
    const { parent, step } = above(one.eid);
    let label;
    if (step.startsWith("p_")) {
      label = before.paragraph(parent, byEid.get(parent));
    } else if (step in FRONT_AND_BACK) {
      label = FRONT_AND_BACK[step];
    } else {
      label = annexes.get(one.eid) || numbered(one, stepNamed(step).name, depthOf(one.eid, byEid));
      before.item(parent, label);
    }
    found.set(one.eid, labelOf(holderOf(one.eid), found) + label);
  }
  return found;
}

/** What has been passed within each parent: the last numbered item and the paragraphs since. */
class Before {
  constructor() {
    /** @type {Map<string, string>} */
    this.last = new Map();
    /** @type {Map<string, number>} */
    this.paragraphs = new Map();
  }
  /** @type {(parent: string, label: string) => void} */
  item(parent, label) {
    if (!label) return;
    this.last.set(parent, label);
    this.paragraphs.set(parent, 0);
  }
  /** @type {(parent: string, own: Search.Passage | undefined) => string} */
  paragraph(parent, own) {
    const count = (this.paragraphs.get(parent) || 0) + 1;
    this.paragraphs.set(parent, count);
    const after = this.last.get(parent);
    const first = after === undefined && own && textOf(own) ? 1 : 0;
    return (after === undefined ? "" : after + "之后") + "第" + chinese(count + first) + "自然段";
  }
}

/**
 * What its number counts within: 1.1 tells that it stands in 1.
 * @type {(eid: string) => string}
 */
function holderOf(eid) {
  let { parent, step } = above(eid);
  while (isClause(step) && isClause(above(parent).step)) ({ parent } = above(parent));
  return parent;
}

/** @type {(eid: string, found: Map<string, string>) => string} */
function labelOf(eid, found) {
  const own = found.get(eid);
  if (own !== undefined || !eid) return own || "";
  const { parent, step } = above(eid);
  return labelOf(parent, found) + (OUTSIDE_PARTS[step] || "");
}

/** @type {(one: Search.Passage, kind: string, depth: number) => string} */
function numbered(one, kind, depth) {
  const number = designation(one, kind);
  const heading = headingOf(one);
  if (!number) return heading ? "“" + heading + "”部分" : "";
  if (/^第./.test(number)) return number;
  if (kind === "part") return "第" + number + "部分";
  return "第" + number + BELOW_PARTS[Math.min(depth, BELOW_PARTS.length - 1)];
}

/** @type {(one: Search.Passage, kind: string) => string} */
function designation(one, kind) {
  const number = one.number.replace(MARK, "");
  const round = kind === "sec" || kind === "subpara";
  return round ? number.replace(OPENING, "（").replace(CLOSING, "）") : number;
}

/**
 * What each enclosed document is called: by its label; counted where that has no number, unless the label of another
 * says so: then by its title.
 * @type {(all: Search.Passage[]) => Map<string, string>}
 */
export function annexNames(all) {
  const labels = all.filter((one) => /^annex_\d+$/.test(one.eid)).map((one) => ({
    one, label: designation(one, "annex").replace(/\s/g, ""), counted: "附件" + one.eid.slice(6), heading: headingOf(one) }));
  const printed = labels.map(({ label }) => label);
  return new Map(labels.map(({ one, label, counted, heading }) => [one.eid,
    label && label !== "附件" ? label : printed.includes(counted) && heading ? "《" + heading + "》" : counted]));
}

/** @type {(one: Search.Passage) => string} */
export function headingOf(one) {
  return one.heading.replace(/[。：:，,；;、！？]$/, "");
}

/** @type {(one: Search.Passage) => string} */
export function textOf(one) {
  return one.display.slice(one.number.length + one.heading.length);
}

/** @type {(eid: string, byEid: Map<string, Search.Passage>) => number} */
function depthOf(eid, byEid) {
  let depth = 0;
  for (let { parent } = above(eid); parent; parent = above(parent).parent) {
    if (byEid.has(parent) && BELOW.includes(stepNamed(above(parent).step).name)) depth++;
  }
  return depth;
}
