"""A topic through the years: a strip of them for each place, and a chart of how much of each notice it takes."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.topics import TopicMention, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.page import Here
from build_scripts.publish.views.topics import years
from build_scripts.publish.views.topics.plan import TopicPlan
from build_scripts.publish.views.topics.share import Share
from tests.editions import PLACES, edition, filing, notice, provision

TOPIC = TopicSlug("coal-mine")
HERE = Here("topics/coal-mine.html")
PART = Eid("part_1")


def holding(**texts: str) -> tuple[LinkedEdition, TopicPlan]:
    """Notices by place and year: a part of coal mines, and as much of something else as is left of 100 characters."""
    notices, filings = [], []
    for name, text in texts.items():
        place, year = name.split("_")
        rest = provision("part_2", "part", "文" * (100 - len(text)))
        body = [provision("part_1", "part", text), rest]
        notices.append(notice(place, int(year), body=body, preface=(), conclusions=()))
        if text:
            filings.append(filing(notices[-1].id, PART, TOPIC))
    places = PART, Eid("part_2")
    named = TopicMention(notice=NoticeId("shanxi-2024"), topic=TOPIC, word="煤矿", places=places, named=places)
    linked = LinkedEdition(replace(edition(notices, filings=filings), mentions=(named,)))
    return linked, TopicPlan(linked, TOPIC)


def strip(found: tuple[LinkedEdition, TopicPlan]) -> dict[str, list[str]]:
    """Of each place the years: where the cell leads, or its sign."""
    linked, plan = found
    rows = years.strips(linked, plan, HERE, [place for place in PLACES if place.slug in linked.by_place]).rows
    return {row.name: ["".join(map(_said, cells)) for cells in row.years] for row in rows}


def _said(cell: years.Cell) -> str:
    if cell.link:
        return f"{cell.link.label}{cell.link.css or ''}"
    return cell.sign.css if cell.sign else ""


def test_a_cell_leads_to_the_year_or_says_why_there_is_none() -> None:
    """The newest year, in which a notice may still be issued, is left empty."""
    found = holding(shanxi_2021="甲" * 50, shanxi_2023="", shanxi_2024="", datong_2021="乙", linfen_2025="丙")
    assert strip(found) == {
        "山西省": ["21", "topic-missing", "topic-none", "○topic-mentioned", ""],
        "大同市": ["21", *["topic-missing"] * 3, ""],
        "临汾市": [*["topic-missing"] * 4, "25"],
    }


def test_places_stand_in_by_their_level_below_the_uppermost_of_the_strip() -> None:
    linked, plan = holding(shanxi_2024="甲", datong_2024="乙", daning_2024="丙")
    rows = years.strips(linked, plan, HERE, PLACES).rows
    assert [(row.name, row.indent) for row in rows] == [("山西省", 0), ("大同市", 1), ("临汾市", 1), ("大宁县", 2)]
    below = years.strips(linked, plan, HERE, PLACES[1:]).rows
    assert [row.indent for row in below] == [0, 0, 1]


def test_a_place_leads_to_its_entries_where_there_are_any() -> None:
    linked, plan = holding(shanxi_2024="甲", datong_2024="")
    rows = years.strips(linked, plan, HERE, PLACES[:2]).rows
    assert [row.link.target if row.link else None for row in rows] == ["#shanxi", None]


def test_the_chart_has_a_bar_a_notice_as_high_as_its_share() -> None:
    """The highest takes all of the height; a year without a notice stays empty."""
    linked, plan = holding(shanxi_2021="甲" * 30, shanxi_2022="乙" * 10, shanxi_2024="")
    chart = years.chart(plan, linked.by_place[PLACES[0].slug])
    assert chart.caption == "占各年通知篇幅，最高2021年30.0%"
    assert [(bar.left, bar.top, bar.height, bar.middle) for bar in chart.bars] == [
        (0, 0.0, 48.0, "7"), (18, 32.0, 16.0, "25"), (54, 48.0, 0.0, "61"),
    ]
    assert [bar.title for bar in chart.bars] == [
        "2021年：30字，占30.0%", "2022年：10字，占10.0%", "2024年：未单列，另有2处提到“煤矿”",
    ]
    assert chart.width == 4 * 18


def test_a_bar_is_given_to_a_tenth_of_a_pixel() -> None:
    linked, plan = holding(shanxi_2021="甲" * 31, shanxi_2022="乙")
    assert [bar.height for bar in years.chart(plan, linked.by_place[PLACES[0].slug]).bars] == [48.0, 1.5]


def test_where_no_notice_speaks_of_it_no_bar_has_a_height() -> None:
    linked, plan = holding(shanxi_2021="", datong_2021="甲")
    (bar,) = years.chart(plan, linked.by_place[PLACES[0].slug]).bars
    assert (bar.height, bar.title) == (0.0, "2021年：未单列")


def test_the_figures_are_those_of_the_chart_the_newest_first() -> None:
    _, plan = holding(shanxi_2021="甲" * 30, shanxi_2022="", shanxi_2024="")
    (page,) = plan.pages
    found = years.figures(plan, HERE, page.sections[0])
    assert [(row.year, row.taken, row.of, row.percent) for row in found] == [
        (2024, "未单列，另有2处提到“煤矿”", 100, ""), (2022, "未单列", 100, ""), (2021, "30", 100, "30.0%"),
    ]
    assert [row.link is not None for row in found] == [True, False, False]


@pytest.mark.parametrize(("characters", "said"), [
    (1, "1字，不足0.1%"), (10, "10字，占0.1%"), (1234, "1,234字，占12.3%"),
])
def test_what_stands_there_is_never_called_nothing(characters: int, said: str) -> None:
    assert years.taken(Share(notice=notice(), characters=characters, of=10_000)) == said


def test_of_a_notice_of_no_characters_a_topic_takes_nothing() -> None:
    assert Share(notice=notice(), characters=0, of=0).percent == 0
