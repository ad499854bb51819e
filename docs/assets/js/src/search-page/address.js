/* Everything chosen stands in the address, so that it can be shared and the back button restores it. */

/** @type {("q" | "from" | "to" | "place" | "topic" | "body" | "holding" | "order" | "lit" | "at")[]} */
const NAMES = ["q", "from", "to", "place", "topic", "body", "holding", "order", "lit", "at"];
const YEAR = /^[0-9]{4}$/;
const SLUG = /^[a-z0-9-]+$/;
const ORDERS = ["newest", "oldest"];

/** @type {() => SearchPage.State} */
export function read() {
  const asked = new URLSearchParams(location.search);
  const state = /** @type {SearchPage.State} */ ({ fold: asked.get("fold") !== "0" });
  for (const name of NAMES) state[name] = asked.get(name) || "";
  return state;
}

/** @type {(state: SearchPage.State) => string} */
export function addressOf(state) {
  const asked = new URLSearchParams();
  for (const name of NAMES) if (state[name]) asked.set(name, state[name]);
  if (!state.fold) asked.set("fold", "0");
  const address = new URL(location.href);
  address.search = asked.toString();
  address.hash = "";
  return address.href;
}

/** @type {(state: SearchPage.State) => Search.Options} */
export function optionsOf(state) {
  return { from: state.from, to: state.to, jurisdiction: state.place, topic: state.topic, body: state.body,
           holding: state.holding, order: state.order, literal: state.lit === "1" };
}

/** @type {(state: SearchPage.State) => SearchPage.State} */
export function unfiltered(state) {
  return { ...state, from: "", to: "", place: "", topic: "", body: "", holding: "" };
}

/**
 * What the edition knows of: an address may carry parameters of others (from=singlemessage).
 * @type {(state: SearchPage.State, edition: Search.Edition) => SearchPage.State}
 */
export function understood(state, edition) {
  /** @type {(text: string, form: RegExp) => string} */
  const formed = (text, form) => (form.test(text) ? text : "");
  /** @type {(text: string, all: {slug: string}[]) => string} */
  const slug = (text, all) => (all.some((one) => one.slug === text) ? text : "");
  const [from, to] = [formed(state.from, YEAR), formed(state.to, YEAR)];
  const turned = to && from > to;
  return { ...state, from: turned ? to : from, to: turned ? from : to,
           place: slug(state.place, edition.places), topic: slug(state.topic, edition.topics),
           holding: slug(state.holding, edition.holdings), body: formed(state.body, SLUG),
           order: ORDERS.includes(state.order) ? state.order : "", lit: formed(state.lit, /^1$/),
           at: formed(state.at, SLUG) };
}
