"""The inventory of a family: what the lists that lead to all families say of it."""

from dataclasses import replace

import pytest

from build_scripts.domain.building.families import families
from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish import inventories
from build_scripts.publish.inventories import inventory_of
from build_scripts.publish.views.years import MOST_NAMED
from tests.editions import correction
from tests.indexed import NEWER, OLDER, indexed, speaking
from tests.unit.publish.families import inventory, two_families

SOURCE = "https://example.gov.cn/1"


def corrected(notice: Notice) -> Notice:
    return replace(notice, source_url=SOURCE, corrections=(correction(notice.id, None, "甲甲", "乙"),))


def test_one_of_several_families_says_so_and_the_only_one_too() -> None:
    linked = indexed()
    assert linked.edition.family is None
    family, *_ = families(linked.edition.jurisdictions)
    alone = inventory_of(
        linked, family, families=(family.slug,), sources={}, program="", made_of="", checksum="", beyond={},
    )
    assert (alone.several, inventory(linked).several) == (False, True)
    assert alone.root.slug == "shanxi"


def test_what_it_has_of_each_year() -> None:
    found = {share.year: share for share in two_families()[0].years}
    assert [(year, share.notices, share.places) for year, share in found.items()] == [
        (2023, 1, ("山西省",)), (2024, 2, ("山西省", "大同市"))]
    assert [way.address for way in found[2024].targets] == ["targets/shanxi-2024.html", "targets/datong-2024.html"]
    assert [way.address for way in found[2024].comparisons] == ["compare/shanxi-2023--shanxi-2024.html"]
    assert found[2023].comparisons == ()


def test_only_so_many_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert inventories.NAMED == MOST_NAMED + 1
    monkeypatch.setattr(inventories, "NAMED", 1)
    (_, newest), _ = (inventory.years for inventory in two_families())
    assert [way.label for way in newest.targets] == ["山西省"]
    assert (newest.notices, newest.places) == (2, ("山西省", "大同市"))


def test_topics_with_what_is_filed_under_them() -> None:
    assert [(topic.slug, topic.notices, topic.years) for topic in two_families()[0].of_topics] == [
        ("leadership-duty", 0, None), ("coal-mine", 3, (2023, 2024))]


def test_bodies_of_the_centre_alone_are_shared() -> None:
    text = "落实应急管理部要求。（应急管理部、省应急厅负责）"
    linked = indexed([speaking(2023, *OLDER), speaking(2024, text, *NEWER)])
    own = {body.slug for body in linked.bodies.values() if body.jurisdiction is None}
    assert {body.slug for body in inventory(linked).of_bodies} == own
    assert len(own) < len(linked.bodies)


def test_figures() -> None:
    notices = [corrected(speaking(2023, *OLDER)), replace(speaking(2024, *NEWER), source_url=SOURCE)]
    found = inventory(LinkedEdition(indexed(notices).edition)).figures
    assert (found.originals, found.lines, found.removed, found.added) == (1, 30, 1, 0)
    assert (found.corrections, found.kinds, found.with_address, found.pairs) == (1, {"replaced": 1}, 2, 1)
    assert inventory(indexed()).figures.with_address == 0
    assert found.provisions == sum(len(notice.provisions) for notice in notices)
    assert found.targets and found.bodies
