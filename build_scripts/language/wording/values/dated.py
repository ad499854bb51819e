"""Deadlines as findings of their sentence, each with its clause, and the deadline that a number has."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from build_scripts.domain.span import Span
from build_scripts.language.sentences import JOINTS
from build_scripts.language.wording.values.changed_values import UNSEEN
from build_scripts.language.wording.values.deadline_forms import SINCE, SINCE_WHEN
from build_scripts.language.wording.values.deadlines import Deadline
from build_scripts.language.wording.values.findings import Finding

BETWEEN_DEADLINES = f"{UNSEEN}、和及与"
FAR_SINCE = 16
"""So much before a deadline tells what it is counted from."""
LEADS_ON = ("于", "在")
LITTLE = 4
RESPECTIVELY = "分别"
# 到2025年，…: what stands before a deadline in its clause, and its end.
LEAD = re.compile("[^，。；：！？]*$")
STOP = re.compile("[）”]?[，：]")
# 全年投资4亿元，完成2000公里治理: the year is that of all that is done.
WHOLE_YEAR = re.compile("(?:今|本)?年内|全年")
# 其中县城5座, 力争达到90%: of the clause before.
SAME = re.compile("其中|力争")


def _dated(finding: Finding, text: str, limits: Sequence[Deadline]) -> Finding:
    """A number has the last deadline before it in its clause, or else the first behind it there; where its clause says
    none, one that leads all that follows."""
    limit = _limit_of(finding, limits, text) if finding.kind == "指标" else None
    return finding if limit is None else dated(finding, limit)


def dated(finding: Finding, limit: Deadline) -> Finding:
    """A number to be reached by then."""
    return replace(finding, deadline=limit.words, deadline_date=limit.date)


def dated_respectively(found: Sequence[Finding], text: str, limits: Sequence[Deadline]) -> list[Finding]:
    """6月底、9月底前，分别完成30%、60%: of as many deadlines as numbers that follow with 分别 each has its own; any
    other is dated by itself."""
    own = dict(_in_order(found, text, limits))
    return [
        dated(finding, own[at]) if at in own else _dated(finding, text, limits)
        for at, finding in enumerate(found)
    ]


def _in_order(found: Sequence[Finding], text: str, limits: Sequence[Deadline]) -> Iterator[tuple[int, Deadline]]:
    """The numbers, by their place, with the deadline of each."""
    runs = list(_joined(text, limits))
    for run, following in pairwise([*runs, []]):
        _, start = run[-1].span
        end = following[0].span[0] if following else len(text)
        numbers = _numbers_between(found, start, end)
        if len(run) == len(numbers) > 1:
            before_first = text[start : found[numbers[0]].number[0]]
            if RESPECTIVELY in before_first:
                yield from zip(numbers, run, strict=True)


def _numbers_between(found: Sequence[Finding], start: int, end: int) -> list[int]:
    """By their place among the findings."""
    return [
        at
        for at, finding in enumerate(found)
        if finding.kind == "指标" and start <= finding.number[0] < end
    ]


def _joined(text: str, limits: Sequence[Deadline]) -> Iterator[list[Deadline]]:
    """Deadlines with nothing but a joint between them are of one run."""
    run: list[Deadline] = []
    for limit in limits:
        if run and not JOINTS.fullmatch(text, run[-1].span[1], limit.span[0]):
            yield run
            run = []
        run.append(limit)
    if run:
        yield run


def limit_findings(text: str, clauses: Sequence[Span], limits: Sequence[Deadline]) -> Iterable[Finding]:
    """Of a text, by its clauses."""
    timeless = without(text, (limit.span for limit in limits))
    for limit in limits:
        yield Finding(
            kind="时限",
            span=limit.span,
            clause=_clause_of(timeless, clauses, limit.span),
            deadline=limit.words,
            deadline_date=limit.date,
        )


def without(text: str, spans: Iterable[Span]) -> str:
    """What stands there is not seen, and the rest stays in its place."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += text[done:start], UNSEEN * (end - start)
        done = end
    return "".join([*pieces, text[done:]])


def _limit_of(finding: Finding, limits: Sequence[Deadline], text: str) -> Deadline | None:
    """From when something is to be done is no deadline of what is to be reached."""
    limits = [limit for limit in limits if not SINCE_WHEN.search(limit.words)]
    start, end = finding.clause
    behind_number = bisect_right(limits, finding.span[1], key=_start)
    if behind_number and _start(limits[behind_number - 1]) >= start:
        return limits[behind_number - 1]
    first = bisect_left(limits, start, key=_start)
    if first < len(limits) and _start(limits[first]) < end:
        return limits[first]
    before = limits[first - 1] if first else None
    return before if before and _goes_on(text, before, finding) else None


def _goes_on(text: str, limit: Deadline, finding: Finding) -> bool:
    """Whether a deadline before the clause of a number is meant there, too."""
    start, end = limit.span
    if SAME.match(text, finding.clause[0]):
        return True
    begins_with_verb = finding.verb_end is not None and finding.span[0] == finding.clause[0]
    if begins_with_verb and WHOLE_YEAR.fullmatch(limit.words):
        return True
    lead = LEAD.search(text, 0, start)
    before = lead[0].strip(BETWEEN_DEADLINES) if lead else ""
    leads = len(before) < LITTLE or before.endswith(LEADS_ON)
    return leads and STOP.match(text, end) is not None


def _start(limit: Deadline) -> int:
    return limit.span[0]


def _clause_of(text: str, clauses: Sequence[Span], span: Span) -> Span:
    """The clause that holds a deadline, with the one after it where the deadline stands alone (汛期之前，…), or with
    what it is counted from, or where all that it sets stands there (各市于6月底前，…)."""
    own_start, own_end = span
    at = bisect_right(clauses, own_start, key=itemgetter(1))
    last = bisect_right(clauses, own_end - 1, at, key=itemgetter(1))
    start, _ = clauses[at]
    _, end = clauses[last]
    since = _since(text, start, own_start)
    before = text[start:since].strip(BETWEEN_DEADLINES)
    behind = text[own_end:end].strip(BETWEEN_DEADLINES)
    leads_on = not behind and before.endswith(LEADS_ON)
    if leads_on or len(before) + len(behind) < LITTLE:
        for _, further in clauses[last + 1 : last + 2]:
            end = further
    return start, end


def _since(text: str, start: int, deadline: int) -> int:
    """Where what a deadline is counted from begins, in its clause; else where the deadline does."""
    found = SINCE.search(text, max(start, deadline - FAR_SINCE), deadline)
    return found.start() if found else deadline
