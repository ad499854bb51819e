"""A comparison as a document with tracked changes.

All accepted, it is the newer notice; all rejected, the older one, paragraph by paragraph; what moved is marked where it
left and where it arrived. The audit of every build reads each of these files and proves it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, cycle

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
)
from build_scripts.publish.docx.merged import Block, Merged, Stretch, Unit, merge
from build_scripts.publish.docx.notice import apparatus, lead_style_of, style_of
from build_scripts.publish.docx.package import Properties, pack
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.comparing.comparison_words import WORDS, between
from build_scripts.publish.labels.provenance import version
from build_scripts.publish.views.exports.compared import Compared

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


@dataclass(frozen=True, slots=True)
class _Half:
    """A paragraph as one of the notices has it."""

    unit: Unit
    side: Side
    moved: Sequence[Stretch]
    whole: int | None = None
    """Numbers the move of the paragraph as a whole."""

    def words(self, start: int, end: int) -> Iterator[Styled]:
        return _by_style(self.unit, start, end)

    @property
    def ends_with_move(self) -> bool:
        """LibreOffice takes the end of a paragraph for a part of a move that reaches it, and joins the paragraph to one
        behind it that is gone when the move is rejected: what went from there stands last."""
        return any(stretch.end == len(self.unit.words) for stretch in self.moved)


def document(compared: Compared) -> bytes:
    older, newer = compared.comparison.older, compared.comparison.newer
    relation = compared.comparison.pair.relation
    older_number, newer_number = (n.document_number or n.title for n in (older, newer))
    title = f"{between(compared.older_name, compared.newer_name, relation)} 对照"
    merged = merge(compared.comparison)
    writer = _Writer(newer)
    paragraphs = [writer.paragraph(one) for one in merged]
    paragraphs += apparatus(_facts(compared, merged))
    properties = Properties(
        title=title,
        identifier=f"{older.id}--{newer.id}",
        creator=AUTHOR,
        subject=between(older_number, newer_number, relation),
        created=newer.date_of_issue or "",
    )
    body = Document(
        paragraphs=paragraphs,
        section=Section(headed=True),
        author=AUTHOR,
    )
    return pack(body, properties, header=title)


def _facts(compared: Compared, found: Iterable[Merged]) -> Iterator[tuple[str, str]]:
    comparison = compared.comparison
    words = WORDS[comparison.pair.relation]
    yield "说明", words.tracked
    yield words.older, cite(comparison.older)
    yield words.newer, cite(comparison.newer)
    yield "移动", f"{len(set(_moves(found)))}处，标在移出与移入两处"
    yield from version(compared.edition)
    yield "数据标识", f"{comparison.older.id}--{comparison.newer.id}"


def _moves(found: Iterable[Merged]) -> Iterator[int]:
    """By number; a paragraph that moved as a whole has moved though none of its words stayed the same."""
    for merged in found:
        yield from (stretch.move for stretch in merged.away)
        if merged.whole is not None:
            yield merged.whole


class _Writer:
    """Every mark of a change bears a number of its own; the author is the same for all, and the date that of the newer
    notice. The minute tells a paragraph's changes from its neighbours': LibreOffice takes changes of one author and one
    time that meet at the end of a paragraph for one change, and the end for a part of it."""

    def __init__(self, newer: Notice) -> None:
        self._date = facts.day_of_issue(newer)
        self._numbers = count(1)
        self._minutes = cycle((0, 5))

    def paragraph(self, merged: Merged) -> Paragraph:
        changed = f"{self._date}T00:0{next(self._minutes)}:00Z"
        return replace(self._written(merged), changed=changed)

    def _written(self, merged: Merged) -> Paragraph:
        older, newer = merged.older, merged.newer
        if older and newer:
            content = tuple(self._both(older, newer, merged))
            return Paragraph(style=style_of(newer.paragraph), content=content)
        if older:
            return self._alone(_Half(older, OLDER, merged.away, merged.whole))
        assert newer is not None
        return self._alone(_Half(newer, NEWER, merged.here, merged.whole))

    def _both(self, older: Unit, newer: Unit, merged: Merged) -> Iterator[Part]:
        yield from self._both_numbers(older, newer)
        gone = _Half(older, OLDER, merged.away)
        come = _Half(newer, NEWER, merged.here)
        i = j = 0
        for start, at, length in (*merged.kept, _end(older, newer)):
            went = self._stretches(gone, i, start)
            came = self._stretches(come, j, at)
            came_first = at == len(newer.words) and come.ends_with_move
            yield from chain(came, went) if came_first else chain(went, came)
            i = start + length
            j = at + length
            kept = _by_style(newer, at, j)
            yield from _unmarked(kept)

    def _both_numbers(self, older: Unit, newer: Unit) -> Iterator[Run]:
        if older.number == newer.number:
            yield from _unmarked(_number(newer))
        else:
            yield from self._marked(_number(older), OLDER.alone)
            yield from self._marked(_number(newer), NEWER.alone)

    def _alone(self, half: _Half) -> Paragraph:
        """A paragraph of one notice; where it moved as a whole, its end moved with it."""
        style = style_of(half.unit.paragraph)
        end = self._mark(half.side.alone if half.whole is None else half.side.moved)
        content = tuple(self._all_words(half))
        if half.whole is None:
            return Paragraph(
                style=style,
                content=content,
                end=end,
            )
        opened, closed = self._range(half.whole, half.side)
        return Paragraph(
            style=style,
            content=(opened, *content),
            end=end,
            after=closed,
        )

    def _all_words(self, half: _Half) -> Iterator[Part]:
        yield from self._marked(_number(half.unit), half.side.alone)
        yield from self._stretches(half, 0, len(half.unit.words))

    def _stretches(self, half: _Half, start: int, end: int) -> Iterator[Part]:
        """The words of a span: what moved, and what went or came between."""
        side = half.side.alone
        at = start
        for stretch in half.moved:
            if start <= stretch.start < end:
                before = half.words(at, stretch.start)
                yield from self._marked(before, side)
                yield from self._passage(half, stretch)
                at = stretch.end
        rest = half.words(at, end)
        yield from self._marked(rest, side)

    def _passage(self, half: _Half, stretch: Stretch) -> Iterator[Part]:
        """What moved; within a paragraph that moved as a whole, the move is the paragraph's."""
        inside = list(self._marked(half.words(stretch.start, stretch.end), half.side.moved))
        if stretch.move == half.whole:
            yield from inside
            return
        opened, closed = self._range(stretch.move, half.side)
        yield opened
        yield from inside
        yield closed

    def _marked(self, found: Iterable[Styled], kind: MarkKind) -> Iterator[Run]:
        for text, style in found:
            yield Run(
                text=text,
                style=style,
                mark=self._mark(kind),
            )

    def _range(self, move: int, side: Side) -> tuple[RangeStart, RangeEnd]:
        mark = self._mark(side.moved)
        return RangeStart(mark=mark, name=f"move{move}"), RangeEnd(mark=mark)

    def _mark(self, kind: MarkKind) -> Mark:
        return Mark(kind=kind, number=next(self._numbers))


def _end(older: Unit, newer: Unit) -> Block:
    """Behind the last words of both."""
    return len(older.words), len(newer.words), 0


def _unmarked(found: Iterable[Styled]) -> Iterator[Run]:
    """What both have."""
    return (Run(text=text, style=style) for text, style in found)


def _number(unit: Unit) -> Iterator[Styled]:
    if unit.number:
        yield unit.number, lead_style_of(unit.paragraph)


def _by_style(unit: Unit, start: int, end: int) -> Iterator[Styled]:
    """The words from `start` to `end`, cut where the heading that runs into them ends."""
    words, paragraph = unit.words, unit.paragraph
    lead_ends = len(paragraph.lead) - len(unit.number)
    lead = words[start : min(lead_ends, end)]
    text = words[max(lead_ends, start) : end]
    if lead:
        yield lead, lead_style_of(paragraph)
    if text:
        yield text, ""
