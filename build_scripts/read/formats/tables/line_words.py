"""A line of a text that is being read: its words, and what stands between them and is none."""

from build_scripts.domain.notice import Line, Unseen

Piece = tuple[int, int, str]
"""Begin and end in its line, and why it is no word."""


def bounds(text: str) -> tuple[int, int]:
    """Where it begins and ends, the blanks around it aside."""
    return len(text) - len(text.lstrip()), len(text.rstrip())


class LineWords:
    """The words of a line as far as they are read, and what stands there and is none."""

    def __init__(self, text: str, begin: int = 0) -> None:
        self._text = text
        self._done = begin
        self._words: list[str] = []
        self._length = 0
        self._unseen: list[Unseen] = []

    def add(self, words: str) -> None:
        self._words.append(words)
        self._length += len(words)

    def leave_out(self, piece: Piece) -> str:
        """The words before a piece are read; what the piece says is told."""
        start, stop, reason = piece
        self.add(self._text[self._done:start])
        self._done = stop
        said = self._text[start:stop].strip()
        if said:
            self._unseen.append(Unseen(
                offset=self._length,
                text=said,
                reason=reason,
            ))
        return said

    def to_end(self) -> None:
        self.add(self._text[self._done:])

    def line(self, number: int, passed: int, heading_level: int = 0) -> Line:
        return Line(
            number=number,
            text="".join(self._words),
            start=passed,
            unseen=tuple(self._unseen),
            heading_level=heading_level,
        )
