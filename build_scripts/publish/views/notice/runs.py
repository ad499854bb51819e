"""Text with the marks of its corrections: cut into runs, behind each of which stand those whose words end there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Mark:
    """A correction by its number, and how far into the paragraph the words reach that it displays."""

    at: int
    number: int
    is_note: bool = False
    """It is a note of the document's own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    text: str
    marks: tuple[int, ...] = ()
    """Numbers of corrections, in order."""
    notes: tuple[int, ...] = ()
    """Numbers of the document's own notes."""
    strong: bool = False
    strength: str = ""
    """Class of a sentence that forces, encourages or only tells."""


Runs = tuple[Run, ...]


def runs(text: str, start: int, marks: Sequence[Mark], *, strong: bool = False) -> Runs:
    """A piece of a paragraph that begins at `start` in it, with those of the paragraph's marks that stand in it;
    nothing for an empty text."""
    return tuple(_runs(text, start, marks, strong=strong))


def _runs(text: str, start: int, marks: Sequence[Mark], *, strong: bool) -> Iterator[Run]:
    own = sorted(mark for mark in marks if start < mark.at <= start + len(text))
    done = 0
    for at, group in groupby(own, key=lambda mark: mark.at - start):
        found = tuple(group)
        notes = [mark.number for mark in found if mark.is_note]
        others = [mark.number for mark in found if not mark.is_note]
        yield Run(
            text=text[done:at],
            strong=strong,
            marks=tuple(others),
            notes=tuple(notes),
        )
        done = at
    if done < len(text):
        yield Run(text=text[done:], strong=strong)
