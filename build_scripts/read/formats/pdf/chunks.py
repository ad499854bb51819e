"""Words of a page as they were drawn in one go, each with its place."""

from collections.abc import Sequence
from dataclasses import dataclass

NARROW_UNTIL = "\u2000"


@dataclass(slots=True)
class Chunk:
    text: str
    left: float
    height: float
    size: float
    apart: bool
    """The library sets it off with a space."""

    @property
    def width(self) -> float:
        """As far as the usual widths of characters tell."""
        return self.size * sum(0.5 if sign < NARROW_UNTIL else 1.0 for sign in self.text)


Chunks = Sequence[Chunk]
