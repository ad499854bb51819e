"""What the command says when it cannot begin. What it prints is tested in the browser (test_print.py)."""

import json
from pathlib import Path

import pytest

from build_scripts.work import pdf


def test_without_a_site_it_says_how_to_make_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pdf.main(["--site", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "nox -s site" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_a_browser_it_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/catalog.json").write_text(json.dumps({"notices": []}), "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pdf.main(["--site", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "apt-get install chromium" in capsys.readouterr().err
