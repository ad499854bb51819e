"""The words of a line while they are changed: each knows all the time where it stands in the line of the source.

Places are counted as in all of an original, in characters that are no blanks.
"""

from collections.abc import Iterator, Sequence

from build_scripts.domain.notice import CELL, Correction
from build_scripts.domain.span import Span
from build_scripts.language.display import solid

BLANKS = " \t\n\u00a0\u3000"
"""Around a row, whose empty cells are kept."""
Found = tuple[int | None, Correction]
"""A change with its place in the line; None where a correction has put some of its words there."""


class Wording:
    def __init__(self, text: str) -> None:
        self.text = text
        self._length = len(solid(text))
        self._places: list[int | None] = list(range(self._length))
        """Of each character that is no blank; None for what a correction has put there."""
        self.breaks: tuple[int, ...] = ()
        """Where corrections.yml ends a paragraph within the line."""

    def find(self, words: str) -> int | None:
        """Where they stand first as the source has them; else where corrections have put them together."""
        found = list(self._occurrences(words))
        of_source = (at for at in found if self.place(at, words) is not None)
        return next(of_source, found[0] if found else None)

    def _occurrences(self, words: str) -> Iterator[int]:
        at = self.text.find(words)
        while at >= 0:
            yield at
            at = self.text.find(words, at + 1)

    def place(self, at: int, words: str) -> int | None:
        """In the source, of words that stand here at so many characters."""
        first = self._before(at)
        own = self._places[first : first + len(solid(words))]
        if not own:
            following = self._places[first:]
            return following[0] if following else self._length
        start = own[0]
        return start if start is not None and own == list(range(start, start + len(own))) else None

    def put(self, at: int, words: str, displayed: str = "") -> None:
        """Puts others in the place of words that stand there."""
        first = self._before(at)
        end = first + len(solid(words))
        others: list[int | None] = [None] * len(solid(displayed))
        self._places[first:end] = others
        self._put_text(at, words, displayed)

    def _put_text(self, at: int, words: str, displayed: str) -> None:
        behind = self.text[at + len(words) :]
        self.text = self.text[:at] + displayed + behind
        longer = len(displayed) - len(words)
        self.breaks = tuple(edge + longer if edge > at else edge for edge in self.breaks)

    def take_out(self, spans: Sequence[Span]) -> Iterator[tuple[int | None, str]]:
        """The words of these spans, which stand in order, each with its place."""
        taken = [(start, self.text[start:end]) for start, end in spans]
        yield from [(self.place(start, words), words) for start, words in taken]
        for start, words in reversed(taken):
            self.put(start, words)

    def bare_span(self) -> Span:
        """Without blanks at either end; of a row without its first mark of a cell."""
        row = len(CELL) if self.text.startswith(CELL) else 0
        blanks = BLANKS if row else None
        inner = self.text[row:]
        before = len(inner) - len(inner.lstrip(blanks))
        words = inner.strip(blanks)
        start = row + before
        return start, start + len(words)

    def trimmed(self) -> tuple[str, tuple[int, ...]]:
        """What is left, and its breaks; of a row with its first mark of a cell."""
        start, end = self.bare_span()
        bare = self.text[start:end]
        is_row = self.text.startswith(CELL)
        cell = CELL if bare and is_row else ""
        shift = start - len(cell)
        breaks = tuple(edge - shift for edge in self.breaks)
        return cell + bare, breaks

    def _before(self, at: int) -> int:
        return len(solid(self.text[:at]))
