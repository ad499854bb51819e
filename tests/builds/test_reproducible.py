"""The same sources give the same bytes: in another folder, time zone, locale, hash seed and year, and by
another number of workers."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts.work.workers import cores
from tests.trees import digests

ROOT = Path(__file__).parents[2]
NEEDED = ("source_texts", "docs", "build_scripts", "mkdocs.yml")
LATER = """
import datetime, time
_time = time.time
time.time = lambda: _time() + 500 * 86400
"""
"""For Python to read at its start: the clock is 500 days ahead."""


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """The second runs as far from the first as one machine allows; where it differs, the files are named."""
    copy = tmp_path / "另一个 folder with another name"
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, copy / name)
    other = tmp_path / "elsewhere" / "published"
    _build(copy, other, tmp_path / "work")
    found = _differences(digests(site), digests(other))
    assert not found, "\n".join(found)


def test_the_comparison_sees_a_byte(tmp_path: Path) -> None:
    for name, text in (("one", "a"), ("two", "b")):
        (tmp_path / name / "data").mkdir(parents=True)
        (tmp_path / name / "data" / "x.json").write_text(text, encoding="utf-8")
        (tmp_path / name / f"{name}.txt").write_text("", encoding="utf-8")
    found = _differences(digests(tmp_path / "one"), digests(tmp_path / "two"))
    assert found == ["data/x.json: differs", "one.txt: only in the first", "two.txt: only in the second"]


def _build(folder: Path, site: Path, work: Path) -> None:
    start = work / "start"
    start.mkdir(parents=True)
    (start / "sitecustomize.py").write_text(LATER, encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if k not in {"LANG", "LC_CTYPE", "SOURCE_DATE_EPOCH"}} | {
        "PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONPATH": str(start),
        "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(work), "HOME": str(work),
    }
    command = [
        sys.executable, "-m", "build_scripts", "build", "--jobs", "1" if cores() > 1 else "2",
        "--build-dir", str(work / "build"), "--site", str(site),
    ]
    result = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def _differences(first: dict[str, str], second: dict[str, str]) -> list[str]:
    said = {(True, True): "differs", (True, False): "only in the first", (False, True): "only in the second"}
    names = sorted(first.keys() | second.keys())
    return [f"{x}: {said[x in first, x in second]}" for x in names if first.get(x) != second.get(x)]
