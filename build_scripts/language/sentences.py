"""The one cutter of sentences.

A sentence or half-sentence ends with 。；！？ and is never cut inside brackets or quotation marks. A clause in brackets
that follows it belongs to it, unless the caller says that the clause stands apart.
"""

import re
from collections.abc import Iterable

Span = tuple[int, int]
"""Character offsets: start, and end not included."""

BRACKETED = r"（(?:[^（）]|（[^（）]*+）)*+）"
SENTENCE = re.compile(rf"(?=.)(?:{BRACKETED}|“[^”]{{0,300}}+”|[^。；！？])*+[。；！？]*+(?:{BRACKETED})*+", re.DOTALL)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences and half-sentences of a text, as offsets that cover it whole."""
    return tuple(match.span() for match in SENTENCE.finditer(text))


def statements(text: str, apart: Iterable[Span] = ()) -> tuple[Span, ...]:
    """The sentences of a text without the spans that stand apart, trimmed of blanks; what holds no word is left out."""
    found: list[Span] = []
    start = 0
    for begin, end in [*sorted(apart), (len(text), len(text))]:
        piece = text[start:begin]
        found += (_trimmed(text, start + a, start + b) for a, b in sentences(piece))
        start = max(start, end)
    return tuple((a, b) for a, b in found if any(char.isalnum() for char in text[a:b]))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that follow one another without a gap as one."""
    found: list[Span] = []
    for start, end in spans:
        follows = bool(found) and found[-1][1] == start
        found.append((found.pop()[0] if follows else start, end))
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
