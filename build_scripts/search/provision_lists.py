"""Which provisions belong to what a reader filters by: topics, bodies that are responsible, and what the indexes found
in them (a number to reach, a set phrase, a citation).

Lists stand together in files of about the size of a shard, so that counting by all topics of a small edition takes one
request, and a large edition's reader loads only the lists that are asked for.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from build_scripts.domain.indexes import Body, Strength, TargetKind
from build_scripts.domain.refs import Ref, Referring, ref_of
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.search.coding import bits
from build_scripts.search.coding.slots import Ranges, each_list
from build_scripts.search.collection import Collection, Shards
from build_scripts.search.postings.cuts import cut
from build_scripts.search.postings.lists import SHARD

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


Lists = Mapping[str, Sequence[Sequence[ProvisionList]]]
"""By folder, file after file."""


def directory(lists: Lists) -> dict[str, object]:
    """Of the topics what each is called, how many provisions it has, and in which file, at which place, they stand. Of
    bodies, which grow with the edition, only how many files and provisions there are: the files name them."""
    bodies = lists["bodies"]
    return {
        "topics": list(_entries(lists["topics"])),
        "holdings": list(_entries(lists["holdings"])),
        "bodies": [len(bodies), sum(
            one.size
            for group in bodies
            for one in group
        )],
    }


def _entries(groups: Sequence[Sequence[ProvisionList]]) -> Iterator[list[str | int]]:
    for file, group in enumerate(groups):
        for at, one in enumerate(group):
            yield [one.facet.slug, one.facet.name, one.size, file, at]


def files(lists: Lists) -> Shards:
    for folder, write in ("topics", _content), ("holdings", _content), ("bodies", _named):
        for number, group in enumerate(lists[folder]):
            yield f"{folder}/{number}", list(map(write, group))


def provision_lists(linked: LinkedEdition, collection: Collection) -> Lists:
    """By folder, in files."""
    numbers, ranges = collection.numbers(), collection.ranges
    facets = {"topics": _topics(linked), "holdings": _holdings(linked), "bodies": _bodies(linked)}
    return {folder: _in_files(_lists(tuple(found), numbers, ranges)) for folder, found in facets.items()}


def _content(one: ProvisionList) -> object:
    return one.content


def _named(one: ProvisionList) -> object:
    """Of what the overview does not name."""
    return [one.facet.slug, one.facet.name, one.facet.seat, one.content]


def _topics(linked: LinkedEdition) -> Iterator[Facet]:
    for topic in linked.edition.topics:
        yield Facet(topic.slug, topic.name, linked.filings_of_topic.get(topic.slug, ()))


def _holdings(linked: LinkedEdition) -> Iterator[Facet]:
    """By what a provision holds, in the order in which a reader is asked."""
    found = linked.edition.indexes
    for kind, slug in TARGETS.items():
        targets = [target for target in found.targets if target.kind == kind]
        yield Facet(slug, kind, targets)
    uses = [use for phrase in found.phrases for use in phrase.occurrences]
    yield Facet("phrase", "提法", uses)
    mentions = [mention.at for work in found.works for mention in work.mentions]
    yield Facet("citation", "引用", mentions)
    for strength, slug in STRENGTHS.items():
        directives = [
            directive
            for directive in found.directives
            if directive.strength == strength
        ]
        yield Facet(slug, f"{strength}语气", directives)


def _bodies(linked: LinkedEdition) -> Iterator[Facet]:
    for body in linked.edition.indexes.bodies:
        if body.tasks:
            yield Facet(body.slug, body.name, body.tasks, _seat(linked, body))


def _seat(linked: LinkedEdition, body: Body) -> str:
    """市应急管理局 is one of many."""
    return linked.jurisdictions[body.jurisdiction].name if body.jurisdiction else ""


def _lists(facets: Sequence[Facet], numbers: Mapping[Ref, int], ranges: Ranges) -> list[ProvisionList]:
    provisions = [sorted({numbers[ref_of(item)] for item in facet.provisions}) for facet in facets]
    return [
        ProvisionList(facet=facet, size=len(own), content=bits.text_of(tokens))
        for facet, own, tokens in zip(facets, provisions, each_list(provisions, ranges), strict=True)
    ]


def _in_files(lists: Sequence[ProvisionList]) -> list[Sequence[ProvisionList]]:
    """In their order; where a file ends depends on what follows there."""
    weights = np.array([len(one.content) for one in lists], np.int64)
    chance = np.array([zlib.crc32(one.facet.slug.encode("utf-8")) for one in lists], np.int64)
    begins = cut(weights, chance, SHARD).tolist()
    return [lists[first:end] for first, end in pairwise([*begins, len(lists)])]
