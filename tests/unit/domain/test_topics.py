"""Filings of a notice."""

from build_scripts.domain.topics import Filing, by_notice
from tests import editions


def filing(notice: str, eid: str) -> Filing:
    return editions.filing(notice, eid, "coal-mines")


def test_what_is_filed_of_a_notice_stands_in_its_order() -> None:
    first, other, second = filing("wu-2024", "part_1"), filing("wu-2025", "part_1"), filing("wu-2024", "part_2")
    assert by_notice([first, other, second]) == {"wu-2024": [first, second], "wu-2025": [other]}
