/* Filters with counts, which come after the results. */
import { refill } from "../ui/refill.js";
import { optionsOf } from "./address.js";

const MOST_FILED = 20000; // provisions in the lists of a kind, above which they are counted on demand
/** @type {{name: "topics" | "bodies" | "holdings", control: SearchPage.Listed}[]} */
const LISTED = [
  { name: "topics", control: "topic" }, { name: "bodies", control: "body" }, { name: "holdings", control: "holding" },
];

/** @type {(view: SearchPage.View, state: SearchPage.State, run: Search.Run, mine: number) => Promise<void>} */
export async function showFilters(view, state, run, mine) {
  const { from, to, place, topic, body, holding, order, filters } = view.form;
  const counts = await window.NoticeSearch.countsOf(run, optionsOf(state));
  if (mine !== view.turn) return;
  // A year of the address without any notice is a year all the same.
  const asked = [state.from, state.to].filter(Boolean).map(Number);
  const all = asked.concat(run.edition.notices.map((notice) => notice.year));
  const years = Array.from(new Set(all)).sort((a, b) => a - b);
  const byYear = new Map(counts.years);
  const ofYears = years.map((year) => [String(year), year + "（" + (byYear.get(year) || 0) + "）"]);
  setOptions(from, [["", "最早"], ...ofYears], state.from);
  setOptions(to, [["", "最近"], ...ofYears], state.to);
  const places = counts.places.filter((one) => one.count || one.slug === state.place);
  setOptions(place, [["", "全部"], ...places.map(counted)], state.place);
  offerLists(topic, run.edition.topics, state.topic);
  offerLists(holding, run.edition.holdings, state.holding);
  hide(body, run.edition.bodies.files === 0);
  setOptions(body, [["", "全部"], ...(state.body ? [[state.body, "所选单位"]] : [])], state.body);
  order.value = state.order;
  topic.dataset.counted = body.dataset.counted = holding.dataset.counted = "";
  filters.hidden = false;
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
  const sizes = { topics: sum(edition.topics), bodies: edition.bodies.size, holdings: sum(edition.holdings) };
  for (const { name, control } of LISTED) if (sizes[name] < MOST_FILED) countList(view, control);
}

/**
 * Counting loads the lists: in a large edition only when the reader turns to them.
 * @type {(view: SearchPage.View, control: SearchPage.Listed) => Promise<void>}
 */
export async function countList(view, control) {
  const select = view.form[control];
  if (select.dataset.counted || !view.current) return;
  select.dataset.counted = "yes";
  const { state, run } = view.current;
  const mine = view.turn;
  const { name } = LISTED.find((one) => one.control === control) || LISTED[0];
  try {
    const all = (await window.NoticeSearch.countsOf(run, { ...optionsOf(state), [name]: true }))[name];
    if (mine !== view.turn || !all) return;
    const found = all.filter((one) => one.count || one.slug === state[control]);
    setOptions(select, [["", "全部"], ...found.map(counted)], select.value);
  } catch (error) {
    select.dataset.counted = ""; // The names stand there without counts; turning to them asks again.
  }
}

/** @type {(one: Search.Counted) => string[]} */
function counted(one) {
  return [one.slug, one.name + "（" + one.count + "）"];
}

/** @type {(select: HTMLSelectElement, options: string[][], value: string) => void} */
function setOptions(select, options, value) {
  refill(select, ...options.map(([key, text]) => new Option(text, key)));
  select.value = value;
}
