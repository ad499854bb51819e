"""Filings of a notice."""

from build_scripts.domain.topics import Filing, Topic, TopicGroup, TopicSlug, by_notice, guiding_of, subjects_of
from tests import editions


def filing(notice: str, eid: str) -> Filing:
    return editions.filing(notice, eid, "coal-mines")


def test_what_is_filed_of_a_notice_stands_in_its_order() -> None:
    first, other, second = filing("wu-2024", "part_1"), filing("wu-2025", "part_1"), filing("wu-2024", "part_2")
    assert by_notice([first, other, second]) == {"wu-2024": [first, second], "wu-2025": [other]}


def test_topics_of_guiding_thoughts_are_those_beside_which_nothing_is_filed() -> None:
    groups = [TopicGroup(slug=slug, name=slug, beside=beside) for slug, beside in {
        "thoughts": (), "duty": ("sector",), "sector": None,
    }.items()]
    topics = [topic("study", "thoughts"), topic("leaders", "duty"), topic("coal", "sector")]
    assert guiding_of(groups, topics) == {"study"}


def test_single_subjects_are_the_topics_of_groups_that_are_said_to_be_of_such() -> None:
    groups = [TopicGroup(slug="duty", name="责任"), TopicGroup(slug="sector", name="行业", one_subject=True)]
    topics = [topic("leaders", "duty"), topic("coal", "sector"), topic("gas", "sector")]
    assert subjects_of(groups, topics) == {"coal", "gas"}


def topic(slug: str, group: str) -> Topic:
    return Topic(slug=TopicSlug(slug), name=slug, group=group, scope="")
