/* Of the topics that a provision or a sentence speaks of: which are meant, and whether two have one in common. */
import { rules } from "../../redline/rules.js";

/** @type {(held: Align.Held, meant: (topic: string) => boolean) => Align.Held} */
export function only(held, meant) {
  return new Map(Array.from(held).filter((topic) => meant(topic[0])));
}

/** @type {(topic: string) => boolean} */
export function isSubject(topic) {
  return rules.subjects.includes(topic);
}

/** @type {(topic: string) => boolean} */
export function isSpecific(topic) {
  return !rules.guiding.includes(topic);
}

/**
 * Of the topics of a provision or sentence those that are a single subject.
 * @type {(held: Align.Held) => Align.Held}
 */
export var subjectsOf = (held) => only(held, isSubject);

/**
 * The topics of each sentence; of one that has none those of its provision.
 * @type {(profile: Align.Profile, side: Align.SideTopics) => Align.Held[]}
 */
export function toldOf(profile, side) {
  return side.spoken.map((held, row) => held.size ? held : side.held[profile.rowNode[row]]);
}

/**
 * Whether both have topics, and none in common.
 * @type {(one: Align.Held, other: Align.Held) => boolean}
 */
export function shareNone(one, other) {
  return one.size > 0 && other.size > 0 && !only(one, (topic) => other.has(topic)).size;
}
