"""What is left out of a published script, and what never is."""

from pathlib import Path

from build_scripts.work.scripts import without_comments

SCRIPT = '''/*
 * What this is for.
 */
(function () {
  "use strict";

  // Why.
  var address = "https://example.org/*"; // stays
  /** {a: 1} */ var kept = 1;
  /* One line. */
  return address /* stays */ + kept;
})();
'''


def test_comments_with_lines_of_their_own_and_empty_lines_go() -> None:
    assert without_comments(SCRIPT) == '''(function () {
  "use strict";
  var address = "https://example.org/*"; // stays
  /** {a: 1} */ var kept = 1;
  return address /* stays */ + kept;
})();
'''


def test_every_line_of_code_of_the_sites_own_scripts_stays() -> None:
    for path in Path("docs/assets/js").glob("*.js"):
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        kept = without_comments("\n".join(lines) + "\n").splitlines()
        left_out = [line.strip() for line in lines if line not in kept]
        assert kept and all(line.startswith(("//", "/*", "*")) for line in left_out), path
