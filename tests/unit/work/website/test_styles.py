"""One stylesheet of several: in the order of the imports, nothing twice, nothing lost."""

from pathlib import Path

import pytest

from build_scripts.work.website import styles

FOLDER = Path(__file__).parents[4] / "docs/assets/css"


def test_an_import_is_replaced_by_the_file_it_names() -> None:
    files = {
        "css/all.css": '/* all */\n@import "a.css";\n@import "b.css";\np { margin: 0; }\n',
        "css/a.css": "a { color: red; }\n", "css/b.css": '@import "c.css";\nb { top: 0; }\n',
        "css/c.css": "i { left: 0; }\n", "other/a.css": "u { right: 0; }\n",
    }
    assert styles.joined(files) == {
        "css/all.css": "/* all */\na { color: red; }\ni { left: 0; }\nb { top: 0; }\np { margin: 0; }\n",
        "other/a.css": "u { right: 0; }\n",
    }


def test_a_missing_file_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        styles.joined({"css/all.css": '@import "a.css";\n'})


def test_every_stylesheet_of_the_site_is_in_the_one_that_is_loaded() -> None:
    files = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.css")}
    made = styles.joined(files)
    assert list(made) == ["site.css"]
    assert all(text in made["site.css"] + "\n" for name, text in files.items() if name != "site.css")
