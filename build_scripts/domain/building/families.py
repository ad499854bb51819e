"""Families: a place at the top and all below it.

What a family publishes depends on its own notices, on those of the levels above it, and on the shared tables; on no
other family. Where the nation has notices the provinces stand below it, and each is a family all the same; so is the
nation, which has none below it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_scripts.domain.notice import Jurisdiction, PlaceSlug


@dataclass(frozen=True, kw_only=True, slots=True)
class Family:
    """What is built as one: a place at the top and all below it."""

    root: Jurisdiction
    above: tuple[Jurisdiction, ...]
    """The levels above it, the topmost first."""
    places: tuple[Jurisdiction, ...]
    """The place at the top and all below it, in the order of the table."""

    @property
    def slug(self) -> PlaceSlug:
        return self.root.slug

    def holds(self, place: PlaceSlug) -> bool:
        return any(own.slug == place for own in self.places)

    def seats(self, slug: str) -> bool:
        """Whether what is called so bears the name of one of its places: a notice, a body that has a place."""
        return any(slug.startswith(f"{own.slug}-") for own in self.places)


def families(places: Iterable[Jurisdiction]) -> tuple[Family, ...]:
    """In the order of the table, in which a place stands behind the one above it."""
    by_slug = {place.slug: place for place in places}
    members: defaultdict[PlaceSlug, list[Jurisdiction]] = defaultdict(list)
    for place in by_slug.values():
        root = _root(place, by_slug)
        members[root.slug].append(place)
    return tuple(
        Family(
            root=by_slug[root],
            above=_above(by_slug[root], by_slug),
            places=tuple(found),
        )
        for root, found in members.items()
    )


def slugs_of(found: Iterable[Family]) -> tuple[PlaceSlug, ...]:
    return tuple(family.slug for family in found)


def _root(place: Jurisdiction, by_slug: Mapping[PlaceSlug, Jurisdiction]) -> Jurisdiction:
    parent = _parent(place, by_slug)
    return place if parent is None or parent.level == "nation" else _root(parent, by_slug)


def _above(place: Jurisdiction, by_slug: Mapping[PlaceSlug, Jurisdiction]) -> tuple[Jurisdiction, ...]:
    parent = _parent(place, by_slug)
    return (*_above(parent, by_slug), parent) if parent else ()


def _parent(place: Jurisdiction, by_slug: Mapping[PlaceSlug, Jurisdiction]) -> Jurisdiction | None:
    return by_slug[place.parent] if place.parent else None
