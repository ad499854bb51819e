/* The order of answers. */

/**
 * In a heading, then nearness and number of occurrences, then the newer year (which the order of ordinals is).
 * @type {(edition: Search.Edition, results: Search.Result[], without: Search.Test[]) => {ordinal: number, count: number}[]}
 */
export function rank(edition, results, without) {
  results.sort((a, b) => sizeOf(a) - sizeOf(b));
  const tests = results.map(answers);
  const scored = [];
  for (const ordinal of ordinalsOf(results[0])) {
    const found = /** @type {Search.Match[]} */ (tests.map((test) => test(ordinal)));
    if (found.some((one) => !one) || without.some((test) => test(ordinal))) continue;
    scored.push({
      ordinal,
      headed: found.filter((one) => one.headed).length,
      distance: found.length > 1 ? distance(found) : 0,
      count: found.reduce((sum, one) => sum + (one.count || one.places.length), 0),
    });
  }
  scored.sort((a, b) => b.headed - a.headed || a.distance - b.distance || b.count - a.count || a.ordinal - b.ordinal);
  return scored;
}

/**
 * The shortest stretch that holds an occurrence of each; 0 where places are not known.
 * @type {(found: Search.Match[]) => number}
 */
function distance(found) {
  const lists = found.map((one) => Array.from(one.places).sort((a, b) => a - b));
  if (lists.some((list) => list.length === 0)) return 0;
  const at = lists.map(() => 0);
  let least = Infinity;
  for (;;) {
    const places = lists.map((list, i) => list[at[i]]);
    const low = Math.min(...places);
    least = Math.min(least, Math.max(...places) - low);
    const which = places.indexOf(low);
    if (++at[which] === lists[which].length) return least;
  }
}

/** @type {(result: Search.Result) => number} */
function sizeOf(result) {
  return result.matches ? result.matches.size : result.summary.headed.length + result.summary.others.length;
}

/**
 * How a result answers for one provision: undefined, or {headed, places, count}.
 * @type {(result: Search.Result) => Search.Test}
 */
export function answers(result) {
  if (result.matches) return (ordinal) => result.matches.get(ordinal);
  const { headed, counts } = result.summary;
  const inHeading = new Set(headed);
  return (ordinal) => {
    const count = counts.get(ordinal);
    return count ? { headed: inHeading.has(ordinal), places: [], count } : undefined;
  };
}

/** @type {(result: Search.Result) => number[]} */
function ordinalsOf(result) {
  if (result.matches) return Array.from(result.matches.keys());
  return Array.from(result.summary.headed).concat(Array.from(result.summary.others));
}
