"""The one cutter of sentences.

A sentence or half-sentence ends with 。；！？ and is never cut inside brackets or quotation marks. A clause in brackets
that follows it belongs to it, unless the caller says that the clause stands apart.
"""

import re
from collections.abc import Iterable, Iterator

from build_scripts.domain.span import Span

BRACKETED = r"（(?:[^（）]|（[^（）]*+）)*+）"
SENTENCE = re.compile(rf"(?=.)(?:{BRACKETED}|“[^”]{{0,300}}+”|[^。；！？])*+[。；！？]*+(?:{BRACKETED})*+", re.DOTALL)
CLAUSE = re.compile("[^，。；：！？]+")
"""What stands between two marks."""
JOINT = "(?:、|以及|[和及与])"
"""Between the parts of a list."""
JOINTS = re.compile(JOINT)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences and half-sentences of a text, as offsets that cover it whole."""
    return tuple(match.span() for match in SENTENCE.finditer(text))


def statements(text: str, apart: Iterable[Span] = ()) -> tuple[Span, ...]:
    """The sentences of a text without the spans that stand apart, trimmed of blanks; what holds no word is left out."""
    found: list[Span] = []
    start = 0
    behind = len(text), len(text)
    for first, last in (*sorted(apart), behind):
        found += _trimmed_sentences(text, start, first)
        start = max(start, last)
    return tuple(
        (first, end)
        for first, end in found
        if _has_words(text[first:end])
    )


def _trimmed_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for first, last in sentences(text[start:end]):
        yield _trimmed(text, start + first, start + last)


def _has_words(piece: str) -> bool:
    return any(map(str.isalnum, piece))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that follow one another without a gap as one."""
    found: list[Span] = []
    before: int | None = None
    for start, end in spans:
        goes_on = start == before
        first = found.pop()[0] if goes_on else start
        found.append((first, end))
        before = end
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    blanks_before = len(piece) - len(piece.lstrip())
    blanks_behind = len(piece) - len(piece.rstrip())
    return start + blanks_before, end - blanks_behind
