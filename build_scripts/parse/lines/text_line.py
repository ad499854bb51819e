"""A line of the source on its way to a paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from build_scripts.domain.notice import Correction
from build_scripts.language.display import solid


@dataclass(frozen=True, kw_only=True, slots=True)
class TextLine:
    number: int
    text: str
    """Without space at either end."""
    indented: bool
    """The source sets the line in by two characters or more."""
    breaks: tuple[int, ...] = ()
    """Where corrections.yml ends a paragraph within the line."""
    spaced: bool = False
    """A blank line stands before it."""
    ruled: bool = False
    """A line is drawn above it, as below a masthead."""
    joins: bool = False
    """corrections.yml joins the line with the next."""
    source: str = ""
    """As the source has it."""
    start: int = 0
    """Where it begins in its notice's part of the source, counted without blanks."""
    styled_title: bool = False
    """Its document sets it in the style of a title."""
    heading_level: int = 0
    """Its document sets it in the style of a heading, of which 1 is the highest."""
    goes_on: bool = False
    """A cell of the row that the line above begins or goes on with."""
    forced: bool = False
    """A forced line break begins it, in the middle of a paragraph of its document."""
    changes: tuple[Correction, ...] = ()
    """What was taken out of it or changed in it."""


Lines = tuple[TextLine, ...]


def cut(line: TextLine, edges: Iterable[int]) -> Iterator[TextLine]:
    """The pieces between the edges, each with where it begins in the source; the first tells what was changed."""
    for start, end in pairwise([0, *edges, len(line.text)]):
        before = solid(line.text[:start])
        changes = () if start else line.changes
        yield replace(line, text=line.text[start:end].strip(), start=line.start + len(before), changes=changes)
