"""The inventory of a family's part: the little that the lists which lead to all families need to know of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from typing import Any

from build_scripts.domain.edition import Release
from build_scripts.domain.notice import Eid, Jurisdiction, NoticeId, PlaceSlug
from build_scripts.domain.topics import Topic, TopicGroup

SCHEMA = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedNotice:
    """A notice as other families need it."""

    id: NoticeId
    jurisdiction: PlaceSlug
    year: int
    label: str
    """山西省2024年."""
    said: str
    """The sum of what it says."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DatedCorrection:
    """A correction of which it is known since when it is shown."""

    notice: NoticeId
    eid: Eid | None
    where: str
    words: str
    """原文作“…”，改作“…”。"""
    original: str
    displayed: str
    reason: str
    made_on: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NewNotice:
    """One of the newest, as lists and the news feed tell it."""

    id: NoticeId
    year: int
    title: str
    facts: str
    entry_id: str
    entry_title: str
    updated: str
    published: str | None
    author: str | None
    summary: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """To a page of the family, by its address."""

    label: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class YearShare:
    """What the family has of a year: the first of each."""

    year: int
    notices: int
    places: tuple[str, ...]
    targets: tuple[Way, ...]
    phrases: tuple[Way, ...]
    threads: tuple[Way, ...]
    comparisons: tuple[Way, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shared:
    """What other families may have as well: a topic, a phrase, a work, a body of the centre."""

    slug: str
    name: str
    address: str
    """Of the family's own page of it."""
    notices: int
    years: tuple[int, int] | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """Counts of all that the family holds."""

    originals: int
    lines: int
    characters: int
    """That pages show; so the next two."""
    removed: int
    added: int
    provisions: int
    corrections: int
    kinds: Mapping[str, int]
    """Of corrections."""
    with_address: int
    """Notices of which it is known where they were published."""
    bodies: int
    targets: int
    pairs: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Inventory:
    """What a family says of itself to those that list all families."""

    family: PlaceSlug
    families: tuple[PlaceSlug, ...]
    """All of the edition, itself among them, in the order of the table of places."""
    places: tuple[Jurisdiction, ...]
    """Its own, the one at the top first."""
    groups: tuple[TopicGroup, ...]
    topics: tuple[Topic, ...]
    program: str
    """Digest of what made it."""
    made_of: str
    """Digest of all that it was made from: what another family changes in a shared file is no part of that."""
    sum: str
    """Of its files, so that what came to harm is noticed."""
    sources: Mapping[str, str]
    """Digest of every file it was made from."""
    notices: tuple[ListedNotice, ...]
    releases: tuple[Release, ...]
    """What is on record of its notices."""
    corrected: tuple[DatedCorrection, ...]
    newest: str | None
    """The latest date of issue."""
    new: tuple[NewNotice, ...]
    """The newest first."""
    years: tuple[YearShare, ...]
    of_topics: tuple[Shared, ...]
    of_phrases: tuple[Shared, ...]
    of_works: tuple[Shared, ...]
    of_bodies: tuple[Shared, ...]
    """Those of the centre."""
    figures: Figures
    beyond: Mapping[str, tuple[str, ...]]
    """The pages outside the part to which it leads, each with the anchors."""

    @property
    def order(self) -> int:
        """Its place among the families."""
        return self.families.index(self.family)

    @property
    def several(self) -> bool:
        """Whether it is one of several families; the only one is its own list."""
        return len(self.families) > 1

    @property
    def root(self) -> Jurisdiction:
        return next(place for place in self.places if place.slug == self.family)


def missing(found: Iterable[Inventory]) -> tuple[PlaceSlug, ...]:
    """The families of the edition of which there is no inventory among these."""
    having = {one.family: one.families for one in found}
    every = chain.from_iterable(having.values())
    return tuple(slug for slug in dict.fromkeys(every) if slug not in having)


def as_json(inventory: Inventory) -> dict[str, Any]:
    return {"schema": SCHEMA, **asdict(inventory)}


def from_json(found: Mapping[str, Any]) -> Inventory:
    """What `as_json` gave, whatever a file has made of its tuples."""
    lists = {name: _values(kind, found[name]) for name, kind in LISTS.items()}
    made: dict[str, Any] = lists | {
        "releases": tuple(map(_release, found["releases"])),
        "years": tuple(map(_year, found["years"])),
        "families": tuple(found["families"]),
        "figures": Figures(**found["figures"]),
        "beyond": _tuples(found["beyond"]),
    }
    simple = {
        name: value
        for name, value in found.items()
        if name not in (*made, "schema")
    }
    return Inventory(**simple, **made)


def _values(kind: Callable[..., object], found: Iterable[Mapping[str, Any]]) -> tuple[Any, ...]:
    return tuple(kind(**_tuples(one)) for one in found)


LISTS: Mapping[str, Any] = {
    "places": Jurisdiction, "groups": TopicGroup, "topics": Topic, "notices": ListedNotice,
    "corrected": DatedCorrection, "new": NewNotice,
    "of_topics": Shared, "of_phrases": Shared, "of_works": Shared, "of_bodies": Shared,
}


def _release(found: Mapping[str, Any]) -> Release:
    pairs = {name: tuple((notice, own) for notice, own in found[name]) for name in ("added", "changed")}
    return Release(**{**_tuples(found), **pairs})


def _year(found: Mapping[str, Any]) -> YearShare:
    ways = {name: tuple(Way(**way) for way in found[name]) for name in ("targets", "phrases", "threads", "comparisons")}
    return YearShare(**{**_tuples(found), **ways})


def _tuples(found: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}


Inventories = Sequence[Inventory]
