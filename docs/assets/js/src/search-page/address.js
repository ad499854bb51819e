/* Everything chosen stands in the address, so that it can be shared and the back button restores it. */

/** @type {("q" | "from" | "to" | "place" | "topic" | "body" | "holding" | "order" | "lit" | "at")[]} */
const NAMES = ["q", "from", "to", "place", "topic", "body", "holding", "order", "lit", "at"];
const ORDERS = ["newest", "oldest"];

/** @type {() => SearchPage.State} */
export function read() {
  const asked = new URLSearchParams(location.search);
  /** @type {(name: string) => string} */
  const text = (name) => asked.get(name) || "";
  return { q: text("q"), from: text("from"), to: text("to"), place: text("place"), topic: text("topic"),
           body: text("body"), holding: text("holding"), order: text("order"), lit: text("lit"), at: text("at"),
           fold: text("fold") !== "0" };
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
  /** @type {(text: string) => string} */
  const year = (text) => (/^[0-9]{4}$/.test(text) ? text : "");
  /** @type {(text: string, all: {slug: string}[]) => string} */
  const slug = (text, all) => (all.some((one) => one.slug === text) ? text : "");
  const [from, to] = [year(state.from), year(state.to)];
  const turned = to && from > to;
  return { ...state, from: turned ? to : from, to: turned ? from : to,
           place: slug(state.place, edition.places), topic: slug(state.topic, edition.topics),
           holding: slug(state.holding, edition.holdings), body: /^[a-z0-9-]+$/.test(state.body) ? state.body : "",
           order: ORDERS.includes(state.order) ? state.order : "", lit: state.lit === "1" ? "1" : "",
           at: /^[a-z0-9-]+$/.test(state.at) ? state.at : "" };
}
