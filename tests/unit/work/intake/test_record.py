"""What is new is put on record once, with its day; the file is kept as it stands."""

import datetime
from contextlib import nullcontext
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.edition import Edition
from build_scripts.pipeline import check
from build_scripts.read.releases import FILE
from build_scripts.work.intake.record import record
from tests.unit.work.intake_sources import folder

DAY = datetime.date(2026, 3, 30)


def linked(source: Path) -> Edition:
    return check(source, lambda _: nullcontext())


def test_on_record_it_is_new_no_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = folder(tmp_path)
    (source / FILE).write_text("# 照录\neditions: []\n", "utf-8")
    record(linked(source), source, DAY, '首版："全部"')
    text = (source / FILE).read_text("utf-8")
    assert text.startswith("# 照录\neditions:\n  - date: 2026-03-30\n")
    (release,) = linked(source).releases
    assert (release.date, release.note) == ("2026-03-30", '首版："全部"')
    assert [name for name, _ in release.added] == [notice.id for notice in linked(source).notices]
    record(linked(source), source, DAY + datetime.timedelta(1), "")
    assert "没有改动" in capsys.readouterr().out
    assert (source / FILE).read_text("utf-8") == text


def test_an_edition_has_a_day_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = folder(tmp_path)
    record(linked(source), source, DAY, "")
    text = (source / FILE).read_text("utf-8")
    name = linked(source).notices[0].id
    sums = dict(linked(source).releases[0].added)
    (source / FILE).write_text(text.replace(sums[name], "0" * 12), "utf-8")
    with pytest.raises(InputError, match="不在上一版"):
        record(linked(source), source, DAY, "")
    capsys.readouterr()
    record(linked(source), source, DAY + datetime.timedelta(1), "改一件")
    assert f"没有写明改了哪一处：{name}。" in capsys.readouterr().out
    assert [name for name, _ in linked(source).releases[1].changed] == [name]
