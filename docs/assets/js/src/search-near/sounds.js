/* How characters are read, without tones. */

/** @type {WeakMap<Search.Edition, Map<string, string[]>>} */
const READ = new WeakMap();
// In which ways letters may stand for a sound: written out; by how it begins; either of both, the last one as far as it
// has been typed.
/** @type {Record<string, (sound: string, last: boolean) => string[]>} */
const WAYS = { full: (sound) => [sound], initials: initialsOf, mixed: begun };

/**
 * Of each character its sounds.
 * @type {(edition: Search.Edition) => Promise<Map<string, string[]>>}
 */
export async function soundsOf(edition) {
  const known = READ.get(edition);
  if (known) return known;
  /** @type {string} */
  const table = await window.NoticeSearch.loadFor(edition, "sounds");
  /** @type {Map<string, string[]>} */
  const read = new Map();
  for (const group of table.split(" ")) {
    const sound = /** @type {RegExpExecArray} */ (/^[a-z]+/.exec(group))[0];
    for (const character of group.slice(sound.length)) read.set(character, (read.get(character) || []).concat(sound));
  }
  READ.set(edition, read);
  return read;
}

/**
 * As they are read first; what has no sound stays as it is.
 * @type {(read: Map<string, string[]>, text: string) => string}
 */
export function lettersOf(read, text) {
  return Array.from(text, (character) => (read.get(character) || [character])[0]).join("");
}

/** @type {(read: Map<string, string[]>, one: string, other: string) => boolean} */
export function soundAlike(read, one, other) {
  const sounds = read.get(other) || [];
  return (read.get(one) || []).some((sound) => sounds.includes(sound));
}

/**
 * Letters without the tones that stand above or behind them: wǎsī, wa3si1 → wasi.
 * @type {(text: string) => string}
 */
export function withoutTones(text) {
  return text.normalize("NFD").replace(/u\u0308/g, "v").replace(/[\u0300-\u036f]/g, "").replace(/([a-z])[1-5](?![0-9])/g, "$1");
}

/**
 * Whether letters spell the characters. What has no sound is passed over, but for letters and digits of its own; a
 * character may stand for itself. Each place that some way of spelling has come to is gone on from once: characters
 * have several ways each, and all ways of a long phrase are more than can be tried.
 * @type {(read: Map<string, string[]>, characters: string[], letters: string, way: string) => boolean}
 */
export function spells(read, characters, letters, way) {
  const forms = WAYS[way];
  let places = [0];
  for (let at = 0; at < characters.length && places.length; at++) {
    const last = at === characters.length - 1;
    places = behind(letters, places, formsOf(read, characters[at], (sound) => forms(sound, last)));
  }
  return places.includes(letters.length);
}

/**
 * Where the letters go on behind any of the forms that stand at any of the places.
 * @type {(letters: string, places: number[], forms: string[]) => number[]}
 */
function behind(letters, places, forms) {
  /** @type {Set<number>} */
  const found = new Set();
  for (const place of places) {
    for (const form of forms) if (letters.startsWith(form, place)) found.add(place + form.length);
  }
  return Array.from(found);
}

/** @type {(read: Map<string, string[]>, character: string, forms: (sound: string) => string[]) => string[]} */
function formsOf(read, character, forms) {
  if (/[a-z0-9]/.test(character)) return [character];
  const sounds = read.get(character);
  if (!sounds) return ["", character];
  const found = sounds.map(forms).flat();
  return found.concat(found.map((form) => form.replace("v", "u")), character);
}

/** @type {(sound: string) => string[]} */
function initialsOf(sound) {
  return /^[zcs]h/.test(sound) ? [sound[0], sound.slice(0, 2)] : [sound[0]];
}

/** @type {(sound: string, last: boolean) => string[]} */
function begun(sound, last) {
  const found = [sound].concat(initialsOf(sound));
  for (let length = sound.length - 1; last && length > 1; length--) found.push(sound.slice(0, length));
  return found;
}
