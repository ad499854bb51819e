"""What several families have of one thing: all topics of the scheme, with what is filed in each family."""

from build_scripts.domain.building.families import families
from build_scripts.domain.building.inventory import Inventory
from build_scripts.publish.inventories import inventory_of
from build_scripts.publish.views.joined.lists import topics_index
from tests.indexed import indexed


def inventory() -> Inventory:
    linked = indexed()
    family, *_ = families(linked.edition.jurisdictions)
    return inventory_of(linked, family, order=0, sources={}, program="", made_of="", checksum="", beyond={})


def covered(*found: Inventory) -> dict[str, dict[str, str]]:
    """By group and topic."""
    groups = topics_index(found).groups
    return {group.slug: {topic.link.label: topic.covered for topic in group.topics} for group in groups}


def test_each_topic_says_what_is_filed_in_it() -> None:
    assert covered(inventory()) == {
        "duty": {"党政领导责任": "尚无"}, "sector": {"煤矿": "2023—2024\xa0· 1地\xa0· 2件"},
    }


def test_what_several_families_have_is_counted_together() -> None:
    assert covered(inventory(), inventory())["sector"] == {"煤矿": "2023—2024\xa0· 2地\xa0· 4件"}
