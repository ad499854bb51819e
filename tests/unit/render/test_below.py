"""What the level below made of each provision: listed where it is looked for, so many notices to a page."""

import re
from functools import lru_cache

import pytest

from build_scripts.link.threads import align_notices
from build_scripts.lookup import Lookup
from build_scripts.model import Eid, Jurisdiction, NoticeId, PlaceSlug
from build_scripts.render import below, compare
from tests.editions import PLACES, edition, notice
from tests.unit.render.compared import FIRE, MINE, body, compared

PROVINCE = NoticeId("shanxi-2024")
COUNT = below.PER_PAGE + 3


@lru_cache(maxsize=1)
def crowded() -> Lookup:
    """A province with more cities than a page takes; only the last of them says anything of fires."""
    cities = tuple(
        Jurisdiction(slug=PlaceSlug(f"city{'abcdefghijklmnopqrstuvwxyz'[k]}"), name=f"第{k}市", level="prefecture",
                     division_code=f"14{k + 20}00", parent=PlaceSlug("shanxi"))
        for k in range(COUNT)
    )
    notices = [notice(year=year, body=body(("煤矿", MINE), ("消防", FIRE))) for year in (2023, 2024)]
    notices += [notice(city.slug, 2024, body=body(("煤矿", MINE))) for city in cities[:-1]]
    notices.append(notice(cities[-1].slug, 2024, body=body(("煤矿", MINE), ("消防", FIRE))))
    places = (PLACES[0], *cities)
    return Lookup(edition(notices, places=places, pairs=align_notices(notices, places, (), ())))


def test_where_few_stand_below_there_is_no_page() -> None:
    assert dict(below.files(compared())) == {}


def test_each_page_takes_so_many_notices_and_leads_to_the_others() -> None:
    pages = dict(below.files(crowded()))
    assert list(pages) == ["compare/shanxi-2024--below.md", "compare/shanxi-2024--below-2.md"]
    first, second = pages.values()
    assert len(set(re.findall(r"第\d+市2024", first))) == below.PER_PAGE
    assert len(set(re.findall(r"第\d+市2024", second))) == COUNT - below.PER_PAGE
    assert f"下级通知共 {COUNT} 件，分页：1 [2](shanxi-2024--below-2.md)" in first
    assert "分页：[1](shanxi-2024--below.md) 2" in second


def test_a_provision_has_the_item_of_each_notice_below_and_the_kind_of_change() -> None:
    eid = mine()
    page = dict(below.files(crowded()))["compare/shanxi-2024--below.md"]
    entry = page.partition(f"{{: #{eid} .thread }}")[2].partition("\n## ")[0]
    lines = entry.strip().split("\n")
    assert lines[0] == f"- [本通知原文](../notices/shanxi-2024.md#{eid})"
    assert lines[1] == (
        "- [第0市2024 一（一）](../notices/citya-2024.md#part_1__sec_1) "
        "[同](shanxi-2024--citya-2024.md#part_1__sec_1){: .kind }"
    )
    assert len(lines) == 1 + below.PER_PAGE


def test_the_comparisons_of_the_place_lead_to_it() -> None:
    page = dict(compare.files(crowded()))["compare/shanxi.md"]
    assert f"[山西省2024年 ↔ 下级 {COUNT} 件](shanxi-2024--below.md)" in page


@pytest.mark.parametrize("name", ["煤矿", "消防"])
def test_the_address_of_a_provision_is_on_the_first_page_that_has_it(name: str) -> None:
    lookup = crowded()
    eid = next(p.eid for p in lookup.notices[PROVINCE].provisions if p.heading == name)
    path, _, anchor = below.address(lookup, PROVINCE, eid).partition("#")
    assert path.endswith("--below.html" if name == "煤矿" else "--below-2.html")
    assert f"{{: #{anchor} .thread }}" in dict(below.files(lookup))[path.replace(".html", ".md")]


def mine() -> Eid:
    return next(p.eid for p in crowded().notices[PROVINCE].provisions if p.heading == "煤矿")
