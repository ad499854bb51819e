"""Numbered text that was not read as part of the notice: half of it may stand outside the article of a page."""

import re
from collections.abc import Iterator, Sequence

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Line, SourceText
from build_scripts.domain.site_addresses import source_file
from build_scripts.parse.outline.numbering import opens_heading

# Of a text that was not read as a page's, such as that of <noscript>.
TAG = re.compile(r"<[^<>]*>")
SHOWN = 40
"""Characters of a line in a message."""
HINT = ('does it belong to the notice? Name the element or elements that hold the whole of it in catalog.yml, '
        'for example article: "#zoom"; what stands outside them then belongs to no notice')
Numbered = tuple[int, str]
"""The line of the file, and the words."""


def numbered_outside(source: SourceText) -> Iterator[Diagnostic]:
    """One fault for each run outside the article, and one for all that is hidden in it. Where someone has named the
    article, what stands outside has been seen."""
    if source.entry.article is not None:
        return
    for run in source.around:
        yield from _fault(source, "outside the article", [found for line in run for found in _numbered(line)])
    hidden = [
        (line.number, words)
        for line in source.lines for piece in line.unseen if piece.words for words in _openings(piece.text)
    ]
    yield from _fault(source, "in what the page does not show", hidden)


def _numbered(line: Line) -> Iterator[Numbered]:
    if opens_heading(line.text.strip()):
        yield line.number, line.text.strip()
    for piece in line.unseen:
        if piece.words:
            yield from ((line.number, words) for words in _openings(piece.text))


def _openings(text: str) -> Iterator[str]:
    stripped = (line.strip() for line in TAG.sub("\n", text).split("\n"))
    return (line for line in stripped if opens_heading(line))


def _fault(source: SourceText, where: str, found: Sequence[Numbered]) -> Iterator[Diagnostic]:
    if not found:
        return
    line, words = found[0]
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    yield Diagnostic(
        file=source_file(source.entry.original), line=line,
        message=f"{source.entry.id}: {where} stands a numbered line: “{words[:SHOWN]}”{more}; {_article(source)}",
        hint=HINT,
    )


def _article(source: SourceText) -> str:
    shown = [line for line in source.lines if line.text.strip()]
    if not shown:
        return "the article holds nothing"
    first, last = shown[0], shown[-1]
    return (f"the article goes from line {first.number} (“{first.text.strip()[:SHOWN]}”) "
            f"to line {last.number} (“{last.text.strip()[-SHOWN:]}”)")
