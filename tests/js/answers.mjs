// Runs the site's scripts that need no document, and answers what the tests ask of them, a line of JSON a question:
// {"call": "NoticeRedline.redline", "with": [arguments]}.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);
globalThis.window = globalThis;
process.argv.slice(2).forEach((file) => require(file));

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const [home, name] = asked.call.split(".");
  process.stdout.write(JSON.stringify({ answer: globalThis[home][name](...asked.with) }) + "\n");
}
