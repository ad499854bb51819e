"""How often a clause says that something is to be done, and by when in each period.

    矿长每月下井不少于10次、副矿长不少于15次 → ≥10 and ≥15 a month: a count goes on with the period before it
    党委每年、政府每季度至少听取1次 → once in both: a list of periods has its count behind the last
    每月10日、20日报送 → twice a month · 每周五下午5时前 → by then in each week
    每年3月和9月各组织一次 → twice a year: so often at each of the moments that are named
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.span import Span
from build_scripts.language.sentences import JOINTS
from build_scripts.language.wording.spans import Match, Spans
from build_scripts.language.wording.values.bounds import BOUNDS, FAR, is_least, signed, text_before, value_of
from build_scripts.language.wording.values.deadline_forms import BY_EACH
from build_scripts.language.wording.values.findings import NOWHERE, Clause, Finding
from build_scripts.language.wording.values.frequency_forms import (
    AT_EACH_MOMENT,
    BEFALLEN,
    COUNT,
    COUNTED,
    EACH_BEFORE,
    EVERY,
    FURTHER_COUNT,
    IN_PERIOD,
    MOMENTS_BEHIND,
    OTHERS,
    ROUND_THE_CLOCK,
    SENT,
)
from build_scripts.language.wording.values.quantity_forms import AT_LEAST, SHORT_OF

LEAST = re.compile(AT_LEAST)
Counted = tuple[Match, int]
"""A count of times, and where what is said of it begins."""
ONCE = "次/"
"""Before a period, in the unit of what is done so many times in it."""
PERIODS = {
    "日": "日", "天": "日", "周": "周", "旬": "旬", "月": "月", "季度": "季度", "季": "季度", "半年": "半年",
    "半月": "半月", "半个月": "半月", "小时": "小时", "半小时": "半小时", "半个小时": "半小时",
    "年": "年", "年度": "年", "班": "班", "学期": "学期",
}


def frequencies(clause: Clause, pairs: re.Pattern[str]) -> Iterator[Finding]:
    """What a clause says by a period (每月) or by a pair of words (月调度)."""
    taken = Spans()
    said = [period for period in clause.matches(EVERY) if not _befell(clause, period)]
    in_words = [pair for pair in clause.matches(pairs) if not (said and _names_what_is_sent(pair))]
    periods = [match for match in (*said, *in_words) if taken.take(*match.span())]
    if periods:
        yield from _so_often(clause, sorted(periods, key=_begin))
    for match in clause.matches(ROUND_THE_CLOCK):
        yield _frequency(clause, match, "24", "小时/日")


def _befell(clause: Clause, period: Match) -> bool:
    """每年发生2次以上事故的企业: whom the clause is about."""
    return BEFALLEN.match(clause.text, period.end(), clause.span[1]) is not None


def _names_what_is_sent(pair: Match) -> bool:
    """每月25日前报送月报: the name of a report."""
    return SENT.search(pair.string, pair.pos, pair.start()) is not None


def going_on(clause: Clause, before: Sequence[Finding]) -> list[Finding]:
    """对高危企业每年不少于两次，其他企业不少于一次: what the clause before says of the time is meant here, too."""
    same = clause.as_whole(OTHERS)
    if same is None or len(before) != 1:
        return []
    (often,) = before
    if not period_of(often):
        return []
    value = signed(same["number"], least=is_least(same))
    return [replace(often, span=same.span("number"), clause=clause.span, value=value)]


def period_of(finding: Finding) -> str:
    """Of what is counted in times; nothing of what is not."""
    unit = finding.unit or ""
    return unit.removeprefix(ONCE) if unit.startswith(ONCE) else ""


def as_printed(finding: Finding, sentence: str) -> Finding:
    """每月５日前 stays as it is printed."""
    if finding.kind != "频次" or finding.deadline is None:
        return finding
    return replace(finding, deadline=sentence[slice(*finding.span)])


def _so_often(clause: Clause, periods: Sequence[Match]) -> Iterator[Finding]:
    """Each period with the times that are counted in it, and what goes on with a period without naming it again; none
    where it tells that so many are not reached (每月不足1次)."""
    befallen = Spans([match.span() for match in clause.matches(BEFALLEN)])
    counts = [count for count in clause.matches(COUNT) if not befallen.meets(*count.span())]
    if any(SHORT_OF.search(text_before(count)) for count in counts):
        return
    counted = _counts_of(clause, periods, counts)
    for period, times in zip(periods, counted, strict=True):
        unit = f"{ONCE}{_period(period)}"
        things = None if times else COUNTED.match(clause.text, period.end(), clause.span[1])
        if things:
            unit = f"{things['unit']}/{_period(period)}"
            yield _frequency(clause, period, value_of(things), unit, _whole_count(things))
            continue
        if not times:
            days = _days_behind(clause.text, period.end())
            yield _frequency(clause, period, str(max(1, days)), unit)
            continue
        (first, since), *further = times
        least = _is_least_since(first, since)
        value = times_in_all(first, _times(first, least=least))
        yield _frequency(clause, period, value, unit, _whole_count(first))
        for count, since in further:
            least = least or _is_least_since(count, since)
            place = _whole_count(count)
            yield Finding(
                kind="频次",
                span=place,
                clause=clause.span,
                value=_times(count, least=least),
                unit=unit,
                number=place,
            )


def _times(count: Match, *, least: bool) -> str:
    """2次以上 is a bound of this count alone."""
    return signed(count["number"], least=least or bool(count["after"]))


def times_in_all(count: Match, value: str) -> str:
    """Of a count that is of each of several moments before it: 3月、9月各一次 are two. What reaches from one number to
    another stays as it is."""
    moments = AT_EACH_MOMENT.search(count.string, count.pos, count.start("number"))
    number = value.lstrip(BOUNDS)
    if moments is None or not number.isdecimal():
        return value
    bound = value.removesuffix(number)
    return f"{bound}{int(number) * _how_many(moments)}"


def _how_many(moments: Match) -> int:
    """上、下半年 are two."""
    return 1 + len(JOINTS.findall(moments["moments"] or "、"))


def _frequency(clause: Clause, match: Match, value: str, unit: str, number: Span = NOWHERE) -> Finding:
    """每月5日前报送 says until when in each period, too."""
    start, end = match.span()
    when = IN_PERIOD.match(clause.text, end)
    if when:
        end = when.end()
    has_end = when is not None and (when["until"] or when["until_time"])
    return Finding(
        kind="频次",
        span=(start, end),
        clause=clause.span,
        value=value,
        unit=unit,
        deadline=clause.text[start:end] if has_end else None,
        number=number,
    )


def _days_behind(text: str, at: int) -> int:
    """How many days or moments of each period are named: 每月10日、20日 two; 0 where none is."""
    for form in (IN_PERIOD, EACH_BEFORE, BY_EACH, MOMENTS_BEHIND):
        listed = form.match(text, at)
        if listed and listed["days"]:
            return 1 + len(JOINTS.findall(listed["days"]))
    return 0


def _counts_of(clause: Clause, periods: Sequence[Match], counts: Sequence[Match]) -> list[list[Counted]]:
    """Of each period the counts behind it, up to the next; of a list of periods the count behind the last. A count
    before all periods is of each."""
    before = clause.span[0]
    starts = [period.start() for period in periods[1:]]
    found: list[list[Counted]] = []
    for period, end in zip(periods, (*starts, clause.span[1]), strict=True):
        own = _between(counts, period.end(), end)
        found.append(list(_going_on_in_clause(own, before)))
        before = own[-1].end() if own else before
    if not any(found):
        return [[(count, clause.span[0]) for count in counts[:1]] for _ in periods]
    for at in reversed(range(len(periods) - 1)):
        if not found[at] and _is_joined(clause.text, periods[at], periods[at + 1]):
            found[at] = found[at + 1][:1]
    return found


def _between(counts: Sequence[Match], start: int, end: int) -> Sequence[Match]:
    first = bisect_left(counts, start, key=_begin)
    last = bisect_left(counts, end, first, key=_begin)
    return counts[first:last]


def _is_joined(text: str, period: Match, following: Match) -> bool:
    """每季度、…每月…: what is done in the first is said behind the next."""
    return period.re is following.re and JOINTS.match(text, period.end()) is not None


def _going_on_in_clause(counts: Sequence[Match], before: int) -> Iterator[Counted]:
    """The first count of a period, and those that go on with it, each with where the one before it ends."""
    for at, count in enumerate(counts):
        is_further = at == 0 or FURTHER_COUNT.fullmatch(count.string, before, count.start())
        if not is_further:
            return
        yield count, before
        before = count.end()


def _is_least_since(count: Match, since: int) -> bool:
    """Whether a bound stands before the count and behind the one before it."""
    start = count.start("number")
    reach = max(0, start - since)
    return LEAST.search(text_before(count, min(FAR, reach))) is not None


def _whole_count(count: Match) -> Span:
    return count.start("number"), count.end()


def _begin(match: Match) -> int:
    return match.start()


def _period(match: Match) -> str:
    """月 of 每月, 两年 of 每两年."""
    groups = match.groupdict()
    if groups.get("several"):
        return f"{groups['several']}{groups['of']}"
    period = groups["every"] or groups.get("by") or ""
    return PERIODS[period.removesuffix("终")]
