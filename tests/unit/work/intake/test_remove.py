"""A notice that other files still speak of is not taken out."""

from hashlib import sha256
from pathlib import Path

import pytest

from build_scripts.domain.diagnostics import InputError
from build_scripts.work.intake.remove import remove
from tests.test_bad_input import TEXT
from tests.trees import digests
from tests.unit.work.intake_sources import folder

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
