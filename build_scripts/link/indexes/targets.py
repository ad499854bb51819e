"""Numbers to reach, deadlines and frequencies: every sentence that sets one, and where the next year speaks of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple, TypeGuard

from build_scripts.domain.alignment import Pair
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.index_vocabulary import TargetWords
from build_scripts.domain.indexes import Span, Target
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId, Provision
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.language.sentences import statements
from build_scripts.language.wording.spans import Spans
from build_scripts.language.wording.values.deadlines import deadline_in_cell
from build_scripts.language.wording.values.quantities import Finding, TargetRules
from build_scripts.link.indexes.bodies import clause_spans
from build_scripts.link.indexes.task_tables import TaskCell, deadline_cells

# What says how much or by when and not what: left out of the object.
SAID = re.compile("至少|不少于|不得少于|不低于|力争|必须|要求|确保|^[，、]|^要|^须")
BLANKS = re.compile("[ \u3000\n]+|^(?:[，、：]|以及|并(?!网|购|联|行))+|(?:[，、：]|的)+$")
# 党委每季度、 before 政府每月: how often another does it.
OTHER_PERIOD = re.compile("每[^，、每]{1,4}(?=、)")
SHORT_OBJECT = 5
MOST_AROUND = 80
"""Of a clause that has no comma only what stands near counts."""
Filings = Mapping[tuple[NoticeId, Eid], tuple[Filing, ...]]
Followers = Mapping[tuple[NoticeId, Eid], tuple[NoticeId, Eid]]


class _Place(NamedTuple):
    """A sentence: of the text of a provision, or its heading."""

    provision: Provision
    sentence: str
    span: Span
    in_heading: bool


def find_targets(
    notices: Iterable[Notice], words: TargetWords, filings: Iterable[Filing], pairs: Iterable[Pair],
    each: Each = one_by_one,
) -> tuple[Target, ...]:
    """By notice, in the order of the text."""
    found = chain.from_iterable(each(_targets, TargetRules(words), tuple(notices)))
    filed, follows = _filed(filings), _followers(pairs)
    return tuple(_joined(target, filed, follows) for target in found)


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
        """Of a row in a table of tasks the cell that says by when stands for the whole task."""
        provisions = [p for p in notice.provisions if p.kind not in FRAME]
        cells: defaultdict[Eid, list[TaskCell]] = defaultdict(list)
        for cell in deadline_cells(provisions):
            cells[cell.eid].append(cell)
        for p in provisions:
            own = cells[p.eid]
            for place in _places(p, [cell.span for cell in own]):
                yield from self._of_place(notice, place)
            for cell in own:
                yield from self._of_cell(notice, p, cell)

    def _of_place(self, notice: Notice, place: _Place) -> Iterator[Target]:
        for finding in self._rules.find(place.sentence, notice.year):
            yield self._target(notice, place, finding, _object(place.sentence, finding))

    def _of_cell(self, notice: Notice, p: Provision, cell: TaskCell) -> Iterator[Target]:
        limit = deadline_in_cell(p.text[slice(*cell.span)], notice.year)
        if limit is None or cell.governs is None:
            return
        span = min(cell.span[0], cell.governs[0]), max(cell.span[1], cell.governs[1])
        place = _Place(p, p.text[slice(*span)], span, False)
        finding = Finding(
            kind="时限", span=limit.span, clause=span, deadline=limit.words, deadline_date=limit.date,
        )
        yield self._target(notice, place, finding, p.text[slice(*cell.governs)])

    def _target(self, notice: Notice, place: _Place, finding: Finding, about: str) -> Target:
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
            deadline_date=finding.deadline_date,
            topics=(),
            next=None,
        )


def _places(p: Provision, apart: Sequence[Span]) -> Iterator[_Place]:
    if p.heading:
        yield _Place(p, p.heading, (0, len(p.heading)), True)
    for span in statements(p.text, (*clause_spans(p), *apart)):
        yield _Place(p, p.text[slice(*span)], span, False)


def _object(sentence: str, finding: Finding) -> str:
    """What it is about: the clause without how often or by when, and the clause before it where too little is left."""
    start = max(finding.clause[0], finding.span[0] - MOST_AROUND)
    said = BLANKS.sub("", SAID.sub("", _clause(sentence, start, finding).strip()))
    if len(said) >= SHORT_OBJECT or not start:
        return said
    before = sentence[max(0, start - MOST_AROUND) : start].rstrip("，")
    _, _, last = before.rpartition("，")
    return f"{last}，{said}".strip("，")


def _clause(sentence: str, start: int, finding: Finding) -> str:
    """From `start` on; a deadline and a period are no part of what they are set for."""
    begin, stop = finding.span
    end = min(finding.clause[1], stop + MOST_AROUND)
    is_time = finding.kind == "时限" or sentence[begin] in "每按逐"
    if is_time:
        return OTHER_PERIOD.sub("", sentence[start:begin]).rstrip("在于到至") + sentence[stop:end]
    return sentence[start:end].replace(finding.value, "") if _is_average(finding.value) else sentence[start:end]


def _is_average(value: str | None) -> TypeGuard[str]:
    return value is not None and value.endswith("平均水平")


def _topics(filings: Iterable[Filing], target: Target) -> Iterator[TopicSlug]:
    """The topics of the provision, and of those filed in part the ones whose spans meet the sentence."""
    for filing in filings:
        met = filing.spans is not None and not target.in_heading and Spans(filing.spans).meets(*target.sentence)
        if filing.spans is None or met:
            yield filing.topic


def _filed(filings: Iterable[Filing]) -> Filings:
    found: dict[tuple[NoticeId, Eid], tuple[Filing, ...]] = {}
    for filing in filings:
        key = filing.notice, filing.eid
        found[key] = (*found.get(key, ()), filing)
    return found


def _followers(pairs: Iterable[Pair]) -> Followers:
    """Where each provision goes on in the next year's notice: by its main link, of several the most similar."""
    found: dict[tuple[NoticeId, Eid], tuple[NoticeId, Eid]] = {}
    for pair in pairs:
        if pair.relation == "year":
            for link in sorted(pair.links, key=lambda x: (not x.main, -x.similarity, x.newer)):
                found.setdefault((pair.older, link.older), (pair.newer, link.newer))
    return found
