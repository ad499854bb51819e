/* Filters with counts, which come after the results. */
import { refill } from "../../ui/refill.js";
import { tellFault } from "../results/report.js";
import { tellBodies } from "../results/understanding.js";
import { chosenKinds, held } from "./narrowing.js";

const MOST_FILED = 20000; // provisions in the lists of a kind, above which they are counted on demand
/** @type {Record<SearchPage.Listed, "topics" | "bodies" | "holdings">} */
const LISTED = { topic: "topics", body: "bodies", holding: "holdings" };

/** @type {(view: SearchPage.View, state: SearchPage.State, found: Search.Answer, mine: number) => Promise<void>} */
export async function showFilters(view, state, found, mine) {
  const { place, topic, body, holding, order, filters, unfold } = view.form;
  const { run, tests } = found;
  const counts = await window.NoticeSearch.countsOf(run, tests);
  if (mine !== view.turn) return;
  const now = held(state, found);
  offerYears(view, found, counts.years, now);
  const places = counts.places.filter((one) => one.count || one.slug === now.place);
  setOptions(place, [["", "全部"], ...places.map((one) => counted(found, one))], now.place);
  offerLists(topic, run.edition.topics, state.topic);
  offerLists(holding, run.edition.holdings, state.holding);
  hide(body, run.edition.bodies.files === 0);
  setOptions(body, [["", "全部"], ...(state.body ? [[state.body, "所选单位"]] : [])], state.body);
  order.value = state.order;
  topic.dataset.counted = body.dataset.counted = holding.dataset.counted = "";
  const chosen = chosenKinds(state);
  unfold.textContent = "筛选" + (chosen ? "（" + chosen + "）" : "");
  filters.hidden = false;
}

/**
 * Each year with how many there are from it on, or up to it, to the other end that holds. One that leads to nothing
 * cannot be chosen; one of the address or the query without any notice is a year all the same.
 * @type {(view: SearchPage.View, found: Search.Answer, counts: [number, number][], now: {from: string, to: string}) => void}
 */
function offerYears(view, found, counts, { from, to }) {
  const asked = [from, to].filter(Boolean).map(Number);
  const all = new Set(asked.concat(found.edition.notices.map((notice) => notice.year)));
  const years = Array.from(all).sort((a, b) => a - b);
  /** @type {(one: number, other: number) => number} */
  const within = (one, other) => counts.reduce((sum, [year, count]) =>
    sum + (year >= Math.min(one, other) && year <= Math.max(one, other) ? count : 0), 0);
  /** @type {(other: number) => string[][]} */
  const upTo = (other) => years.map((year) => counted(found, { slug: String(year), name: String(year), count: within(year, other) }));
  setOptions(view.form.from, [["", "最早"], ...upTo(+to || Infinity)], from);
  setOptions(view.form.to, [["", "最近"], ...upTo(+from)], to);
}

/** @type {(control: HTMLSelectElement, lists: Search.List[], value: string) => void} */
function offerLists(control, lists, value) {
  const found = lists.filter((one) => one.size);
  hide(control, found.length === 0);
  setOptions(control, [["", "全部"], ...found.map((one) => [one.slug, one.name])], value);
}

/** @type {(control: HTMLElement, hidden: boolean) => void} */
function hide(control, hidden) {
  const label = /** @type {HTMLElement | null} */ (control.parentElement);
  if (label) label.hidden = hidden;
}

/**
 * Those lists that are quickly read.
 * @type {(view: SearchPage.View, edition: Search.Edition) => void}
 */
export function countLists(view, edition) {
  /** @type {(lists: Search.List[]) => number} */
  const sum = (lists) => lists.reduce((all, one) => all + one.size, 0);
  const sizes = { topic: sum(edition.topics), body: edition.bodies.size, holding: sum(edition.holdings) };
  const controls = /** @type {SearchPage.Listed[]} */ (Object.keys(LISTED));
  for (const control of controls) if (sizes[control] < MOST_FILED) countList(view, control);
}

/**
 * Counting loads the lists: in a large edition only when the reader turns to them.
 * @type {(view: SearchPage.View, control: SearchPage.Listed) => Promise<void>}
 */
export async function countList(view, control) {
  const select = view.form[control];
  if (select.dataset.counted || !view.current) return;
  select.dataset.counted = "yes";
  const shown = view.current;
  const { state, found } = shown;
  const mine = view.turn;
  const name = LISTED[control];
  try {
    const all = (await window.NoticeSearch.countsOf(found.run, found.tests, { [name]: true }))[name];
    if (mine !== view.turn || !all) return;
    const any = all.filter((one) => one.count || one.slug === state[control]);
    setOptions(select, [["", "全部"], ...any.map((one) => counted(found, one))], select.value);
    if (control === "body") tellBodies(view, found.understood.text.trim(), all);
  } catch (error) {
    select.dataset.counted = ""; // The names stand there without counts; turning to them asks again.
    if (window.NoticeSearch.isFault(error)) tellFault(view, shown, "筛选各项的条数没有读到", error);
  }
}

/**
 * What is cited stays whatever is chosen: then nothing is promised of a number.
 * @type {(found: Search.Answer, one: Search.Counted) => string[]}
 */
function counted({ understood: { cited, candidates } }, { slug, name, count }) {
  return cited || candidates.length ? [slug, name] : [slug, name + "（" + count + "）", count ? "" : "none"];
}

/** @type {(select: HTMLSelectElement, options: string[][], value: string) => void} */
function setOptions(select, options, value) {
  refill(select, ...options.map(([key, text, none]) =>
    Object.assign(new Option(text, key), { disabled: Boolean(none) && key !== value })));
  select.value = value;
}
