/* Letters of which a part spells a word of the edition, and the rest none: what the texts with that word have of its sound. */
import { oneApart } from "./distance.js";
import { lettersOf } from "./sounds.js";
import { textsOf } from "./texts.js";

const LEAST_LEFT = 4; // letters of the rest
const LONGEST_LEFT = 4; // characters of the rest
// What makes a stretch likelier than any use of it, once and each time.
const WHOLLY_ALIKE = 1e9;
const STANDS_JOINED = 1e3;

/**
 * weikuangku bihu: 尾矿库闭库, though 闭库 is no word of the edition and k was meant. Letters that run on are parted
 * wherever they can be.
 * @type {(edition: Search.Edition, read: Map<string, string[]>, terms: string[], parts: string[]) => Promise<string[]>}
 */
export async function besideKnown(edition, read, terms, parts) {
  const spelt = new Map(terms.map((term) => [lettersOf(read, term), term]));
  const letters = parts.join("");
  for (const way of [parts, ...Array.from(letters, (_, at) => [letters.slice(0, -at), letters.slice(-at)])]) {
    const words = way.map((part) => (/[a-z]/.test(part) ? spelt.get(part) || "" : part));
    const known = words.filter(Boolean);
    const left = way[words.indexOf("")] || "";
    if (!known.length || known.length < way.length - 1 || left.length < LEAST_LEFT) continue;
    /** @type {(stretch: string, gap: string) => string} */
    const said = (stretch, gap) => words.map((word) => word || stretch).join(gap);
    const { ordinals } = await window.NoticeSearch.run(known.join(" "), edition);
    const worth = worthIn(await textsOf(edition, ordinals), read, left, (stretch) => said(stretch, ""));
    const [[likeliest] = [""]] = Array.from(worth).sort((a, b) => b[1] - a[1]);
    if (likeliest) return ["", " "].map((gap) => said(likeliest, gap));
  }
  return [];
}

/**
 * The stretches of the texts that sound as the letters do, but for one letter, and how likely each of them is.
 * @type {(texts: string[], read: Map<string, string[]>, letters: string, joinedTo: (stretch: string) => string) => Map<string, number>}
 */
function worthIn(texts, read, letters, joinedTo) {
  /** @type {Map<string, number>} */
  const worth = new Map();
  for (const text of texts) {
    const sounds = Array.from(text, (character) => lettersOf(read, character));
    sounds.forEach((_, from) => {
      let sound = "";
      for (let end = from; end < from + LONGEST_LEFT && sound.length <= letters.length; end++) {
        sound += sounds[end] || " ";
        if (/[^a-z]/.test(sound) || (sound !== letters && !oneApart(Array.from(letters), Array.from(sound)))) continue;
        const stretch = Array.from(text).slice(from, end + 1).join("");
        const before = worth.get(stretch) || (sound === letters ? WHOLLY_ALIKE : 0);
        worth.set(stretch, before + 1 + (text.includes(joinedTo(stretch)) ? STANDS_JOINED : 0));
      }
    });
  }
  return worth;
}
