"""What is new is put on record once, with its day; the file is kept as it stands."""

import datetime
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.domain.edition import Edition
from build_scripts.pipeline import check
from build_scripts.read.releases import FILE
from build_scripts.work.intake.record import record
from tests.editions import correction
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


@pytest.mark.parametrize(("day", "is_told"), [(DAY, False), (DAY + datetime.timedelta(1), True)])
def test_what_changed_by_a_correction_of_a_later_day_needs_no_word_more(
    day: datetime.date, is_told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    source = folder(tmp_path)
    record(linked(source), source, DAY, "")
    (added,) = linked(source).releases[0].added
    path = source / FILE
    path.write_text(path.read_text("utf-8").replace(added[1], "0" * 12), "utf-8")
    made = linked(source)
    mended = replace(correction(added[0], None, "责认", "责任"), made_on=day.isoformat())
    (notice,) = made.notices
    capsys.readouterr()
    mended_edition = replace(made, notices=(replace(notice, corrections=(mended,)),))
    record(mended_edition, source, DAY + datetime.timedelta(1), "")
    said = capsys.readouterr().out
    assert "收入0件，改正1件，撤下0件" in said
    assert ("没有写明改了哪一处" in said) is not is_told
