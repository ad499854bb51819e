"""The audit's own reading of each original: by another way than the reader's wherever a form has more than lines."""

from collections.abc import Mapping, Sequence

from build_scripts.audit import word
from build_scripts.domain.notice import format_of
from build_scripts.read.formats.opening import opened
from build_scripts.read.located import Faults


def original_rows(originals: Mapping[str, bytes]) -> dict[str, Sequence[str]]:
    """The lines of each, by its file name."""
    return {name: rows(name, data) for name, data in originals.items()}


def rows(name: str, data: bytes) -> Sequence[str]:
    if format_of(name) == "word":
        return word.rows(data)
    text = opened(name, data, Faults())
    return () if text is None else text.lines
