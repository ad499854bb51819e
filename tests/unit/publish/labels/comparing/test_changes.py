"""Kinds of change have one name in each form, wherever they are told."""

from typing import get_args

import pytest

from build_scripts.domain.alignment import Link, LinkType
from build_scripts.publish.labels.comparing import changes
from build_scripts.publish.labels.comparing.comparison_words import WORDS, between
from tests.unit.publish import sample


def link(kind: LinkType, *, moved: bool = False, reviewed: bool = False) -> Link:
    return sample.link("part_1", "part_1", type=kind, moved=moved, reviewed=reviewed)


def test_every_kind_has_a_short_and_a_long_name_of_its_own() -> None:
    assert set(changes.KINDS) == set(get_args(LinkType))
    for form in ("short", "long"):
        names = [getattr(name, form) for name in changes.KINDS.values()]
        assert len(set(names)) == len(names) and all(names)


@pytest.mark.parametrize(("found", "told"), [
    (link("same"), "同"), (link("edited"), "改"), (link("split", reviewed=True), "拆（核定）"),
    (link("edited", moved=True), "移改"), (link("same", moved=True), "移"),
])
def test_a_link_is_told_in_a_word_or_two(found: Link, told: str) -> None:
    assert changes.short(found) == told


def test_of_several_links_each_kind_is_told_once() -> None:
    found = [link("merged"), link("edited"), link("merged")]
    assert changes.all_short(found) == "并、改"
    assert changes.all_long(found) == "合并、修改"


def test_rows_are_called_as_links_are_and_what_one_side_lacks_by_the_side() -> None:
    assert " ".join(WORDS["year"].kinds.values()) == "同 改 拆 并 见于一句 旧文未见对应 新文未见对应"
    assert WORDS["level"].kinds["edited"] == changes.KINDS["edited"].short


def test_years_follow_one_another_and_levels_stand_side_by_side() -> None:
    assert between("甲省2023年", "甲省2024年", "year") == "甲省2023年 → 甲省2024年"
    assert between("甲省2024年", "乙市2024年", "level") == "甲省2024年 ↔ 乙市2024年"
