// Runs the site's scripts without a browser, and answers what the tests ask of them, a line of JSON a question:
// {"call": "redline/redline.js redline", "with": [arguments]} asks a module's function, {"call": "NoticeSearch.search"}
// a published script's. Started with the folder of the modules and, for search, with the folder of a site.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { openPage, runScript } from "./page.mjs";

const [modules, site] = process.argv.slice(2).map((folder) => pathToFileURL(folder + "/"));
openPage(site || modules);
if (site) runScript(new URL("assets/js/search.js", site));

async function find(call) {
  if (!call.includes(" ")) {
    const [home, name] = call.split(".");
    return globalThis[home][name];
  }
  const [file, name] = call.split(" ");
  const module = await import(file.endsWith(".mjs") ? new URL(file, import.meta.url) : new URL(file, modules));
  return module[name];
}

async function answer(asked) {
  try {
    return { answer: await (await find(asked.call))(...asked.with) };
  } catch (error) {
    return { fault: String(error.stack || error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + "\n");
}
process.exit(); // What the scripts would do later is not waited for.
