"""What several families have of one thing: all topics of the scheme, with what is filed in each family."""

from build_scripts.domain.building.families import families
from build_scripts.domain.building.inventory import Inventory
from build_scripts.publish.inventories import inventory_of
from build_scripts.publish.views.joined.lists import indexes, shared_pages, topics_index
from tests.indexed import indexed


def inventory() -> Inventory:
    linked = indexed()
    family, *_ = families(linked.edition.jurisdictions)
    return inventory_of(
        linked, family, families=(family.slug,), sources={}, program="", made_of="", checksum="", beyond={},
    )


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


def test_each_index_leads_to_that_of_each_family_and_says_what_it_holds() -> None:
    rows = {page.head.title: [(row.family.label, row.words) for row in page.rows]
            for _, page in indexes((inventory(), inventory()))}
    assert rows["责任单位"] == [("山西省", "3个单位")] * 2
    assert rows["指标与时限"][0][1].endswith("条") and rows["机构名称与沿革"][0][1] == ""


def test_a_topic_of_no_family_has_a_page_without_any() -> None:
    pages = {page.head.title: [row.words for row in page.rows] for _, page in shared_pages((inventory(),))}
    assert pages["煤矿"] == ["2023—2024\xa0· 2件"]
    assert pages["党政领导责任"] == []
