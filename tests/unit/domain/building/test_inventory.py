"""An inventory is read from its file as it was written."""

import json
from dataclasses import replace

import pytest

from build_scripts.domain.building.inventory import (
    DatedCorrection,
    Figures,
    Inventory,
    ListedNotice,
    NewNotice,
    Shared,
    Way,
    YearShare,
    as_json,
    from_json,
    missing,
)
from build_scripts.domain.edition import Release
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.topics import TopicGroup
from tests.editions import GROUPS, PLACES, TOPICS

NOTICE = NoticeId("shanxi-2024")
WAY = Way(label="目标", address="targets/shanxi-2024.html")
SHARED = (Shared(slug="a", name="甲", address="a.html", notices=2, years=(2023, 2024)),
          Shared(slug="b", name="乙", address="b.html", notices=1, years=None))
FAMILIES = PlaceSlug("china"), PLACES[0].slug
FULL = Inventory(
    family=PLACES[0].slug, families=FAMILIES, places=PLACES,
    groups=(*GROUPS, TopicGroup(slug="thoughts", name="思想", beside=())), topics=TOPICS, program="p", made_of="m",
    sum="s", sources={"catalog.yml": "1"}, newest="2024-01-20", of_topics=SHARED, of_phrases=SHARED[:1],
    of_works=(), of_bodies=SHARED[1:], beyond={"topics/a.md": ("x", "y"), "b.md": ()},
    notices=(ListedNotice(id=NOTICE, jurisdiction=PLACES[0].slug, year=2024, label="山西省2024年", said="1"),),
    releases=(Release(date="2024-03-01", note="首版", added=((NOTICE, "1"),), changed=(), removed=(NOTICE,)),),
    corrected=(DatedCorrection(notice=NOTICE, eid=Eid("part_1"), where="一", words="改", original="责认",
                               displayed="责任", reason="误", made_on="2024-03-01"),),
    new=(NewNotice(id=NOTICE, year=2024, title="通知", facts="", entry_id="e", entry_title="", updated="2024-01-20",
                   published=None, author=None, summary=""),),
    years=(YearShare(year=2024, notices=1, places=("山西省",), targets=(WAY,), phrases=(), threads=(WAY, WAY),
                     comparisons=()),),
    figures=Figures(originals=1, lines=2, characters=3, removed=4, added=5, provisions=6, corrections=7,
                    kinds={"removed": 1}, with_address=8, bodies=9, targets=10, pairs=11),
)


def test_what_is_written_is_read_as_it_was() -> None:
    assert from_json(json.loads(json.dumps(as_json(FULL)))) == FULL
    assert FULL.root == PLACES[0]


def test_its_place_among_the_families_and_which_of_them_are_missing() -> None:
    alone = replace(FULL, families=FAMILIES[1:])
    assert [(one.order, one.several) for one in (FULL, alone)] == [(1, True), (0, False)]
    assert missing([FULL]) == FAMILIES[:1]
    assert missing([FULL, replace(FULL, family=FAMILIES[0])]) == missing([alone]) == ()


@pytest.mark.parametrize("name", ["places", "figures", "beyond", "family"])
def test_what_lacks_something_is_none(name: str) -> None:
    found = as_json(FULL)
    del found[name]
    with pytest.raises((KeyError, TypeError)):
        from_json(found)


def test_what_has_more_than_it_should_is_none() -> None:
    with pytest.raises(TypeError):
        from_json({**as_json(FULL), "more": 1})
