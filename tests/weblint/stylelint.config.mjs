// A declaration that one of the browsers does not know is allowed only where leaving it out does no harm: such features
// are named below, each with what a reader of an old browser gets instead.
import unsupported from "stylelint-no-unsupported-browser-features";
import { BROWSERS } from "./targets.mjs";

export default {
  plugins: [unsupported],
  rules: {
    // What the table of features calls half supported, and an old browser drops with the whole rule.
    "selector-pseudo-class-disallowed-list": ["is", "where", "has"],
    "selector-not-notation": "simple",
    "function-disallowed-list": ["color-mix"],
    "property-disallowed-list": ["inset"],
    "plugin/no-unsupported-browser-features": [
      true,
      {
        browsers: BROWSERS,
        ignorePartialSupport: true,
        ignore: [
          // Its own ring shows where the focus is.
          "css-focus-visible",
          // Punctuation at a line's end stands within the measure.
          "css-hanging-punctuation",
          // On wide screens the older text stands open; else it is behind its disclosure.
          "css-content-visibility",
          // On paper a paragraph may leave one line of its own on a page.
          "css-widows-orphans",
        ],
      },
    ],
  },
};
