/* How the query was understood: marks that can be taken away, the literal reading, what a citation leads to. */
import { element } from "../../ui/element.js";
import { refill } from "../../ui/refill.js";
import { quoted } from "../../ui/quoted.js";
import { addressOf } from "../address.js";
import { attempt } from "./report.js";

const MOST_BODIES = 4; // of one name, the most often named of them

/** @type {Record<string, string>} */
const KINDS = { year: "年份", place: "地区" };
/** @type {Record<Search.Missing["kind"], string>} */
const MISSING = { number: "没有这一文号：", provision: "没有这一条：", notice: "没有收录：" };

/** @type {(view: SearchPage.View, state: SearchPage.State, found: Search.Answer) => Promise<void>} */
export async function showUnderstanding(view, state, found) {
  const { understood } = found;
  const parts = understood.only || understood.cited ? [] : marksOf(state, found);
  parts.push(...(await citedParts(found)), ...coverage(found), ...absentParts(state, found, understood.absent),
             ...topicParts(found));
  if (found.across) parts.push(element("p", {}, "这段文字跨" + found.across.length + "条，各条都列在下面。"));
  refill(view.form.understood, ...parts);
  view.form.understood.hidden = parts.length === 0;
}

/** @type {(state: SearchPage.State, found: Search.Answer) => HTMLElement[]} */
function marksOf(state, { understood, query }) {
  if (state.lit) {
    const again = element("a", { href: addressOf({ ...state, lit: "" }) }, "地区、年份作为范围");
    return [element("p", { className: "search-marks" }, "照字面查全部文字　", again)];
  }
  const { marks, text } = understood;
  if (!marks.length && (understood.absent.length || text === query.trim())) return [];
  const said = (marks.length ? "在范围内" : "") + "查" + quoted(text) + "：";
  return [element("p", { className: "search-marks" }, said, ...marks.map((mark) => markOf(state, mark)), literalOf(state, query))];
}

/** @type {(state: SearchPage.State, query: string) => HTMLElement} */
function literalOf(state, query) {
  return element("a", { href: addressOf({ ...state, lit: "1" }) }, "照字面查" + quoted(query));
}

/** @type {(state: SearchPage.State, mark: Search.Mark) => HTMLElement} */
function markOf(state, mark) {
  const remove = element("a", { href: addressOf({ ...state, q: mark.rest }), className: "search-mark-off" }, "×");
  remove.setAttribute("aria-label", "去掉" + KINDS[mark.kind] + "“" + mark.label + "”");
  return element("span", { className: "search-filter-mark" }, KINDS[mark.kind] + "：" + mark.label + " ", remove);
}

/** @type {(found: Search.Answer) => Promise<HTMLElement[]>} */
async function citedParts({ edition, understood }) {
  const { cited, candidates, missing } = understood;
  const parts = [];
  const places = cited ? [cited] : candidates;
  const some = places.some(({ ordinal }) => ordinal !== null);
  if (missing) {
    const said = some ? "其余没有这一条，" : MISSING[missing.kind] + missing.asked + "。";
    const near = await Promise.all(missing.nearest.map((place) => linkTo(edition, place)));
    parts.push(element("p", {}, said, near.length ? "最接近的：" : "", ...joinedBy("；", near)));
  }
  if (!places.length) return parts;
  const links = await Promise.all(places.slice(0, 8).map((place) => linkTo(edition, place)));
  const those = some ? "有这一条的" : understood.only ? "这一范围的" : understood.begun ? "文号如此开头的" : "如此称呼的";
  const said = cited ? "所引：" : those + candidates.length + "件：";
  const told = element("p", { className: "search-cited" }, said, ...joinedBy("；", links));
  return some ? [told, ...parts] : [...parts, told];
}

/** @type {(mark: string, links: HTMLElement[]) => (HTMLElement | string)[]} */
export function joinedBy(mark, links) {
  return links.map((link, at) => (at ? [mark, link] : [link])).flat();
}

/** @type {(edition: Search.Edition, place: Search.Place) => Promise<HTMLElement>} */
async function linkTo(edition, place) {
  const { text, url } = await window.NoticeSearch.citation(edition, place);
  return element("a", { href: url }, text);
}

/**
 * The way to a topic that the words name.
 * @type {(found: Search.Answer) => HTMLElement[]}
 */
function topicParts({ edition, understood, ordinals }) {
  const named = edition.topics.filter((topic) => understood.topics.includes(topic.slug));
  if (!named.length || !ordinals.length) return [];
  return ways("按主题看历年：", "topics/", named);
}

/**
 * The way to the lists of bodies that are called so, whatever the level: 应急管理局. Those that the results name; where
 * they name none, for a notice may write the name short (省应急厅), all.
 * @type {(view: SearchPage.View, text: string, bodies: Search.Counted[]) => void}
 */
export function tellBodies(view, text, bodies) {
  const called = bodies.filter(({ name }) => [name, name.slice(1)].some((one) => one.replace(/（.*/, "") === text));
  const told = called.filter((one) => one.count || !called[0].count);
  if (told.length) add(view, ways("看责任清单：", "bodies/", told.slice(0, MOST_BODIES)));
}

/** @type {(view: SearchPage.View, parts: HTMLElement[]) => void} */
function add({ form: { understood } }, parts) {
  understood.append(...parts);
  understood.hidden = false;
}

/** @type {(said: string, folder: string, named: {slug: string, name: string}[]) => HTMLElement[]} */
function ways(said, folder, named) {
  const links = named.map(({ slug, name }) =>
    element("a", { href: new URL(folder + slug + ".html", window.NoticeSearch.root).href }, name));
  return [element("p", { className: "search-topics" }, said, ...joinedBy("、", links))];
}

/**
 * That there are no notices of a year.
 * @type {(found: Search.Answer) => HTMLElement[]}
 */
function coverage({ edition, understood }) {
  const unknown = understood.marks.filter((mark) => !mark.known);
  return unknown.map((mark) => element("p", {}, "没有收录" + mark.label + "的通知：" + window.NoticeSearch.covered(edition) + "。"));
}

/**
 * That a place is mentioned and has no notices of its own, and what is negated: told when the results are there.
 * @type {(view: SearchPage.View, shown: SearchPage.Shown, mine: number) => Promise<void>}
 */
export async function tellMore(view, shown, mine) {
  const { state, found } = shown;
  const known = state.lit || found.understood.absent.length;
  const told = await attempt(view, async () => [
    ...absentParts(state, found, known ? [] : await window.NoticeSearch.absentIn(found)), ...(await negatedParts(found)),
  ], shown, "说明没有读到");
  if (mine !== view.turn || !told || !told.length) return;
  add(view, told);
}

/**
 * How many of the provisions have a single word only behind what makes it another: 煤矿 in 非煤矿山.
 * @type {(found: Search.Answer) => Promise<HTMLElement[]>}
 */
async function negatedParts({ run, edition, ordinals }) {
  if (run.words.length !== 1) return [];
  const other = "非" + run.words[0];
  const { counts } = await window.NoticeSearch.run(other, edition);
  const negated = ordinals.filter((one) => (counts.get(one) || 0) === run.counts.get(one));
  return negated.length ? [element("p", {}, "有" + negated.length + "条写的是" + quoted(other) + "。")] : [];
}

/**
 * That there are no notices of a place, what is looked for instead, and the places next to it; at the last one
 * where the other words are looked for.
 * @type {(state: SearchPage.State, found: Search.Answer, absent: Search.Absent[]) => HTMLElement[]}
 */
function absentParts(state, found, absent) {
  const { edition, query, understood, ordinals } = found;
  const taken = understood.absent.length > 0;
  const left = taken && understood.text !== query;
  return absent.map(({ word, name, nearest }, at) => {
    const last = at === absent.length - 1;
    const mentioned = taken || !ordinals.length ? "" : "，以下条款提到" + quoted(word);
    const now = left && last ? "，以下" + whereIn(state, found) + "查" + quoted(understood.text) : mentioned;
    const near = nearest.map((slug) => edition.places.filter((place) => place.slug === slug)).flat().map((place) =>
      element("a", { href: addressOf({ ...state, q: put(query, word, place.name), place: "", lit: "" }) }, place.name));
    return element("p", { className: "search-absent" }, "没有收录" + name + "的通知" + now + "。",
                   near.length ? "最接近的：" : "", ...joinedBy("、", near), near.length ? "。" : "",
                   ...(left && last && !understood.marks.length ? [literalOf(state, query)] : []));
  });
}

/**
 * 不分地区, 在大同市的通知里
 * @type {(state: SearchPage.State, found: Search.Answer) => string}
 */
function whereIn(state, { edition, understood: { jurisdictions } }) {
  const slugs = state.place ? [state.place] : jurisdictions;
  const names = edition.places.filter((place) => slugs.includes(place.slug)).map((place) => place.name);
  return names.length ? "在" + names.join("、") + "的通知里" : "不分地区";
}

/**
 * The query with another word instead of all that are this one.
 * @type {(query: string, word: string, other: string) => string}
 */
function put(query, word, other) {
  const [before, ...behind] = query.split(word);
  return before + (behind.length ? other + behind.join(" ") : "").replace(/\s+/g, " ");
}
