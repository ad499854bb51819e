"""Two families: a province and its city, and a place at the top that has no code and stands alone."""

from dataclasses import replace

from build_scripts.domain.building.families import families
from build_scripts.domain.building.inventory import Inventory
from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.inventories import inventory_of
from tests.editions import edition, place
from tests.indexed import NEWER, OLDER, indexed, speaking

ALONE = (replace(place("xiongan", "雄安新区"), division_code=None),)


def table_with(family: PlaceSlug, order: int) -> tuple[PlaceSlug, ...]:
    """The families of a table in which this one has this place; others are called by their numbers."""
    others = [PlaceSlug(str(number)) for number in range(order + 2)]
    return (*others[:order], family, *others[order + 1 :])


def inventory(linked: LinkedEdition, *, order: int = 0) -> Inventory:
    family, *_ = families(linked.edition.jurisdictions)
    own = LinkedEdition(replace(linked.edition, family=family))
    every = table_with(family.slug, order)
    return inventory_of(own, family, families=every, sources={}, program="", made_of="", checksum="", beyond={})


def of_places(places: tuple[Jurisdiction, ...], *notices: Notice) -> Inventory:
    return inventory(LinkedEdition(edition(notices, places=places)))


def two_families() -> tuple[Inventory, Inventory]:
    city = speaking(2024, *NEWER, jurisdiction="datong")
    province = indexed([speaking(2023, *OLDER), speaking(2024, *NEWER), city])
    alone = (speaking(year, *OLDER, jurisdiction="xiongan") for year in (2022, 2023))
    return inventory(province), of_places(ALONE, *alone)


