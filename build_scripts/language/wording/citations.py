"""What a text cites: 《titles》 with numbers, numbers alone, names in the table, meetings and plans by their form.

A title within a title (〈…〉) is cited, too. Whether a work is to be obeyed or to be made is said by the last verb that
stands before it in its clause: 修订《…条例》, but 按照新修订的《…条例》. What is to be made is cited without title
marks, too, where its last word says that it is a rule: 制定事故企业复工复产验收办法.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from build_scripts.domain.index_vocabulary import CitedForm, WorkRow, WorkTable
from build_scripts.domain.indexes import MentionStatus, Span, WorkKind
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.work_numbers import WorkNumber, work_numbers

Match = re.Match[str]

_NESTED = "〈[^〈〉]*〉|《[^《》]*》"
TITLE = re.compile(f"《((?:[^《》〈〉]|{_NESTED})*)》")
NESTED = re.compile("〈([^〈〉]*)〉|《([^《》]*)》")
BRACKET = re.compile(r"\s?[（(][^（）()]{1,80}[）)]")
# （以下简称《意见》） gives a name of the notice's own; what it names stands before the bracket.
SHORT = re.compile("[简并合]称(?:为)?[：:]?\\s?(?:《([^《》]{1,20})》|“([^“”]{1,20})”|([^《》“”，。；（）]{2,12}))")
# What may stand between a number and the title that it belongs to: 国办发〔2016〕88号文件《…》, GB 50016-2014 《…》.
BETWEEN = re.compile("(?:文件?|通知)?\\s?[，,]?\\s?")
JOINS = re.compile("[、，和及与]?\\s?")
CLAUSE_END = re.compile("[，。；：！？]")
# 安全生产法 is not cited by 安全生产法律法规, nor 消防法 by 消防法实施办法.
NOT_THE_NAME = "(?![律规制治定人学院庭]|实施)"
TO_MAKE = "制定|制订|出台|修订|修改|修编|编制|起草|印发|草拟|拟订|建立|完善|废止"
TO_OBEY = "落实|执行|贯彻|按照|依据|根据|遵守|实施|宣传|学习|普及|宣贯|推进|抓好|对照|依照|下发了|印发了"
# 编制实施 and 编制并实施 are one making; 新修订的 and 印发了 tell of what has been made.
VERB = re.compile(
    f"(?P<new>新|最新|已|刚)?(?:(?P<make>{TO_MAKE})|(?P<obey>(?<![并制定订台改])(?:{TO_OBEY})))(?P<past>的|后的|了)?"
)
# A rule that is still to be made is named by what it is to be; what is described (的办法) is not named.
PROSPECTIVE = re.compile(
    "(?:制定|制订|修订|修改|出台|印发|起草)(?:了|完善|实施|印发|出台)?(?P<name>(?:我[省市县]|全[省市县]|省级)?"
    "[\u4e00-\u9fff“”（）()0-9]{4,30}?"
    "(?:(?<!有关)(?<!各项)(?<!相关)规定|(?<![做办执方])办法|条例|(?<!贯彻)实施细则|工作细则|规则|指导意见))"
    "(?=[，。；、等和及》]|$)"
)
DESCRIBED = re.compile("的(?!指导意见)|各行业|具体|本单位|本地|相应|配套|结合实际|[做执]法$")
# 加快推进《…条例》等法规制修订: the verb stands behind what is to be made, at the end of the clause.
_MOVES = "推进|推动|加快|启动|开展|抓好|做好|完成|配合|参与|组织"
MADE_BEHIND = re.compile(
    "[^，。；：]*?(?:制修订|修制订|制订|修订|修改|修编|制定|立法)(?:工作|进程|步伐|任务)?(?=[，。；：]|$)"
)
MOVED = re.compile(f"(?:{_MOVES})[^，。；：]*$")
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
    short: str | None = None
    """What the notice calls it from here on (以下简称…)."""


Way = Callable[[str], Iterator[Citation]]
"""Finds the citations of one form."""


class CitationRules:
    """The table of works, ready to be asked."""

    def __init__(self, table: WorkTable, further: Iterable[str] = ()) -> None:
        """`further`: titles that are known from elsewhere, to be found without title marks too."""
        self._rows = {key: row for row in table.works for key in map(key_of, (row.title, *row.names))}
        self._kinds = tuple((rule.kind, re.compile(rule.pattern)) for rule in table.kinds)
        self._orders = tuple((rule.kind, re.compile(rule.pattern)) for rule in table.orders)
        self._forms = tuple((form, re.compile(form.pattern)) for form in table.forms)
        self._names = re.compile(any_of({*_plain_names(table, self.kind_of), *further}) + NOT_THE_NAME)

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
        found: list[Citation] = []
        taken = bytearray(len(text))
        formed = (partial(_formed, form, pattern, places) for form, pattern in self._forms)
        ways: list[Way] = [_titled, _numbered, self._named, *formed, _prospective]
        for way in ways:
            fresh = [citation for citation in way(text) if not any(taken[slice(*citation.span)])]
            for citation in fresh:
                start, end = citation.span
                taken[start:end] = b"\x01" * (end - start)
            found += fresh
        found.sort(key=lambda c: (c.span, c.title or ""))
        return tuple(_with_short(text, citation) for citation in found)

    def _named(self, text: str) -> Iterator[Citation]:
        for match in self._names.finditer(text):
            yield Citation(
                span=match.span(), title=match[0], number=None, status=_status(text, match.span()),
                works=(match[0],), kind=None,
            )

def _plain_names(table: WorkTable, kind_of: Callable[[str], WorkKind]) -> Iterator[str]:
    """What is found without title marks: the names given, and of a law or a regulation without any its short title."""
    for row in table.works:
        yield from row.names
        if not row.names and (row.kind or kind_of(row.title)) in ("法律", "法规"):
            yield SHORTENED.sub("", row.title)


def _titled(text: str) -> Iterator[Citation]:
    """Each title with its number: that in the bracket behind it, else that right before or behind it. Of titles that
    share a bracket with as many numbers each has its own."""
    shorts = {match.start(1) - 1 for match in SHORT.finditer(text)}
    titles = [match for match in TITLE.finditer(text) if match.start() not in shorts]
    numbers = work_numbers(TITLE.sub(lambda match: "＿" * len(match[0]), text)) if titles else ()
    belonging = _belonging(text, titles, numbers)
    for match in titles:
        number, span = belonging.get(match.start(), (None, match.span()))
        title = match[1].strip()
        yield Citation(
            span=span, title=title, number=number, status=_status(text, match.span()), works=(title,), kind=None,
        )
        for nested in NESTED.finditer(text, match.start() + 1, match.end() - 1):
            inner = nested[1] or nested[2] or ""
            yield Citation(
                span=nested.span(), title=inner, number=None, status="in_force", works=(inner,), kind=None,
            )


def _belonging(
    text: str, titles: Sequence[Match], numbers: Sequence[WorkNumber],
) -> dict[int, tuple[str, Span]]:
    """By where a title starts: its number, and the span of both."""
    found: dict[int, tuple[str, Span]] = {}
    for run in _runs(text, titles):
        own = _in_bracket(text, run[-1].end(), numbers)
        shared = run if len(own) == len(run) else run[-1:]
        for title, number in zip(shared, own, strict=False):
            end = own[-1][1] if title is run[-1] else title.end()
            found[title.start()] = number[0], (title.start(), end)
    for title in titles:
        beside = _beside(text, title, numbers)
        if beside and title.start() not in found:
            found[title.start()] = beside
    return found


def _runs(text: str, titles: Sequence[Match]) -> list[list[Match]]:
    """Titles with nothing between them but what joins them."""
    runs = [[title] for title in titles[:1]]
    for before, title in pairwise(titles):
        if JOINS.fullmatch(text, before.end(), title.start()):
            runs[-1].append(title)
        else:
            runs.append([title])
    return runs


def _in_bracket(text: str, at: int, numbers: Sequence[WorkNumber]) -> list[tuple[str, int]]:
    """The numbers in the bracket that opens here, each with the end of the bracket."""
    bracket = BRACKET.match(text, at)
    if not bracket:
        return []
    first, last = (bisect_left(numbers, end, key=_start) for end in bracket.span())
    return [(number.number, bracket.end()) for number in numbers[first:last]]


def _beside(text: str, title: Match, numbers: Sequence[WorkNumber]) -> tuple[str, Span] | None:
    at = bisect_left(numbers, title.start(), key=_start)
    if at and BETWEEN.fullmatch(text, numbers[at - 1].span[1], title.start()):
        return numbers[at - 1].number, (numbers[at - 1].span[0], title.end())
    if at < len(numbers) and not text[title.end() : numbers[at].span[0]].strip():
        return numbers[at].number, (title.start(), numbers[at].span[1])
    return None


def _start(number: WorkNumber) -> int:
    return number.span[0]


def _numbered(text: str) -> Iterator[Citation]:
    for found in work_numbers(text):
        yield Citation(
            span=found.span, title=None, number=found.number, status=_status(text, found.span), works=(), kind=None,
        )


def _formed(form: CitedForm, pattern: re.Pattern[str], places: Mapping[str, str], text: str) -> Iterator[Citation]:
    for match in pattern.finditer(text):
        yield Citation(
            span=match.span(), title=match[0], number=None, status=_status(text, match.span()),
            works=_titles(form, match, places), kind=form.kind,
        )


def _prospective(text: str) -> Iterator[Citation]:
    for match in PROSPECTIVE.finditer(text):
        name = match["name"]
        if not DESCRIBED.search(name):
            yield Citation(
                span=match.span("name"), title=name, number=None, status=_status(text, match.span("name")),
                works=(name,), kind=None,
            )


def _with_short(text: str, citation: Citation) -> Citation:
    """Where the bracket behind it, or the one that its number stands in, says what it is called from here on."""
    inside = SHORT.search(text, *citation.span)
    bracket = BRACKET.match(text, citation.span[1])
    behind = SHORT.search(text, *bracket.span()) if bracket else None
    found = behind or inside
    return replace(citation, short=next(filter(None, found.groups()))) if found else citation


def key_of(title: str) -> str:
    """Two titles with one key are of one work: 安全生产法 and 中华人民共和国安全生产法."""
    return SHORTENED.sub("", title).removeprefix("关于")


def _titles(form: CitedForm, match: Match, places: Mapping[str, str]) -> tuple[str, ...]:
    """What is called: one title for each of several plenums (十八届三中、四中全会)."""
    groups = {name: value or "" for name, value in match.groupdict().items()}
    groups["place"] = places.get(groups.get("level", ""), groups.get("level", ""))
    plenums = re.findall("[一二三四五六七](?=中)", groups.get("plenums", "")) or [""]
    return tuple(dict.fromkeys(form.title.format(**groups, plenum=plenum) for plenum in plenums))


def _status(text: str, span: Span) -> MentionStatus:
    """By the last verb before it in its clause, or by what the clause ends in. What is newly made is in force."""
    before = TITLE.sub("", text[max(0, span[0] - 200) : span[0]])
    clause = CLAUSE_END.split(before)[-1]
    if MOVED.search(clause) and MADE_BEHIND.match(text, span[1]):
        return "to_be_made"
    verbs = list(VERB.finditer(clause))
    if not verbs or not verbs[-1]["make"] or verbs[-1]["new"] or verbs[-1]["past"]:
        return "in_force"
    return "to_be_made"
