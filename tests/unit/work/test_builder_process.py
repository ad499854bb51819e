"""One process builds again and again, and another where the program changed or the process was ended."""

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from build_scripts.work.builder_process import BuilderProcess, state_of

PROGRAM, BUILDS = "program/a.py", "builds"


def build(folder: Path) -> None:
    with (folder / BUILDS).open("a") as file:
        file.write(f"{os.getpid()}\n")


def build_once_and_end(folder: Path) -> None:
    build(folder)
    os._exit(9)


def builders(folder: Path) -> list[int]:
    return [int(line) for line in (folder / BUILDS).read_text().split()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "program").mkdir()
    (tmp_path / PROGRAM).write_text("1")
    return tmp_path


@pytest.fixture
def builder(folder: Path) -> Iterator[BuilderProcess]:
    with BuilderProcess(partial(build, folder), [folder / "program"]) as made:
        yield made


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_builds_again_until_the_program_changes(folder: Path, builder: BuilderProcess) -> None:
    builder.build_again()
    builder.build_again()
    (folder / PROGRAM).write_text("10")
    builder.build_again()
    first, second, third = builders(folder)
    assert first == second != third
    assert os.getpid() not in (first, third)
    assert not lives(first)


def test_where_it_was_ended_there_is_another(folder: Path, builder: BuilderProcess) -> None:
    builder.build_again()
    os.kill(builders(folder)[0], signal.SIGKILL)
    builder.build_again()
    builder.build_again()
    first, last = builders(folder)[0], builders(folder)[-1]
    assert first != last


def test_a_build_that_ends_its_process_is_over(folder: Path) -> None:
    with BuilderProcess(partial(build_once_and_end, folder), [folder / "program"]) as builder:
        builder.build_again()
        builder.build_again()
    first, second = builders(folder)
    assert first != second


def test_it_ends_with_whoever_asks(folder: Path) -> None:
    with BuilderProcess(partial(build, folder), [folder / "program"]) as builder:
        builder.build_again()
    assert not lives(builders(folder)[0])


def test_a_state_is_another_when_a_file_is_and_what_python_makes_does_not_count(folder: Path) -> None:
    places = [folder / "program", folder / "mkdocs.yml"]
    before = state_of(places)
    (folder / "program/__pycache__").mkdir()
    os.utime(folder / "program", ns=(0, 0))
    during = state_of(places)
    (folder / "program/__pycache__/a.pyc").write_text("1")
    assert state_of(places) == during != before
    (folder / "mkdocs.yml").write_text("1")
    with_file = state_of(places)
    assert len(with_file) == len(during) + 1
    (folder / "mkdocs.yml").write_text("10")
    assert state_of(places) != with_file


def test_what_is_not_there_has_no_state(folder: Path) -> None:
    assert state_of([folder / "none"]) == frozenset()
