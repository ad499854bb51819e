"""What messages about faults can hold."""

import pytest

from build_scripts.read.faults import choices, shown


def test_of_very_many_choices_some_are_named_and_all_counted() -> None:
    assert choices(["甲", "乙"]) == "甲、乙"
    assert choices([]) == ""
    many = choices([f"place{number}" for number in range(3200)])
    assert many.startswith("place0、place1、") and many.endswith("……（共 3200 个）") and len(many) < 250


def test_twenty_choices_are_named() -> None:
    names = [f"{number}" for number in range(1, 22)]
    assert choices(names[:20]) == "、".join(names[:20])
    assert choices(names) == f"{'、'.join(names[:20])}……（共 21 个）"


@pytest.mark.parametrize(("text", "told"), [
    ("", ""), ("安" * 60, "安" * 60), ("安" * 61, f"{'安' * 60}…（共 61 字）"),
])
def test_of_a_long_text_sixty_characters_are_shown(text: str, told: str) -> None:
    assert shown(text) == told
