"""A notice that other files still speak of is not taken out."""

from hashlib import sha256
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.domain.diagnostics import InputError
from build_scripts.work.intake.remove import remove
from tests.builds.test_bad_input import TEXT
from tests.trees import digests
from tests.unit.work.intake_sources import CITY, folder, written

ENTRY = "id: ceshi-{year}, original: {file}, jurisdiction: ceshi, year: {year}, source_url: null, evidence: null"


def two_years(where: Path) -> Path:
    found = folder(where)
    originals, notices = [], []
    for year, file in ((2023, "a.txt"), (2024, "b.txt")):
        data = TEXT.replace("2024", str(year)).encode()
        (found / "originals" / file).write_bytes(data)
        originals.append(f"  - {{file: {file}, sha256: {sha256(data).hexdigest()}}}\n")
        notices.append(f"  - {{{ENTRY.format(year=year, file=file)}}}\n")
    (found / "catalog.yml").write_text(f"originals:\n{''.join(originals)}notices:\n{''.join(notices)}", "utf-8")
    return found


@pytest.mark.parametrize(("file", "text"), [
    ("thread_overrides.yml",
     "overrides:\n  - {older: ceshi-2023/part_1, newer: ceshi-2024/part_1, linked: true, reason: 同}\n"),
    ("corrections.yml",
     "corrections:\n  - {line: 11, kind: replaced, original: 一, displayed: 二, reason: 误, notice: ceshi-2023}\n"),
])
def test_what_is_said_of_it_elsewhere_stands_in_the_way(file: str, text: str, tmp_path: Path) -> None:
    sources = two_years(tmp_path)
    (sources / file).write_text(text, "utf-8")
    before = digests(sources)
    with pytest.raises(InputError) as raised:
        remove("ceshi-2023", sources)
    assert [(fault.file, fault.line) for fault in raised.value.diagnostics] == [(file, 2)]
    assert "这里还提到 ceshi-2023" in raised.value.diagnostics[0].message
    assert digests(sources) == before


def test_a_longer_name_is_another_notice_s(tmp_path: Path) -> None:
    sources = two_years(tmp_path)
    (sources / "thread_overrides.yml").write_text("overrides: []  # ceshi-2023-2, xceshi-2023, ceshi-20231\n", "utf-8")
    remove("ceshi-2023", sources)
    assert not (sources / "originals" / "a.txt").exists()
    with pytest.raises(InputError, match="现有：ceshi-2024"):
        remove("ceshi-2023", sources)


def with_city(where: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Which add has brought with its notice."""
    found = folder(where)
    main(["add", str(written(where)), "--source", str(found), "--yes", *CITY])
    capsys.readouterr()
    return found


def test_a_place_that_is_left_without_a_notice_is_told_and_taken_out_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = digests(folder(tmp_path / "as it was"))
    sources = with_city(tmp_path, capsys)
    remove("ceshishi-2027", sources)
    told = capsys.readouterr().out
    assert "测试市（ceshishi）再没有通知，仍列在 jurisdictions.yml；不再收的，也移去：remove ceshishi" in told
    remove("ceshishi", sources)
    assert capsys.readouterr().out == "已移去地区 测试市（ceshishi）。\n"
    assert digests(sources) == before


def test_a_notice_and_its_place_in_one_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = digests(folder(tmp_path / "as it was"))
    sources = with_city(tmp_path, capsys)
    main(["remove", "ceshishi-2027", "--place", "--source", str(sources)])
    assert capsys.readouterr().out == "已移去 ceshishi-2027，连同地区 测试市（ceshishi）。\n"
    assert digests(sources) == before


def test_a_place_that_has_notices_or_places_below_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = with_city(tmp_path, capsys)
    before = digests(sources)
    for name, with_place in (("ceshi", False), ("ceshi-2024", True)):
        with pytest.raises(InputError) as raised:
            remove(name, sources, with_place=with_place)
        found = [(fault.file, fault.message.partition("还有")[2]) for fault in raised.value.diagnostics]
        assert found[-1] == ("jurisdictions.yml", "下级地区，不能移去")
        assert digests(sources) == before
    with pytest.raises(InputError, match="ceshishi-2027"):
        remove("ceshishi", sources)
    remove("ceshi-2024", sources)
    assert "再没有通知" not in capsys.readouterr().out


def test_the_only_notice_stays(tmp_path: Path) -> None:
    sources = two_years(tmp_path)
    remove("ceshi-2023", sources)
    before = digests(sources)
    with pytest.raises(InputError, match="ceshi-2024 是仅有的一份通知，不能移去"):
        remove("ceshi-2024", sources)
    assert digests(sources) == before
