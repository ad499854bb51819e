/* Words that name places: 山西省, 山西, 全省. */

const SUFFIX = /(?:(?:维吾尔|[^省市县区]{1,3}族)*自治[区州县旗]|特别行政区|地区|林区|[省市县区旗盟])$/;
/** @type {[RegExp, string][]} */
const LEVELS = [[/^(?:全省|省级|全区)$/, "province"], [/^(?:全市|市级|各市)$/, "prefecture"], [/^(?:全县|县级|各县)$/, "county"]];

/**
 * The places that a folded word names; empty where it names none.
 * @type {(word: string, edition: Search.Edition) => string[]}
 */
export function placesIn(word, edition) {
  const level = LEVELS.find(([said]) => said.test(word));
  const found = edition.places.filter((place) =>
    level ? place.level === level[1] && published(edition, place.slug) : namesOf(place.name).includes(word));
  return found.map((place) => place.slug);
}

/** @type {(edition: Search.Edition, slug: string) => boolean} */
export function published(edition, slug) {
  return edition.notices.some((notice) => edition.places[notice.place].slug === slug);
}

/**
 * The name, and without what says of which kind the place is, where enough is left of it.
 * @type {(name: string) => string[]}
 */
function namesOf(name) {
  const short = name.replace(SUFFIX, "");
  return short.length > 1 && short !== name ? [name, short] : [name];
}

/**
 * A place's name before or behind other words that run on: 阳泉煤矿.
 * @type {(word: string, edition: Search.Edition) => [string, string] | null}
 */
export function placeBeside(word, edition) {
  const names = edition.places.map((place) => namesOf(place.name)).flat().concat("全省", "全市", "全县");
  for (const name of names.sort((a, b) => b.length - a.length)) {
    if (word.length < name.length + 2) continue;
    if (word.startsWith(name)) return [name, word.slice(name.length).replace(/^的/, "")];
    if (word.endsWith(name)) return [name, word.slice(0, -name.length)];
  }
  return null;
}
