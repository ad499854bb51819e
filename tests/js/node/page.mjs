// A page without a browser, as far as search needs one: scripts that are put into its head are read from the disk.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

/** The page of a site, as its search script sees it while it runs. */
export function openPage(site) {
  globalThis.window = globalThis;
  globalThis.document = {
    currentScript: { src: new URL("assets/js/search.js", site).href },
    createElement: () => ({ remove() {} }),
    head: { appendChild: (script) => setImmediate(load, script) },
  };
}

/** Runs a published script as one that the page names. */
export function runScript(address) {
  runInThisContext(readFileSync(address, "utf-8"), { filename: address.pathname });
}

function load(script) {
  const address = new URL(script.src);
  address.search = "";
  const { currentScript } = document;
  document.currentScript = script;
  try {
    runScript(address);
  } catch (error) {
    script.onerror(error);
    return;
  } finally {
    document.currentScript = currentScript;
  }
  script.onload();
}
