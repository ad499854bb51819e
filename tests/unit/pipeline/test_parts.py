"""Parts are joined by what they say of themselves."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.pipeline import parts
from build_scripts.pipeline.given import given
from build_scripts.pipeline.parts import _indexes, _own_digests, _own_sources
from build_scripts.pipeline.run import Run
from tests.unit.pipeline.test_given import FAMILIES, READ
from tests.unit.work.website.test_part_folders import made

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
