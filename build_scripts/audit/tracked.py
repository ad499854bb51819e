"""Proof that a document with tracked changes says what the two notices say, read back from the finished file.

All changes accepted it is the newer notice, all rejected the older one, paragraph by paragraph; what stayed in its
place and what moved are links of the alignment, of provisions or of sentences. White space is no part of the
comparison.
"""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile

import lxml.etree

from build_scripts.domain.alignment import Pair
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Eid, Notice
from build_scripts.domain.site_addresses import compare_document

BODY = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE, COME = frozenset({f"{W}del", f"{W}moveFrom"}), frozenset({f"{W}ins", f"{W}moveTo"})
MOVED = frozenset({f"{W}moveFrom", f"{W}moveTo"})
STARTS = frozenset({f"{W}moveFromRangeStart", f"{W}moveToRangeStart"})
ENDS = frozenset({f"{W}moveFromRangeEnd", f"{W}moveToRangeEnd"})
WORDS = frozenset({f"{W}t", f"{W}delText"})
OWN = "EditionNote"
"""What the edition adds has styles whose names begin so."""

Paragraph = tuple[Eid | None, str]
"""Its provision, or None in head and foot, and its words."""
Ends = tuple[int, int]
"""Places of a paragraph among those of the older notice and among those of the newer one."""


@dataclass(slots=True)
class Reading:
    """The two texts of a document, and what joins them."""

    accepted: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    stayed: list[Ends] = field(default_factory=list)
    """Paragraphs that are in both."""
    left: defaultdict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    """By the name of a move: the place of a paragraph in the older text, and the words that moved from it."""
    arrived: defaultdict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    whole: set[str] = field(default_factory=set)
    """Names of the moves of whole paragraphs."""


def audit_tracked(older: Notice, newer: Notice, pair: Pair, data: bytes) -> Iterator[Diagnostic]:
    file = compare_document(pair.older, pair.newer)
    reading = read(data)
    sides = tuple(_paragraphs(older)), tuple(_paragraphs(newer))
    for side, shown, what in (
        (sides[0], reading.rejected, "拒绝"), (sides[1], reading.accepted, "接受"),
    ):
        difference = _difference([text for _, text in side], shown)
        if difference:
            yield _fault(file, f"{what}全部修订之后：{difference}")
            return
    yield from (_fault(file, message) for message in _unlinked(reading, pair, *sides))


def read(data: bytes) -> Reading:
    """Of every paragraph with words that is not the edition's own."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = lxml.etree.fromstring(package.read(BODY))[0]
    return _Reader().read(body)


class _Reader:
    """Goes through the document once, with both texts at hand. A paragraph whose end is gone runs on into the next."""

    def __init__(self) -> None:
        self._reading = Reading()
        self._old = self._new = ""
        self._open: list[tuple[str, str]] = []
        """Ranges of moves: number and name, the innermost last."""

    def read(self, body: Iterable[lxml.etree._Element]) -> Reading:
        for element in body:
            if element.tag == f"{W}p" and not _style(element).startswith(OWN):
                self._paragraph(element)
            else:
                self._range(element)
        return self._reading

    def _paragraph(self, element: lxml.etree._Element) -> None:
        for child in element:
            self._range(child)
            self._words(child)
        marks = {mark.tag for mark in element.iterfind(f"{W}pPr/{W}rPr/*")}
        in_old, in_new = not marks & COME, not marks & GONE
        if in_old and in_new and self._old and self._new:
            self._reading.stayed.append((len(self._reading.rejected), len(self._reading.accepted)))
        if marks & MOVED:
            # Its range reaches beyond it, and no other range does.
            name = self._open[0][1] if self._open else ""
            self._reading.whole.add(name)
            self._moved(name, "", gone=bool(marks & GONE))
        if in_old:
            self._reading.rejected += [self._old] if self._old else []
            self._old = ""
        if in_new:
            self._reading.accepted += [self._new] if self._new else []
            self._new = ""

    def _range(self, element: lxml.etree._Element) -> None:
        if element.tag in STARTS:
            self._open.append((element.get(f"{W}id"), element.get(f"{W}name")))
        elif element.tag in ENDS:
            self._open = [entry for entry in self._open if entry[0] != element.get(f"{W}id")]

    def _words(self, element: lxml.etree._Element) -> None:
        text = "".join("".join(node.text.split()) for node in element.iter(*WORDS) if node.text)
        if element.tag not in COME:
            self._old += text
        if element.tag not in GONE:
            self._new += text
        if element.tag in MOVED:
            self._moved(self._open[-1][1] if self._open else "", text, gone=element.tag in GONE)

    def _moved(self, name: str, text: str, *, gone: bool) -> None:
        if gone:
            self._reading.left[name].append((len(self._reading.rejected), text))
        else:
            self._reading.arrived[name].append((len(self._reading.accepted), text))


def _style(paragraph: lxml.etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def _paragraphs(notice: Notice) -> Iterator[Paragraph]:
    """The notice's paragraphs with words; the lines of a title are one."""
    for role, group in groupby(notice.preface, lambda block: block.role):
        texts = [block.text for block in group]
        yield from ((None, _tight(text)) for text in (["".join(texts)] if role == "title" else texts))
    for p in notice.provisions:
        text = _tight(f"{p.num or ''}{p.heading or ''}{p.heading_end}{p.text}")
        if text and p.eid not in ("preface", "conclusions"):
            yield p.eid, text
    yield from ((None, _tight(block.text)) for block in notice.conclusions)


def _difference(expected: Sequence[str], shown: Sequence[str]) -> str:
    """The first paragraph that differs."""
    for want, have in zip(expected, shown, strict=False):
        if want != have:
            at = sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(want, have, strict=False)))
            return f"“{want[max(0, at - 12) : at]}”之后是“{have[at : at + 12]}”，应为“{want[at : at + 12]}”"
    return "" if len(expected) == len(shown) else f"有 {len(shown)} 段，应为 {len(expected)} 段"


def _unlinked(
    reading: Reading, pair: Pair, older: Sequence[Paragraph], newer: Sequence[Paragraph]
) -> Iterator[str]:
    """What stayed, and what moved, against the alignment."""
    linked = {(link.older, link.newer): link for link in pair.links}
    sentences = {(found.older, found.newer) for found in pair.sentences}
    stayed = {(older[i][0], newer[j][0]) for i, j in reading.stayed}
    for ends in stayed:
        if ends != (None, None) and (ends not in linked or linked[ends].moved):
            yield f"{ends[0]} 留作 {ends[1]}，对照中没有这一对"
    if reading.left.keys() != reading.arrived.keys():
        yield f"移动只有一端：{sorted(reading.left.keys() ^ reading.arrived.keys())}"
        return
    whole = set()
    for name in reading.left:
        (i, left), (j, arrived) = _one_place(reading.left[name]), _one_place(reading.arrived[name])
        ends = older[i][0], newer[j][0]
        if name in reading.whole:
            whole.add(ends)
        if left != arrived:
            yield f"{name} 移出的是“{left[:20]}”，移入的是“{arrived[:20]}”"
        if ends not in linked and ends not in sentences and ends not in stayed:
            yield f"{name} 连接 {ends[0]} 和 {ends[1]}，对照中没有这一对"
    drawn = stayed | whole
    free_old = {eid for eid, _ in older} - {eid for eid, _ in drawn}
    free_new = {eid for eid, _ in newer} - {eid for _, eid in drawn}
    for link in pair.links:
        if link.main and link.moved and link.older in free_old and link.newer in free_new:
            yield f"{link.older} 移到了 {link.newer}，却没有标作移动"


def _one_place(pieces: Sequence[tuple[int, str]]) -> tuple[int, str]:
    return pieces[0][0], "".join(text for _, text in pieces)


def _tight(text: str) -> str:
    return "".join(text.split())


def _fault(file: str, message: str) -> Diagnostic:
    return Diagnostic(
        file=file, line=None, message=message,
        hint="接受全部修订应得新文，拒绝全部修订应得旧文；移动与对照一致",
    )
