/* The texts of what is found. */

const MOST_NOTICES = 12;

/**
 * The folded texts of some provisions, of no more notices than are quickly read.
 * @type {(edition: Search.Edition, ordinals: number[]) => Promise<string[]>}
 */
export async function textsOf(edition, ordinals) {
  const notices = Array.from(new Set(ordinals.map((ordinal) => edition.noticeOf[ordinal]))).slice(0, MOST_NOTICES);
  const read = ordinals.filter((ordinal) => notices.includes(edition.noticeOf[ordinal]));
  const all = await Promise.all(read.map((ordinal) => window.NoticeSearch.provision(edition, ordinal)));
  return all.map(({ display }) => window.NoticeSearch.foldWith(edition, display));
}
