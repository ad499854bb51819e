"""What a family is linked from: its own, and what stands above it; nothing that concerns only others."""

from dataclasses import replace

import pytest

from build_scripts.domain.alignment import FiledApart, ThreadOverride
from build_scripts.domain.building.families import families
from build_scripts.domain.edition import Release
from build_scripts.domain.notice import Eid, NoticeId, Original, PlaceSlug
from build_scripts.domain.topics import ReviewedFiling
from build_scripts.pipeline.given import Given, given
from build_scripts.pipeline.reading import Read
from build_scripts.read import source_files
from tests.editions import notice, place
from tests.unit.work.intake_sources import files

PLACES = (place("china", "全国", "nation"), place("shanxi", "山西省", parent="china"),
          place("datong", "大同市", "prefecture", "shanxi"), place("henan", "河南省", parent="china"))
NOTICES = tuple(notice(one.slug, original=f"{one.slug}.txt") for one in PLACES)
IDS = tuple(one.id for one in NOTICES)


def _override(newer: NoticeId) -> ThreadOverride:
    eid = Eid("part_1")
    return ThreadOverride(older=newer, newer=newer, older_eid=eid, newer_eid=eid, linked=True, reason="", line=1)


def _apart(newer: NoticeId) -> FiledApart:
    return FiledApart(older=newer, newer=newer, older_eid=Eid("p"), newer_eid=Eid("p"), topics=(), reason="", line=1)


def _reviewed(of: NoticeId) -> ReviewedFiling:
    return ReviewedFiling(notice=of, eid=Eid("part_1"), topics=(), reason="", line=1)


LOADED = source_files.load(files())
GONE = NoticeId("qinghe-2020")
RELEASE = Release(date="2024-01-01", note="", added=(), changed=(), removed=(*IDS, GONE))
SOURCES = replace(
    LOADED, jurisdictions=PLACES, listed=frozenset(IDS), overrides=tuple(map(_override, IDS)),
    apart=tuple(map(_apart, IDS)), topics=replace(LOADED.topics, reviewed=tuple(map(_reviewed, IDS))),
    originals=tuple(Original(file=f"{one.slug}.txt", sha256="0", lines=1, not_part=()) for one in PLACES),
    releases=(RELEASE,),
)
READ = Read(sources=SOURCES, notices=NOTICES, rows={}, files={}, digests={})
FAMILIES = {family.slug: family for family in families(PLACES)}
OWN = [NoticeId("shanxi-2024"), NoticeId("datong-2024")]


@pytest.fixture(scope="module")
def of_shanxi() -> Given:
    return given(READ, FAMILIES[PlaceSlug("shanxi")])


def test_the_whole_edition_has_all_that_is_its_own() -> None:
    found = given(READ)
    assert (found.own, found.above, found.places) == (NOTICES, (), PLACES)
    assert [one.newer for one in found.overrides] == [one.newer for one in found.apart] == list(IDS)
    assert (found.originals, found.releases) == (SOURCES.originals, SOURCES.releases)
    assert found.scheme == SOURCES.topics


def test_a_family_has_its_notices_and_those_above(of_shanxi: Given) -> None:
    assert [one.id for one in of_shanxi.own] == OWN
    assert [one.id for one in of_shanxi.above] == ["china-2024"]
    assert [one.id for one in of_shanxi.notices] == ["china-2024", *OWN]
    assert [one.slug for one in of_shanxi.places] == ["china", "shanxi", "datong"]
    assert [one.file for one in of_shanxi.originals] == ["shanxi.txt", "datong.txt"]


def test_what_was_decided_about_links_is_of_the_family_of_the_newer_notice(of_shanxi: Given) -> None:
    assert [one.newer for one in of_shanxi.overrides] == OWN
    assert [one.newer for one in of_shanxi.apart] == OWN


def test_what_was_reviewed_above_counts_and_in_other_families_does_not(of_shanxi: Given) -> None:
    assert [one.notice for one in of_shanxi.scheme.reviewed] == ["china-2024", *OWN]


@pytest.mark.parametrize(("slug", "removed"), [
    ("shanxi", OWN), ("henan", ["henan-2024"]), ("china", ["china-2024", GONE]),
])
def test_what_went_with_its_place_is_told_by_the_first_family(slug: str, removed: list[str]) -> None:
    (release,) = given(READ, FAMILIES[PlaceSlug(slug)]).releases
    assert list(release.removed) == removed
