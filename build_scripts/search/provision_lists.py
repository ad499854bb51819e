"""Which provisions belong to what a reader filters by: topics, bodies that are responsible, and what the indexes found
in them (a number to reach, a set phrase, a citation).

Lists stand together in files of about the size of a shard, so that counting by all topics of a small edition takes one
request, and a large edition's reader loads only the lists that are asked for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from build_scripts.domain.indexes import Body, Strength, TargetKind
from build_scripts.domain.refs import Referring, ref_of
from build_scripts.link.edition_index import Lookup
from build_scripts.search import bits
from build_scripts.search.collection import Collection, Shards
from build_scripts.search.lists import SHARD

TARGETS: Mapping[TargetKind, str] = {"指标": "measure", "时限": "deadline", "频次": "frequency"}
STRENGTHS: Mapping[Strength, str] = {"强制": "mandatory", "鼓励": "encouraged"}
"""What most sentences are (要求) tells nothing."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A topic, a body, or something that provisions hold."""

    slug: str
    name: str
    provisions: Iterable[Referring]
    """What refers to its provisions, in any order."""
    seat: str = ""
    """The place that the name leaves out; empty where there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProvisionList:
    """The provisions of a facet, written."""

    facet: Facet
    size: int
    content: str


def directory(lookup: Lookup, collection: Collection) -> dict[str, object]:
    """Of the topics what each is called, how many provisions it has, and in which file, at which place, they stand. Of
    bodies, which grow with the edition, only how many files and provisions there are: the files name them."""
    bodies = list(_grouped(_lists(_bodies(lookup), collection)))
    return {
        "topics": list(_entries(_lists(_topics(lookup), collection))),
        "holdings": list(_entries(_lists(_holdings(lookup), collection))),
        "bodies": [len(bodies), sum(one.size for group in bodies for one in group)],
    }


def _entries(lists: Iterable[ProvisionList]) -> Iterator[list[str | int]]:
    for file, group in enumerate(_grouped(lists)):
        for at, one in enumerate(group):
            yield [one.facet.slug, one.facet.name, one.size, file, at]


def files(lookup: Lookup, collection: Collection) -> Shards:
    for folder, facets, write in (
        ("topics", _topics(lookup), _content),
        ("holdings", _holdings(lookup), _content),
        ("bodies", _bodies(lookup), _named),
    ):
        for number, group in enumerate(_grouped(_lists(facets, collection))):
            yield f"{folder}/{number}", list(map(write, group))


def _content(one: ProvisionList) -> object:
    return one.content


def _named(one: ProvisionList) -> object:
    """Of what the overview does not name."""
    return [one.facet.slug, one.facet.name, one.facet.seat, one.content]


def _topics(lookup: Lookup) -> Iterator[Facet]:
    for topic in lookup.edition.topics:
        yield Facet(topic.slug, topic.name, lookup.filings_of_topic.get(topic.slug, ()))


def _holdings(lookup: Lookup) -> Iterator[Facet]:
    """By what a provision holds, in the order in which a reader is asked."""
    found = lookup.edition.indexes
    for kind, slug in TARGETS.items():
        yield Facet(slug, kind, [target for target in found.targets if target.kind == kind])
    yield Facet("phrase", "提法", [use for phrase in found.phrases for use in phrase.occurrences])
    yield Facet("citation", "引用", [mention.at for work in found.works for mention in work.mentions])
    for strength, slug in STRENGTHS.items():
        directives = [directive for directive in found.directives if directive.strength == strength]
        yield Facet(slug, f"{strength}语气", directives)


def _bodies(lookup: Lookup) -> Iterator[Facet]:
    for body in lookup.edition.indexes.bodies:
        if body.tasks:
            yield Facet(body.slug, body.name, body.tasks, _seat(lookup, body))


def _seat(lookup: Lookup, body: Body) -> str:
    """市应急管理局 is one of many."""
    return lookup.jurisdictions[body.jurisdiction].name if body.jurisdiction else ""


def _lists(facets: Iterable[Facet], collection: Collection) -> Iterator[ProvisionList]:
    ordinals = collection.ordinals()
    for facet in facets:
        provisions = sorted({ordinals[ref_of(item)] for item in facet.provisions})
        content = _written(provisions, len(collection.passages))
        yield ProvisionList(facet=facet, size=len(provisions), content=content)


def _written(ordinals: Sequence[int], span: int) -> str:
    numbers = np.array(ordinals, np.int64)
    return bits.text_of(bits.joined((bits.number(len(numbers)), bits.ascending(numbers, span))))


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
