"""From the files of a folder to its notices, in the order of the table of places."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.pipeline.reading import Read, read_sources
from build_scripts.work.sources import SourceFolder
from tests.unit.work.intake_sources import files

ENTRY = ("  - {{id: {place}-{year}{more}, original: {file}, jurisdiction: {place}, year: {year}, source_url: null, "
         "evidence: null}}\n")
PLACES = """\
jurisdictions:
  - {slug: ceshi, name: 测试省, level: province, division_code: "990000", parent: null}
  - {slug: lingsheng, name: 另省, level: province, division_code: "980000", parent: null}
"""
NOTICES = (("lingsheng", 2024, ""), ("ceshi", 2025, "-2"), ("ceshi", 2025, ""), ("ceshi", 2024, ""))
stages: list[str] = []


@contextmanager
def stage(name: str) -> Iterator[None]:
    stages.append(name)
    yield


def folder() -> SourceFolder:
    """Of four notices, which the catalog names in no order."""
    found = files()
    text = found.pop("originals/a.txt").decode()
    originals, entries = ["originals:\n"], ["notices:\n"]
    for at, (place, year, more) in enumerate(NOTICES):
        data = text.replace("2024", str(year)).replace("1号", f"{at}号").encode()
        found[f"originals/{at}.txt"] = data
        originals.append(f"  - {{file: {at}.txt, sha256: {sha256(data).hexdigest()}}}\n")
        entries.append(ENTRY.format(place=place, year=year, more=more, file=f"{at}.txt"))
    found["catalog.yml"] = "".join([*originals, *entries]).encode()
    found["jurisdictions.yml"] = PLACES.encode()
    return SourceFolder(files=found, faults=())


@pytest.fixture(scope="module")
def whole() -> Read:
    return read_sources(folder(), stage)


def test_notices_stand_by_place_year_and_number(whole: Read) -> None:
    assert [one.id for one in whole.notices] == ["ceshi-2024", "ceshi-2025", "ceshi-2025-2", "lingsheng-2024"]
    assert stages[:2] == ["read", "parse"]
    assert whole.sources.texts == ()


def test_of_one_family_no_original_of_others_is_known() -> None:
    found = read_sources(folder(), stage, family="lingsheng")
    assert [one.id for one in found.notices] == ["lingsheng-2024"]
    assert set(found.rows) == {"0.txt"}
    assert {name for name in found.digests if name.startswith("originals/")} == {"originals/0.txt"}


def test_every_file_that_was_read_has_its_digest(whole: Read) -> None:
    assert set(whole.digests) == set(whole.files) == set(folder().files)
    assert set(whole.rows) == {f"{at}.txt" for at in range(len(NOTICES))}


def test_faults_of_all_notices_are_told_together() -> None:
    given = folder()
    changed = {
        name: data.replace("二、深化".encode(), "四、深化".encode()) if name.startswith("originals/") else data
        for name, data in given.files.items()
    }
    catalog = given.files["catalog.yml"].decode()
    for name, data in given.files.items():
        catalog = catalog.replace(sha256(data).hexdigest(), sha256(changed[name]).hexdigest())
    with pytest.raises(InputError) as told:
        read_sources(SourceFolder(files={**changed, "catalog.yml": catalog.encode()}, faults=()), stage)
    assert {fault.file for fault in told.value.diagnostics} == {f"originals/{at}.txt" for at in range(len(NOTICES))}
