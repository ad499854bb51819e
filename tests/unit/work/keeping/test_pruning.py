"""The bound of a cache."""

import os
from pathlib import Path

import pytest

from build_scripts.work.keeping.pruning import GRAIN, prune

NEVER = 10**30
"""A run that begins when nothing has been used since."""


def entry(folder: Path, letter: str, size: int, used: int, end: str = "") -> Path:
    path = folder / "a" / (letter * 64 + end)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x" * size)
    os.utime(path, (used, used))
    return path


@pytest.mark.parametrize(("most", "left"), [(30, "abc"), (29, "bc"), (20, "bc"), (19, "c"), (10, "c"), (9, "")])
def test_what_was_not_used_for_the_longest_time_goes_until_the_rest_has_room(
    tmp_path: Path, most: int, left: str,
) -> None:
    paths = {letter: entry(tmp_path, letter, 10, used) for used, letter in enumerate("abc", 1)}
    prune(tmp_path, most, NEVER)
    assert "".join(letter for letter, path in paths.items() if path.exists()) == left


@pytest.mark.parametrize(("begun", "left"), [(2, "bc"), (3, "c"), (4, "")])
def test_what_the_last_run_used_stays_beyond_the_bound(tmp_path: Path, begun: int, left: str) -> None:
    paths = {letter: entry(tmp_path, letter, 10, used) for used, letter in enumerate("abc", 1)}
    prune(tmp_path, 0, begun * 10**9)
    assert "".join(letter for letter, path in paths.items() if path.exists()) == left


def test_what_the_last_run_used_takes_no_room_from_the_rest(tmp_path: Path) -> None:
    paths = {letter: entry(tmp_path, letter, 10, used) for used, letter in enumerate("abc", 1)}
    prune(tmp_path, 10, 3 * 10**9)
    assert "".join(letter for letter, path in paths.items() if path.exists()) == "bc"


def test_a_clock_of_files_that_lags_takes_nothing_away(tmp_path: Path) -> None:
    used = entry(tmp_path, "a", 10, 1)
    prune(tmp_path, 0, 10**9 + GRAIN)
    assert used.exists()
    prune(tmp_path, 0, 10**9 + GRAIN + 1)
    assert not used.exists()


def test_what_is_half_written_goes_and_what_is_someone_else_s_stays(tmp_path: Path) -> None:
    half = entry(tmp_path, "a", 1, 1, ".0f")
    others = [entry(tmp_path, "a", 1, 1, "0"), entry(tmp_path, "g", 1, 1), tmp_path / "a" / "README"]
    others[-1].write_text("x")
    prune(tmp_path, 0, NEVER)
    assert not half.exists()
    assert all(other.exists() for other in others)


def test_what_stands_elsewhere_too_takes_no_room(tmp_path: Path) -> None:
    linked, own = entry(tmp_path, "b", 10, 2), entry(tmp_path, "a", 10, 1)
    os.link(linked, tmp_path / "page")
    prune(tmp_path, 10, NEVER)
    assert linked.exists() and own.exists()


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    prune(tmp_path / "none", 1, NEVER)


def test_of_what_was_last_used_together_the_first_by_name_stays(tmp_path: Path) -> None:
    large, small = entry(tmp_path, "a", 20, 1), entry(tmp_path, "b", 10, 1)
    prune(tmp_path, 20, NEVER)
    assert large.exists() and not small.exists()


def test_what_another_command_has_removed_meanwhile_hinders_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    paths = [entry(tmp_path, letter, 10, 1, end) for letter in "ab" for end in ("", ".0f")]
    unlink = Path.unlink

    def late(path: Path, **named: bool) -> None:
        unlink(path)
        unlink(path, **named)

    monkeypatch.setattr(Path, "unlink", late)
    prune(tmp_path, 0, NEVER)
    assert not any(path.exists() for path in paths)
