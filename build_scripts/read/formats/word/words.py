"""A paragraph that is being read: its lines, each with what is not shown in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from build_scripts.domain.notice import CELL, SET_IN_BOLD, Line, Unseen
from build_scripts.language.display import solid


@dataclass(slots=True)
class _Line:
    parts: list[str] = field(default_factory=list)
    unseen: list[Unseen] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    """What is being read of a piece that is not shown."""
    length: int = 0
    is_bold: bool = True
    """All of it that is shown."""

    def close(self, reason: str) -> None:
        text, self.hidden = "".join(self.hidden), []
        if solid(text):
            self.unseen.append(Unseen(
                offset=self.length,
                text=text,
                reason=reason,
            ))


class Words:
    def __init__(self) -> None:
        self._lines = [_Line()]
        self._reason = ""
        self.length = 0
        """Of all that is shown."""

    def add(self, text: str, *, bold: bool) -> None:
        line = self._lines[-1]
        line.is_bold = line.is_bold and (bold or not solid(text))
        line.close(self._reason)
        line.parts.append(text)
        line.length += len(text)
        self.length += len(text)

    def hide(self, text: str, reason: str) -> None:
        """What belongs together is one piece."""
        if reason != self._reason:
            self._lines[-1].close(self._reason)
        self._reason = reason
        self._lines[-1].hidden.append(text)

    def note(self, text: str, reason: str) -> None:
        """One that is a piece by itself, whatever stands beside it."""
        line = self._lines[-1]
        line.close(self._reason)
        if solid(text):
            line.unseen.append(Unseen(
                offset=line.length,
                text=text,
                reason=reason,
                is_note=True,
            ))

    def end_line(self) -> None:
        self._lines[-1].close(self._reason)
        self._lines.append(_Line())

    @property
    def is_empty(self) -> bool:
        return len(self._lines) == 1 and not (self.length or self._lines[0].unseen or self._lines[0].hidden)

    def runs_into(self, sign: str) -> bool:
        """Whether the line ends with a digit, and the sign is another."""
        parts = self._lines[-1].parts
        return sign.isdigit() and bool(parts) and parts[-1][-1:].isdigit()

    @property
    def text(self) -> str:
        return "".join(part for line in self._lines for part in line.parts)

    def made(self, number: int, before: str) -> Iterator[Line]:
        """The lines, all of one number. `before` stands at the head of the first: the automatic number."""
        self._lines[-1].close(self._reason)
        for at, line in enumerate(self._lines):
            shift = len(before)
            unseen = tuple(replace(piece, offset=piece.offset + shift) for piece in line.unseen)
            level = SET_IN_BOLD * line.is_bold
            yield Line(
                number=number,
                text=before + "".join(line.parts),
                unseen=unseen,
                heading_level=level,
                forced=at > 0,
            )
            before = ""


def row_line(cells: list[list[Line]]) -> Line:
    """The row of a table as a line: cells stand apart, and so do the paragraphs of a cell. Some cell has a line."""
    text = ""
    unseen: list[Unseen] = []
    for cell in cells:
        text += CELL
        for at, line in enumerate(cell):
            text += " " if at else ""
            unseen += (replace(piece, offset=piece.offset + len(text)) for piece in line.unseen)
            text += line.text
    first, *_ = chain.from_iterable(cells)
    return Line(
        number=first.number,
        text=text,
        unseen=tuple(unseen),
    )


def length(cell: Sequence[Line]) -> int:
    """Characters of its lines, blanks not counted."""
    return sum(len(solid(line.text)) for line in cell)


@dataclass(slots=True)
class Field:
    """One that is open."""

    begun: int
    """How much of the paragraph stands before it."""
    code: list[str] = field(default_factory=list)


def by_number(lines: Sequence[Line], count: int) -> tuple[str, ...]:
    """What each number shows."""
    texts = [""] * count
    for line in lines:
        texts[line.number - 1] += line.text
    return tuple(texts)
