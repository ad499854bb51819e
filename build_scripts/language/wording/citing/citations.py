"""What a text cites: 《titles》 with numbers, numbers alone, names in the table, meetings and plans by their form.

A title within a title (〈…〉) is cited, too. Whether a work is to be obeyed or to be made is said by the last verb that
stands before it in its clause: 修订《…条例》, but 按照新修订的《…条例》; what is made of a work (制定《…条例》实施办法)
leaves the work as it is. Without title marks is cited what is known, and what by its last word is a rule: 制定事故企业
复工复产验收办法.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from build_scripts.domain.indexes import MentionStatus, WorkKind
from build_scripts.domain.indexes.vocabulary import CitedForm, KindRule, WorkRow, WorkTable
from build_scripts.domain.span import Span
from build_scripts.language.wording.citing.cited_words import pattern
from build_scripts.language.wording.citing.known_titles import KnownTitles, bare
from build_scripts.language.wording.citing.title_numbers import BRACKET, SHORT, TITLE, numbered_titles
from build_scripts.language.wording.citing.unmarked import obeyed, to_be_made, with_its_place
from build_scripts.language.wording.citing.work_numbers import work_numbers
from build_scripts.language.wording.slots import filled
from build_scripts.language.wording.spans import Match

NESTED = re.compile("〈([^〈〉]*)〉|《([^《》]*)》|[<＜]([^<>＜＞]*)[>＞]")
INNER_MARKS = str.maketrans("<＜>＞", "〈〈〉〉")
"""As typed for the marks of a title within a title: 关于印发<…方案>的通知."""
CLAUSE_END = re.compile("[，。；：！？]")
# 编制实施 and 编制并实施 are one making; 新修订的 and 印发了 tell of what has been made.
VERB = re.compile(
    f"(?P<new>新|最新|已|刚)?(?:(?P<make>{pattern('to_make')})|(?P<obey>(?<![并制定订台改]){pattern('to_obey')}))"
    "(?P<past>的|后的|了)?"
)
# 加快推进《…条例》等法规制修订: the verb stands behind what is to be made, at the end of the clause.
MADE_BEHIND = re.compile(
    f"[^，。；：]*?{pattern('making')}{pattern('making_of')}?(?=[，。；：]|$)"
)
# 制定《…条例》实施办法, 编制《…法》宣传手册, 出台与《…条例》相配套的规章: what is made is of the work. Not
# 修订《…办法》等配套制度.
OF_THE_WORK = re.compile(f"(?:的|及其|相关)?{pattern('made_of_a_work')}")
SUITED_TO = re.compile("(?:与|同|和)$")
SUITS = re.compile("相?(?:配套|衔接|一致|适应)")
MOVED = re.compile(f"{pattern('moves')}[^，。；：]*$")
# 《…规定》及我省实施细则: the rules of a place for carrying out what is cited before them.
RULES_FOR_IT = re.compile("(?:以?及|和|、)我(?P<level>[省市县])(?P<rules>《?(?P<name>实施(?:细则|办法|意见))》?)")
FOUND = ("place", "plenum")
"""What a form may name besides the groups of its own: the place whose level it says, and each of several plenums."""
# What stands in title marks and is no document: what is signed or filled in, and what is shown.
PAPER = re.compile(f"{pattern('papers')}$")
SIGNING = re.compile(f"{pattern('signing')}[^，。；：！？《》]{{0,10}}$")
SHOWING = re.compile(f"(?:{pattern('showing')}[^，。；：！？《》]{{0,10}}|{pattern('shows')})$")
SHOWN = re.compile(f"[等系列部集]{{0,3}}{pattern('shows')}")
LONGEST_VERB = 16
"""Characters before a title among which its verb stands."""
PLENUM = re.compile("[一二三四五六七](?=中)")
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


Kinds = Sequence[tuple[WorkKind, re.Pattern[str]]]
"""A kind, and the form of what is of it. The first that fits counts."""
Way = Callable[[str], Iterator[Citation]]
"""Finds the citations of one form."""


class CitationRules:
    """The table of works, ready to be asked."""

    def __init__(self, table: WorkTable, further: Iterable[str] = ()) -> None:
        """`further`: titles that are known from elsewhere, to be found without title marks too."""
        self._rows = dict(_rows_by_key(table))
        self._kinds = _compiled(table.kinds)
        self._orders = _compiled(table.orders)
        self._forms = [(form, re.compile(form.pattern)) for form in table.forms]
        plain_names = _plain_names(table, self.kind_of)
        self._known = KnownTitles(sorted({*plain_names, *further}))

    def row_of(self, title: str) -> WorkRow | None:
        return self._rows.get(bare(key_of(title)))

    def kind_of(self, title: str, numbers: Iterable[str] = ()) -> WorkKind:
        """What the table says; else what a number says; else what the title ends in."""
        row = self.row_of(title)
        if row and row.kind:
            return row.kind
        of_numbers = (
            kind
            for number in numbers
            for kind in _fitting(self._orders, number)
        )
        if kind := next(of_numbers, None):
            return kind
        if not title:
            return "规范性文件"
        return next(_fitting(self._kinds, title), "其他")

    def find(self, text: str, places: Mapping[str, str]) -> tuple[Citation, ...]:
        """All citations in order. `places`: sign of a level (省) to the name of the place that is meant (山西省)."""
        found: list[Citation] = []
        taken = bytearray(len(text))
        for way in self._ways(places):
            fresh = [
                citation
                for citation in way(text)
                if _is_free(citation, taken)
            ]
            found += fresh
            for citation in fresh:
                start, end = citation.span
                taken[start:end] = b"\x01" * (end - start)
        rules = {each.span: each for each in _rules_for(found, text, places)}
        found = [*(citation for citation in found if citation.span not in rules), *rules.values()]
        found = [citation for citation in found if not self._is_no_document(text, citation)]
        found.sort(key=_place_and_title)
        return tuple(_with_short(text, citation) for citation in found)

    def _is_no_document(self, text: str, citation: Citation) -> bool:
        """Of a title of no known kind, without a number: an agreement that is signed, a film that is seen."""
        title = citation.title or ""
        if citation.number or citation.kind or not title or self.kind_of(title) != "其他":
            return False
        start, end = citation.span
        before = text[:start][-LONGEST_VERB:]
        is_shown = SHOWING.search(before) or SHOWN.match(text, end)
        return bool(is_shown or (PAPER.search(title) and SIGNING.search(before)))

    def _ways(self, places: Mapping[str, str]) -> Iterator[Way]:
        """Of two that find the same the first counts."""
        yield _titled
        yield _numbered
        yield partial(self._named, places)
        for form, shape in self._forms:
            yield partial(_formed, form, shape, places)
        yield partial(_unmarked, places)

    def _named(self, places: Mapping[str, str], text: str) -> Iterator[Citation]:
        for name in self._known.find(text, places):
            yield _known_as(text, name.span, name.title)


def _is_free(citation: Citation, taken: bytearray) -> bool:
    start, end = citation.span
    return not any(taken[start:end])


def _rows_by_key(table: WorkTable) -> Iterator[tuple[str, WorkRow]]:
    for row in table.works:
        for name in (row.title, *row.names):
            yield bare(key_of(name)), row


def _compiled(rules: Iterable[KindRule]) -> Kinds:
    return [(rule.kind, re.compile(rule.pattern)) for rule in rules]


def _fitting(kinds: Kinds, words: str) -> Iterator[WorkKind]:
    return (kind for kind, pattern in kinds if pattern.search(words))


def _place_and_title(citation: Citation) -> tuple[Span, str]:
    return citation.span, citation.title or ""


def _of_title(title: str, span: Span, status: MentionStatus, number: str | None = None) -> Citation:
    """Of one work, whose kind its title decides; title marks with nothing in them, or with what stands before any
    title (《关于》), name none."""
    works = (title,) if key_of(title) else ()
    return Citation(
        span=span,
        title=title or None,
        number=number,
        status=status,
        works=works,
        kind=None,
    )


def _plain_names(table: WorkTable, kind_of: Callable[[str], WorkKind]) -> Iterator[str]:
    """What is found without title marks: the names given, and of a law or a regulation without any its short title."""
    for row in table.works:
        yield from row.names
        if not row.names and (row.kind or kind_of(row.title)) in ("法律", "法规"):
            yield SHORTENED.sub("", row.title)


def _titled(text: str) -> Iterator[Citation]:
    for title in numbered_titles(text):
        match = title.match
        start, end = match.span()
        status = _status(text, (start, end))
        name = match[1].strip()
        yield _of_title(name, title.span, status, title.number)
        for nested in NESTED.finditer(text, start + 1, end - 1):
            inner = next(filter(None, nested.groups()), "")
            yield _of_title(inner, nested.span(), "in_force")


def _numbered(text: str) -> Iterator[Citation]:
    for found in work_numbers(text):
        status = _status(text, found.span)
        yield Citation(
            span=found.span,
            title=None,
            number=found.number,
            status=status,
            works=(),
            kind=None,
        )


def _formed(form: CitedForm, pattern: re.Pattern[str], places: Mapping[str, str], text: str) -> Iterator[Citation]:
    for match in pattern.finditer(text):
        yield Citation(
            span=match.span(),
            title=match[0],
            number=None,
            status=_status(text, match.span()),
            works=_titles(form, match, places),
            kind=form.kind,
        )


def _rules_for(found: Iterable[Citation], text: str, places: Mapping[str, str]) -> Iterator[Citation]:
    for citation in found:
        behind = RULES_FOR_IT.match(text, citation.span[1])
        if behind and citation.title:
            place = places.get(behind["level"], behind["level"])
            yield Citation(
                span=behind.span("rules"),
                title=behind["name"],
                number=None,
                status=citation.status,
                works=(f"{place}贯彻落实〈{citation.title}〉{behind['name']}",),
                kind=None,
            )


def _unmarked(places: Mapping[str, str], text: str) -> Iterator[Citation]:
    for span in (*to_be_made(text), *obeyed(text)):
        title = with_its_place(text[slice(*span)], places)
        yield _known_as(text, span, title)


def _known_as(text: str, span: Span, title: str) -> Citation:
    """Of words without title marks, which need not be the title that is meant."""
    cited = _of_title(text[slice(*span)], span, _status(text, span))
    return replace(cited, works=(title,))


def _with_short(text: str, citation: Citation) -> Citation:
    """Where the bracket behind it, or the one that its number stands in, says what it is called from here on."""
    bracket = BRACKET.match(text, citation.span[1])
    behind = SHORT.search(text, *bracket.span()) if bracket else None
    found = behind or SHORT.search(text, *citation.span)
    if not found:
        return citation
    short = next(filter(None, found.groups()))
    return replace(citation, short=short)


def key_of(title: str) -> str:
    """Two titles with one key are of one work: 安全生产法 and 中华人民共和国安全生产法, 关于〈…〉 and 关于<…>."""
    return SHORTENED.sub("", title).translate(INNER_MARKS).removeprefix("关于")


def _titles(form: CitedForm, match: Match, places: Mapping[str, str]) -> tuple[str, ...]:
    """What is called: of several leaders (习近平总书记、李克强总理重要批示) each, by the words from the name on."""
    further = _next_leader(match)
    others = _titles(form, further, places) if further else ()
    return (*_plenums(form, match, places), *others)


def _next_leader(match: Match) -> Match | None:
    """Within the same words; none where the form names no leader."""
    if "leader" not in match.re.groupindex:
        return None
    return match.re.search(match.string, match.start() + 1, match.end())


def _plenums(form: CitedForm, match: Match, places: Mapping[str, str]) -> tuple[str, ...]:
    """One title for each of several (十八届三中、四中全会)."""
    words = match.groupdict(default="")
    level = words.get("level", "")
    words["place"] = places.get(level, level)
    plenums = PLENUM.findall(words.get("plenums", ""))
    titles: dict[str, None] = {}
    for plenum in plenums or [""]:
        words["plenum"] = plenum
        title = filled(form.title, words)
        titles[title] = None
    return tuple(titles)


def _status(text: str, span: Span) -> MentionStatus:
    """By the last verb before it in its clause, or by what the clause ends in; what is made of a work leaves it as it
    is."""
    start, end = span
    before = TITLE.sub("", text[max(0, start - 200) : start])
    *_, clause = CLAUSE_END.split(before)
    is_model = SUITED_TO.search(clause) and SUITS.match(text, end)
    if is_model or OF_THE_WORK.match(text, end):
        return "in_force"
    if MOVED.search(clause) and MADE_BEHIND.match(text, end):
        return "to_be_made"
    return "to_be_made" if _ends_in_making(clause) else "in_force"


def _ends_in_making(clause: str) -> bool:
    """By its last verb. What is newly made is in force."""
    *_, last = [None, *VERB.finditer(clause)]
    return last is not None and bool(last["make"]) and not (last["new"] or last["past"])
