"""The audit's own reading of each original: by another way than the reader's wherever a form has more than lines."""

from collections.abc import Mapping, Sequence

from build_scripts.audit import word
from build_scripts.domain.notice import CatalogEntry, Notice, format_of
from build_scripts.read.faults import Faults
from build_scripts.read.formats.opening import opened


def original_rows(originals: Mapping[str, bytes]) -> dict[str, Sequence[str]]:
    """The lines of each, by its file name."""
    return {name: rows(name, data) for name, data in originals.items()}


def rows(name: str, data: bytes) -> Sequence[str]:
    if format_of(name) == "word":
        return word.rows(data)
    text = opened(name, data, Faults())
    return () if text is None else text.lines


def own_rows(one: CatalogEntry | Notice, lines: Sequence[str]) -> tuple[str, ...]:
    """Those of an original from the notice's first to its last: all that is read of it for this notice."""
    return tuple(lines[one.first_line - 1 : one.last_line])


def at_their_lines(one: CatalogEntry | Notice, own: Sequence[str]) -> tuple[str, ...]:
    """A notice's own lines where they stand in its original; nothing is said of what others have before them."""
    return (*("",) * (one.first_line - 1), *own)
