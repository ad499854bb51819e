"""The names of the country's divisions: what a reader may take for a place of the edition."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("divisions.txt")
NONE = "-"
"""Stands for a prefecture where there is none."""


@cache
def divisions() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The first digits of a code with the names that it covers: a province's or a prefecture's own first."""
    return tuple(_read(TABLE.read_text("utf-8")))


def _read(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in text.splitlines():
        if not line.startswith("#"):
            code, *names = line.split()
            yield code, tuple(names)
