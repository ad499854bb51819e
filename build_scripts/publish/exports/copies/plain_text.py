"""A notice as plain text, one paragraph a line.

With a byte order mark and CRLF, so that the oldest editor on an office computer shows it right.
"""

from collections.abc import Iterable, Iterator

from build_scripts.domain.notice import Notice
from build_scripts.publish.exports.copies.manuscript import Paragraph, Style, paragraphs, with_tables
from build_scripts.publish.labels.provenance import provenance
from build_scripts.publish.views.exports.provisions import Provisions

INDENT = "　　"
RULE = "―" * 16
INDENTED: frozenset[Style] = frozenset({"heading", "body", "note"})


def plain_text(notice: Notice, edition: str = "") -> bytes:
    return _file(_lines(notice, edition))


def all_texts(found: Provisions) -> bytes:
    """All notices one after the other, each as it is in its own file."""
    lines = (
        line
        for notice in found.notices
        for line in (*_lines(notice, found.edition), "", "")
    )
    return _file(lines)


def _file(lines: Iterable[str]) -> bytes:
    text = "".join(f"{line}\n" for line in lines)
    return ("\ufeff" + text.replace("\n", "\r\n")).encode("utf-8")


def _lines(notice: Notice, edition: str) -> Iterator[str]:
    for paragraph in with_tables(paragraphs(notice)):
        if isinstance(paragraph, tuple):
            yield from ("\t".join(row.cells) for row in paragraph)
        else:
            yield _line(paragraph)
    yield ""
    yield RULE
    yield from (f"{label}：{value}" for label, value in provenance(notice, edition))


def _line(paragraph: Paragraph) -> str:
    indent = INDENT if paragraph.style in INDENTED else ""
    return f"{indent}{paragraph.lead}{paragraph.text}"
