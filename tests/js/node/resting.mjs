// Whether a page could answer while two notices are compared.
import { pathToFileURL } from "node:url";

const modules = pathToFileURL(process.argv[2] + "/");

/** How often something else had its turn in between. */
export async function turnsMeanwhile(older, newer) {
  const [{ alignedRows }, { fullRows }] = await Promise.all(
    ["align/rows.js", "compare/rows.js"].map((file) => import(new URL(file, modules))));
  let turns = 0;
  const others = setInterval(() => turns++);
  await fullRows(await alignedRows(older, newer), older.provisions, newer.provisions);
  clearInterval(others);
  return turns;
}
