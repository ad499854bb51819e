// Syntax of ES2018 at most, what both browsers know of the language's objects, and no interface that one of them lacks,
// unless the script asks for it first. Import and export are gone from what is published (build_scripts.work.scripts).
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";
import { BROWSERS } from "./targets.mjs";

const LACKING = ["replaceChildren", "checkVisibility", "getInnerHTML", "setHTML", "requestSubmit", "showPopover", "togglePopover"];

export default [
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2018, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { compat, "es-x": es },
    settings: { browsers: BROWSERS },
    rules: {
      ...es.configs["flat/restrict-to-es2020"].rules,
      "compat/compat": "error",
      // Interfaces of elements are known to no plugin: those that scripts are likely to reach for.
      "no-restricted-properties": ["error", ...LACKING.map((property) => ({ property, message: "Chromium 80 lacks it." }))],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-undef-init": "error",
      "no-unused-vars": ["error", { caughtErrors: "none" }],
      "no-redeclare": "error",
      eqeqeq: "error",
    },
  },
];
