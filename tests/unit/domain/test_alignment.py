"""Links by the provision at either end."""

from build_scripts.domain.alignment import Link, by_newer, by_older
from build_scripts.domain.notice import Eid
from tests import editions


def link(older: str, newer: str) -> Link:
    return editions.link(older, newer, "same")


SPLIT, ELSEWHERE, MERGED = link("part_1", "part_1"), link("part_1", "part_3"), link("part_2", "part_3")


def test_the_links_of_an_older_provision_stand_in_their_order() -> None:
    assert by_older([SPLIT, ELSEWHERE, MERGED]) == {"part_1": [SPLIT, ELSEWHERE], "part_2": [MERGED]}


def test_the_links_of_a_newer_provision_stand_in_their_order() -> None:
    assert by_newer([SPLIT, ELSEWHERE, MERGED]) == {"part_1": [SPLIT], "part_3": [ELSEWHERE, MERGED]}


def test_the_likest_come_first_and_what_was_split_off_last() -> None:
    def of(similarity: float, **changes: object) -> Link:
        return editions.link("part_1", "part_2", "edited", similarity=similarity, **changes)

    near, far, moved = of(0.9), of(0.4), of(0.9, moved=True)
    piece = of(0.99, main=False)
    assert sorted([piece, moved, far, near], key=lambda one: one.nearness) == [near, far, moved, piece]


def test_a_link_is_a_main_one_unless_it_is_said_to_be_of_a_piece() -> None:
    plain = Link(older=Eid("part_1"), newer=Eid("part_1"), type="same", moved=False, similarity=1.0, reviewed=False)
    assert plain.main
