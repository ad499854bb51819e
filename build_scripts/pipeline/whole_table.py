"""Tables of the whole edition, of those of its families: the provisions one family behind the other; the names of
bodies, which all families have alike. Each tells the edition, not the family's share of it."""

import shutil
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from build_scripts.domain.addresses.site_addresses import edition_table, index_table, of_family
from build_scripts.domain.building.inventory import Inventory
from build_scripts.publish.exports.indexes import body_names
from build_scripts.publish.exports.tables import csv_format
from build_scripts.publish.exports.tables.edition_table import EDITION_COLUMN, HEAD, Row, book_of, rows_of
from build_scripts.publish.views.joined.about import fits_a_sheet
from build_scripts.publish.views.joined.lists import family_of
from build_scripts.work.website import part_folders


def write_tables(work: Path, docs: Path, found: Sequence[Inventory], mark: str) -> None:
    """CSV; of the provisions XLSX as well, as long as a sheet takes all rows, and all texts in one file."""
    provisions = docs / edition_table("csv")
    provisions.parent.mkdir(parents=True, exist_ok=True)
    names = _share(work, found[0], lambda: index_table("bodies"))
    with _new(docs / index_table("bodies")) as file:
        csv_format.write_table(file, body_names.HEAD, _rows([names]), mark)
    shares = _shares(work, found, "csv")
    with _new(provisions) as file:
        csv_format.write_table(file, HEAD, _rows(shares), mark, column=EDITION_COLUMN)
    _write_texts(docs / edition_table("txt"), _shares(work, found, "txt"))
    if fits_a_sheet(found):
        places = (place for inventory in found for place in inventory.places)
        book = book_of(_rows(shares), mark, places, found[0].topics)
        (docs / edition_table("xlsx")).write_bytes(book)


def _shares(work: Path, found: Sequence[Inventory], ending: str) -> list[Path]:
    """What each family has of the table of all provisions."""
    return [_share(work, inventory, lambda: edition_table(ending)) for inventory in found]


def _write_texts(whole: Path, shares: Sequence[Path]) -> None:
    """Each notice stays as it is in its own file."""
    with whole.open("xb") as file:
        file.write(BOM_UTF8)
        for share in shares:
            with share.open("rb") as own:
                own.seek(len(BOM_UTF8))
                shutil.copyfileobj(own, file)


def _new(path: Path) -> TextIO:
    return path.open("x", encoding="utf-8", newline="")


def _share(work: Path, inventory: Inventory, address: Callable[[], str]) -> Path:
    with of_family(family_of(inventory)):
        share = part_folders.site_path(work, inventory.family, address())
    if not share.is_file():
        raise part_folders.Harmed([inventory.family], share)
    return share


def _rows(shares: Sequence[Path]) -> Iterator[Row]:
    for share in shares:
        with share.open(encoding="utf-8-sig", newline="") as text:
            yield from rows_of(text)
