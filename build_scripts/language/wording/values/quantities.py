"""What a sentence sets: a number to reach, how often, by when.

Titles and document numbers are not read, nor, for numbers, what stands in quotation marks (“三同时”). A number counts
where it is the aim of a verb or stands after 至少 and its like; before 以上 a measure only bounds what is meant. What
was before (由70%) is no aim, and a change (下降5个百分点) is told from a value.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from build_scripts.domain.indexes.vocabulary import TargetWords
from build_scripts.domain.span import Span
from build_scripts.language.numbers.numerals import half_width
from build_scripts.language.sentences import CLAUSE
from build_scripts.language.wording.spans import Match, Spans
from build_scripts.language.wording.values.bounds import (
    is_bounded,
    is_least,
    is_reached,
    signed,
    text_before,
    unit_of,
    value_of,
    verb_end_of,
)
from build_scripts.language.wording.values.changed_values import UNSEEN, change_of, without_former
from build_scripts.language.wording.values.deadlines import SINCE, Deadline, deadlines
from build_scripts.language.wording.values.findings import Clause, Finding
from build_scripts.language.wording.values.quantity_forms import (
    BY_FORM,
    COUNT_NEAR,
    ENDS,
    EVERY,
    FINE,
    HAPPENED,
    IN_WORDS,
    NAMED_AFTER,
    NIL_WORDS,
    OTHERS,
    PERCENT,
    RATE,
    ROUND_THE_CLOCK,
    SETS_OF_WORDS,
    SPOKEN_OF,
    THRESHOLDS,
    TIME,
    TIMES_UNITS,
    WordForms,
)
from build_scripts.language.wording.values.value_words import pattern

UNREAD = re.compile("《[^《》]*》|〈[^〈〉]*〉|〔[^〔〕]*〕[0-9]+号?")
# What is quoted sets nothing (“三同时”), unless it is a value itself: “双下降”.
QUOTED = re.compile(f"“(?!(?:{NIL_WORDS})”)[^“”]*”")
DATE = re.compile("(?:19|20)[0-9]{2}年|[0-9]{1,2}月(?:[0-9]{1,2}日|份)?|[0-9]{1,2}日|近[0-9一二两三四五]+年")
# Most sentences hold nothing that could be a number or a time, and are read no further.
MAY_SET = re.compile("[0-9一二两三四五六七八九十百每日月季年周汛零双]|全覆盖|平均水平|节前|冬前|旦前|开学前")
# 2023年，全市共发生…，同比下降20%: what has been reached, not what is to be.
PAST = re.compile(f"(?P<year>20[0-9]{{2}})年[^。]*{pattern('reached')}")
# A rate by its name: 百万吨死亡率, 亿元产值死亡率.
RATE_NAME = re.compile(f"{pattern('rate_bases')}(?=[^，。；0-9]{{0,6}}{pattern('rate_names')})")
FAR_SINCE = 16
"""So much before a deadline tells what it is counted from."""
ONCE = "次/"
"""Before a period, in the unit of what is done so many times in it."""
PERIODS = {
    "日": "日", "天": "日", "周": "周", "旬": "旬", "月": "月", "季度": "季度", "季": "季度", "半年": "半年",
    "年": "年", "年度": "年", "班": "班", "学期": "学期", "半月": "半月", "半个月": "半月", "小时": "小时",
}


class TargetRules:
    """The words of targets, ready to be asked."""

    def __init__(self, words: TargetWords) -> None:
        self._forms = WordForms(words)
        self._measures = dict.fromkeys(words.measures)
        self._units = dict.fromkeys(words.units)

    def find(self, sentence: str, year: int) -> tuple[Finding, ...]:
        """What a sentence of a notice of this year sets: numbers and frequencies in order, then deadlines."""
        usual = half_width(sentence)
        if not MAY_SET.search(usual) or _tells_of_the_past(usual, year):
            return ()
        read = UNREAD.sub(_unseen, usual)
        limits = [
            replace(limit, words=sentence[slice(*limit.span)])
            for limit in deadlines(read, year)
        ]
        read = without_former(read)
        plain = _without_times(read, limits)
        found: list[Finding] = []
        often: list[Finding] = []
        for span in _clauses(plain):
            clause, before = Clause(read, span), often
            often = list(self._frequencies(clause)) or _going_on(clause, before)
            numbers = sorted(self._numbers(Clause(plain, span), TIMES_UNITS if often else ()), key=_number)
            found += self._so_many(often, numbers)
            found += numbers
        dated = (_dated(finding, limits) for finding in found)
        clauses = _clauses(read)
        ends = (_end(read, clauses, limit) for limit in limits)
        return (*dated, *ends)

    def _so_many(self, often: Sequence[Finding], numbers: Sequence[Finding]) -> Iterator[Finding]:
        """每年至少解决1—2项: how many in each period, where the clause counts something else than times."""
        if len(often) != 1 or len(numbers) != 1:
            yield from often
            return
        (each,), (counted,) = often, numbers
        period = _period_of(each) if each.value == "1" else ""
        is_counted = counted.unit in self._units and counted.span > each.span
        if period and is_counted:
            each = replace(each, value=counted.value, unit=f"{counted.unit}/{period}")
        yield each

    def _numbers(self, clause: Clause, told: Collection[str]) -> Iterator[Finding]:
        """The numbers of a clause that are to be reached, but for those of the units that are told otherwise."""
        taken = Spans()
        begun = False
        for form in (*BY_FORM, *self._forms.counts, RATE):
            for aim in self._aims(clause, form, told, taken):
                begun = True
                yield aim
        if begun:
            yield from self._aims(clause, self._forms.further, told, taken)

    def _aims(
        self,
        clause: Clause,
        form: re.Pattern[str],
        told: Collection[str],
        taken: Spans,
    ) -> Iterator[Finding]:
        for match in clause.matches(form):
            span = match.start("number"), match.end()
            if taken.meets(*span) or match["unit"] in told or not self._is_aim(match):
                continue
            taken.take(*span)
            yield Finding(
                kind="指标",
                span=match.span(),
                clause=clause.span,
                value=match["number"] if form in IN_WORDS else value_of(match),
                unit=unit_of(match),
                change=change_of(match),
                number=span,
                verb_end=verb_end_of(match),
            )

    def _is_aim(self, match: Match) -> bool:
        """The number is to be reached, and neither bounds what is meant nor tells what has happened."""
        number, unit = match["number"], match["unit"]
        if HAPPENED.search(text_before(match, 4)) or FINE.match(match.string, match.end()):
            return False
        if self._is_bound(match):
            return False
        if match.re in BY_FORM or match.re is RATE:
            return True
        counts_quoted = unit in SETS_OF_WORDS and match.string.startswith(UNSEEN, match.end())
        if counts_quoted:
            return False
        return (number != "一" and unit not in TIME) or is_bounded(match)

    def _is_bound(self, match: Match) -> bool:
        """A share bounds what is named after it, if it is they who are spoken of (对…30%以上的企业); a measure also
        without 的, unless nothing is named."""
        if not match.groupdict().get("after") or is_reached(match):
            return False
        start, end = match.span()
        if match.re is PERCENT:
            named = NAMED_AFTER.match(match.string, end)
            return named is not None and SPOKEN_OF.search(match.string, match.pos, start) is not None
        unit = match["unit"]
        is_measure = unit in self._measures and not ENDS.match(match.string, end)
        return is_measure or unit in THRESHOLDS

    def _frequencies(self, clause: Clause) -> Iterator[Finding]:
        taken = Spans()
        found = [
            match
            for match in (*clause.matches(EVERY), *clause.matches(self._forms.pairs))
            if taken.take(*match.span())
        ]
        for match, times in zip(found, _times(clause, found), strict=True):
            yield clause.frequency(match, times, f"{ONCE}{_period(match)}")
        for match in clause.matches(ROUND_THE_CLOCK):
            yield clause.frequency(match, "24", "小时/日")


def _clauses(text: str) -> list[Span]:
    return [clause.span() for clause in CLAUSE.finditer(text)]


def _times(clause: Clause, periods: Sequence[Match]) -> Iterator[str]:
    """How many times in each period: where each has a count of its own behind it (甲每季度2次、乙每年1次) that, else
    the first of the clause."""
    counted = next(clause.matches(COUNT_NEAR), None)
    first = _counted_value(counted) if counted else "1"
    own = list(_counts_behind(clause, periods))
    for count in own:
        yield _counted_value(count) if count and all(own) else first


def _counts_behind(clause: Clause, periods: Sequence[Match]) -> Iterator[Match | None]:
    """The first count between each period and the next."""
    starts = [match.start() for match in periods]
    for match in periods:
        end = min((start for start in starts if start > match.start()), default=clause.span[1])
        yield COUNT_NEAR.search(clause.text, match.end(), end)


def _going_on(clause: Clause, before: Sequence[Finding]) -> list[Finding]:
    """对高危企业每年不少于两次，其他企业不少于一次: what the clause before says of the time is meant here, too."""
    same = clause.as_whole(OTHERS)
    if same is None or len(before) != 1:
        return []
    (often,) = before
    if not _period_of(often):
        return []
    return [replace(often, span=same.span("number"), clause=clause.span, value=_counted_value(same))]


def _period_of(finding: Finding) -> str:
    """Of what is counted in times; nothing of what is not."""
    unit = finding.unit or ""
    return unit.removeprefix(ONCE) if unit.startswith(ONCE) else ""


def _counted_value(match: Match) -> str:
    return signed(match["number"], least=is_least(match))


def _tells_of_the_past(sentence: str, year: int) -> bool:
    past = PAST.match(sentence)
    return past is not None and int(past["year"]) < year


def _without_times(text: str, limits: Iterable[Deadline]) -> str:
    """What numbers to reach are read from: no quotations, deadlines and dates."""
    without_quotations = RATE_NAME.sub(_unseen, QUOTED.sub(_unseen, text))
    without_limits = _without(without_quotations, (limit.span for limit in limits))
    return DATE.sub(_unseen, without_limits)


def _period(match: Match) -> str:
    """月 of 每月, 两年 of 每两年."""
    groups = match.groupdict()
    if groups.get("several"):
        return f"{groups['several']}{groups['of']}"
    period = groups["every"] or groups.get("by") or ""
    return PERIODS[period.removesuffix("终")]


def _end(text: str, clauses: Sequence[Span], limit: Deadline) -> Finding:
    clause = _clause_of(text, clauses, limit.span)
    return Finding(
        kind="时限",
        span=limit.span,
        clause=clause,
        deadline=limit.words,
        deadline_date=limit.date,
    )


def _dated(finding: Finding, limits: Sequence[Deadline]) -> Finding:
    """A number has the last deadline before it, or else the first of its clause."""
    limit = _limit_of(finding, limits) if finding.kind == "指标" else None
    if limit is None:
        return finding
    return replace(finding, deadline=limit.words, deadline_date=limit.date)


def _limit_of(finding: Finding, limits: Sequence[Deadline]) -> Deadline | None:
    before = bisect_right(limits, finding.span[1], key=_start)
    if before:
        return limits[before - 1]
    start, end = finding.clause
    at = bisect_left(limits, start, key=_start)
    for first in limits[at : at + 1]:
        if _start(first) < end:
            return first
    return None


def _number(finding: Finding) -> Span:
    return finding.number


def _start(limit: Deadline) -> int:
    return limit.span[0]


def _clause_of(text: str, clauses: Sequence[Span], span: Span) -> Span:
    """The clause that holds a deadline, with the one after it where the deadline stands alone (汛期之前，…), or with
    what it is counted from."""
    own_start, own_end = span
    at = bisect_right(clauses, own_start, key=itemgetter(1))
    (start, end), *following = clauses[at : at + 2]
    before = _since(text, start, own_start) - start
    behind = end - own_end
    if before + behind < 4 and following:
        _, end = following[0]
    return start, end


def _since(text: str, start: int, deadline: int) -> int:
    """Where what a deadline is counted from begins, in its clause; else where the deadline does."""
    found = SINCE.search(text, max(start, deadline - FAR_SINCE), deadline)
    return found.start() if found else deadline


def _unseen(match: Match) -> str:
    return UNSEEN * len(match[0])


def _without(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += text[done:start], UNSEEN * (end - start)
        done = end
    return "".join([*pieces, text[done:]])
