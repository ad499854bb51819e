"""What pages read of notices that they do not tell of: another notice makes no page anew that says the same."""

from collections.abc import Sequence

import pytest

from build_scripts.domain.building.reads import Read, noted
from build_scripts.domain.notice import Notice
from build_scripts.link.recorded import RecordedEdition
from build_scripts.publish import site_files
from build_scripts.publish.site_files import Part
from tests.indexed import indexed, speaking

SAYS = "落实“甲一”，执行《安全生产法》。（省应急厅负责）"
ALONE = "落实“乙二”，执行《甲意见》，年底前建成60座智能化煤矿。（省公安厅负责）"
OWN = speaking(2023, SAYS), speaking(2024, SAYS, ALONE)
ELSEWHERE = speaking(2020, SAYS, "落实“丙三”，执行《乙意见》。（市教育局负责）", jurisdiction="linfen")
"""The same phrase, body and law, and others that no notice has named; in a year and a place of which none was."""
PAGES = "build_scripts.publish.pages."


def linked(notices: Sequence[Notice]) -> RecordedEdition:
    return RecordedEdition(indexed(notices, []).edition)


def changed(part: Part) -> list[Read]:
    """The questions of a part that have another answer with the notice from elsewhere."""
    before, after = linked(OWN), linked([*OWN, ELSEWHERE])
    with noted() as reads:
        text = "".join(str(content) for _, content in site_files.files_of(before, part))
    assert "山西省" in text
    return [read for read, fact in zip(reads, after.facts(reads), strict=True) if fact != before.fact(read)]


@pytest.mark.parametrize("part", [
    (f"{PAGES}notice", "shanxi-2024"), (f"{PAGES}review", "shanxi-2024"), (f"{PAGES}review", "shanxi-2023"),
    (f"{PAGES}indexes.targets", ("shanxi", 2024)),
    (f"{PAGES}thread_lists", "shanxi"),
])
def test_a_notice_of_another_place_and_year_leaves_a_notices_own_pages_as_they_are(part: Part) -> None:
    assert changed(part) == []


def test_nor_does_it_touch_a_body_and_a_work_that_it_does_not_name() -> None:
    indexes = linked(OWN).edition.indexes
    (body,) = (body.slug for body in indexes.bodies if "公安" in body.name)
    (work,) = (work.slug for work in indexes.works if work.title == "甲意见")
    assert changed((f"{PAGES}indexes.bodies", body)) == changed((f"{PAGES}indexes.citations", work)) == []


def test_it_does_not_leave_what_tells_of_all_uses_as_it_is() -> None:
    """Of a body, a phrase and a work."""
    found = linked(OWN)
    (body,) = (body.slug for body in found.edition.indexes.bodies if "应急" in body.name)
    (work,) = (work.slug for work in found.edition.indexes.works if "安全生产法" in work.title)
    phrase = found.edition.indexes.phrases[0].slug
    assert ("body", body, "tasks") in changed((f"{PAGES}indexes.bodies", body))
    assert changed((f"{PAGES}indexes.citations", work)) and changed((f"{PAGES}indexes.phrases", phrase))
