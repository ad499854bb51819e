/* What narrows the results: what is chosen takes the place of what was typed of the same kind. */

/**
 * The years and the place that hold: those chosen, else those typed, where they are one range and one place.
 * @type {(state: SearchPage.State, found: Search.Answer) => {from: string, to: string, place: string}}
 */
export function held(state, { understood: { only, spans, jurisdictions } }) {
  const [from, to] = !only && spans.length === 1 ? spans[0].map(String) : ["", ""];
  const place = !only && jurisdictions.length === 1 ? jurisdictions[0] : "";
  return { from: state.from || from, to: state.to || to, place: state.place || place };
}

/**
 * With other years or another place: the words that said any before are taken out of the query. What was typed with a
 * minus stays.
 * @type {(state: SearchPage.State, found: Search.Answer, change: Partial<SearchPage.State>) => SearchPage.State}
 */
export function narrowed(state, found, change) {
  const kind = { year: "from" in change, place: "place" in change };
  const gone = found.understood.marks.filter((mark) => kind[mark.kind] && !/^[-－]/.test(mark.word));
  return { ...state, ...change, q: without(found, gone) };
}

/**
 * The query without words that were understood. A place without notices goes with them: beside other years it might be
 * looked for as a word.
 * @type {(found: Search.Answer, gone: Search.Mark[]) => string}
 */
function without({ query, understood: { marks, text, absent, only } }, gone) {
  if (!gone.length || only) return query;
  if (gone.length === 1 && !absent.length) return gone[0].rest;
  return marks.filter((mark) => !gone.includes(mark)).map((mark) => mark.word).concat(text).join(" ");
}

/**
 * How many kinds of filters are chosen; years are one.
 * @type {(state: SearchPage.State) => number}
 */
export function chosenKinds({ from, to, place, topic, body, holding }) {
  return [from || to, place, topic, body, holding].filter(Boolean).length;
}
