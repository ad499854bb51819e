"""Ids and eids are made and read in one place, so that what is made can be read back."""

import pytest

from build_scripts.domain import refs
from build_scripts.domain.notice import Eid, NoticeId
from tests.editions import notice


@pytest.mark.parametrize("ordinal", [1, 2, 11])
def test_the_ordinal_of_a_notice_is_read_back(ordinal: int) -> None:
    assert refs.ordinal(notice("wu-2024", 2025, ordinal=ordinal)) == ordinal


def test_an_eid_is_read_step_by_step() -> None:
    eid = refs.child_eid(refs.child_eid(None, "part_3"), "sec_10")
    assert refs.steps(eid) == ("part_3", "sec_10")
    assert refs.above(eid) == ("part_3", "sec_10")
    assert refs.above(Eid("part_3")) == ("", "part_3")


def test_what_is_made_of_a_kind_and_a_number() -> None:
    annex = refs.numbered_eid(None, "annex", 2)
    point = refs.numbered_eid(annex, "point", 3)
    paragraph = refs.paragraph_eid(point, 1)
    assert (annex, point, paragraph) == ("annex_2", "annex_2__pt_3", "annex_2__pt_3__p_1")
    assert [refs.depth(eid) for eid in (annex, point, paragraph)] == [0, 1, 2]
    assert [refs.is_paragraph(step) for step in refs.steps(paragraph)] == [False, False, True]


def test_no_two_kinds_have_one_step() -> None:
    assert len(set(refs.STEPS.values())) == len(refs.STEPS)
    assert not any(refs.is_paragraph(step) for step in refs.STEPS.values())


@pytest.mark.parametrize(("eid", "number"), [("part_3__sec_10", "10"), ("annex_2", "2"), ("preface", "")])
def test_the_number_of_its_own_step(eid: str, number: str) -> None:
    assert refs.number(Eid(eid)) == number


def test_an_item_is_within_what_it_stands_below_and_within_no_neighbour_of_like_name() -> None:
    assert refs.is_within(Eid("part_1__sec_2"), Eid("part_1"))
    assert not refs.is_within(Eid("part_12"), Eid("part_1"))
    assert not refs.is_within(Eid("part_1"), Eid("part_1"))


@pytest.mark.parametrize(("name", "place"), [
    ("wu-2024", "wu"), ("wu-2024-2", "wu"), ("wu-xian-2024", "wu-xian"), ("wu-2024-2025", "wu"), ("wu", "wu"),
])
def test_the_place_of_a_notice_is_told_by_its_name(name: str, place: str) -> None:
    assert refs.place_of(NoticeId(name)) == place
