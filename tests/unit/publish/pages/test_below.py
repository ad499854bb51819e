"""What the level below made of each provision: listed where it is looked for, so many notices to a page."""

import re

import pytest

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.publish.pages import below, compare
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.compare.below import PER_PAGE, address
from tests.unit.publish.compared import compared, crowded

PROVINCE = NoticeId("shanxi-2024")
COUNT = PER_PAGE + 3


def test_where_few_stand_below_there_is_no_page() -> None:
    assert dict(all_files(compared(), below)) == {}


def test_each_page_takes_so_many_notices_and_leads_to_the_others() -> None:
    pages = dict(all_files(crowded(COUNT), below))
    assert list(pages) == ["compare/shanxi-2024--below.md", "compare/shanxi-2024--below-2.md"]
    first, second = pages.values()
    assert len(set(re.findall(r"第\d+市2024", first))) == PER_PAGE
    assert len(set(re.findall(r"第\d+市2024", second))) == COUNT - PER_PAGE
    assert f"下级通知共{COUNT}件，分页：1 [2](shanxi-2024--below-2.md)" in first
    assert "分页：[1](shanxi-2024--below.md) 2" in second


def test_a_provision_has_the_item_of_each_notice_below_and_the_kind_of_change() -> None:
    eid = mine()
    page = dict(all_files(crowded(COUNT), below))["compare/shanxi-2024--below.md"]
    entry = page.partition(f"{{: #{eid} .thread }}")[2].partition("\n## ")[0]
    lines = entry.strip().split("\n")
    assert lines[0] == f"- [本通知原文](../notices/shanxi-2024.md#{eid})"
    assert lines[1] == (
        "- [第0市2024 一（一）](../notices/citya-2024.md#part_1__sec_1) "
        '[同](shanxi-2024--citya-2024.md#part_1__sec_1){: aria-label="与第0市2024年一（一）对照：同" }'
    )
    assert len(lines) == 1 + PER_PAGE


def test_the_comparisons_of_the_place_lead_to_it() -> None:
    page = dict(all_files(crowded(COUNT), compare))["compare/shanxi.md"]
    assert f"[山西省2024年 ↔ 下级{COUNT}件](shanxi-2024--below.md)" in page


@pytest.mark.parametrize("name", ["煤矿", "消防"])
def test_the_address_of_a_provision_is_on_the_first_page_that_has_it(name: str) -> None:
    linked = crowded(COUNT)
    eid = next(p.eid for p in linked.notices[PROVINCE].provisions if p.heading == name)
    first = next(pair for pair in linked.pairs_below[PROVINCE] if linked.links_at_older(pair, eid))
    path, _, anchor = address(linked, first, eid).partition("#")
    assert path.endswith("--below.html" if name == "煤矿" else "--below-2.html")
    assert f"{{: #{anchor} .thread }}" in dict(all_files(linked, below))[path.replace(".html", ".md")]


def mine() -> Eid:
    return next(p.eid for p in crowded(COUNT).notices[PROVINCE].provisions if p.heading == "煤矿")
