// A declaration that one of the browsers does not know is allowed only where leaving it out does no harm: such features
// are named below, each with what a reader of an old browser gets instead.
import unsupported from "stylelint-no-unsupported-browser-features";
import { BROWSERS } from "./targets.mjs";

export default {
  plugins: [unsupported],
  rules: {
    "plugin/no-unsupported-browser-features": [
      true,
      {
        browsers: BROWSERS,
        ignorePartialSupport: true,
        ignore: [
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
