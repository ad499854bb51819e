"""A notice as DOCX, set after GB/T 9704-2012, with its structure as heading styles.

Its last page ends with the colophon; what the edition says of it follows on a page of its own, without a number.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from build_scripts.domain.notice import Notice
from build_scripts.publish.docx.markup import paragraph, run
from build_scripts.publish.docx.package import Properties, pack, section
from build_scripts.publish.docx.styles import (
    ANCHOR,
    APPARATUS,
    APPARATUS_FIRST,
    STYLE_IDS,
    TYPE_AREA,
    heading_style,
    lead_style,
)
from build_scripts.publish.exports.manuscript import Paragraph, Style, paragraphs
from build_scripts.publish.labels.provenance import provenance

AT_THE_FOOT = (
    f'<w:framePr w:w="{TYPE_AREA}" w:hSpace="0" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin"'
    ' w:xAlign="left" w:yAlign="bottom"/>'
)
COLOPHON: frozenset[Style] = frozenset({"colophon", "printing"})
# Who printed it stands at the left, when at the right, in the order of the source.
_PRINTED_ON = re.compile(r"[〇零一二三四五六七八九十0-9]{4}年[^年]{1,3}月[^月]{1,3}日印[发制]")


def document(notice: Notice) -> bytes:
    return pack(_body(notice), properties(notice))


def properties(notice: Notice) -> Properties:
    """Title, issuer and number of the notice; the date of issue where it is known, and no other time."""
    return Properties(
        title=notice.title, creator=notice.issuer or "", subject=notice.document_number or "", identifier=notice.id,
        created=notice.date_of_issue or "",
    )


def _body(notice: Notice) -> str:
    own, colophon = _apart(tuple(paragraphs(notice)))
    if colophon:
        # A frame stands on the page of the paragraph after it.
        text = [*map(_paragraph, own), *_colophon(colophon), paragraph(ANCHOR, (), end=section())]
    else:
        text = [*map(_paragraph, own[:-1]), *(_paragraph(last, section()) for last in own[-1:])]
    return "".join([*text, *apparatus(provenance(notice)), section(numbered=False)])


def _apart(found: Sequence[Paragraph]) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
    """What is set in the text, and the colophon that ends it."""
    end = len(found)
    while end and found[end - 1].style in COLOPHON:
        end -= 1
    return found[:end], found[end:]


def _paragraph(found: Paragraph, end: str = "") -> str:
    """A heading of its own is one to a word processor; one that runs into its text keeps its face in their paragraph,
    from which Word takes it into a table of contents all the same."""
    if found.style != "heading":
        return paragraph(STYLE_IDS[found.style], (run(found.lead, bold=found.headed), run(found.text)), end=end)
    if not found.text:
        return paragraph(heading_style(found.level), (run(found.lead),), end=end)
    return paragraph(STYLE_IDS["body"], (run(found.lead, style=lead_style(found.level)), run(found.text)), end=end)


def _colophon(found: Sequence[Paragraph]) -> Iterator[str]:
    """At the foot of its page."""
    for line in _colophon_lines(found):
        yield paragraph(STYLE_IDS["colophon"], (run(line),), frame=AT_THE_FOOT)


def _colophon_lines(found: Sequence[Paragraph]) -> Iterator[str]:
    """Who printed it and when share a line, however many the source has them on."""
    for style, group in groupby(found, lambda p: p.style):
        texts = [p.text for p in group]
        if style == "printing":
            yield "\t".join(part for text in texts for part in _printing_parts(text))
        else:
            yield from texts


def _printing_parts(text: str) -> Iterator[str]:
    found = _PRINTED_ON.search(text)
    parts = (text[: found.start()], found[0], text[found.end() :]) if found else (text,)
    yield from filter(None, (part.strip() for part in parts))


def apparatus(facts: Iterator[tuple[str, str]]) -> Iterator[str]:
    """What the edition adds, a line each, below a line of its own."""
    for index, (label, value) in enumerate(facts):
        yield paragraph(APPARATUS if index else APPARATUS_FIRST, (run(f"{label}：{value}"),))
