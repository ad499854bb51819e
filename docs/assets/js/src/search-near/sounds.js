/* How characters are read, without tones. */

/** @type {WeakMap<Search.Edition, Map<string, string[]>>} */
const READ = new WeakMap();

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

/** @type {(read: Map<string, string[]>, one: string, other: string) => boolean} */
export function soundAlike(read, one, other) {
  const sounds = read.get(other) || [];
  return (read.get(one) || []).some((sound) => sounds.includes(sound));
}

/**
 * Whether letters spell the characters, each in full or all by their first letters. What has no sound is passed over,
 * but for letters and digits of its own.
 * @type {(read: Map<string, string[]>, characters: string[], letters: string, initials: boolean) => boolean}
 */
export function spells(read, characters, letters, initials) {
  /** @type {(at: number, place: number) => boolean} */
  const spelt = (at, place) => {
    if (at === characters.length) return place === letters.length;
    const own = /[a-z0-9]/.test(characters[at]) ? [characters[at]] : read.get(characters[at]) || [""];
    return own.some((sound) => {
      const wanted = initials ? sound.slice(0, 1) : sound;
      return [wanted, wanted.replace("v", "u")].some((form) => letters.startsWith(form, place) && spelt(at + 1, place + form.length));
    });
  };
  return spelt(0, 0);
}
