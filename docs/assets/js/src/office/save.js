/* A file made on the page, to be saved. */

/**
 * Of a page of the site, by its path from the root, where the pages stand that make files: on a disk the path alone,
 * for nobody else has that disk, unless the pages say at which address the site is.
 * @type {(path: string) => string}
 */
export function pageAddress(path) {
  /** @type {HTMLLinkElement | null} */
  const told = document.querySelector("[rel=canonical]");
  const base = location.host ? location.href : told && told.href;
  return path && base ? new URL(path, base).href : path;
}

/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
  md: "text/markdown;charset=utf-8",
};
const KEPT_FOR = 60000; // milliseconds: until the browser has taken it.

/**
 * Under a name with an ending that tells its type. Works from a disk, too.
 * @type {(name: string, content: Uint8Array | string) => void}
 */
export function saveFile(name, content) {
  const type = MEDIA_TYPES[name.slice(name.lastIndexOf(".") + 1)];
  const address = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (content)], { type: type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, " ");
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
