"""The page of a topic: the way to it, the topics beside it, and its older pages named by their years."""

from dataclasses import replace

from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.topics.plan import TopicPlan
from build_scripts.publish.views.topics.topic import TopicView, topic_view
from tests.editions import TOPICS, edition, filing, notice, provision

COAL = TopicSlug("coal-mine")
FULL = 30_000
"""Characters that fill a page."""


def views(lengths: dict[str, int], topic: TopicSlug = COAL) -> dict[str, TopicView]:
    """By the name of the page; notices by place and year with what each says of coal mines."""
    notices, filings = [], []
    for name, length in lengths.items():
        place, year = name.split("-")
        body = [provision("part_1", "part", "瓦" * length)]
        notices.append(notice(place, int(year), body=body, preface=(), conclusions=()))
        filings.append(filing(notices[-1].id, "part_1", COAL))
    linked = LinkedEdition(edition(notices, filings=filings))
    plan = TopicPlan(linked, topic)
    return {page.address.removeprefix("topics/"): topic_view(linked, plan, page) for page in plan.pages}


def test_older_pages_of_a_place_are_named_by_their_first_year_and_their_last() -> None:
    found = views({"shanxi-2018": 10, "shanxi-2020": 10, "shanxi-2021": 10, "shanxi-2022": FULL, "shanxi-2024": FULL})
    own = found["coal-mine--shanxi.html"]
    assert [(link.label, link.target) for link in own.earlier] == [
        ("2022—2022年", "coal-mine--shanxi--to-2022.md"), ("2018—2021年", "coal-mine--shanxi--to-2021.md"),
    ]
    assert own.head.title == "煤矿\xa0· 山西省"
    assert found["coal-mine.html"].earlier == ()


def test_the_way_to_the_page_of_a_place_leads_through_the_topic_and_the_places_above() -> None:
    found = views({"shanxi-2024": FULL, "datong-2024": FULL})
    assert [step.label for step in found["coal-mine.html"].crumbs] == ["首页", "主题", "行业领域"]
    assert [step.label for step in found["coal-mine--datong.html"].crumbs] == [
        "首页", "主题", "行业领域", "煤矿", "山西省"]


def test_entries_stand_the_newest_first() -> None:
    (page,) = views({"shanxi-2022": 3, "shanxi-2024": 3}).values()
    (section,) = page.sections
    assert [entry.year for entry in section.entries] == [2024, 2022]
    assert [len(page.downloads) > 0, page.strips is not None] == [True, True]


def test_a_topic_of_no_notice_has_neither_years_nor_files() -> None:
    (page,) = views({"shanxi-2024": 3}, TopicSlug("leadership-duty")).values()
    assert (page.strips, page.downloads, page.sections) == (None, (), ())


def test_a_topic_leads_to_those_beside_it_in_its_group_and_to_all_others_of_it() -> None:
    topics = [replace(TOPICS[1], slug=TopicSlug(f"t{n}"), name=name) for n, name in enumerate("甲乙丙")]
    linked = LinkedEdition(replace(edition(), topics=(*topics, TOPICS[0])))

    def led_to(topic: TopicSlug) -> tuple[list[tuple[str, str]], list[str]]:
        plan = TopicPlan(linked, topic)
        view = topic_view(linked, plan, plan.pages[0])
        return [(step.label, step.rel) for step in view.steps], [link.label for link in view.others]

    assert led_to(topics[0].slug) == ([("乙 ›", "next")], ["乙", "丙"])
    assert led_to(topics[1].slug) == ([("‹ 甲", "prev"), ("丙 ›", "next")], ["甲", "丙"])
    assert led_to(TOPICS[0].slug) == ([], [])
