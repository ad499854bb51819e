"""The topics by group, and for each place which of them stands in which year: on one page, or on one for each place."""

import pytest

from build_scripts.domain.notice import Eid, Notice
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Link
from build_scripts.publish.views.topics import index
from build_scripts.publish.views.topics.plan import TopicPlan
from tests import editions
from tests.editions import PLACES, edition, notice, provision

MINE, DUTY = TopicSlug("coal-mine"), TopicSlug("leadership-duty")
SECTION = Eid("part_1__sec_1")
NOTICES = (
    notice(year=2022), notice(year=2024), notice("datong", 2024),
    notice("daning", 2024, body=[provision("part_1", "part", "全年不发生事故。", num="一、")]),
)


def filing(of: str, topic: TopicSlug = MINE) -> Filing:
    return editions.filing(of, SECTION, topic)


def linked(*notices: Notice) -> LinkedEdition:
    return LinkedEdition(edition(notices or NOTICES, filings=[filing("shanxi-2022"), filing("datong-2024")]))


def plans(found: LinkedEdition) -> index.Plans:
    return {topic: TopicPlan(found, topic) for topic in found.topics}


def led_to(links: tuple[Link, ...]) -> list[str]:
    return [link.label for link in links]


def signs(table: index.Heat) -> dict[str, list[list[str]]]:
    """Of each topic the signs of each year."""
    rows = (row for group in table.groups for row in group.rows)
    return {row.name: [[field.sign.css for field in year] for year in row.years] for row in rows}


def test_each_topic_says_in_how_many_notices_of_how_many_years_it_stands() -> None:
    found = linked()
    groups = index.index(found, plans(found)).groups
    assert [[(topic.link.label, topic.covered) for topic in group.topics] for group in groups] == [
        [("党政领导责任", "尚无")], [("煤矿", "2022—2024\xa0· 2年\xa0· 2件")],
    ]


def test_on_one_page_each_place_with_notices_has_its_table() -> None:
    found = linked()
    made = index.index(found, plans(found))
    assert [(table.name, list(table.years)) for table in made.tables] == [
        ("山西省", [2022, 2023, 2024]), ("大同市", [2024]), ("大宁县", [2024]),
    ]
    assert made.elsewhere == ()


def test_a_field_says_how_much_a_topic_takes_that_it_is_not_there_or_that_no_notice_is() -> None:
    """The province speaks of it in its notice of 2022 alone, and has none of 2023."""
    found = linked()
    province, city, _ = index.index(found, plans(found)).tables
    assert signs(province)["煤矿"] == [["heat-3"], ["topic-missing"], ["topic-none"]]
    assert signs(city) == {"党政领导责任": [["topic-none"]], "煤矿": [["heat-3"]]}


@pytest.mark.parametrize(("characters", "darkness"), [(0, "none"), (7, "0"), (8, "1"), (20, "2"), (40, "3"), (80, "4")])
def test_the_more_it_takes_the_darker_it_is(characters: int, darkness: str) -> None:
    """Of a notice of a thousand characters."""
    texts = "甲" * characters, "乙" * (1000 - characters)
    body = [provision(f"part_{n}", "part", text) for n, text in enumerate(texts, 1)]
    filed = [editions.filing("shanxi-2024", body[0].eid, MINE)] if characters else []
    found = LinkedEdition(edition([notice(body=body, preface=(), conclusions=())], filings=filed))
    (table,) = index.index(found, plans(found)).tables
    assert signs(table)["煤矿"] == [[f"heat-{darkness}" if characters else "topic-none"]]


def test_with_too_many_notices_each_place_has_a_page_and_leads_to_those_below_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also one without a notice of its own, above one that has."""
    monkeypatch.setattr(index, "MOST_NOTICES", len(NOTICES) - 1)
    found = linked()
    made = index.index(found, plans(found))
    assert (made.tables, led_to(made.elsewhere)) == ((), ["山西省"])
    pages = {place.slug: index.index_of_place(found, plans(found), place) for place in index.jurisdictions_apart(found)}
    assert {slug: led_to(page.below) for slug, page in pages.items()} == {
        "shanxi": ["大同市", "临汾市"], "datong": [], "linfen": ["大宁县"], "daning": [],
    }
    assert [slug for slug, page in pages.items() if page.table is None] == ["linfen"]


def test_what_has_no_notice_below_it_either_has_no_page() -> None:
    found = linked(*NOTICES[:2])
    assert [place.slug for place in index.jurisdictions_apart(found)] == [PLACES[0].slug]


@pytest.mark.parametrize(("count", "is_split"), [(40, False), (41, True)])
def test_forty_notices_have_their_tables_on_one_page(count: int, is_split: bool) -> None:
    assert index.is_split(linked(*(notice(year=1980 + at) for at in range(count)))) is is_split
