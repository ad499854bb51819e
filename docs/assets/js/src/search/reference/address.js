/* An address of this site, or the id of a notice: notices/shanxi-2024.html#part_3__sec_9, shanxi-2024. */

const ADDRESS = /(?:^|\/)([a-z][a-z0-9-]*-\d{4}(?:-\d+)?)(?:\.html)?(?:\?[^#]*)?(?:[#\s](.*))?$/;

/**
 * The notice, and what of it is named.
 * @type {(edition: Search.Edition, query: string) => {notice: Search.Notice, rest: string} | null}
 */
export function addressed(edition, query) {
  const match = ADDRESS.exec(query.trim().toLowerCase());
  const notice = match && edition.notices.find((one) => one.id === match[1]);
  return match && notice ? { notice, rest: (match[2] || "").trim() } : null;
}
