"""What each command is asked for reaches whoever does it."""

import argparse
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from build_scripts import pipeline
from build_scripts.__main__ import main
from build_scripts.domain.building.execution import one_by_one
from build_scripts.pipeline import commands
from build_scripts.work import explain
from build_scripts.work.console.account import Account
from build_scripts.work.console.stopwatch import Stopwatch
from build_scripts.work.website.unchanged import Standing
from tests.editions import notice

Said = pytest.CaptureFixture[str]


def options(folder: Path, **given: object) -> argparse.Namespace:
    asked: dict[str, object] = {
        "quiet": True, "timings": None, "family": None, "scheduler": None, "store": None, "jobs": 1, "no_cache": False,
        "build_dir": folder / "build", "source": folder / "source", "site": folder / "site", "unchanged": None,
        "replaced": False,
    }
    return argparse.Namespace(**asked | given)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was built: the whole, or a family."""
    found: list[str] = []

    def build(*_: object) -> pipeline.Built:
        found.append("whole")
        return pipeline.Built(notices=(notice(), notice(year=2023)), standing=[{"index.html": b"sum"}])

    def build_family(_: object, __: object, slug: str) -> tuple[object, ...]:
        found.append(slug)
        return (notice(),)

    monkeypatch.setattr(pipeline, "build", build)
    monkeypatch.setattr(pipeline, "build_family", build_family)
    return found


def test_the_whole_is_built_and_what_it_is_made_of_kept(tmp_path: Path, built: list[str], capsys: Said) -> None:
    kept: list[tuple[Account, Sequence[Standing]]] = []

    def keep(account: Account, standing: Sequence[Standing]) -> None:
        kept.append((account, standing))

    asked = options(tmp_path, unchanged=SimpleNamespace(keep=keep))
    commands.BY_NAME["build"](asked)
    assert (built, asked.replaced, len(kept)) == (["whole"], True, 1)
    assert kept[0][1] == [{"index.html": b"sum"}]
    said = capsys.readouterr().out
    assert "共 2 件通知" in said and "用浏览器打开" in said
    commands.BY_NAME["build"](options(tmp_path))
    assert len(kept) == 1


def test_one_family_is_built_alone(tmp_path: Path, built: list[str], capsys: Said) -> None:
    asked = options(tmp_path, family="shanxi")
    commands.BY_NAME["build"](asked)
    assert (built, asked.replaced) == (["shanxi"], True)
    said = capsys.readouterr().out
    assert "共 1 件通知" in said and "shanxi 的部分已成" in said and "用浏览器打开" not in said


def test_parts_are_joined_and_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    every = ("shanxi", "henan", "hebei")
    parts = [
        SimpleNamespace(family="shanxi", families=every, notices=(1, 2)),
        SimpleNamespace(family="hebei", families=every, notices=(3,)),
    ]
    monkeypatch.setattr(pipeline, "join", lambda *_: parts)
    asked = options(tmp_path)
    commands.BY_NAME["join"](asked)
    assert asked.replaced is True
    said = capsys.readouterr().out
    assert "共 2 家、3 件通知。" in said
    assert [slug for slug in every if f"还有 {slug} 这一家" in said] == ["henan"]


@pytest.mark.parametrize(("store", "there"), [(None, "build/store"), ("elsewhere", "elsewhere")])
def test_workers_are_of_this_machine_or_of_the_cluster_that_is_named(
    store: str | None, there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, Path]] = []

    def cluster(address: str, folder: Path) -> Any:
        asked.append((address, folder))
        return nullcontext(one_by_one)

    monkeypatch.setattr(commands, "cluster", cluster)
    with commands._workers(options(tmp_path)) as each:
        assert each is one_by_one
    assert asked == []
    named = tmp_path / store if store else None
    with commands._workers(options(tmp_path, scheduler="tcp://a:1", store=named)):
        assert asked == [("tcp://a:1", tmp_path / there)]


def test_the_cache_stands_with_what_is_generated_unless_none_is_wanted(tmp_path: Path) -> None:
    with_cache, without = (
        commands._run(options(tmp_path, no_cache=no_cache), Stopwatch(quiet=True, file=None), one_by_one)
        for no_cache in (False, True)
    )
    assert with_cache.cache and with_cache.cache.folder.parent == tmp_path / "build"
    assert without.cache is None


@pytest.mark.parametrize(("given", "write"), [
    ([], None), (["--yes"], True), (["--dry-run"], False), (["--yes", "--dry-run"], False),
])
def test_a_file_is_written_when_someone_says_yes_and_never_when_it_is_only_looked_at(
    given: list[str], write: bool | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool | None] = []
    monkeypatch.setattr(commands, "add", lambda *_, write: asked.append(write))
    assert main(["add", str(tmp_path / "a.txt"), *given]) == 0
    assert asked == [write]


@pytest.mark.parametrize(("given", "said"), [([], "text\n"), (["--json"], "json\n")])
def test_a_document_is_explained_for_people_or_for_programs(
    given: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: Said,
) -> None:
    monkeypatch.setattr(explain, "explain", lambda *_: None)
    monkeypatch.setattr(explain, "as_json", lambda _: "json")
    monkeypatch.setattr(explain, "as_text", lambda _: "text")
    assert main(["explain", "a.txt", *given]) == 0
    assert capsys.readouterr().out == said


@pytest.mark.parametrize(("given", "with_place"), [([], False), (["--place"], True)])
def test_a_notice_goes_with_its_place_where_that_is_asked_for(
    given: list[str], with_place: bool, monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(commands, "remove", lambda *_, with_place: asked.append(with_place))
    assert main(["remove", "shanxi-2024", *given]) == 0
    assert asked == [with_place]
