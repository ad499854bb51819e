"""The edition is called the same wherever a file cannot ask for its name."""

import re

import yaml

from build_scripts.domain.addresses.project import CONFIG, HAND_WRITTEN, PACKAGE, ROOT
from build_scripts.domain.own_words import EDITION, SUPPLIED_TITLE, added_below


class Settings(yaml.SafeLoader):
    """Reads the builder's settings without what is only the builder's."""


Settings.add_multi_constructor("", lambda *_: None)


def test_the_site_is_called_as_the_edition() -> None:
    settings = yaml.load(CONFIG.read_text("utf-8"), Settings)
    assert settings["site_name"] == EDITION


def test_scripts_call_the_edition_by_its_name() -> None:
    texts = [path.read_text("utf-8") for path in (HAND_WRITTEN / "assets/js/src").rglob("*.js")]
    named = [name for text in texts for name in re.findall("《([^》]*汇编)》", text)]
    assert set(named) == {EDITION}


def test_no_module_spells_what_the_edition_says_of_itself() -> None:
    words = EDITION, SUPPLIED_TITLE, added_below("").partition("《")[0]
    spelt = {
        (path.relative_to(ROOT).as_posix(), word)
        for path in PACKAGE.rglob("*.py")
        if path.name != "own_words.py"
        for word in words
        if word in path.read_text("utf-8")
    }
    assert spelt == set()
