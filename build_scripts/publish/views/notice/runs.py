"""Text with the marks of its corrections: cut into runs, behind each of which stand those whose words end there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A correction by its number, and how far into the paragraph the words reach that it displays."""

    at: int
    number: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    text: str
    marks: tuple[int, ...] = ()
    """Numbers of corrections, in order."""
    strong: bool = False


Runs = tuple[Run, ...]


def runs(text: str, start: int, marks: Sequence[Mark], *, strong: bool = False) -> Runs:
    """A piece of a paragraph that begins at `start` in it, with those of the paragraph's marks that stand in it;
    nothing for an empty text."""
    return tuple(_runs(text, start, marks, strong=strong))


def _runs(text: str, start: int, marks: Sequence[Mark], *, strong: bool) -> Iterator[Run]:
    own = [mark for mark in marks if start < mark.at <= start + len(text)]
    own.sort(key=lambda mark: (mark.at, mark.number))
    done = 0
    for at, group in groupby(own, key=lambda mark: mark.at - start):
        yield Run(text=text[done:at], marks=tuple(mark.number for mark in group), strong=strong)
        done = at
    if text[done:]:
        yield Run(text=text[done:], strong=strong)
