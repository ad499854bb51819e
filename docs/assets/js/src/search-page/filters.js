/* Filters with counts. */
import { refill } from "../ui/refill.js";
import { optionsOf } from "./address.js";

const MOST_FILED = 20000; // provisions filed under topics, above which topics are counted on demand

/** @type {(view: SearchPage.View, state: SearchPage.State, run: Search.Run, mine: number) => Promise<void>} */
export async function showFilters(view, state, run, mine) {
  const { from, to, place, topic, topicLabel, filters } = view.form;
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
  const topics = run.edition.topics.filter((one) => one.size);
  topicLabel.hidden = topics.length === 0;
  setOptions(topic, [["", "全部"], ...topics.map((one) => [one.slug, one.name])], state.topic);
  topic.dataset.counted = "";
  filters.hidden = false;
  if (topics.reduce((sum, one) => sum + one.size, 0) < MOST_FILED) countTopics(view);
}

/**
 * Counting by topic loads each topic's list: in a large edition only when the reader turns to the topics.
 * @type {(view: SearchPage.View) => Promise<void>}
 */
export async function countTopics(view) {
  const { topic } = view.form;
  if (topic.dataset.counted || !view.current) return;
  topic.dataset.counted = "yes";
  const { state } = view.current;
  const mine = view.turn;
  try {
    const { topics } = await window.NoticeSearch.counts(state.q, { ...optionsOf(state), topics: true });
    if (mine !== view.turn || !topics) return;
    const found = topics.filter((one) => one.count || one.slug === state.topic);
    setOptions(topic, [["", "全部"], ...found.map(counted)], topic.value);
  } catch (error) {
    topic.dataset.counted = ""; // The names stand there without counts; turning to them asks again.
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
