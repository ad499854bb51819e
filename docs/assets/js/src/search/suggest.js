/* Words offered beside what is typed. */
import { foldWith } from "./index/folding.js";
import { open } from "./index/overview.js";
import { vocabulary } from "./index/words.js";

/**
 * Words that begin with what is typed, the most used first.
 * @type {(text: string, limit?: number) => Promise<string[]>}
 */
export async function suggest(text, limit) {
  const edition = await open(1);
  const typed = foldWith(edition, text);
  if (!typed) return [];
  const { list } = await vocabulary(edition);
  return list.filter((word) => word !== typed && word.startsWith(typed)).slice(0, limit || 3);
}
