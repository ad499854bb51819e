"""Ids and eids are made and read in one place, so that what is made can be read back."""

import pytest

from build_scripts.domain import refs
from build_scripts.domain.notice import Eid
from tests.editions import notice


@pytest.mark.parametrize("ordinal", [1, 2, 11])
def test_the_ordinal_of_a_notice_is_read_back(ordinal: int) -> None:
    assert refs.ordinal(notice("wu-2024", 2025, ordinal=ordinal)) == ordinal


def test_an_eid_is_read_step_by_step() -> None:
    eid = refs.child_eid(refs.child_eid(None, "part_3"), "sec_10")
    assert refs.steps(eid) == ("part_3", "sec_10")
    assert refs.above(eid) == ("part_3", "sec_10")
    assert refs.above(Eid("part_3")) == ("", "part_3")


@pytest.mark.parametrize(("eid", "number"), [("part_3__sec_10", "10"), ("annex_2", "2"), ("preface", "")])
def test_the_number_of_its_own_step(eid: str, number: str) -> None:
    assert refs.number(Eid(eid)) == number


def test_an_item_is_within_what_it_stands_below_and_within_no_neighbour_of_like_name() -> None:
    assert refs.is_within(Eid("part_1__sec_2"), Eid("part_1"))
    assert not refs.is_within(Eid("part_12"), Eid("part_1"))
    assert not refs.is_within(Eid("part_1"), Eid("part_1"))
