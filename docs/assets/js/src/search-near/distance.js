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

/**
 * Whether all characters of a word stand in the other, in their order: it is that one with some left out.
 * @type {(word: string[], other: string[]) => boolean}
 */
export function leftOutOf(word, other) {
  let at = 0;
  for (const character of other) if (character === word[at]) at++;
  return at === word.length && word.length < other.length;
}

/**
 * The short name of a thing: it begins and ends as the other, and of what stands between at most as much as it has
 * itself is left out (安全月, 安全生产月).
 * @type {(word: string[], other: string[]) => boolean}
 */
export function shortOf(word, other) {
  const [last, end] = [word.length - 1, other.length - 1];
  return word.length > 2 && other.length <= word.length * 2 && word[0] === other[0] && word[last] === other[end]
    && leftOutOf(word, other);
}

/**
 * Whether it is a word with a character left out that was not typed twice: something that was said is lost.
 * @type {(one: string[], word: string[]) => boolean}
 */
export function isLess(one, word) {
  const twice = word.some((character, at) => character === word[at + 1] && word.filter((_, i) => i !== at).join("") === one.join(""));
  return leftOutOf(one, word) && !twice;
}
