/* Words that name places: 山西省, 山西, 全省, 山西省大同市. */

const SUFFIX = /(?:(?:维吾尔|[^省市县区]{1,3}族)*自治[区州县旗]|特别行政区|地区|林区|[省市县区旗盟])$/;
const LEVEL_ORDER = ["province", "prefecture", "county"];
/**
 * What says a level without a name.
 * @type {[RegExp, string[]][]}
 */
const LEVEL_WORDS = [
  [/^(?:[全我本]省|省[级里上]|全区)$/, ["province"]],
  [/^(?:[全我本各]市|市[级里上]|各?地级?市)$/, ["prefecture"]],
  [/^(?:[全我本各]县|县[级里上])$/, ["county"]],
];
/**
 * What may as well be words of the text: they are looked for as they stand before they are taken for a level.
 * @type {[RegExp, string[]][]}
 */
const LOOSE_WORDS = [
  [/^省$/, ["province"]], [/^(?:市|设区的?市)$/, ["prefecture"]], [/^(?:县|各?区县|各?县区|各县[(]?市?、?区[)]?)$/, ["county"]],
  [/^省市$/, ["province", "prefecture"]], [/^市县$/, ["prefecture", "county"]], [/^省市县$/, LEVEL_ORDER],
];
const GOVERNMENT = /(?:(?:人民)?政府)?(?:的?(?:通知|文件))?$/;

/**
 * The places with notices that a folded word names; empty where it names none. `loosely` also what names a government or, with
 * others, a level: 省政府, 省市.
 * @type {(word: string, edition: Search.Edition, loosely: boolean) => string[]}
 */
export function placesIn(word, edition, loosely) {
  const named = loosely && word.length > 2 ? word.replace(GOVERNMENT, "") : word;
  const level = (loosely ? LEVEL_WORDS.concat(LOOSE_WORDS) : LEVEL_WORDS).find(([said]) => said.test(named));
  const found = level ? edition.places.filter((place) => level[1].includes(place.level)) : placesNamed(named, edition);
  return found.map((place) => place.slug).filter((slug) => published(edition, slug));
}

/** @type {(edition: Search.Edition, slug: string) => boolean} */
export function published(edition, slug) {
  return edition.notices.some((notice) => slugIn(edition, notice) === slug);
}

/**
 * Of the place of a notice.
 * @type {(edition: Search.Edition, notice: Search.Notice) => string}
 */
export function slugIn(edition, notice) {
  return edition.places[notice.place].slug;
}

/**
 * By name, also behind the name of what it lies in (山西省大同市).
 * @type {(word: string, edition: Search.Edition) => Search.Edition["places"]}
 */
function placesNamed(word, edition) {
  const found = edition.places.filter((place) => namesOf(place.name).includes(word));
  if (found.length) return found;
  for (const above of edition.places) {
    for (const name of namesOf(above.name).filter((one) => word.startsWith(one))) {
      const below = placesNamed(word.slice(name.length), edition);
      if (below.length && below.every((place) => LEVEL_ORDER.indexOf(place.level) > LEVEL_ORDER.indexOf(above.level))) return below;
    }
  }
  return [];
}

/**
 * The name, and without what says of which kind the place is, where enough is left of it.
 * @type {(name: string) => string[]}
 */
export function namesOf(name) {
  const short = name.replace(SUFFIX, "");
  return short.length > 1 && short !== name ? [name, short] : [name];
}
