"""What a notice sets, says, names and cites, in few words: targets, phrases, bodies, works and topics."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.domain import site_addresses
from build_scripts.domain.indexes import Phrase, Target, Work
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.link.target_outcomes import Outcomes
from build_scripts.publish.labels import targets as target_labels
from build_scripts.publish.labels import works as work_labels
from build_scripts.publish.labels.extracts import shortened
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.targets import in_order
from build_scripts.publish.views.topics.plan import characters

MOST_TARGETS, MOST_PHRASES, MOST_BODIES, MOST_WORKS, MOST_TOPICS = 10, 16, 12, 12, 10
OBJECT = 30
Sets = dict[tuple[str, str], str]
"""What became of the targets of the notice before: by place and sentence in this one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Links:
    """The first of them, each with a short figure or none, and how many others there are."""

    shown: tuple[tuple[Link, str], ...]
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TargetRow:
    deadline: str
    object: Link
    """To the provision that sets it."""
    value: str
    before: str
    """What became in it of what the notice before set, in a word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicRow:
    topic: Link
    characters: int
    before: int | None
    """In the notice before; None where there is none."""


def targets(
    lookup: Lookup, outcomes: Outcomes, here: Here, notice: Notice, before: NoticeId | None,
) -> tuple[tuple[TargetRow, ...], int]:
    """The first rows, those with a deadline first, and how many others there are."""
    own = (t for t in lookup.targets_of.get((notice.jurisdiction, notice.year), ()) if t.notice == notice.id)
    ordered = in_order(own)
    known = _known(lookup, outcomes, before)
    rows = tuple(_target(lookup, here, target, known) for target in ordered[:MOST_TARGETS])
    return rows, len(ordered[MOST_TARGETS:])


def _known(lookup: Lookup, outcomes: Outcomes, before: NoticeId | None) -> Sets:
    found: Sets = {}
    older = lookup.notices[before] if before else None
    for target in lookup.targets_of.get((older.jurisdiction, older.year), ()) if older else ():
        outcome = outcomes.of(target) if target.notice == before else None
        if outcome and outcome.eid and outcome.sentence:
            found.setdefault((outcome.eid, outcome.sentence), target_labels.OUTCOMES[outcome.kind])
    return found


def _target(lookup: Lookup, here: Here, target: Target, known: Sets) -> TargetRow:
    provision = lookup.provision(target.notice, target.eid)
    text = (provision.heading or "") if target.in_heading else provision.text
    return TargetRow(
        deadline=target_labels.deadline(target),
        object=here.link(
            shortened(target.object, OBJECT), site_addresses.provision_page(target.notice, target.eid),
        ),
        value=target_labels.value(target),
        before=known.get((target.eid, text[slice(*target.sentence)]), target_labels.OUTCOMES["silent"]),
    )


def phrases(here: Here, found: Iterable[Phrase]) -> Links:
    every = [(here.link(phrase.phrase, site_addresses.phrase_page(phrase.slug)), "") for phrase in found]
    return Links(shown=tuple(every[:MOST_PHRASES]), more=len(every[MOST_PHRASES:]))


def bodies(lookup: Lookup, here: Here, notice: Notice) -> Links:
    """Whoever has most tasks first, with how many."""
    clauses = (c for p in notice.provisions for c in lookup.clauses_at.get((notice.id, p.eid), ()))
    named = ((body, c) for c in clauses for body, _ in lookup.bodies_in.get((notice.id, c.eid, c.raw), ()))
    counts = Counter(slug for slug, _ in {(body.slug, (c.eid, c.span)): None for body, c in named})
    every = [
        (here.link(lookup.bodies[slug].name, site_addresses.body_page(slug)), f"{count}项")
        for slug, count in counts.most_common()
    ]
    return Links(shown=tuple(every[:MOST_BODIES]), more=len(every[MOST_BODIES:]))


def works(lookup: Lookup, here: Here, notice: Notice, before: NoticeId | None) -> Links:
    """By rank; 新引 for what the notice before did not cite, and what is still to be made."""
    cited = {work.slug for work in lookup.works_in.get(before, ())} if before else None
    found = sorted(lookup.works_in.get(notice.id, ()), key=lambda work: list(work_labels.KINDS).index(work.kind))
    every = [
        (here.link(work.title, site_addresses.work_page(work.slug)), "，".join(_remarks(work, notice.id, cited)))
        for work in found
    ]
    return Links(shown=tuple(every[:MOST_WORKS]), more=len(every[MOST_WORKS:]))


def _remarks(work: Work, notice: NoticeId, cited: set[str] | None) -> Iterator[str]:
    if cited is not None and work.slug not in cited:
        yield "上一件未引"
    if any(m.status == "to_be_made" for m in work.mentions if m.at.notice == notice):
        yield work_labels.STATUS["to_be_made"]


def topics(lookup: Lookup, here: Here, notice: Notice, before: NoticeId | None) -> tuple[TopicRow, ...]:
    """The longest first."""
    own = _lengths(lookup, notice)
    older = _lengths(lookup, lookup.notices[before]) if before else None
    return tuple(
        TopicRow(
            topic=here.link(lookup.topics[slug].name, site_addresses.topic_page(slug)), characters=count,
            before=None if older is None else older[slug],
        )
        for slug, count in own.most_common(MOST_TOPICS)
    )


def _lengths(lookup: Lookup, notice: Notice) -> Counter[TopicSlug]:
    """The characters that each topic takes of a notice."""
    found: Counter[TopicSlug] = Counter()
    for provision in notice.provisions:
        for filing in lookup.filings_at.get((notice.id, provision.eid), ()):
            found[filing.topic] += characters(provision, filing)
    return found
