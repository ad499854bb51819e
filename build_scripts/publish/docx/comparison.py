"""A comparison as a document with tracked changes.

All accepted, it is the newer notice; all rejected, the older one, paragraph by paragraph; what moved is marked where it
left and where it arrived. The audit of every build reads each of these files and proves it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, cycle

from build_scripts.domain.notice import Notice
from build_scripts.publish.docx.body import (
    Document,
    Mark,
    MarkKind,
    Paragraph,
    Part,
    RangeEnd,
    RangeStart,
    Run,
    Section,
    runs,
)
from build_scripts.publish.docx.merged import Block, Merged, Stretch, Unit, merge
from build_scripts.publish.docx.notice import apparatus
from build_scripts.publish.docx.package import Properties, pack
from build_scripts.publish.docx.styles import STYLE_IDS, heading_style, lead_style
from build_scripts.publish.exports.compared import Compared
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.provenance import EDITION, version

AUTHOR = "对照"
Styled = tuple[str, str]
"""Words and the style they are set in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """How the changes of one notice's words are marked."""

    alone: MarkKind
    """What only this notice has."""
    moved: MarkKind


OLDER = Side(alone="del", moved="moveFrom")
NEWER = Side(alone="ins", moved="moveTo")


def document(compared: Compared) -> bytes:
    older, newer = compared.comparison.older, compared.comparison.newer
    title = f"{compared.older_name} → {compared.newer_name} 对照"
    merged = merge(compared.comparison)
    writer = _Writer(newer)
    paragraphs = [writer.paragraph(one) for one in merged]
    paragraphs += apparatus(_facts(older, newer, merged, compared.edition))
    properties = Properties(
        title=title,
        identifier=f"{older.id}--{newer.id}",
        creator=AUTHOR,
        subject=" → ".join(n.document_number or n.title for n in (older, newer)),
        created=newer.date_of_issue or "",
    )
    body = Document(paragraphs=paragraphs, section=Section(headed=True), author=AUTHOR)
    return pack(body, properties, header=title)


def _facts(older: Notice, newer: Notice, found: Sequence[Merged], edition: str) -> Iterator[tuple[str, str]]:
    moves = {stretch.move for merged in found for stretch in merged.away}
    yield "说明", (
        f"以上文字全部出自下列两件通知，修订标记与以下各行为《{EDITION}》所加。接受全部修订，得新文全文；拒绝全部修订，得旧文全文。"
    )
    yield "旧文", cite(older)
    yield "新文", cite(newer)
    yield "移动", f"{len(moves)}处，标在移出与移入两处"
    yield from version(edition)
    yield "数据标识", f"{older.id}--{newer.id}"


class _Writer:
    """Every mark of a change bears a number of its own; the author is the same for all, and the date that of the newer
    notice. The minute tells a paragraph's changes from its neighbours': LibreOffice takes changes of one author and one
    time that meet at the end of a paragraph for one change, and the end for a part of it."""

    def __init__(self, newer: Notice) -> None:
        self._date = facts.first_day(newer.date_of_issue or f"{newer.year}-01")
        self._numbers = count(1)
        self._minutes = cycle((0, 5))

    def paragraph(self, merged: Merged) -> Paragraph:
        changed = f"{self._date}T00:0{next(self._minutes)}:00Z"
        return replace(self._written(merged), changed=changed)

    def _written(self, merged: Merged) -> Paragraph:
        if merged.older and merged.newer:
            content = tuple(self._both(merged.older, merged.newer, merged))
            return Paragraph(style=_style(merged.newer), content=content)
        if merged.older:
            return self._alone(merged.older, merged.away, merged.whole, OLDER)
        assert merged.newer is not None
        return self._alone(merged.newer, merged.here, merged.whole, NEWER)

    def _both(self, older: Unit, newer: Unit, merged: Merged) -> Iterator[Part]:
        yield from self._both_numbers(older, newer)
        i = j = 0
        for start, at, length in (*merged.kept, _end(older, newer)):
            yield from self._stretches(older, merged.away, (i, start), OLDER)
            yield from self._stretches(newer, merged.here, (j, at), NEWER)
            i, j = start + length, at + length
            yield from (Run(text=text, style=style) for text, style in _by_style(newer, at, j))

    def _both_numbers(self, older: Unit, newer: Unit) -> Iterator[Run]:
        if older.number == newer.number:
            yield from runs(Run(text=newer.number, style=_lead_style(newer)))
        else:
            yield from self._marked(_number(older), OLDER.alone)
            yield from self._marked(_number(newer), NEWER.alone)

    def _alone(self, unit: Unit, moved: Sequence[Stretch], whole: int | None, side: Side) -> Paragraph:
        """A paragraph of one notice; where it moved as a whole, its end moved with it."""
        end = self._mark(side.alone if whole is None else side.moved)
        content = tuple(self._all_words(unit, moved, whole, side))
        if whole is None:
            return Paragraph(style=_style(unit), content=content, end=end)
        opened, closed = self._range(whole, side)
        return Paragraph(style=_style(unit), content=(opened, *content), end=end, after=closed)

    def _all_words(self, unit: Unit, moved: Sequence[Stretch], whole: int | None, side: Side) -> Iterator[Part]:
        yield from self._marked(_number(unit), side.alone)
        yield from self._stretches(unit, moved, (0, len(unit.words)), side, whole)

    def _stretches(
        self, unit: Unit, moved: Sequence[Stretch], span: tuple[int, int], side: Side, whole: int | None = None,
    ) -> Iterator[Part]:
        """The words of a span: what moved, and what went or came between."""
        start, end = span
        at = start
        for stretch in moved:
            if start <= stretch.start < end:
                yield from self._marked(_by_style(unit, at, stretch.start), side.alone)
                yield from self._passage(unit, stretch, whole, side)
                at = stretch.end
        yield from self._marked(_by_style(unit, at, end), side.alone)

    def _passage(self, unit: Unit, stretch: Stretch, whole: int | None, side: Side) -> Iterator[Part]:
        """What moved; within a paragraph that moved as a whole, the move is the paragraph's."""
        inside = list(self._marked(_by_style(unit, stretch.start, stretch.end), side.moved))
        if stretch.move == whole:
            yield from inside
            return
        opened, closed = self._range(stretch.move, side)
        yield opened
        yield from inside
        yield closed

    def _marked(self, found: Iterator[Styled], kind: MarkKind) -> Iterator[Run]:
        for text, style in found:
            yield Run(text=text, style=style, mark=self._mark(kind))

    def _range(self, move: int, side: Side) -> tuple[RangeStart, RangeEnd]:
        mark = self._mark(side.moved)
        return RangeStart(mark=mark, name=f"move{move}"), RangeEnd(mark=mark)

    def _mark(self, kind: MarkKind) -> Mark:
        return Mark(kind=kind, number=next(self._numbers))


def _end(older: Unit, newer: Unit) -> Block:
    """Behind the last words of both."""
    return len(older.words), len(newer.words), 0


def _number(unit: Unit) -> Iterator[Styled]:
    if unit.number:
        yield unit.number, _lead_style(unit)


def _style(unit: Unit) -> str:
    found = unit.paragraph
    if found.style != "heading":
        return STYLE_IDS[found.style]
    return STYLE_IDS["body"] if found.text else heading_style(found.level)


def _lead_style(unit: Unit) -> str:
    """Of the heading that runs into the paragraph's text."""
    found = unit.paragraph
    runs_in = found.style == "heading" and found.text
    return lead_style(found.level) if runs_in else ""


def _by_style(unit: Unit, start: int, end: int) -> Iterator[Styled]:
    """The words from `start` to `end`, cut where the heading that runs into them ends."""
    lead = len(unit.paragraph.lead) - len(unit.number)
    if start < min(lead, end):
        yield unit.words[start : min(lead, end)], _lead_style(unit)
    if max(lead, start) < end:
        yield unit.words[max(lead, start) : end], ""
