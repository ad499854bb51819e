/* A file made on the page, to be saved. */

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
