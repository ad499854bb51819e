"""Where the printed numbers break off, and what looks like a number and was not read as one. Nothing is mended here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Doubt
from build_scripts.parse.lines.glued import shape
from build_scripts.parse.lines.wrapping import Paragraph
from build_scripts.parse.outline.numbering import CHINESE, HEAD, Form, Marker, find_marker
from build_scripts.parse.outline.tree import Node

# What a paragraph that was read as words opens with, though a number may be meant.
LIKE_A_NUMBER = re.compile(f"({CHINESE}|[0-9０-９]{{1,3}}) *[、.．,，](?![0-9０-９])")
SHOWN = 24
"""Characters of a line that a message shows."""
AROUND = 8
"""Characters before a place that a hint shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passed:
    """The last number of a form: itself, what it stands below, and which node it is."""

    number: int = 0
    parent: int = 0
    node: int = 0


def breaks(preamble: Sequence[Paragraph], nodes: Sequence[Node], file: str) -> Iterator[Diagnostic]:
    """A sequence of numbers goes on through the notice, or begins anew below a new heading. One that breaks is told,
    unless the number that is missing opens a line inside a provision: that is told as such."""
    last: dict[tuple[Form, int], Passed] = {}
    for at, node in enumerate(nodes):
        if node.marker is None:
            continue
        key = node.marker.form, len(node.marker.numbers)
        before = last.get(key, Passed())
        if not _follows(node, before):
            passed = _between(preamble if not before.number else (), nodes[before.node : at])
            if not any(_opens_line(paragraph, node.marker, before.number + 1) for paragraph in passed):
                yield _break(node.marker, before.number, node.paragraph.lines[0], passed, file)
        last[key] = Passed(number=node.marker.number, parent=id(node.parent), node=at)


def _follows(node: Node, before: Passed) -> bool:
    """It comes next, or is the first below another heading."""
    assert node.marker is not None
    if node.marker.number == before.number + 1:
        return True
    return node.marker.number == 1 and before.parent != id(node.parent)


def _between(preamble: Sequence[Paragraph], nodes: Sequence[Node]) -> list[Paragraph]:
    """The paragraphs in which a number that is missing may stand."""
    return [*preamble, *(paragraph for node in nodes for paragraph in (node.paragraph, *node.tail))]


def swallowed(paragraphs: Iterable[Paragraph], file: str) -> Iterator[Diagnostic]:
    """A line that opens with a number, though the sentence of the line before had not ended."""
    for paragraph in paragraphs:
        for at in paragraph.openings:
            line, above = paragraph.line_at(at), paragraph.line_at(at - 1)
            ending, opening = paragraph.text[max(0, at - SHOWN) : at], paragraph.text[at : at + SHOWN]
            last, first = ending[-AROUND:], opening[:AROUND]
            yield Diagnostic(
                file=file, line=line, message=f"“{opening}”以编号开头，却读在“{ending}”一条之内",
                hint=f"若是另一条，在 corrections.yml 中写：line: {line}, kind: split, "
                     f'original: "{first}", displayed: "\\n{first}"；若句子未完，写：'
                     f'line: {above}, kind: joined, original: "{last}\\n{first}", displayed: "{last}{first}"',
            )


def unread_numbers(preamble: Iterable[Paragraph], nodes: Iterable[Node]) -> Iterator[Doubt]:
    """一, that is not the number that comes next, and 一一、 that is none, were read as words."""
    for paragraph in (*preamble, *(paragraph for node in nodes for paragraph in node.tail)):
        if found := LIKE_A_NUMBER.match(paragraph.text):
            mark = "." if found[1].isdigit() else "、"
            yield Doubt(
                line=paragraph.lines[0],
                message=f"“{paragraph.text[:SHOWN]}”像编号，读作文字",
                hint="若是编号，在 corrections.yml 中改为接续的编号：kind: replaced, "
                     f'original: "{found[0]}", displayed: "{found[1]}{mark}"',
            )


def _opens_line(paragraph: Paragraph, like: Marker, number: int) -> bool:
    """A line inside the paragraph opens with the number, printed in the same form."""
    lines = (paragraph.text[at : at + HEAD] for at in paragraph.openings)
    found = (find_marker(line, clauses=like.form == "clause") for line in lines)
    return any(marker and (marker.form, marker.number) == (like.form, number) for marker in found)


def _break(marker: Marker, before: int, line: int, passed: Iterable[Paragraph], file: str) -> Diagnostic:
    after = f"{before}之后" if before else "开头"
    what = "重复或次序不对" if marker.number <= before else "跳号"
    message = f"{after}的编号“{marker.printed.strip()}”{what}"
    inside = _inside(passed, marker.form, before + 1) if marker.number > before else None
    hint = f"应接 {before + 1}（或在新标题下从 1 起）；若原文如此，在 catalog.yml 中写：broken_numbering: [{line}]"
    return Diagnostic(file=file, line=line, message=message, hint=inside or hint)


def _inside(paragraphs: Iterable[Paragraph], form: Form, number: int) -> str | None:
    """How to end the paragraph where the number that is missing stands in the middle of a line, if it does."""
    looks = shape(form, number)
    pattern = re.compile(f"(?<![0-9一二三四五六七八九十第]){looks}") if looks else None
    for paragraph in paragraphs if pattern else ():
        found = pattern.search(paragraph.text, 1) if pattern else None
        if found:
            at, line = found.start(), paragraph.line_at(found.start())
            before, after = paragraph.text[max(0, at - AROUND) : at], paragraph.text[at : at + AROUND]
            return (f"{number} 在第 {line} 行之内：若是另一条，在 corrections.yml 中从此分开："
                    f'line: {line}, kind: split, original: "{before}{after}", '
                    f'displayed: "{before}\\n{after}"')
    return None
