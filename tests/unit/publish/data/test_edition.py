"""Which edition it is, as data."""

import json
from dataclasses import replace
from typing import Any

from build_scripts.domain.edition import Edition, Release
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.releases import said
from build_scripts.publish.data.edition import newest, stamp
from build_scripts.publish.pages.data import edition as data
from tests.editions import correction, edition, notice


def made(found: Edition) -> dict[str, Any]:
    return {address: json.loads(text) for address, text in data.files(LinkedEdition(found))}


def test_the_edition_is_told_with_its_size() -> None:
    found = made(replace(edition(), mark="8c1f02ab34de"))["data/edition.json"]
    assert found == {
        "schema": 1, "edition": "8c1f02ab34de", "newest": "2024-01-20", "notices": 3, "jurisdictions": 2,
    }


def test_the_newest_is_the_latest_day_of_issue_that_is_known() -> None:
    undated = notice(year=2030, date_of_issue=None)
    assert newest([notice(year=2020), undated]) == "2020-01-20"
    assert newest([undated]) is None


def test_the_foot_of_a_page_tells_the_edition() -> None:
    assert stamp("8c1f02ab34de", None) == "版本8c1f02ab34de"
    assert stamp("8c1f02ab34de", "2024-01-20") == "版本8c1f02ab34de（2024-01-20止）"


def test_what_each_edition_brought() -> None:
    mended = notice(year=2023, corrections=[replace(correction("shanxi-2023", None, "误", "正"), made_on="2026-02-01")])
    releases = (
        Release(date="2026-01-01", note="首版", added=((mended.id, "0" * 12),), changed=(), removed=()),
        Release(date="2026-02-01", note="", added=(), changed=((mended.id, said(mended)),), removed=()),
    )
    found = made(replace(edition([mended, notice(year=2024)]), releases=releases))["data/editions.json"]
    assert [one["date"] for one in found["editions"]] == ["2026-01-01", "2026-02-01"]
    assert found["editions"][0]["added"] == ["shanxi-2023"]
    assert found["editions"][1]["changed"] == [{"notice": "shanxi-2023", "corrections": [
        {"eid": None, "original": "误", "displayed": "正", "reason": "形近而误", "date": "2026-02-01"},
    ]}]
    assert found["since"] == {"added": ["shanxi-2024"], "removed": [], "changed": []}


def test_without_a_record_nothing_is_told_to_be_new() -> None:
    assert made(edition())["data/editions.json"] == {"schema": 1, "editions": [], "since": None}
