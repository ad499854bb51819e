"""Parts are joined by what they say of themselves."""

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.building.inventory import ListedNotice
from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.notice import Notice, NoticeId, PlaceSlug
from build_scripts.pipeline import parts
from build_scripts.pipeline.given import Given, given
from build_scripts.pipeline.parts import _indexes, _own_digests, _own_sources
from build_scripts.pipeline.run import Run
from build_scripts.publish import joined
from build_scripts.work.cache import Cache, key_of
from build_scripts.work.website import hand_written, part_folders
from build_scripts.work.website.page_builder import Pages
from tests.unit.pipeline.test_given import FAMILIES, READ
from tests.unit.work.website.test_part_folders import made

KEY = key_of("a")
NEVER = 10**30
"""Nanoseconds: nothing in the cache was used since."""
DIGESTS = {"catalog.yml": "1", "topics.yml": "2", "originals/china.txt": "3", "originals/shanxi.txt": "4",
           "originals/henan.txt": "5"}


def test_the_indexes_of_the_newest_notices_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_overview", lambda _, family: f"{family}.js")
    newest = {"jin": "2023-01-01", "lu": None, "qi": "2025-01-01", "yu": "2024-01-01"}
    found = [replace(made(tmp_path, slug, at), newest=day) for at, (slug, day) in enumerate(newest.items())]
    assert list(_indexes(tmp_path, found)) == [
        ("qi", "qi.js", []), ("yu", "yu.js", []), ("jin", "jin.js", []), ("lu", "lu.js", []),
    ]


def test_a_part_is_made_from_the_tables_and_the_originals_of_its_notices() -> None:
    found = given(READ, FAMILIES[READ.notices[1].jurisdiction])
    read = replace(READ, digests=DIGESTS)
    assert _own_digests(read, found) == {name: d for name, d in DIGESTS.items() if "henan" not in name}


def test_of_tables_that_speak_of_single_notices_a_family_is_told_by_what_they_say_of_its_own() -> None:
    shanxi, henan = (given(READ, FAMILIES[READ.notices[at].jurisdiction]) for at in (1, 3))
    own = _own_sources(DIGESTS, shanxi)
    assert set(own) == {"topics.yml", *(name for name in DIGESTS if name.startswith("originals/")), ""}
    assert own[""] != _own_sources(DIGESTS, henan)[""]
    assert own == _own_sources({**DIGESTS, "catalog.yml": "6"}, shanxi)


def test_without_any_part_nothing_is_joined(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="没有任何一家的部分"):
        parts.join_parts(Run(work=tmp_path, stage=lambda _: pytest.fail("no stage")), tmp_path, tmp_path)


class Linking(Exception):
    """Of this family, under this mark: what comes behind it is made of the edition."""


@pytest.fixture
def linking(monkeypatch: pytest.MonkeyPatch) -> None:
    def link(found: Given, mark: str, *_: object) -> None:
        raise Linking(found.family.slug if found.family else None, mark)

    monkeypatch.setattr(parts, "linked", link)
    monkeypatch.setattr(parts, "mark_of", lambda sources: "、".join(sorted(sources)))


def make(
    work: Path, cache: Cache | None = None, *, several: bool = True, alone: bool = False,
) -> tuple[Notice, ...]:
    run = Run(work=work, stage=lambda _: nullcontext(), cache=cache)
    family = FAMILIES[READ.notices[1].jurisdiction]
    every = (PlaceSlug("china"), family.slug) if several else (family.slug,)
    return parts.make_part(run, replace(READ, digests={"catalog.yml": "1"}), family, every, alone=alone)


@pytest.mark.usefixtures("linking")
def test_a_part_among_several_is_of_its_family_and_marked_by_what_it_is_made_from(tmp_path: Path) -> None:
    with pytest.raises(Linking) as told:
        make(tmp_path)
    assert told.value.args == ("shanxi", "")
    with pytest.raises(Linking) as told:
        make(tmp_path, several=False)
    assert told.value.args == (None, "catalog.yml")


@pytest.mark.usefixtures("linking")
def test_a_part_that_stays_is_not_made_again_where_there_is_a_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache = Cache(tmp_path / "cache")
    with pytest.raises(Linking):
        make(tmp_path, cache)
    monkeypatch.setattr(part_folders, "stays", lambda *_: True)
    assert [notice.id for notice in make(tmp_path, cache)] == ["shanxi-2024", "datong-2024"]
    with pytest.raises(Linking):
        make(tmp_path)


@pytest.mark.usefixtures("linking")
def test_a_part_that_is_made_alone_stays_only_where_its_files_are_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache = Cache(tmp_path / "cache")
    monkeypatch.setattr(part_folders, "stays", lambda *_: True)
    monkeypatch.setattr(part_folders, "is_whole", lambda *_: True)
    assert [notice.id for notice in make(tmp_path, cache, alone=True)] == ["shanxi-2024", "datong-2024"]
    monkeypatch.setattr(part_folders, "is_whole", lambda *_: False)
    # Among others its files are proved as they are taken.
    assert make(tmp_path, cache)
    with pytest.raises(Linking):
        make(tmp_path, cache, alone=True)


@pytest.mark.parametrize(("several", "kept"), [(True, "of a part that stays"), (False, None)])
def test_the_cache_holds_what_parts_that_stay_were_made_of(
    several: bool, kept: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of one family there is no other part."""
    cache = Cache(tmp_path / "cache", most=0)
    cache.put(KEY, "of a part that stays")
    monkeypatch.setattr(part_folders, "stays", lambda *_: True)
    make(tmp_path, cache, several=several)
    cache.prune(NEVER)
    assert cache.get(KEY) == kept


@pytest.mark.parametrize("several", [True, False])
def test_what_leads_to_all_families_is_made_where_there_are_several(
    several: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = made(tmp_path, "jin")
    of_2024 = ListedNotice(id=NoticeId("jin-2024"), jurisdiction=found.family, year=2024, label="jin2024年", said="1")
    every = (found.family, PlaceSlug("lu")) if several else (found.family,)
    part_folders.write_inventory(
        part_folders.folder(tmp_path, "jin"), replace(found, families=every, notices=(of_2024,)),
    )
    written: list[str] = []

    def take(*_: object) -> dict[str, bytes]:
        written.append("parts")
        return {"jin.html": b"sum"}

    monkeypatch.setattr(parts, "mark_of", lambda _: "0123456789ab")
    monkeypatch.setattr(hand_written, "files", lambda _: ())
    monkeypatch.setattr(joined, "files", lambda *_: [("about.md", "甲")])
    monkeypatch.setattr(parts, "write_tables", lambda *_: written.append("tables"))
    monkeypatch.setattr(parts, "_overview", lambda *_: "overview.js")
    monkeypatch.setattr(parts, "build_pages", lambda *_, **__: Pages(beyond={}, standing={"index.html": b"own"}))
    monkeypatch.setattr(part_folders, "take", take)
    cache = Cache(tmp_path / "cache", most=0)
    cache.put(KEY, "of a part")
    run = Run(work=tmp_path, stage=lambda _: nullcontext(), cache=cache)
    joined_parts = parts.join_parts(run, tmp_path / "docs", tmp_path / "site")
    cache.prune(NEVER)
    assert cache.get(KEY) == ("of a part" if several else None)
    assert [one.family for one in joined_parts.inventories] == ["jin"]
    assert joined_parts.standing == ({}, {"jin.html": b"sum", "index.html": b"own"})
    assert written == (["tables", "parts"] if several else ["parts"])
    assert (tmp_path / "docs/about.md").exists() is several
    assert (tmp_path / "docs/data/catalog.json").exists()
