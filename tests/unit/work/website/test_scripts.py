"""Scripts joined of their modules: what is left out of them, and what never is."""

import re

import pytest

from build_scripts.work.website.scripts import joined
from tests.site_scripts import SOURCES

MAIN, PART, LEAF = "js/src/entries/main.js", "js/src/parts/part.js", "js/src/parts/leaf.js"


def test_each_module_stands_once_behind_what_it_imports() -> None:
    files = {
        MAIN: 'import { part } from "../parts/part.js";\nimport { leaf } from "../parts/leaf.js";\n\npart(leaf);\n',
        PART: 'import {\n  leaf,\n} from "./leaf.js";\n\nexport function part(one) {\n  return one + leaf;\n}\n',
        LEAF: "export const leaf = 1;\n",
    }
    assert joined(files) == {"js/main.js": (
        '(function(){"use strict";const e=1;function t(t){return t+e}t(e)})()\n'
    )}


def test_every_file_of_the_entries_is_a_script_of_its_own() -> None:
    other = 'import { leaf } from "../parts/leaf.js";\n'
    both = joined({MAIN: "a();\n", "js/src/entries/other.js": other, LEAF: "leaf();\n"})
    assert list(both) == ["js/main.js", "js/other.js"]
    assert "leaf()" in both["js/other.js"] and "leaf()" not in both["js/main.js"]


def test_the_order_of_the_files_makes_no_difference() -> None:
    files = {MAIN: 'import { leaf } from "../parts/leaf.js";\n', LEAF: "export class leaf {}\n"}
    assert joined(files) == joined(dict(reversed(files.items())))


def test_what_only_authors_read_goes() -> None:
    text = '/*\n * What this is for.\n */\n// Why.\nvar address = "https://example.org/*"; // an address\nuse(a);\n'
    script = joined({MAIN: text})["js/main.js"]
    assert '"https://example.org/*"' in script
    assert not re.search("What|Why|an address", script)


def test_nothing_is_written_in_a_younger_language() -> None:
    """The minifier could: a ?? b for what is below, and a catch without its name is not known before 2019 either."""
    text = "use(a === null || a === undefined ? b : a); try { c(); } catch (unused) { d(); }\n"
    script = joined({MAIN: text})["js/main.js"]
    assert "??" not in script
    assert "catch(" in script


def test_what_strings_and_keys_say_stays() -> None:
    files = {
        MAIN: 'import { MOST_READ } from "../parts/leaf.js";\n'
              'use("MOST_READ", { MOST_READ }, other.MOST_READ, /MOST_READ/);\n',
        LEAF: "export const MOST_READ = [1];\n",
    }
    assert joined(files)["js/main.js"].count("MOST_READ") == 4


def test_what_is_no_script_is_refused() -> None:
    with pytest.raises(ValueError, match="expected Identifier"):
        joined({MAIN: "function ( {\n"})


@pytest.mark.parametrize(("text", "told"), [
    ('import all from "../parts/leaf.js";\n', "import"), ('import { a as b } from "../parts/leaf.js";\n', "import"),
    ("export { a };\n", "export"), ("export default 1;\n", "export"),
])
def test_other_forms_of_import_and_export_are_refused(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        joined({MAIN: text, LEAF: ""})


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=LEAF):
        joined({MAIN: 'import { leaf } from "../parts/leaf.js";\n'})


def test_one_name_in_two_modules_of_a_script_is_refused() -> None:
    with pytest.raises(ValueError, match=f"{LEAF} and {MAIN} both declare twice"):
        joined({MAIN: 'import "../parts/leaf.js";\nfunction twice() {}\n', LEAF: "export const twice = 1;\n"})


def test_a_module_that_needs_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="imports itself"):
        joined({MAIN: 'import { leaf } from "../parts/leaf.js";\n', LEAF: 'import { a } from "../entries/main.js";\n'})


def test_every_module_is_part_of_a_script_and_small() -> None:
    sources = {path: path.read_text("utf-8") for path in SOURCES.rglob("*.js")}
    imported = "".join(sources.values())
    for path, text in sources.items():
        assert path.parent.name == "entries" or f'/{path.name}";' in imported, path
        assert text.count("\n") <= 200, path
