"""Who is asked before a file is written, and what counts for a yes."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from build_scripts.work.intake.adding import add as adding
from build_scripts.work.intake.adding.asking import Asker
from build_scripts.work.intake.adding.candidate import Choices
from build_scripts.work.intake.adding.places import PlaceOptions
from build_scripts.work.intake.adding.plan import Options

OPTIONS = Options(place=PlaceOptions(), choices=Choices())


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """With which options each file was planned."""
    found: list[Options] = []

    def plan(path: Path, source: Path, options: Options) -> SimpleNamespace:
        found.append(options)
        return SimpleNamespace(changes={}, additions=(), stored_as=path.name)

    monkeypatch.setattr(adding, "_plan", plan)
    monkeypatch.setattr(adding, "as_form", lambda plan: f"form of {plan.stored_as}")
    return found


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were changed."""
    found: list[Path] = []
    monkeypatch.setattr(adding, "change", lambda source, _: found.append(source))
    return found


def answering(answer: str) -> Callable[[str], str]:
    return lambda _: answer


def unanswered(_: str) -> str:
    raise EOFError


@pytest.mark.usefixtures("planned")
@pytest.mark.parametrize(("answer", "agreed"), [
    ("y", True), (" YES ", True), ("是", True), ("", False), ("n", False), ("yes!", False), ("否", False),
])
def test_what_is_a_yes_and_what_is_none(
    answer: str, agreed: bool, written: list[Path], capsys: pytest.CaptureFixture[str],
) -> None:
    adding.add([Path("a.txt")], Path("source"), OPTIONS, write=None, ask=answering(answer))
    assert written == [Path("source")] * agreed
    said = capsys.readouterr().out
    assert "form of a.txt" in said and ("已收入" in said) is agreed and ("没有写入。" in said) is not agreed


@pytest.mark.usefixtures("planned")
def test_no_answer_is_no_yes(written: list[Path]) -> None:
    adding.add([Path("a.txt")], Path("source"), OPTIONS, write=None, ask=unanswered)
    assert written == []


@pytest.mark.parametrize(("write", "times"), [(True, 2), (False, 0)])
def test_where_the_answer_is_given_nobody_is_asked(
    write: bool, times: int, planned: list[Options], written: list[Path], capsys: pytest.CaptureFixture[str],
) -> None:
    def ask(_: str) -> str:
        pytest.fail("nobody is to be asked")

    adding.add([Path("a.txt"), Path("b.txt")], Path("source"), OPTIONS, write=write, ask=ask)
    assert planned == [OPTIONS, OPTIONS] and len(written) == times
    assert capsys.readouterr().out.count("没有写入（--dry-run）。") == 2 - times


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("there", [True, False])
def test_of_a_place_that_is_not_known_someone_is_asked_who_sits_there(
    there: bool, planned: list[Options], monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At a terminal, or whoever else was given to be asked."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: there, readline=lambda: ""))
    adding.add([Path("a.txt")], Path("source"), OPTIONS, write=None)
    adding.add([Path("a.txt")], Path("source"), OPTIONS, write=None, ask=unanswered)
    assert [options.asker is not None for options in planned] == [there, True]
    assert planned[1].asker == Asker(ask=unanswered)
