"""A comparison as a document with tracked changes.

All accepted, it is the newer notice; all rejected, the older one, paragraph by paragraph; what moved is marked where it
left and where it arrived. The audit of every build reads each of these files and proves it.
"""

from collections.abc import Iterator, Sequence
from itertools import count, cycle

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Notice
from build_scripts.link.comparison import Row
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.docx.markup import paragraph, run
from build_scripts.publish.docx.merged import Merged, Stretch, Unit, merge
from build_scripts.publish.docx.notice import apparatus
from build_scripts.publish.docx.package import Properties, pack, section
from build_scripts.publish.docx.styles import STYLE_IDS, heading_style, lead_style
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.provenance import EDITION

AUTHOR = "对照"


def document(lookup: Lookup, pair: Pair, rows: Sequence[Row]) -> bytes:
    older, newer = lookup.notices[pair.older], lookup.notices[pair.newer]
    found = merge(older, newer, pair, rows, lookup.segmenter)
    writer = _Writer(newer)
    body = "".join(map(writer.paragraph, found))
    facts = apparatus(iter(_facts(older, newer, found)))
    title = f"{locators.place_and_year(lookup, older)} → {locators.place_and_year(lookup, newer)} 对照"
    properties = Properties(
        title=title, identifier=f"{older.id}--{newer.id}", creator=AUTHOR,
        subject=" → ".join(n.document_number or n.title for n in (older, newer)), created=newer.date_of_issue or "",
    )
    return pack("".join([body, *facts, section(headed=True)]), properties, header=title)


def _facts(older: Notice, newer: Notice, found: Sequence[Merged]) -> Iterator[tuple[str, str]]:
    moves = {stretch.move for merged in found for stretch in merged.away}
    yield "说明", (
        f"以上文字全部出自下列两件通知，修订标记与以下各行为《{EDITION}》所加。接受全部修订，得新件全文；拒绝全部修订，得旧件全文。"
    )
    yield "旧件", cite(older)
    yield "新件", cite(newer)
    yield "移动", f"{len(moves)}处，标在移出与移入两处"
    yield "数据标识", f"{older.id}--{newer.id}"


class _Writer:
    """Every mark of a change bears a number of its own; the author is the same for all, and the date that of the newer
    notice. The minute tells a paragraph's changes from its neighbours': LibreOffice takes changes of one author and one
    time that meet at the end of a paragraph for one change, and the end for a part of it."""

    def __init__(self, newer: Notice) -> None:
        known = newer.date_of_issue or f"{newer.year}-01"
        self._date = known if known.count("-") == 2 else f"{known}-01"
        self._numbers = count(1)
        self._minutes = cycle((0, 5))
        self._made = ""

    def paragraph(self, merged: Merged) -> str:
        self._made = f'w:author="{AUTHOR}" w:date="{self._date}T00:0{next(self._minutes)}:00Z"'
        unit = merged.newer or merged.older
        assert unit is not None
        style, _ = _styles(unit)
        if merged.older and merged.newer:
            return paragraph(style, self._both(merged.older, merged.newer, merged))
        old = merged.older is not None
        mark = ("moveFrom" if old else "moveTo") if merged.whole else ("del" if old else "ins")
        end = f"<w:rPr><w:{mark} {self._tag()}/></w:rPr>"
        runs = "".join(self._alone(unit, merged.away if old else merged.here, merged.whole, old=old))
        if not merged.whole:
            return paragraph(style, (runs,), end=end)
        opened, closed = self._range(merged.whole, old=old)
        return paragraph(style, (opened, runs), end=end) + closed

    def _both(self, older: Unit, newer: Unit, merged: Merged) -> Iterator[str]:
        if older.number == newer.number:
            yield run(newer.number, style=_styles(newer)[1])
        else:
            yield self._gone(older.number, _styles(older)[1])
            yield self._come(newer.number, _styles(newer)[1])
        i = j = 0
        for start, at, length in (*merged.kept, (len(older.words), len(newer.words), 0)):
            yield from self._stretches(older, merged.away, i, start, None, old=True)
            yield from self._stretches(newer, merged.here, j, at, None, old=False)
            i, j = start + length, at + length
            yield from (run(text, style=style) for text, style in _by_style(newer, at, j))

    def _alone(self, unit: Unit, moved: Sequence[Stretch], whole: int | None, *, old: bool) -> Iterator[str]:
        style = _styles(unit)[1]
        yield self._gone(unit.number, style) if old else self._come(unit.number, style)
        yield from self._stretches(unit, moved, 0, len(unit.words), whole, old=old)

    def _stretches(
        self, unit: Unit, moved: Sequence[Stretch], start: int, end: int, whole: int | None, *, old: bool,
    ) -> Iterator[str]:
        """The words from `start` to `end`: what moved, and what went or came between."""
        at = start
        for stretch in (*(s for s in moved if start <= s.start < end), Stretch(start=end, end=end)):
            for text, style in _by_style(unit, at, stretch.start):
                yield self._gone(text, style) if old else self._come(text, style)
            inside = "".join(
                self._change("moveFrom" if old else "moveTo", run(text, style=style))
                for text, style in _by_style(unit, stretch.start, stretch.end)
            )
            if stretch.move is None or stretch.move == whole:
                yield inside
            else:
                yield inside.join(self._range(stretch.move, old=old))
            at = stretch.end

    def _gone(self, text: str, style: str) -> str:
        return self._change("del", run(text, style=style, deleted=True))

    def _come(self, text: str, style: str) -> str:
        return self._change("ins", run(text, style=style))

    def _change(self, kind: str, runs: str) -> str:
        return f"<w:{kind} {self._tag()}>{runs}</w:{kind}>" if runs else ""

    def _range(self, move: int, *, old: bool) -> tuple[str, str]:
        """What stands before and after a move: both ends of it bear one name."""
        kind, number = "moveFrom" if old else "moveTo", next(self._numbers)
        return (
            f'<w:{kind}RangeStart w:id="{number}" {self._made} w:name="move{move}"/>',
            f'<w:{kind}RangeEnd w:id="{number}"/>',
        )

    def _tag(self) -> str:
        return f'w:id="{next(self._numbers)}" {self._made}'


def _styles(unit: Unit) -> tuple[str, str]:
    """Of the paragraph, and of the heading that runs into its text."""
    found = unit.paragraph
    if found.style != "heading":
        return STYLE_IDS[found.style], ""
    return (STYLE_IDS["body"], lead_style(found.level)) if found.text else (heading_style(found.level), "")


def _by_style(unit: Unit, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The words from `start` to `end`, cut where the heading that runs into them ends."""
    lead = len(unit.paragraph.lead) - len(unit.number)
    if start < min(lead, end):
        yield unit.words[start : min(lead, end)], _styles(unit)[1]
    if max(lead, start) < end:
        yield unit.words[max(lead, start) : end], ""
