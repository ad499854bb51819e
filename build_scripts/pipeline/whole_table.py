"""The whole edition as one table, of the tables of its families: their rows one behind the other."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from build_scripts.domain.inventory import Inventory
from build_scripts.domain.site_addresses import edition_table, of_family
from build_scripts.publish.exports import tables
from build_scripts.publish.exports.edition_table import EDITION_COLUMN, HEAD, Row, book_of, rows_of
from build_scripts.publish.views.joined.about import fits_a_sheet
from build_scripts.publish.views.joined.lists import family_of
from build_scripts.work import part_folders


def write_table(work: Path, docs: Path, found: Sequence[Inventory], mark: str) -> None:
    """CSV; and XLSX as long as a sheet takes all rows."""
    shares = [_share(work, inventory) for inventory in found]
    whole = docs / edition_table("csv")
    whole.parent.mkdir(parents=True, exist_ok=True)
    with whole.open("x", encoding="utf-8", newline="") as file:
        tables.write_table(file, HEAD, _rows(shares), mark, column=EDITION_COLUMN)
    if fits_a_sheet(found):
        places = (place for inventory in found for place in inventory.places)
        book = book_of(_rows(shares), mark, places, found[0].topics)
        (docs / edition_table("xlsx")).write_bytes(book)


def _share(work: Path, inventory: Inventory) -> Path:
    with of_family(family_of(inventory)):
        share = part_folders.site_path(work, inventory.family, edition_table("csv"))
    if not share.is_file():
        raise part_folders.Harmed([inventory.family], share)
    return share


def _rows(shares: Sequence[Path]) -> Iterator[Row]:
    for share in shares:
        with share.open(encoding="utf-8-sig", newline="") as text:
            yield from rows_of(text)
