"""What a notice sets, says, names and cites, in few words: targets, phrases, bodies, works and topics."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from build_scripts.domain.indexes import Target
from build_scripts.domain.notice import Eid, Notice, NoticeId
from build_scripts.domain.refs import ref_of
from build_scripts.domain.span import Span
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.duties import words_of
from build_scripts.link.history.phrase_history import wording
from build_scripts.link.history.target_outcomes import outcome_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import targets as target_labels
from build_scripts.publish.labels.indexes import works as work_labels
from build_scripts.publish.labels.indexes.extracts import shortened
from build_scripts.publish.views.citations import facts as work_facts
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.targets import in_order
from build_scripts.publish.views.topics.share import characters

MOST_TARGETS, MOST_PHRASES, MOST_BODIES, MOST_WORKS, MOST_TOPICS = 10, 16, 12, 12, 10
OBJECT = 30
Sets = dict[tuple[Eid | None, str], str]
"""What became of the targets of the notice before: by place and sentence in this one, where it says them."""


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
    linked: LinkedEdition,
    here: Here,
    notice: Notice,
    before: NoticeId | None,
) -> tuple[tuple[TargetRow, ...], int]:
    """The first rows, those with a deadline first, and how many others there are."""
    ordered = in_order(_targets_of(linked, notice))
    shown = ordered[:MOST_TARGETS]
    known = _known(linked, linked.notices[before]) if before else {}
    rows = tuple(_target(linked, here, target, known) for target in shown)
    return rows, len(ordered) - len(shown)


def _targets_of(linked: LinkedEdition, notice: Notice) -> Iterator[Target]:
    """Of the notice alone, where its place has several in a year."""
    of_year = linked.targets_of.get((notice.jurisdiction, notice.year), ())
    return (target for target in of_year if target.notice == notice.id)


def _known(linked: LinkedEdition, older: Notice) -> Sets:
    found: Sets = {}
    for target in _targets_of(linked, older):
        outcome = outcome_of(linked, target)
        found.setdefault((outcome.eid, outcome.sentence), target_labels.OUTCOMES[outcome.kind])
    return found


def _target(linked: LinkedEdition, here: Here, target: Target, known: Sets) -> TargetRow:
    ref = ref_of(target)
    sentence = words_of(linked.provision(*ref), target)
    label = shortened(target.object, OBJECT)
    return TargetRow(
        deadline=target_labels.deadline(target),
        object=here.provision(label, ref),
        value=target_labels.value(target),
        before=known.get((target.eid, sentence), target_labels.OUTCOMES["silent"]),
    )


def phrases(linked: LinkedEdition, here: Here, found: Iterable[str]) -> Links:
    every = ((here.phrase(slug, wording(linked, slug)), "") for slug in found)
    return _first(every, MOST_PHRASES)


def bodies(linked: LinkedEdition, here: Here, notice: Notice) -> Links:
    """Whoever has most tasks first, with how many."""
    charges = dict.fromkeys(_charges(linked, notice))
    counts = Counter(slug for slug, _ in charges).most_common()
    every = ((here.body(linked.bodies[slug]), f"{count}项") for slug, count in counts)
    return _first(every, MOST_BODIES)


def _charges(linked: LinkedEdition, notice: Notice) -> Iterator[tuple[str, tuple[Eid, Span]]]:
    """Each body with each clause that names it."""
    for p in notice.provisions:
        for clause in linked.clauses_at.get((notice.id, p.eid), ()):
            for body, _ in linked.bodies_in.get((notice.id, clause.eid, clause.raw), ()):
                yield body.slug, (clause.eid, clause.span)


def works(linked: LinkedEdition, here: Here, notice: Notice, before: NoticeId | None) -> Links:
    """By rank; 新引 for what the notice before did not cite, and what is still to be made."""
    known = linked.works_in.get(before, ()) if before else None
    cited = sorted(linked.works_in.get(notice.id, ()), key=partial(_rank, linked))
    every = ((_work(linked, here, slug), "，".join(_remarks(linked, slug, notice.id, known))) for slug in cited)
    return _first(every, MOST_WORKS)


def _work(linked: LinkedEdition, here: Here, slug: str) -> Link:
    return here.work(slug, work_facts.title_of(linked, slug))


def _rank(linked: LinkedEdition, slug: str) -> int:
    return list(work_labels.KINDS).index(work_facts.kind_of(linked, slug))


def _remarks(linked: LinkedEdition, slug: str, notice: NoticeId, known: Collection[str] | None) -> Iterator[str]:
    if known is not None and slug not in known:
        yield "上一件未引"
    if work_facts.is_to_be_made(linked, slug, notice):
        yield work_labels.STATUS["to_be_made"]


def _first(found: Iterable[tuple[Link, str]], most: int) -> Links:
    every = list(found)
    return Links(shown=tuple(every[:most]), more=len(every[most:]))


def topics(linked: LinkedEdition, here: Here, notice: Notice, before: NoticeId | None) -> tuple[TopicRow, ...]:
    """The longest first."""
    older = _lengths(linked, linked.notices[before]) if before else None
    longest = _lengths(linked, notice).most_common(MOST_TOPICS)
    return tuple(_topic(linked, here, slug, count, older) for slug, count in longest)


def _topic(
    linked: LinkedEdition,
    here: Here,
    slug: TopicSlug,
    count: int,
    older: Counter[TopicSlug] | None,
) -> TopicRow:
    topic = here.topic(linked.topics[slug])
    return TopicRow(
        topic=topic,
        characters=count,
        before=None if older is None else older[slug],
    )


def _lengths(linked: LinkedEdition, notice: Notice) -> Counter[TopicSlug]:
    """The characters that each topic takes of a notice."""
    found: Counter[TopicSlug] = Counter()
    for provision in notice.provisions:
        for filing in linked.filings_at.get((notice.id, provision.eid), ()):
            found[filing.topic] += characters(provision, filing)
    return found
