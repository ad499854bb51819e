"""The generated pages of 关于: long lists are split by the place at the top, and all have a table of their contents."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from build_scripts.domain.notice import Original
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.about import account, common, downloads, integrity, rules, sources, updates
from tests.editions import PLACES, correction, edition, notice


def linked(count: int) -> LinkedEdition:
    """So many notices of one place."""
    return LinkedEdition(edition([notice(year=1800 + n) for n in range(count)], places=PLACES[:1]))


def heads(found: LinkedEdition) -> Iterator[bool]:
    for page in (downloads.downloads(found), integrity.integrity(found), sources.sources(found), rules.rules()):
        yield page.head.contents
    yield updates.updates(account.account_of(found)).head.contents
    (branch,) = common.branches(found)
    yield from (page.head.contents for _, page in sources.parts(found, branch))


def test_all_have_a_table_of_their_contents() -> None:
    assert set(heads(linked(1))) == {True}


@pytest.mark.parametrize(("count", "is_whole"), [(200, True), (201, False)])
def test_two_hundred_notices_are_told_one_by_one(count: int, is_whole: bool) -> None:
    found = linked(count)
    report = integrity.integrity(found)
    assert (len(report.rows), report.by_notice) == (count if is_whole else 1, is_whole)
    page = sources.sources(found)
    assert len(page.sources) == (count if is_whole else 0)
    parts = [(link.label, link.target, number) for link, number in page.parts]
    assert parts == ([] if is_whole else [("山西省", "sources--shanxi.md", 201)])


@pytest.mark.parametrize(("count", "listed"), [(200, 200), (201, 0)])
def test_two_hundred_originals_are_listed(count: int, listed: int) -> None:
    originals = tuple(Original(file=f"{n:03}.txt", sha256="0", lines=3, not_part=()) for n in range(count))
    page = downloads.downloads(LinkedEdition(replace(edition(), originals=originals)))
    assert (page.originals, len(page.listed)) == (count, listed)


@pytest.mark.parametrize(("count", "held"), [(800, [800]), (801, [800, 1])])
def test_eight_hundred_sources_stand_on_a_page(count: int, held: list[int]) -> None:
    found = linked(1)
    branch = common.Branch(top=PLACES[0], notices=found.edition.notices * count)
    pages = dict(sources.parts(found, branch))
    assert [len(page.sources) for page in pages.values()] == held
    assert list(pages) == ["about/sources--shanxi.html", "about/sources--shanxi--2.html"][: len(held)]
    assert [len(page.others) for page in pages.values()] == [len(held) - 1] * len(held)


def test_lines_of_an_original_that_belong_to_no_notice_are_told_where_the_notices_are() -> None:
    original = Original(file="000.txt", sha256="0", lines=30, not_part=((31, 33, "目录"),))
    for count, told in ((200, [(31, 33, "目录")]), (201, [])):
        found = sources.sources(LinkedEdition(replace(linked(count).edition, originals=(original,))))
        assert [(part.first_line, part.last_line, part.reason) for part in found.not_part] == told


def test_characters_taken_away_and_added_are_counted_apart_and_blanks_not_at_all() -> None:
    made = [correction("shanxi-2024", None, before, after) for before, after in (
        ("甲乙 丙", "甲"), ("死 亡", "死亡"), ("煤", "煤矿企业"), ("误", "正"),
    )]
    assert integrity.changed([notice(corrections=made), notice(corrections=made[:1])]) == (4, 3)


def test_a_notice_s_row_counts_it_once_and_leads_to_its_own_corrections() -> None:
    made = notice(corrections=[correction("shanxi-2024", None, "甲", "乙")])
    (row,) = integrity.integrity(LinkedEdition(edition([made]))).rows
    assert (row.name.label, row.notices, row.corrections) == ("山西省2024年", 1, 1)
    assert row.notes and row.notes.target.endswith("shanxi-2024.md#notes")


def test_sources_with_an_address_are_counted() -> None:
    urls = {2022: None, 2023: "http://a.example/", 2024: None}
    notices = [notice(year=year, source_url=url) for year, url in urls.items()]
    assert sources.sources(LinkedEdition(edition(notices))).with_address == 1
