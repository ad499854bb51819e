"""Which provisions belong to what a reader filters by: topics, bodies that are responsible, and what the indexes found
in them (a number to reach, a set phrase, a citation).

Lists stand together in files of about the size of a shard, so that counting by all topics of a small edition takes one
request, and a large edition's reader loads only the lists that are asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from build_scripts.domain.indexes import Body, Strength, TargetKind
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.link.edition_index import Lookup
from build_scripts.search import bits
from build_scripts.search.collection import Collection
from build_scripts.search.lists import SHARD

Place = tuple[NoticeId, Eid]
TARGETS: Mapping[TargetKind, str] = {"指标": "measure", "时限": "deadline", "频次": "frequency"}
STRENGTHS: Mapping[Strength, str] = {"强制": "mandatory", "鼓励": "encouraged"}
"""What most sentences are (要求) tells nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProvisionList:
    """The provisions of a topic or of a body, or those that hold something."""

    slug: str
    name: str
    seat: str
    """The place that the name leaves out; empty where there is none."""
    size: int
    content: str


def directory(lookup: Lookup, collection: Collection) -> dict[str, object]:
    """Of the topics what each is called, how many provisions it has, and in which file, at which place, they stand. Of
    bodies, which grow with the edition, only how many files and provisions there are: the files name them."""
    bodies = list(_placed(_bodies(lookup, collection)))
    return {
        "topics": list(_entries(_topics(lookup, collection))),
        "holdings": list(_entries(_holdings(lookup, collection))),
        "bodies": [1 + max((file for file, _, _ in bodies), default=-1), sum(one.size for _, _, one in bodies)],
    }


def _entries(lists: Iterable[ProvisionList]) -> Iterator[list[str | int]]:
    return ([one.slug, one.name, one.size, file, at] for file, at, one in _placed(lists))


def files(lookup: Lookup, collection: Collection) -> Iterator[tuple[str, object]]:
    for folder, lists in (("topics", _topics(lookup, collection)), ("holdings", _holdings(lookup, collection))):
        for number, group in enumerate(_grouped(lists)):
            yield f"{folder}/{number}", [one.content for one in group]
    for number, group in enumerate(_grouped(_bodies(lookup, collection))):
        yield f"bodies/{number}", [[one.slug, one.name, one.seat, one.content] for one in group]


def _topics(lookup: Lookup, collection: Collection) -> Iterator[ProvisionList]:
    make = _maker(collection)
    for topic in lookup.edition.topics:
        filings = lookup.filings_of_topic.get(topic.slug, ())
        yield make(topic.slug, topic.name, "", ((f.notice, f.eid) for f in filings))


def _holdings(lookup: Lookup, collection: Collection) -> Iterator[ProvisionList]:
    """By what a provision holds, in the order in which a reader is asked; only what some provision holds."""
    make = _maker(collection)
    found = lookup.edition.indexes
    for kind, slug in TARGETS.items():
        yield make(slug, kind, "", ((t.notice, t.eid) for t in found.targets if t.kind == kind))
    yield make("phrase", "提法", "", ((at.notice, at.eid) for phrase in found.phrases for at in phrase.occurrences))
    yield make("citation", "引用", "", ((m.at.notice, m.at.eid) for work in found.works for m in work.mentions))
    for strength, slug in STRENGTHS.items():
        yield make(slug, f"{strength}语气", "", ((d.notice, d.eid) for d in found.directives if d.strength == strength))


def _bodies(lookup: Lookup, collection: Collection) -> Iterator[ProvisionList]:
    make = _maker(collection)
    for body in lookup.edition.indexes.bodies:
        if body.tasks:
            yield make(body.slug, body.name, _seat(lookup, body), ((t.notice, t.eid) for t in body.tasks))


def _seat(lookup: Lookup, body: Body) -> str:
    """市应急管理局 is one of many."""
    return lookup.jurisdictions[body.jurisdiction].name if body.jurisdiction else ""


def _maker(collection: Collection) -> Callable[[str, str, str, Iterable[Place]], ProvisionList]:
    ordinals = collection.ordinals()

    def make(slug: str, name: str, seat: str, places: Iterable[Place]) -> ProvisionList:
        found = np.array(sorted({ordinals[place] for place in places}), np.int64)
        tokens = bits.joined((bits.number(len(found)), bits.ascending(found, len(collection.passages))))
        return ProvisionList(slug=slug, name=name, seat=seat, size=len(found), content=bits.text_of(tokens))

    return make


def _placed(lists: Iterable[ProvisionList]) -> Iterator[tuple[int, int, ProvisionList]]:
    """Each list with its file and its place there."""
    for file, group in enumerate(_grouped(lists)):
        for at, one in enumerate(group):
            yield file, at, one


def _grouped(lists: Iterable[ProvisionList]) -> Iterator[Sequence[ProvisionList]]:
    """As many as a shard holds, in their order; a longer one stands alone."""
    group: list[ProvisionList] = []
    size = 0
    for one in lists:
        if group and size + len(one.content) > SHARD:
            yield group
            group, size = [], 0
        group.append(one)
        size += len(one.content)
    if group:
        yield group
