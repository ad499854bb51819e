"""The vocabulary of headings and closing paragraphs: each group knows its examples and none of its rejects."""

from collections.abc import Callable

import pytest

from build_scripts.parse.outline.headings import ANNOUNCES, BREAKS_OFF, DEMANDS, OPENS_SENTENCE, STATES
from build_scripts.parse.outline.outline_words import TABLE
from build_scripts.parse.outline.tails import CLOSING, CONTACT
from tests.texts.both_ways import tried

KNOWS: dict[str, Callable[[str], bool]] = {
    "announcing": lambda text: bool(ANNOUNCES.search(f"{text}：")),
    "demanding": lambda text: bool(DEMANDS.search(text)),
    "opening": lambda text: bool(OPENS_SENTENCE.match(text)),
    "stating": lambda text: bool(STATES.match(text)),
    "breaking_off": lambda text: bool(BREAKS_OFF.search(text)),
    "own_names": lambda text: bool(CLOSING.match(f"本{text}自印发之日起施行。")),
    "taking_effect": lambda text: bool(CLOSING.match(f"本办法自印发之日起{text}。")),
    "asking": lambda text: bool(CONTACT.match(f"{text}：王某")),
}


def test_every_group_is_tried() -> None:
    assert set(KNOWS) == set(TABLE.groups)


@pytest.mark.parametrize(("name", "text", "known"), [*tried(TABLE)])
def test_a_group_knows_its_examples_and_no_reject(name: str, text: str, known: bool) -> None:
    assert KNOWS[name](text) is known
