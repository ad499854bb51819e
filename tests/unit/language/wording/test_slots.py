"""Words with places to be filled in."""

import pytest

from build_scripts.language.wording.slots import filled, is_fillable


def test_what_names_no_place_stays() -> None:
    assert filled("第{n}次{x}会{", {"n": "二十"}) == "第二十次{x}会{"


@pytest.mark.parametrize(("text", "fillable"), [
    ("第{n}次大会", True), ("大会", True), ("{n}{m}", True),
    ("第{x}次", False), ("{n}{n}", False), ("{", False), ("}", False), ("{}", False), ("{n.real}", False),
    ("{n!r}", False), ("{n:9}", False), ("{{n}}", False),
])
def test_only_known_places_can_be_filled_each_once(text: str, fillable: bool) -> None:
    assert is_fillable(text, ("n", "m")) is fillable
