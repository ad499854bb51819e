/* A place in some notice with its words behind it, as a heading is copied: 三（七） 强化煤矿安全. */
import { foldWith } from "../index/folding.js";
import { phrase } from "../phrase.js";
import { inEach, MOST_READ } from "../reference/cited_provision.js";
import { placeFirst } from "../reference/order.js";
import { run } from "../run.js";

const A_PLACE = /^(?:第?\(?[一二三四五六七八九十]+[)(、,部章节条项]|\d+[.、,(])/; // as it is folded

/**
 * The place in the notices that have it with these words in its heading, else in its text; null where the query stands
 * somewhere as it is, or none has it.
 * @type {(edition: Search.Edition, query: string) => Promise<Search.Reference | null>}
 */
export async function placed(edition, query) {
  const folded = foldWith(edition, query).replace(/[,，:：;；。]+$/, "");
  const first = A_PLACE.test(folded) ? placeFirst(folded) : null;
  if (!first || (await run(query, edition)).ordinals.length) return null;
  const { matches, summary } = await phrase(edition, first.rest);
  const all = summary ? [] : Array.from(matches);
  const headed = summary ? Array.from(summary.headed) : all.filter(([, match]) => match.headed).map(([ordinal]) => ordinal);
  const holding = headed.length ? headed : all.map(([ordinal]) => ordinal);
  const numbers = Array.from(new Set(holding.map((ordinal) => edition.noticeOf[ordinal])));
  return inEach(edition, numbers.slice(0, MOST_READ).map((number) => edition.notices[number]), folded);
}
