"""The tasks of a body as a reader wants them: what each is, whom it is shared with, and what it was before.

A clause that names a body twice, by itself and by a name that stands for it, is one task with both roles.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.indexes import Body, BodyRole, BodyTask, Clause, Target
from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.span import Span
from build_scripts.domain.topics import Filing
from build_scripts.language.matching.likeness import pairs_of, share
from build_scripts.language.wording.clauses import label_role
from build_scripts.link.ends import grouped
from build_scripts.link.indexes.clauses import SEPARATORS
from build_scripts.link.linked_edition import LinkedEdition, derived


@dataclass(frozen=True, kw_only=True, slots=True)
class Duty:
    """One clause that names a body."""

    clause: Clause
    roles: tuple[BodyRole, ...]
    through: tuple[str, ...]
    """The collective names under which it is meant."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Partner:
    """A body that a clause names, and what it is to do there."""

    body: Body
    roles: tuple[BodyRole, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Earlier:
    """Where a task stood in the notice before."""

    pair: Pair
    link: Link | None
    """None where no provision of that notice is its counterpart."""


def duties_by_year(linked: LinkedEdition, body: Body) -> Mapping[int, Sequence[Duty]]:
    """The newest year first, within it in the order of the notices."""
    found = grouped((linked.notices[duty.clause.notice].year, duty) for duty in duties(linked, body.tasks))
    return dict(sorted(found.items(), reverse=True))


def duties_of_year(linked: LinkedEdition, body: Body, year: int) -> tuple[Duty, ...]:
    """Those of one of them: who asks for them has not read the other years."""
    tasks = linked.tasks_in.get((body.slug, year), ())
    return tuple(duties(linked, tasks))


def duties(linked: LinkedEdition, of_body: Iterable[BodyTask]) -> Iterator[Duty]:
    by_provision = grouped((ref_of(task), task) for task in of_body)
    for at, tasks in by_provision.items():
        for clause in linked.clauses_at.get(at, ()):
            own = [task for task in tasks if task.raw == clause.raw]
            if own:
                yield Duty(
                    clause=clause,
                    roles=_roles(own),
                    through=_through(own),
                )


def partners(linked: LinkedEdition, body: Body, clause: Clause) -> tuple[Partner, ...]:
    """The other bodies that the clause names, as it names them; not who is meant by a collective name."""
    return tuple(
        found
        for found in _named(linked, (clause,))
        if found.body.slug != body.slug
    )


def governed(linked: LinkedEdition, clause: Clause) -> str:
    """The words that a clause speaks of: up to it those of its own paragraph, and of a paragraph that is a clause and
    nothing else those of the item it stands in."""
    provision = linked.provision(clause.notice, clause.eid)
    start, end = clause.governs or (0, clause.span[0])
    own = provision.text[start:end].strip(SEPARATORS)
    heading = provision.heading or ""
    if label_role(heading):
        heading = ""
    if own or heading or provision.parent is None:
        return own or heading
    item = linked.provision(clause.notice, provision.parent)
    return _whole(item)


def concerns(clause: Clause, target: Target) -> bool:
    """Whether the clause says who has to reach the target: it governs the sentence, or the whole provision."""
    return clause.governs is None or (not target.in_heading and _meet(clause.governs, target.sentence))


def filing(linked: LinkedEdition, clause: Clause) -> Filing | None:
    """The topic of what it governs: of the whole provision before that of a part."""
    filings = linked.filings_at.get(ref_of(clause), ())
    governs = clause.governs or (0, clause.span[1])
    fitting = [
        f
        for f in filings
        if f.spans is None or any(_meet(governs, span) for span in f.spans)
    ]
    return min(fitting, key=lambda f: f.spans is not None, default=None)


def earlier(linked: LinkedEdition, body: Body, clause: Clause) -> Earlier | None:
    """What the task was in the notice before: of the provisions that became its own one where the body, or one that it
    came from, had a task, of these one that went on here first of all, else the one that charged the fewest. None where
    the edition has no such notice."""
    for pair in linked.pairs_to.get(clause.notice, ()):
        if pair.relation == "year":
            links = linked.links_at_newer(pair, clause.eid)
            own = _charging(linked, body, pair, links) if len(links) > 1 else []
            likest = min(links, key=_nearness, default=None)
            return Earlier(pair=pair, link=own[0] if own else likest)
    return None


def _charging(linked: LinkedEdition, body: Body, pair: Pair, links: Iterable[Link]) -> list[Link]:
    """Those to provisions that charged it."""
    own = [link for link in links if _had_task(linked, body, (pair.older, link.older))]
    by_the_way = {link.older: _charged_at(linked, (pair.older, link.older)) for link in own if not link.main}
    return sorted(own, key=lambda link: (by_the_way.get(link.older, 0), *_nearness(link)))


def _charged_at(linked: LinkedEdition, ref: Ref) -> int:
    """How many names the clauses of a provision list."""
    return sum(len(clause.entries) for clause in linked.clauses_at.get(ref, ()))


def _had_task(linked: LinkedEdition, body: Body, ref: Ref) -> bool:
    """Whether the body, or one that it came from, had a task there."""
    return not {body.slug, *body.before}.isdisjoint(_charged(linked, *ref))


@derived
def _charged(linked: LinkedEdition, notice: NoticeId, eid: Eid) -> tuple[str, ...]:
    """The bodies that the clauses of a provision name."""
    clauses = linked.clauses_at.get((notice, eid), ())
    named = {body.slug for clause in clauses for body, _ in linked.bodies_in.get((notice, eid, clause.raw), ())}
    return tuple(sorted(named))


def earlier_words(linked: LinkedEdition, clause: Clause, found: Earlier) -> str:
    """What the task said there: where several clauses divide that provision the part most like it. Nothing where the
    provision has not changed."""
    link, notice = found.link, found.pair.older
    if link is None or link.type == "same":
        return ""
    clauses = linked.clauses_at.get((notice, link.older), ())
    parts = [governed(linked, each) for each in clauses]
    if not parts:
        return _whole(linked.provision(notice, link.older))
    own = pairs_of(governed(linked, clause))

    def likeness(part: str) -> float:
        return share(own, pairs_of(part))

    return max(parts, key=likeness)


def following(linked: LinkedEdition, notice: NoticeId) -> Notice | None:
    """The same place's next notice that this one is compared with."""
    pair = next((
        p
        for p in linked.pairs_from.get(notice, ())
        if p.relation == "year"
    ), None)
    return linked.notices[pair.newer] if pair else None


def responsible(linked: LinkedEdition, target: Target) -> tuple[Partner, ...]:
    """The bodies that the clauses of the sentence name."""
    return _named(linked, _concerning(linked, target))


def implied(linked: LinkedEdition, target: Target) -> tuple[str, ...]:
    """Those that the notice says are responsible for what follows, and does not name again: 市、县人民政府."""
    return _implied(_concerning(linked, target))


def implied_at(linked: LinkedEdition, notice: NoticeId, eid: Eid) -> tuple[str, ...]:
    """The same of the clauses of a provision."""
    return _implied(linked.clauses_at.get((notice, eid), ()))


def implied_by(linked: LinkedEdition, task: BodyTask) -> tuple[str, ...]:
    """The same of the clause of a task."""
    return _implied(clause for clause in linked.clauses_at.get(ref_of(task), ()) if clause.raw == task.raw)


def _implied(clauses: Iterable[Clause]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for clause in clauses for name in clause.implied))


def _concerning(linked: LinkedEdition, target: Target) -> list[Clause]:
    return [
        clause
        for clause in linked.clauses_at.get(ref_of(target), ())
        if concerns(clause, target)
    ]


def named_at(linked: LinkedEdition, notice: NoticeId, eid: Eid) -> tuple[Partner, ...]:
    """The bodies that the clauses of a provision name."""
    return _named(linked, linked.clauses_at.get((notice, eid), ()))


def words_of(provision: Provision, target: Target) -> str:
    """The sentence that sets the target."""
    text = provision.heading or "" if target.in_heading else provision.text
    return text[slice(*target.sentence)]


def _named(linked: LinkedEdition, clauses: Iterable[Clause]) -> tuple[Partner, ...]:
    """The bodies of these clauses, each once, in the order of the words."""
    tasks = grouped((body.slug, task) for clause in clauses for body, task in _named_itself(linked, clause))
    return tuple(
        Partner(body=linked.bodies[slug], roles=_roles(found))
        for slug, found in tasks.items()
    )


def _named_itself(linked: LinkedEdition, clause: Clause) -> Sequence[tuple[Body, BodyTask]]:
    """Not by a name that stands for it; in the order of the words."""
    names = [entry.body for entry in clause.entries]
    named = linked.bodies_in.get((clause.notice, clause.eid, clause.raw), ())
    own = [(body, task) for body, task in named if task.through is None]
    return sorted(own, key=lambda each: _position(names, each[0].name))


def _whole(provision: Provision) -> str:
    return provision.text.strip(SEPARATORS) or provision.heading or ""


def _position(names: Sequence[str], name: str) -> int:
    return names.index(name) if name in names else len(names)


def _nearness(link: Link) -> tuple[bool, float, Eid]:
    return not link.main, -link.similarity, link.older


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _roles(tasks: Iterable[BodyTask]) -> tuple[BodyRole, ...]:
    return tuple(dict.fromkeys(task.role for task in tasks))


def _through(tasks: Iterable[BodyTask]) -> tuple[str, ...]:
    """None where one of them names the body itself."""
    names = [task.through for task in tasks]
    return () if None in names else tuple(dict.fromkeys(
        name
        for name in names
        if name
    ))
