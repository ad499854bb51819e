/* The levels of a provision's address within its notice: part_3__sec_10. */

export const BETWEEN_LEVELS = "__";

/** @type {(eid: string, other: string) => boolean} */
export function isBelow(eid, other) {
  return eid.startsWith(other + BETWEEN_LEVELS);
}
