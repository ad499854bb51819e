"""Text that was not read as part of the notice and looks as if it were: half of it may stand outside the article of a
page. What is numbered is a fault, a paragraph of sentences is doubtful."""

import re
from collections.abc import Iterator, Sequence

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Doubt, Line, SourceText
from build_scripts.parse import decisions
from build_scripts.parse.outline.numbering import opens_heading

# Of a text that was not read as a page's, such as that of <noscript>.
TAG = re.compile(r"<[^<>]*>")
SHOWN = 40
"""Characters of a line in a message."""
SHORTEST = 30
"""Characters of a paragraph; what a site says of itself is shorter."""
HINT = f"若属于通知，{decisions.ARTICLE}；其外的文字即不属于任何通知"
Numbered = tuple[int, str]
"""The line of the file, and the words."""


def numbered_outside(source: SourceText) -> Iterator[Diagnostic]:
    """One fault for each run outside the article, and one for all that is hidden in it. Where someone has named the
    article, what stands outside has been seen."""
    if source.entry.article is not None:
        return
    for run in source.around:
        yield from _fault(
            source,
            "正文区之外",
            [
                found
                for line in run
                for found in _numbered(line)
            ],
        )
    hidden = [
        (line.number, words)
        for line in source.lines for piece in line.unseen if piece.words for words in _openings(piece.text)
    ]
    yield from _fault(source, "页面不显示的文字中", hidden)


def prose_outside(source: SourceText) -> Iterator[Doubt]:
    """One doubt for each run outside the article that holds whole paragraphs, without a number."""
    if source.entry.article is not None:
        return
    for run in source.around:
        found = [line for line in run if _is_paragraph(line.text.strip())]
        if found:
            words = found[0].text.strip()[:SHOWN]
            yield Doubt(
                line=found[0].number,
                hint=HINT,
                message=f"正文区之外有成段的文字“{words}”{_more(found)}；{_article(source)}",
            )


def _is_paragraph(text: str) -> bool:
    return len(text) >= SHORTEST and text.endswith("。") and not opens_heading(text)


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
    yield Diagnostic(
        file=source_file(source.entry.original),
        line=line,
        message=f"{source.entry.id}: {where}有编号的文字“{words[:SHOWN]}”{_more(found)}；{_article(source)}",
        hint=HINT,
    )


def _more(found: Sequence[object]) -> str:
    return f"等 {len(found)} 行" if len(found) > 1 else ""


def _article(source: SourceText) -> str:
    shown = [line for line in source.lines if line.text.strip()]
    if not shown:
        return "正文区是空的"
    first, last = shown[0], shown[-1]
    begins = first.text.strip()[:SHOWN]
    ends = last.text.strip()[-SHOWN:]
    start = f"从第 {first.number} 行（“{begins}”）"
    end = f"到第 {last.number} 行（“{ends}”）"
    return f"正文区{start}{end}"
