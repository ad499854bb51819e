"""A document with tracked changes read back from the finished file: its text with all changes accepted and with all
rejected, and what joins the two."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import lxml.etree

BODY = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE, COME = frozenset({f"{W}del", f"{W}moveFrom"}), frozenset({f"{W}ins", f"{W}moveTo"})
MOVED = frozenset({f"{W}moveFrom", f"{W}moveTo"})
STARTS = frozenset({f"{W}moveFromRangeStart", f"{W}moveToRangeStart"})
ENDS = frozenset({f"{W}moveFromRangeEnd", f"{W}moveToRangeEnd"})
WORDS = frozenset({f"{W}t", f"{W}delText"})
MARKS = f"{W}pPr/{W}rPr/*"
OWN = "EditionNote"
"""What the edition adds has styles whose names begin so."""

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


def body_of(data: bytes) -> bytes:
    """What of a document holds its text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(BODY)


def read(data: bytes) -> Reading:
    """Of every paragraph with words that is not the edition's own."""
    return read_body(body_of(data))


def read_body(body: bytes) -> Reading:
    return _Reader().read(lxml.etree.fromstring(body)[0])


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
        marks = {mark.tag for mark in element.iterfind(MARKS)}
        in_old, in_new = not marks & COME, not marks & GONE
        if in_old and in_new and self._old and self._new:
            self._reading.stayed.append((self._old_place, self._new_place))
        if marks & MOVED:
            self._moved_whole(gone=bool(marks & GONE))
        if in_old:
            self._end_old()
        if in_new:
            self._end_new()

    def _moved_whole(self, *, gone: bool) -> None:
        # Its range reaches beyond it, and no other range does.
        name = self._open[0][1] if self._open else ""
        self._reading.whole.add(name)
        self._moved(name, "", gone=gone)

    def _end_old(self) -> None:
        if self._old:
            self._reading.rejected.append(self._old)
        self._old = ""

    def _end_new(self) -> None:
        if self._new:
            self._reading.accepted.append(self._new)
        self._new = ""

    @property
    def _old_place(self) -> int:
        return len(self._reading.rejected)

    @property
    def _new_place(self) -> int:
        return len(self._reading.accepted)

    def _range(self, element: lxml.etree._Element) -> None:
        if element.tag in STARTS:
            self._open.append((element.get(f"{W}id"), element.get(f"{W}name")))
        elif element.tag in ENDS:
            self._open = [
                entry
                for entry in self._open
                if entry[0] != element.get(f"{W}id")
            ]

    def _words(self, element: lxml.etree._Element) -> None:
        tag = element.tag
        text = "".join(tight(node.text or "") for node in element.iter(*WORDS))
        if tag not in COME:
            self._old += text
        if tag not in GONE:
            self._new += text
        if tag in MOVED:
            name = self._open[-1][1] if self._open else ""
            self._moved(name, text, gone=tag in GONE)

    def _moved(self, name: str, text: str, *, gone: bool) -> None:
        if gone:
            self._reading.left[name].append((self._old_place, text))
        else:
            self._reading.arrived[name].append((self._new_place, text))


def _style(paragraph: lxml.etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def tight(text: str) -> str:
    """Without white space."""
    return "".join(text.split())
