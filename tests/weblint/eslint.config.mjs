// Syntax of ES2018 at most, what both browsers know of the language's objects, and no interface that one of them lacks,
// unless the script asks for it first.
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";
import { BROWSERS } from "./targets.mjs";

export default [
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2018, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { compat, "es-x": es },
    settings: { browsers: BROWSERS },
    rules: {
      ...es.configs["flat/restrict-to-es2020"].rules,
      "compat/compat": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-undef-init": "error",
      "no-unused-vars": ["error", { caughtErrors: "none" }],
      "no-redeclare": "error",
      eqeqeq: "error",
    },
  },
];
