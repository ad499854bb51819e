/* Where in its notice a provision stands, in words. */

/** @type {Record<string, string>} */
const NAMES = { preface: "标题与发文字号", preamble: "引言", closing: "结语", conclusions: "落款", annex: "附件" };

/**
 * 三、（十一）2.交通运输: the numbers from the part down, then the heading.
 * @type {(all: Search.Passage[], entry: Search.Passage) => string}
 */
export function pathOf(all, entry) {
  const byEid = new Map(all.map((one) => [one.eid, one]));
  const steps = entry.eid.split("__");
  let path = "";
  steps.forEach((step, i) => {
    const one = byEid.get(steps.slice(0, i + 1).join("__"));
    const [, name, count] = /^([a-z]+)_?(\d*)/.exec(step) || ["", step, ""];
    const number = (one && one.number) || "";
    if (number && number.replace(/[：:]$/, "") !== NAMES.annex) path += number;
    else if (NAMES[name]) path += NAMES[name] + (name === "annex" ? count : "");
    else if (name === "p" && !(one && one.heading)) path += (path ? " " : "") + "第" + count + "段";
  });
  return path + entry.heading.replace(/[。：，；、]$/, "");
}
