// The document of any two notices with tracked changes, as their page makes it.
import { pathToFileURL } from "node:url";

const modules = pathToFileURL(process.argv[2] + "/");

export async function trackedDocument(pair) {
  const [{ alignedRows }, { fullRows }, { trackedDocument: contentOf }, { wordDocument }] = await Promise.all(
    ["align/rows.js", "compare/rows.js", "compare/tracked_file.js", "office/docx.js"].map((file) => import(new URL(file, modules))));
  const { older, newer } = pair;
  const rows = await fullRows(await alignedRows(older, newer), older.provisions, newer.provisions);
  return wordDocument("对照", contentOf(pair, rows, "版本"), newer.day);
}
