"""Numbers to reach, deadlines and frequencies: every sentence that sets one, and where the next year speaks of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.indexes import Target
from build_scripts.domain.indexes.vocabulary import TargetWords
from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.domain.refs import Ref
from build_scripts.domain.span import Span
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.language.sentences import statements
from build_scripts.language.wording.spans import Spans
from build_scripts.language.wording.values.dated import dated
from build_scripts.language.wording.values.deadlines import Deadline, deadline_in_cell, next_such_day
from build_scripts.language.wording.values.findings import Finding
from build_scripts.language.wording.values.labelled_deadlines import is_deadline_line
from build_scripts.language.wording.values.quantities import TargetRules, number_in_cell
from build_scripts.language.wording.values.value_words import pattern
from build_scripts.link.indexes.assigned_deadlines import AssignedDeadlines, is_labelled
from build_scripts.link.indexes.clauses import clause_spans
from build_scripts.link.indexes.target_objects import ObjectReader
from build_scripts.link.indexes.task_tables import (
    TaskCell,
    ValueCell,
    deadline_cells,
    task_cells,
    value_cells,
)

# 一、2023年事故情况: what is told there is no target. But 及时报告事故情况 sets something.
TELLS_OF_THE_PAST = re.compile(
    f"(?:20[0-9]{{2}}年度?|去年|上年度?|[一二三四五六七八九十]{{1,2}}月份?)?(?:全[省市县区]|我[省市县区])?(?:安全生产)?{pattern('past_headings')}"
)
Filings = Mapping[Ref, tuple[Filing, ...]]
Followers = Mapping[Ref, Ref]


class _Place(NamedTuple):
    """A sentence: of the text of a provision, or its heading."""

    provision: Provision
    sentence: str
    span: Span
    in_heading: bool


def find_targets(
    notices: Iterable[Notice],
    words: TargetWords,
    filings: Iterable[Filing],
    pairs: Iterable[Pair],
    each: Each = one_by_one,
) -> tuple[Target, ...]:
    """By notice, in the order of the text."""
    by_notice = each(_targets, TargetRules(words), tuple(notices))
    filed = _filed(filings)
    follows = _followers(pairs)
    return tuple(
        _joined(target, filed, follows)
        for found in by_notice
        for target in found
    )


def _targets(rules: TargetRules, notice: Notice) -> tuple[Target, ...]:
    return tuple(_FindingTargets(rules).of_notice(notice))


def _joined(target: Target, filed: Filings, follows: Followers) -> Target:
    """With its topics, and where the next year speaks of it."""
    at = target.notice, target.eid
    return replace(target, topics=tuple(_topics(filed.get(at, ()), target)), next=follows.get(at))


class _FindingTargets:
    """What a notice sets, by itself."""

    def __init__(self, rules: TargetRules) -> None:
        self._rules = rules

    def of_notice(self, notice: Notice) -> Iterator[Target]:
        """Of a row in a table of tasks the cell that says by when stands for the whole task, and so does a clause that
        says it beside who is responsible, or a line that says only that. A row of numbers to reach is read by its
        cells, and who is responsible stands apart from what is to be reached."""
        provisions = list(_that_set(notice.provisions))
        assigned = AssignedDeadlines(provisions, notice.year)
        cells: defaultdict[Eid, list[TaskCell]] = defaultdict(list)
        for cell in deadline_cells(provisions):
            cells[cell.eid].append(cell)
        numbers: defaultdict[Eid, list[ValueCell]] = defaultdict(list)
        for value in value_cells(provisions):
            numbers[value.eid].append(value)
        bodies: defaultdict[Eid, list[Span]] = defaultdict(list)
        for named in task_cells(provisions):
            bodies[named.eid].append(named.span)
        for p in provisions:
            own = cells[p.eid]
            counted = list(_counted(p, numbers[p.eid], notice.year))
            rows = [row for row, _, _ in counted]
            apart = [*(cell.span for cell in own), *rows, *(span for span in bodies[p.eid] if not _within(span, rows))]
            for place in _places(p, apart):
                yield from self._of_place(notice, place)
            for found in assigned.of_provision(p):
                yield self._of_deadline(notice, p, found.deadline, found.task, found.sentence)
            for cell in own:
                yield from self._of_cell(notice, p, cell)
            for row, name, finding in counted:
                yield self._target(notice, _Place(p, p.text[slice(*row)], row, False), finding, name)

    def _of_place(self, notice: Notice, place: _Place) -> Iterator[Target]:
        sentence = place.sentence
        found = self._rules.find(sentence, notice.year)
        reader = ObjectReader(sentence, found)
        for finding in found:
            about = reader.object_of(finding)
            target = self._target(notice, place, finding, about)
            clause = reader.clause_of(finding)
            yield replace(target, clause=clause)

    def _of_cell(self, notice: Notice, p: Provision, cell: TaskCell) -> Iterator[Target]:
        if cell.governs is None:
            return
        limit = deadline_in_cell(p.text[slice(*cell.span)], notice.year)
        if limit is None:
            return
        task = p.text[slice(*cell.governs)]
        yield self._of_deadline(notice, p, limit, task, _whole(cell.span, cell.governs))

    def _of_deadline(self, notice: Notice, p: Provision, limit: Deadline, task: str, span: Span) -> Target:
        """What stands apart from its task."""
        place = _Place(p, p.text[slice(*span)], span, False)
        finding = Finding(
            kind="时限",
            span=limit.span,
            clause=span,
            deadline=limit.words,
            deadline_date=limit.date,
        )
        return self._target(notice, place, finding, task)

    def _target(self, notice: Notice, place: _Place, finding: Finding, about: str) -> Target:
        day = finding.deadline_date
        if day and finding.deadline:
            day = next_such_day(finding.deadline, day, notice.date_of_issue)
        return Target(
            notice=notice.id,
            eid=place.provision.eid,
            sentence=place.span,
            in_heading=place.in_heading,
            kind=finding.kind,
            object=about,
            value=finding.value,
            unit=finding.unit,
            change=finding.change,
            deadline=finding.deadline,
            deadline_date=day,
            topics=(),
            next=None,
        )


def _that_set(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """All but the frame, and what stands under a heading that tells of the past."""
    past: set[Eid] = set()
    for p in provisions:
        if p.kind in FRAME:
            continue
        if p.parent in past or TELLS_OF_THE_PAST.fullmatch(p.heading or ""):
            past.add(p.eid)
        else:
            yield p


def _counted(p: Provision, cells: Iterable[ValueCell], year: int) -> Iterator[tuple[Span, str, Finding]]:
    """Of each row whose cell says a number: where it stands, what is to be reached, and how much by when."""
    for cell in cells:
        finding = number_in_cell(p.text[slice(*cell.value)], cell.unit)
        if finding:
            row, name = _whole(cell.name, cell.value), p.text[slice(*cell.name)]
            yield row, name, _by_then(finding, p, cell, year)


def _by_then(finding: Finding, p: Provision, cell: ValueCell, year: int) -> Finding:
    """With the deadline of its row."""
    limit = deadline_in_cell(p.text[slice(*cell.when)], year) if cell.when else None
    return dated(finding, limit) if limit else finding


def _within(span: Span, rows: Iterable[Span]) -> bool:
    return any(row[0] <= span[0] and span[1] <= row[1] for row in rows)


def _whole(one: Span, other: Span) -> Span:
    """From the beginning of the first to the end of the last."""
    return min(one[0], other[0]), max(one[1], other[1])


def _places(p: Provision, apart: Sequence[Span]) -> Iterator[_Place]:
    """What is no clause and no line that only says by when: those stand apart from what they are set for."""
    if is_labelled(p):
        return
    if p.heading:
        yield _Place(p, p.heading, (0, len(p.heading)), True)
    for span in statements(p.text, (*clause_spans(p), *apart)):
        sentence = p.text[slice(*span)]
        if not is_deadline_line(sentence):
            yield _Place(p, sentence, span, False)


def _topics(filings: Iterable[Filing], target: Target) -> Iterator[TopicSlug]:
    """The topics of the provision, and of those filed in part the ones whose spans meet the sentence."""
    for filing in filings:
        met = filing.spans is not None and not target.in_heading and Spans(filing.spans).meets(*target.sentence)
        if filing.spans is None or met:
            yield filing.topic


def _filed(filings: Iterable[Filing]) -> Filings:
    found: defaultdict[Ref, tuple[Filing, ...]] = defaultdict(tuple)
    for filing in filings:
        found[filing.notice, filing.eid] += (filing,)
    return found


def _followers(pairs: Iterable[Pair]) -> Followers:
    """Where each provision goes on in the next year's notice: by its main link, of several the most similar."""
    found: dict[Ref, Ref] = {}
    for pair in pairs:
        if pair.relation != "year":
            continue
        for link in sorted(pair.links, key=_best_first):
            older, newer = (pair.older, link.older), (pair.newer, link.newer)
            found.setdefault(older, newer)
    return found


def _best_first(link: Link) -> tuple[bool, float, Eid]:
    return not link.main, -link.similarity, link.newer
