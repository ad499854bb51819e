"""Proof that nothing was lost and nothing invented: each original against what is published of it.

The expected text of a notice is its original lines with exactly the recorded corrections applied, each at its place.
The page must show that text, every character in order, and every provision at its own address. White space and the
width of punctuation are no part of the comparison: the display rules may change them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

from justhtml import NodeType

from build_scripts.audit import html
from build_scripts.audit.differences import CONTEXT, first_difference
from build_scripts.audit.html_nodes import attribute
from build_scripts.domain.addresses.site_addresses import notice_page, source_file
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Correction, Eid, Notice, Provision, format_of
from build_scripts.language.display import solid

_WIDTH = str.maketrans("，；：（）！？［］〔〕【】．％＋－～", ",;:()!?[][][].%+-~")
# (2024)1号: of a document number, whose brackets the display rules make square.
_ROUND_YEAR = re.compile(r"\(((?:19|20)[0-9]{2})\)(?=第?[0-9]+号)")
_SHOWN = 60


def audit_structure(notice: Notice, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """The provisions of a notice, in order, hold its original's text. `lines` are the whole original's."""
    expected, faults = _expected(notice, lines)
    yield from faults
    shown = "".join(_canonical(p.paragraph) for p in notice.provisions)
    yield from _difference(notice, expected, shown, "读出的结构")


def audit_page(notice: Notice, lines: Sequence[str], page_html: str) -> Iterator[Diagnostic]:
    """The published page of a notice shows its original's text, and each provision at its eid."""
    page = notice_page(notice.id)
    articles = html.of_class(page_html, "notice")
    names = [article.name for article in articles]
    if names != ["article"]:
        yield _not_one_article(page, articles)
        return
    expected, faults = _expected(notice, lines)
    yield from faults
    eids = [provision.eid for provision in notice.provisions]
    at = dict.fromkeys(eids, "")
    shown = "".join(_shown(articles[0], at))
    yield from _difference(notice, expected, _canonical(shown), page)
    yield from _misplaced(notice.provisions, at, page)


def _not_one_article(page: str, articles: Iterable[NodeType]) -> Diagnostic:
    names = "、".join(article.name for article in articles)
    return Diagnostic(
        file=page,
        line=None,
        message=f"class 为 notice 的元素：{names or '没有'}",
        hint='页面上应恰有一个 <article class="notice">，容纳整件通知',
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Change:
    """A correction at its place in the canonical text of the original."""

    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        return self.start + len(self.before)


class _Original:
    """The canonical text of a notice's part of its original, and where its lines start."""

    def __init__(self, notice: Notice, lines: Sequence[str]) -> None:
        rows = _rows(notice, lines)
        self.notice = notice
        self.text = "".join(rows)
        self._starts = [0, *accumulate(map(len, rows))]

    def line_start(self, line: int) -> int:
        row = line - self.notice.first_line
        return self._starts[row] if 0 <= row < len(self._starts) else self._starts[-1]

    def is_in_line(self, start: int, line: int) -> bool:
        """A page is one piece, whose lines say nothing of its text; so is a document."""
        if format_of(self.notice.original) in ("html", "word"):
            return start >= 0
        row = line - self.notice.first_line
        is_own = 0 <= row < len(self._starts) - 1
        if not is_own:
            return False
        first, following = self._starts[row : row + 2]
        last = max(first, following - 1)
        return first <= start <= last


def _expected(notice: Notice, lines: Sequence[str]) -> tuple[str, list[Diagnostic]]:
    """The original's characters after the recorded corrections; a correction that does not apply is a fault."""
    original = _Original(notice, lines)
    changes, faults = _placed(original)
    return "".join(_corrected(original.text, changes)), faults


def _corrected(text: str, changes: Iterable[_Change]) -> Iterator[str]:
    done = 0
    for change in changes:
        yield text[done : change.start]
        yield change.after
        done = change.end
    yield text[done:]


def _rows(notice: Notice, lines: Sequence[str]) -> list[str]:
    """The canonical text of the notice's part of the original, line by line; a page is one piece."""
    form = format_of(notice.original)
    own = lines[notice.first_line - 1 : notice.last_line]
    if form == "html":
        page = "\n".join(own)
        return [_canonical(html.words(page))]
    if form == "word":
        return [_canonical("".join(own))]
    return [_canonical(line) for line in own]


def _placed(original: _Original) -> tuple[list[_Change], list[Diagnostic]]:
    """The corrections in the order of the text, none within another, each in the line that it names."""
    changes: list[_Change] = []
    faults: list[Diagnostic] = []
    done = 0
    for start, c in sorted(_found(original), key=itemgetter(0)):
        change = _Change(
            start=start,
            before=_canonical(c.original),
            after=_canonical(c.displayed),
        )
        is_there = original.text.startswith(change.before, start)
        if start < done or not is_there or not original.is_in_line(start, c.line):
            faults.append(_inapplicable(original.notice, c))
            continue
        changes.append(change)
        done = change.end
    return changes, faults


def _found(original: _Original) -> Iterator[tuple[int, Correction]]:
    """Where each correction stands. One that tells no place stands where its words come first in its line, behind the
    one before it."""
    after: defaultdict[int, int] = defaultdict(int)
    for c in original.notice.corrections:
        before = _canonical(c.original)
        if before == _canonical(c.displayed):
            continue
        if c.at is not None:
            yield c.at, c
            continue
        earliest = max(original.line_start(c.line), after[c.line])
        start = original.text.find(before, earliest)
        after[c.line] = start + len(before)
        yield start, c


def _inapplicable(notice: Notice, c: Correction) -> Diagnostic:
    return Diagnostic(
        file=source_file(notice.original),
        line=c.line,
        message=f"{c.kind} 的文字“{c.original[:_SHOWN]}”不始于所记之处",
        hint="更正须写明原文起于哪一行、行中何处，文字照录",
    )


def _difference(notice: Notice, expected: str, shown: str, where: str) -> Iterator[Diagnostic]:
    """The first place where the two differ: what follows it may only be its echo."""
    expected, shown = _square_years(expected), _square_years(shown)
    if expected == shown:
        return
    at = first_difference(expected, shown)
    end = at + CONTEXT
    before = expected[max(0, at - CONTEXT) : at]
    there, here = expected[at:end], shown[at:end]
    lengths = f"应有 {len(expected)} 字，显示 {len(shown)} 字"
    yield Diagnostic(
        file=source_file(notice.original),
        line=None,
        message=f"{notice.id}：“{before}”之后，原文是“{there}”，{where}是“{here}”（{lengths}）",
        hint="每个字或依次显示，或连同理由记入 corrections.json",
    )


def _shown(article: NodeType, at: dict[Eid, str]) -> Iterator[str]:
    """The article's text in order without what is marked data-ui; `at` collects the text that stands at each eid."""
    current: Eid | None = None
    pieces: defaultdict[Eid, list[str]] = defaultdict(list)
    for node in html.below(article, unless="data-ui"):
        eid = Eid(attribute(node, "id") or "")
        current = eid if eid in at else current
        text = html.own_text(node)
        if current is not None:
            pieces[current].append(text)
        yield text
    for eid, found in pieces.items():
        at[eid] = "".join(found)


def _misplaced(provisions: Iterable[Provision], at: Mapping[Eid, str], page: str) -> Iterator[Diagnostic]:
    for p in provisions:
        want, have = _compared(p.paragraph), _compared(at[p.eid])
        if want != have:
            yield Diagnostic(
                file=page,
                line=None,
                message=f"#{p.eid} 显示的是“{have[:40]}”，应为“{want[:40]}”",
                hint="每条完整而单独地显示在自己的锚点与下一个锚点之间",
            )


def _compared(text: str) -> str:
    return _square_years(_canonical(text))


def _canonical(text: str) -> str:
    """Without white space, that of no width included; punctuation at half width."""
    return solid(text).translate(_WIDTH)


def _square_years(canonical: str) -> str:
    return _ROUND_YEAR.sub(r"[\1]", canonical)
