"""Tables of the whole edition, of those of its families."""

from codecs import BOM_UTF8
from pathlib import Path

import pytest

from build_scripts.domain.building.inventory import Inventory
from build_scripts.pipeline import whole_table
from build_scripts.pipeline.whole_table import write_tables
from build_scripts.publish.exports.indexes import body_names
from build_scripts.publish.exports.tables.csv_format import table
from build_scripts.publish.exports.tables.edition_table import EDITION_COLUMN, HEAD
from build_scripts.work.website.part_folders import Harmed, site_path
from tests.unit.work.website.test_part_folders import made

DOWNLOADS = "downloads"


def row(words: str) -> list[str]:
    return ["2024" if name == "year" else words for name in HEAD]


def share(work: Path, inventory: Inventory, words: str) -> None:
    """What a family has of each table: one row."""
    rows = {
        "bodies.csv": table(body_names.HEAD, [["police"] * len(body_names.HEAD)], "part"),
        "provisions.csv": table(HEAD, [row(words)], "part", column=EDITION_COLUMN),
        "provisions.txt": BOM_UTF8 + f"{words}\n".encode(),
    }
    for name, data in rows.items():
        path = site_path(work, inventory.family, f"{DOWNLOADS}/{inventory.family}/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


@pytest.fixture
def two(tmp_path: Path) -> list[Inventory]:
    found = [made(tmp_path, slug, at) for at, slug in enumerate(("jin", "lu"))]
    for inventory, words in zip(found, ("甲", "=乙"), strict=True):
        share(tmp_path, inventory, words)
    return found


def test_the_rows_of_families_stand_one_behind_the_other_and_tell_the_edition(
    two: list[Inventory], tmp_path: Path,
) -> None:
    docs = tmp_path / "docs"
    write_tables(tmp_path, docs, two, "版本1")
    rows = [row("甲"), row("=乙")]
    written = (docs / DOWNLOADS / "provisions.csv").read_bytes()
    assert written == table(HEAD, rows, "版本1", column=EDITION_COLUMN)
    assert (docs / DOWNLOADS / "provisions.txt").read_bytes() == BOM_UTF8 + "甲\n=乙\n".encode()
    names = (docs / DOWNLOADS / "bodies.csv").read_bytes()
    assert names == table(body_names.HEAD, [["police"] * len(body_names.HEAD)], "版本1")


@pytest.mark.parametrize("fits", [True, False])
def test_a_sheet_is_written_as_long_as_it_takes_all_rows(
    fits: bool, two: list[Inventory], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(whole_table, "fits_a_sheet", lambda _: fits)
    write_tables(tmp_path, tmp_path / "docs", two, "版本1")
    assert (tmp_path / "docs" / DOWNLOADS / "provisions.xlsx").exists() is fits


def test_a_share_that_is_lost_is_harm_of_its_family(two: list[Inventory], tmp_path: Path) -> None:
    site_path(tmp_path, "lu", f"{DOWNLOADS}/lu/provisions.txt").unlink()
    with pytest.raises(Harmed, match="lu 的文件与清单所记不符"):
        write_tables(tmp_path, tmp_path / "docs", two, "版本1")
