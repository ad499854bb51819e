"""The vocabulary around set phrases: each group knows its examples and none of its rejects."""

from collections.abc import Callable

import pytest

from build_scripts.language.wording.letters import Standing
from build_scripts.language.wording.phrase_words import TABLE
from build_scripts.language.wording.phrases import FOLLOWS
from build_scripts.link.indexes.phrases import OPENING
from tests.texts.both_ways import tried

KNOWS: dict[str, Callable[[str], bool]] = {
    "behind": lambda text: FOLLOWS.search(f"进学校{text}") is not None,
    "to_what_end": lambda text: FOLLOWS.search(f"无害化{text}") is not None,
    "other_words": lambda text: not [*Standing([f"甲{text[0]}"]).find(f"甲{text}")],
    "opening": lambda text: OPENING.match(f"{text}不发通知、不打招呼") is not None,
}


def test_every_group_is_tried() -> None:
    assert set(KNOWS) == set(TABLE.groups)


@pytest.mark.parametrize(("name", "text", "known"), [*tried(TABLE)])
def test_a_group_knows_its_examples_and_no_reject(name: str, text: str, known: bool) -> None:
    assert KNOWS[name](text) is known
