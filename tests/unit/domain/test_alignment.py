"""Links by the provision at either end."""

from build_scripts.domain.alignment import Link, by_newer, by_older
from tests import editions


def link(older: str, newer: str) -> Link:
    return editions.link(older, newer, "same")


SPLIT, ELSEWHERE, MERGED = link("part_1", "part_1"), link("part_1", "part_3"), link("part_2", "part_3")


def test_the_links_of_an_older_provision_stand_in_their_order() -> None:
    assert by_older([SPLIT, ELSEWHERE, MERGED]) == {"part_1": [SPLIT, ELSEWHERE], "part_2": [MERGED]}


def test_the_links_of_a_newer_provision_stand_in_their_order() -> None:
    assert by_newer([SPLIT, ELSEWHERE, MERGED]) == {"part_1": [SPLIT], "part_3": [ELSEWHERE, MERGED]}
