"""Numbers to reach, deadlines and frequencies: every sentence that sets one, and where the next year speaks of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from build_scripts.domain.alignment import Pair
from build_scripts.domain.index_vocabulary import TargetWords
from build_scripts.domain.indexes import Span, Target
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId, Provision
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.language.sentences import statements
from build_scripts.language.wording.deadlines import deadline_in_cell
from build_scripts.language.wording.quantities import Finding, TargetRules
from build_scripts.language.wording.spans import Spans
from build_scripts.link.indexes.bodies import clause_spans
from build_scripts.link.indexes.task_tables import TaskCell, deadline_cells

# What says how much or by when and not what: left out of the object.
SAID = re.compile("至少|不少于|不得少于|不低于|力争|必须|要求|确保|^[，、]|^要|^须")
BLANKS = re.compile("[ \u3000\n]+|^(?:[，、：]|以及|并(?!网|购|联|行))+|(?:[，、：]|的)+$")
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
) -> tuple[Target, ...]:
    """By notice, in the order of the text."""
    rules = TargetRules(words)
    filed = _filed(filings)
    follows = _followers(pairs)
    return tuple(
        target for notice in notices for target in _of_notice(notice, rules, filed, follows)
    )


def _of_notice(notice: Notice, rules: TargetRules, filed: Filings, follows: Followers) -> Iterator[Target]:
    """Of a row in a table of tasks the cell that says by when stands for the whole task."""
    provisions = [p for p in notice.provisions if p.kind not in FRAME]
    cells: defaultdict[Eid, list[TaskCell]] = defaultdict(list)
    for cell in deadline_cells(provisions):
        cells[cell.eid].append(cell)
    for p in provisions:
        for place in _places(p, [cell.span for cell in cells[p.eid]]):
            for finding in rules.find(place.sentence, notice.year):
                yield _target(notice, place, finding, filed, follows)
        for cell in cells[p.eid]:
            yield from _of_cell(notice, p, cell, filed, follows)


def _of_cell(
    notice: Notice, p: Provision, cell: TaskCell, filed: Filings, follows: Followers,
) -> Iterator[Target]:
    assert cell.governs is not None
    limit = deadline_in_cell(p.text[slice(*cell.span)], notice.year)
    if limit is None:
        return
    span = min(cell.span[0], cell.governs[0]), max(cell.span[1], cell.governs[1])
    place = _Place(p, p.text[slice(*span)], span, False)
    key = notice.id, p.eid
    yield Target(
        notice=notice.id, eid=p.eid, sentence=span, in_heading=False, kind="时限", object=p.text[slice(*cell.governs)],
        value=None, unit=None, deadline=limit.words, deadline_date=limit.date,
        topics=tuple(_topics(filed.get(key, ()), place)), next=follows.get(key),
    )


def _places(p: Provision, apart: Sequence[Span]) -> Iterator[_Place]:
    if p.heading:
        yield _Place(p, p.heading, (0, len(p.heading)), True)
    for span in statements(p.text, (*clause_spans(p), *apart)):
        yield _Place(p, p.text[slice(*span)], span, False)


def _target(notice: Notice, place: _Place, finding: Finding, filed: Filings, follows: Followers) -> Target:
    key = notice.id, place.provision.eid
    return Target(
        notice=notice.id, eid=place.provision.eid, sentence=place.span, in_heading=place.in_heading, kind=finding.kind,
        object=_object(place.sentence, finding), value=finding.value, unit=finding.unit,
        deadline=finding.deadline, deadline_date=finding.deadline_date,
        topics=tuple(_topics(filed.get(key, ()), place)), next=follows.get(key),
    )


def _object(sentence: str, finding: Finding) -> str:
    """What it is about: the clause without how often or by when, and the clause before it where too little is left."""
    a, b = finding.span
    start, end = max(finding.clause[0], a - MOST_AROUND), min(finding.clause[1], b + MOST_AROUND)
    apart = finding.kind == "时限" or sentence[a] in "每按逐"
    inner = sentence[start:a].rstrip("在于到至") + sentence[b:end] if apart else sentence[start:end]
    said = BLANKS.sub("", SAID.sub("", inner.strip()))
    if len(said) < SHORT_OBJECT and start:
        said = f"{sentence[max(0, start - MOST_AROUND) : start].rstrip('，').rpartition('，')[2]}，{said}".strip("，")
    return said


def _topics(filings: Iterable[Filing], place: _Place) -> Iterator[TopicSlug]:
    """The topics of the provision, and of those filed in part the ones whose spans meet the sentence."""
    for filing in filings:
        met = filing.spans is not None and not place.in_heading and Spans(filing.spans).meets(*place.span)
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
