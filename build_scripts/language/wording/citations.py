"""What a text cites: 《titles》 with numbers, numbers alone, names in the table, meetings and plans by their form.

A title within a title (〈…〉) is cited, too. Whether a work is to be obeyed or to be made is said by the last verb that
stands before it in its clause: 修订《…条例》, but 按照新修订的《…条例》.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_scripts.domain.index_vocabulary import CitedForm, WorkRow, WorkTable
from build_scripts.domain.indexes import MentionStatus, Span, WorkKind
from build_scripts.language.wording.alternatives import any_of

Match = re.Match[str]

TITLE = re.compile("《((?:[^《》〈〉]|〈[^〈〉]*〉)*)》")
NESTED = re.compile("〈([^〈〉]*)〉")
_DOCUMENT = r"[\u4e00-\u9fff]{1,12}[〔\[](?:19|20)[0-9]{2}[〕\]][0-9]{1,5}号"
_ORDER = "[\u4e00-\u9fff]{2,16}令第?[0-9一二三四五六七八九十百]{1,6}号"
_STANDARD = r"(?:GB|AQ|MT|JGJ|CJJ|DB[0-9]{2})(?:/T)? ?[0-9]{2,6}(?:\.[0-9]{1,3})?(?:[-—][0-9]{4})?"
NUMBER_AFTER = re.compile(f"[（(]({_DOCUMENT}|{_ORDER}|{_STANDARD})[^（）()]{{0,12}}[）)]")
STANDARD_BEFORE = re.compile(f"({_STANDARD}) ?$")
NUMBER = re.compile(f"{_DOCUMENT}|{_ORDER}|{_STANDARD}")
LONGEST_STANDARD = 24
# Words before the number of a document that are no part of it: 继续贯彻落实国发〔2010〕23号.
LEADING = re.compile(".*(?:落实|执行|按照|根据|依据|贯彻|遵照|关于|参照|以及|[和及、与的据按])")
CLAUSE_END = re.compile("[，。；：！？]")
TO_MAKE = "制定|制订|出台|修订|修改|修编|编制|起草|印发|草拟|拟订|建立|完善|废止"
TO_OBEY = "落实|执行|贯彻|按照|依据|根据|遵守|实施|宣传|学习|普及|宣贯|推进|抓好|对照|依照|下发了|印发了"
# 编制实施 and 编制并实施 are one making; 新修订的 and 印发了 tell of what has been made.
VERB = re.compile(
    f"(?P<new>新|最新|已|刚)?(?:(?P<make>{TO_MAKE})|(?P<obey>(?<![并制定订台改])(?:{TO_OBEY})))(?P<past>的|后的|了)?"
)
SHORTENED = re.compile("^(?:中华人民共和国|中共中央国务院)|\\s")


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One place where a work is cited."""

    span: Span
    title: str | None
    """As printed; None where only a number is."""
    number: str | None
    status: MentionStatus
    works: tuple[str, ...]
    """Titles of the works that are meant; none where only a number is printed."""
    kind: WorkKind | None
    """Where the form says it (a meeting, a plan); None where the title decides."""


class CitationRules:
    """The table of works, ready to be asked."""

    def __init__(self, table: WorkTable, further: Iterable[str] = ()) -> None:
        """`further`: titles that are known from elsewhere, to be found without title marks too."""
        self._rows = {key: row for row in table.works for key in map(key_of, (row.title, *row.names))}
        self._kinds = tuple((rule.kind, re.compile(rule.pattern)) for rule in table.kinds)
        self._orders = tuple((rule.kind, re.compile(rule.pattern)) for rule in table.orders)
        self._forms = tuple((form, re.compile(form.pattern)) for form in table.forms)
        names = {name for row in table.works for name in row.names}
        self._names = re.compile(any_of(names | set(further)))

    def row_of(self, title: str) -> WorkRow | None:
        return self._rows.get(key_of(title))

    def kind_of(self, title: str, numbers: Iterable[str] = ()) -> WorkKind:
        """What the table says; else what a number says; else what the title ends in."""
        row = self.row_of(title)
        if row and row.kind:
            return row.kind
        for number in numbers:
            for kind, pattern in self._orders:
                if pattern.search(number):
                    return kind
        if not title:
            return "规范性文件"
        return next((kind for kind, pattern in self._kinds if pattern.search(title)), "其他")

    def find(self, text: str, places: Mapping[str, str]) -> tuple[Citation, ...]:
        """All citations in order. `places`: sign of a level (省) to the name of the place that is meant (山西省)."""
        found = [*self._titled(text)]
        for form in (self._numbered, self._named, lambda text: self._formed(text, places)):
            taken = [citation.span for citation in found]
            found += (c for c in form(text) if not any(a < c.span[1] and c.span[0] < b for a, b in taken))
        return tuple(sorted(found, key=lambda c: (c.span, c.title or "")))

    def _titled(self, text: str) -> Iterator[Citation]:
        for match in TITLE.finditer(text):
            after = NUMBER_AFTER.match(text, match.end())
            before = STANDARD_BEFORE.search(text, max(0, match.start() - LONGEST_STANDARD), match.start())
            number = after or before
            title = match[1].strip()
            yield Citation(
                span=(before.start() if before else match.start(), after.end() if after else match.end()),
                title=title, number=number[1] if number else None, status=_status(text, match.start()),
                works=(title,), kind=None,
            )
            for nested in NESTED.finditer(text, match.start(), match.end()):
                yield Citation(
                    span=nested.span(), title=nested[1], number=None, status="in_force", works=(nested[1],), kind=None,
                )

    def _numbered(self, text: str) -> Iterator[Citation]:
        for match in NUMBER.finditer(text):
            number = LEADING.sub("", match[0])
            yield Citation(
                span=(match.end() - len(number), match.end()), title=None, number=number,
                status=_status(text, match.end() - len(number)), works=(), kind=None,
            )

    def _named(self, text: str) -> Iterator[Citation]:
        for match in self._names.finditer(text):
            yield Citation(
                span=match.span(), title=match[0], number=None, status=_status(text, match.start()),
                works=(match[0],), kind=None,
            )

    def _formed(self, text: str, places: Mapping[str, str]) -> Iterator[Citation]:
        for form, pattern in self._forms:
            for match in pattern.finditer(text):
                yield Citation(
                    span=match.span(), title=match[0], number=None, status=_status(text, match.start()),
                    works=_titles(form, match, places), kind=form.kind,
                )


def key_of(title: str) -> str:
    """Two titles with one key are of one work: 安全生产法 and 中华人民共和国安全生产法."""
    return SHORTENED.sub("", title).removeprefix("关于")


def _titles(form: CitedForm, match: Match, places: Mapping[str, str]) -> tuple[str, ...]:
    """What is called: one title for each of several plenums (十八届三中、四中全会)."""
    groups = {name: value or "" for name, value in match.groupdict().items()}
    groups["place"] = places.get(groups.get("level", ""), groups.get("level", ""))
    plenums = re.findall("[一二三四五六七](?=中)", groups.get("plenums", "")) or [""]
    return tuple(dict.fromkeys(form.title.format(**groups, plenum=plenum) for plenum in plenums))


def _status(text: str, at: int) -> MentionStatus:
    """By the last verb before it in its clause. What is newly made is in force."""
    before = TITLE.sub("", text[max(0, at - 200) : at])
    clause = CLAUSE_END.split(before)[-1]
    verbs = list(VERB.finditer(clause))
    if not verbs or not verbs[-1]["make"] or verbs[-1]["new"] or verbs[-1]["past"]:
        return "in_force"
    return "to_be_made"
