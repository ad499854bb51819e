"""The site is made whole of one family, of several part by part."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_scripts.domain.notice import Jurisdiction
from build_scripts.pipeline import site
from build_scripts.pipeline.reading import Read
from build_scripts.pipeline.run import Run
from build_scripts.read import source_files
from build_scripts.work.website.part_folders import Harmed
from tests.editions import place
from tests.unit.work.intake_sources import files

ONE = (place("shanxi", "山西省"), place("datong", "大同市", "prefecture", "shanxi"))
SEVERAL = (*ONE, place("henan", "河南省"))
SOURCES = source_files.load(files())
Calls = list[tuple[str, Any]]


def read(places: tuple[Jurisdiction, ...]) -> Read:
    return Read(sources=replace(SOURCES, jurisdictions=places), notices=(), rows={}, files={}, digests={})


def run(work: Path) -> Run:
    return Run(work=work, stage=lambda _: nullcontext())


def noting(calls: Calls, name: str) -> Callable[..., object]:
    def note(*arguments: Any, **named: Any) -> None:
        calls.append((name, named or arguments[2:]))

    return note


@pytest.mark.parametrize(("places", "how"), [(ONE, "_make_whole"), (SEVERAL, "_make_families")])
def test_an_edition_of_one_family_is_made_whole_and_one_of_several_by_their_parts(
    places: tuple[Jurisdiction, ...], how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: Calls = []
    for name in ("_make_whole", "_make_families"):
        monkeypatch.setattr(site, name, noting(calls, name))
    site.make_site(run(tmp_path), read(places), tmp_path, tmp_path)
    assert [name for name, _ in calls] == [how]


def test_parts_that_came_to_harm_are_made_anew_in_empty_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    docs, built, part = (tmp_path / name for name in ("docs", "built", "parts/henan"))
    for folder in (docs, built, part):
        folder.mkdir(parents=True)
    found: list[list[Path]] = []

    def make(*_: object) -> list[dict[str, bytes]]:
        found.append([path for path in (part, docs / "a.md", built / "a.html") if path.exists()])
        if len(found) == 1:
            (docs / "a.md").touch()
            (built / "a.html").touch()
            raise Harmed(["henan"], part)
        return [{"a.html": b"sum"}]

    monkeypatch.setattr(site, "_make_families", make)
    standing = site.make_site(run(tmp_path), read(SEVERAL), docs, built)
    assert standing == [{"a.html": b"sum"}]
    assert found == [[part], []]


def test_a_part_is_made_as_it_stands_among_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: Calls = []
    for places, slug in ((ONE, "shanxi"), (SEVERAL, "shanxi"), (SEVERAL, "henan")):
        monkeypatch.setattr(site, "make_part", lambda _run, _read, own, every, slug=slug, **how: calls.append(
            (slug, (own.slug, every, how)),
        ))
        site.make_family(run(tmp_path), read(places), slug)
    assert calls == [
        ("shanxi", ("shanxi", ("shanxi",), {"alone": True})),
        ("shanxi", ("shanxi", ("shanxi", "henan"), {"alone": True})),
        ("henan", ("henan", ("shanxi", "henan"), {"alone": True})),
    ]
