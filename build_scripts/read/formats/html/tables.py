"""Which tables of a page are tables: many pages lay out their text in one."""

from collections.abc import Iterator

from turbohtml import Element

from build_scripts.language.display import solid
from build_scripts.read.formats.tables import is_tabular


def is_table(table: Element) -> bool:
    """Rows of cells, and no table within."""
    return not table.select("table") and is_tabular(map(list, map(_lengths, table.select("tr"))))


def _lengths(row: Element) -> Iterator[int]:
    return (len(solid(cell.text)) for cell in row.select("td, th"))
