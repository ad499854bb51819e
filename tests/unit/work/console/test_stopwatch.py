"""What a stage took, of the clock and of the processor: told while it works, and kept."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.work.console.stopwatch import Stopwatch


@pytest.fixture(autouse=True)
def clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock is ten seconds later; the processor works a second, and so does each of its workers."""
    seconds: Iterator[float] = iter(range(0, 1000, 10))
    used = iter(range(1000))
    monkeypatch.setattr(time, "perf_counter", lambda: next(seconds))
    monkeypatch.setattr(os, "times", lambda: (*[next(used)] * 4, 1e9))


def test_stages_of_one_name_are_added_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    watch = Stopwatch(quiet=False, file=tmp_path / "times.json")
    assert (tmp_path / "times.json").read_bytes() == b""
    for name in ("read", "audit", "read"):
        with watch.stage(name):
            pass
    watch.write()
    assert dict(watch.seconds) == {"read": 20, "audit": 10}
    assert json.loads((tmp_path / "times.json").read_text("utf-8")) == {"read": 8, "audit": 4}
    assert capsys.readouterr().err.splitlines() == [
        "read        10.0 s", "audit       10.0 s", "read        10.0 s"]


def test_a_stage_that_fails_is_told_too(capsys: pytest.CaptureFixture[str]) -> None:
    watch = Stopwatch(quiet=False, file=None)
    with pytest.raises(ValueError, match="x"), watch.stage("read"):
        raise ValueError("x")
    watch.write()
    assert "10.0 s" in capsys.readouterr().err


def test_quiet_tells_nothing_and_counts(capsys: pytest.CaptureFixture[str]) -> None:
    watch = Stopwatch(quiet=True, file=None)
    with watch.stage("read"):
        pass
    assert (dict(watch.seconds), capsys.readouterr().err) == ({"read": 10}, "")
