"""What the page of any two notices is handed: topics by rows, words by their lengths, numbers."""

import json
import re
from typing import Any

import pytest

from build_scripts.publish.data.any_two import _lengths, rules
from build_scripts.publish.pages.data import any_two
from build_scripts.publish.parts import all_files
from tests.unit.publish.compared import compared


def provisions() -> dict[str, dict[str, Any]]:
    text = dict(all_files(compared(), any_two))["data/compare/shanxi-2024.js"]
    call = re.fullmatch(r'NoticeCompare\.add\("shanxi-2024",(.*),"[0-9a-f]{8}"\);\n', str(text))
    assert call
    return {found["eid"]: found for found in json.loads(call[1])["provisions"]}


def test_a_topic_of_a_whole_provision_is_told_once_and_one_of_a_part_with_its_rows() -> None:
    """The second item is filed under coal mines, its first sentence under the duty of leaders; the third under none."""
    found = {eid: (one["topics"], one["parts"]) for eid, one in provisions().items()}
    assert found.pop("part_1__sec_2") == (["coal-mine"], [["leadership-duty", [0]]])
    assert set(map(str, found.values())) == {"([], [])"}


def test_head_and_foot_have_no_heading_and_what_has_one_says_how_long_it_is() -> None:
    assert {eid: one["head"] for eid, one in provisions().items()} == {
        "preface": 0, "part_1": len("深化专项整治"), "part_1__sec_1": len("交通。"), "part_1__sec_2": len("煤矿。"),
        "part_1__sec_3": len("尾矿库。"), "conclusions": 0,
    }


@pytest.mark.parametrize(("length", "told"), [
    (1, [1]), (35, [35]), (36, [34, 2]), (69, [34, 35]), (70, [34, 34, 2]),
])
def test_a_word_longer_than_35_is_told_in_pieces(length: int, told: list[int]) -> None:
    assert list(_lengths(length)) == told


def test_numbers_are_written_as_a_browser_writes_them() -> None:
    """It writes 2.0 as 2, and sums what it writes."""
    assert not re.search(r"[0-9]\.0[^0-9]", json.dumps(rules((), ())))
