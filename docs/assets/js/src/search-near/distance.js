/* Two words that differ in one character. */

/**
 * One wrong, missing, doubled or too many, or two neighbours exchanged.
 * @type {(one: string[], other: string[]) => boolean}
 */
export function oneApart(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  const most = Math.min(one.length, other.length);
  let from = 0;
  while (from < most && one[from] === other[from]) from++;
  let end = 0;
  while (end < most - from && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const left = one.slice(from, one.length - end);
  const right = other.slice(from, other.length - end);
  const exchanged = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return exchanged || (left.length <= 1 && right.length <= 1 && left.length + right.length > 0);
}

/**
 * The characters of a word that the other has not at the same place, with those that stand there instead.
 * @type {(one: string[], other: string[]) => [string, string][]}
 */
export function changedIn(one, other) {
  if (one.length !== other.length) return [];
  return one.map((character, i) => /** @type {[string, string]} */ ([character, other[i]])).filter(([a, b]) => a !== b);
}
