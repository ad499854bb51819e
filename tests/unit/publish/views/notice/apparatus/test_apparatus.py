"""The grey line: what it names, in which order, and that it stays a line."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from build_scripts.domain.addresses.site_addresses import notice_page
from build_scripts.domain.notice import Eid, Notice, NoticeId, PlaceSlug, Provision
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import below
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.at import At
from build_scripts.publish.views.notice import apparatus
from build_scripts.publish.views.page import Here, Link
from tests import editions
from tests.editions import TOPICS, edition, filing, notice
from tests.unit.publish.compared import compared, crowded
from tests.unit.publish.leveled import unlinked


def line_of(linked: LinkedEdition, found: Notice, provision: Provision) -> apparatus.Apparatus:
    return apparatus.apparatus(At(linked, Here(notice_page(found.id)), found, provision), taken=0)


def links(notice_id: str, eid: str) -> tuple[Link, ...]:
    linked = compared()
    found = linked.notices[NoticeId(notice_id)]
    return line_of(linked, found, linked.provision(found.id, Eid(eid))).links


def test_topics_years_levels_and_the_thread_in_this_order() -> None:
    labels = [link.label for link in links("shanxi-2024", "part_1__sec_2")]
    assert labels == ["煤矿", "党政领导责任", "2023 一（一）", "拆", "大同市2024 一（一）", "改", "历年"]


def test_each_neighbour_leads_to_its_item_and_its_kind_to_the_comparison() -> None:
    found = {link.label: link for link in links("shanxi-2024", "part_1__sec_2")}
    before, kind = found["2023 一（一）"], found["拆"]
    assert before.target == "shanxi-2023.md#part_1__sec_1"
    assert kind.target == "../compare/shanxi-2023--shanxi-2024.md#part_1__sec_2"
    assert kind.name == "与2023年一（一）对照：拆" and found["改"].name == "与大同市2024年一（一）对照：改"
    assert found["历年"].name == "煤矿历年"
    assert found["大同市2024 一（一）"].target == "datong-2024.md#part_1__sec_1"
    assert found["煤矿"].target == "../topics/coal-mine.md"
    assert found["历年"].target == "../threads/shanxi/coal-mine.md#shanxi-2024"


def test_the_year_after_and_what_became_of_a_provision() -> None:
    found = links("shanxi-2023", "part_1__sec_1")
    labels = [link.label for link in found]
    assert labels == ["煤矿", "2022 一（一）", "改", "2024 一（二）", "一（三）", "拆", "历年"]
    assert found[-1].name == "煤矿历年", "of one topic, too: a list of links says nothing of what stands beside them"


def test_several_threads_are_offered_by_name_and_without_any_the_topic_of_that_year() -> None:
    spoken = [
        filing(f"shanxi-{year}", "part_2__p_1", topic, spans)
        for year in (2023, 2024) for topic, spans in (("leadership-duty", ((0, 2),)), ("coal-mine", None))
    ]
    alone = filing("shanxi-2024", "part_2__p_2")
    same = editions.link("part_2__p_1")
    pair = editions.pair("shanxi-2023", "shanxi-2024", (same,))

    def offered(eid: str, filings: Sequence[Filing]) -> list[tuple[str, str]]:
        linked = LinkedEdition(edition([notice(year=2023), notice(year=2024)], filings=filings, pairs=[pair]))
        found = linked.notices[NoticeId("shanxi-2024")]
        line = line_of(linked, found, linked.provision(found.id, Eid(eid)))
        groups = [group for group in (*line.shown, *line.folded) if group.kind == "history"]
        return [(link.label, link.target) for group in groups for link in group.links]

    assert offered("part_2__p_1", spoken) == [
        ("煤矿历年", "../threads/shanxi/coal-mine.md#shanxi-2024"),
        ("党政领导责任历年", "../threads/shanxi/leadership-duty--2023--part_2__p_1.md#shanxi-2024"),
    ]
    for filings in ([alone], [alone, filing("shanxi-2024", "part_2__p_2", "leadership-duty")]):
        assert offered("part_2__p_2", filings) == [("历年", "../topics/coal-mine.md#shanxi-2024")]


def test_where_nothing_is_found_it_is_told() -> None:
    assert [link.label for link in links("shanxi-2023", "part_1__sec_3")] == ["2022 未见对应", "2024 未见对应"]
    assert links("shanxi-2023", "part_1__sec_3")[1].target.endswith("#dropped-part_1__sec_3")


def test_the_upper_level_is_named() -> None:
    upper = links("datong-2024", "part_1__sec_1")[0]
    assert (upper.label, upper.target) == ("山西省2024 一（二）", "shanxi-2024.md#part_1__sec_2")


def test_head_and_foot_have_none() -> None:
    assert links("shanxi-2024", "preface") == ()


def test_it_stays_a_line_however_many_stand_below() -> None:
    linked = crowded(8)
    province = linked.notices[NoticeId("shanxi-2024")]
    eid = province.provisions[2].eid
    line = line_of(linked, province, linked.provision(province.id, eid))
    assert [(link.label, link.target) for group in line.shown if group.kind == "level" for link in group.links] == [
        ("下级8件", f"../compare/shanxi-2024--below.md#{eid}"),
    ]
    assert f"{{: #{eid} .thread }}" in dict(all_files(linked, below))["compare/shanxi-2024--below.md"]


def test_several_levels_stand_folded_behind_a_button_that_says_how_many() -> None:
    linked = crowded(2)
    province = linked.notices[NoticeId("shanxi-2024")]
    line = line_of(linked, province, province.provisions[2])
    assert [group.kind for group in line.folded] == ["level", "level"]
    assert line.more == "上下级2" and "level" not in [group.kind for group in line.shown]


def test_of_very_many_topics_four_are_named_those_of_the_whole_first() -> None:
    topics = tuple(replace(TOPICS[1], slug=TopicSlug(f"t{n}"), name=f"第{n}题") for n in range(1, 6))
    filings = [filing("shanxi-2024", "part_2__p_2", f"t{n}", ((0, 2),) if n == 1 else None) for n in range(1, 6)]
    made = replace(edition([notice(year=2024)]), topics=topics, filings=tuple(filings))

    def named(count: int) -> list[str]:
        linked = LinkedEdition(replace(made, filings=tuple(filings[:count])))
        found = linked.notices[NoticeId("shanxi-2024")]
        line = line_of(linked, found, linked.provision(found.id, Eid("part_2__p_2")))
        return [link.label for group in (*line.shown, *line.folded) if group.kind == "topic" for link in group.links]

    assert named(4) == ["第2题", "第3题", "第4题", "第1题"]
    assert named(5) == ["第2题", "第3题", "第4题", "第5题"]


@pytest.mark.parametrize("count", [4, 5])
def test_of_very_many_threads_four_are_offered(count: int) -> None:
    spans = [(n, n + 1) for n in range(count)]
    topics = tuple(replace(TOPICS[1], slug=TopicSlug(f"t{n}"), name=f"第{n}题") for n in range(count))
    made = replace(edition([notice(year=2024)]), topics=topics)
    eid = Eid("part_2__p_2")
    threads = tuple(
        Thread(
            id=ThreadId(f"t{n}"), jurisdiction=PlaceSlug("shanxi"), topic=topic.slug, title=topic.name,
            members=(Member(notice=NoticeId("shanxi-2024"), eid=eid, spans=(spans[n],)),),
        )
        for n, topic in enumerate(topics)
    )
    linked = LinkedEdition(replace(made, threads=threads))
    found = linked.notices[NoticeId("shanxi-2024")]
    line = line_of(linked, found, linked.provision(found.id, eid))
    assert [link.label for group in line.folded for link in group.links] == [f"第{n}题历年" for n in range(4)]
    assert line.more == "另4"


def test_many_below_are_led_to_where_the_first_of_them_stands() -> None:
    """Of fourteen the last three have it: the twelfth stands on the first page, those behind it on the second."""
    made = unlinked(14).edition
    same = editions.link("part_2__p_2")
    pairs = [replace(pair, links=(same,)) if at >= 11 else pair for at, pair in enumerate(made.pairs)]
    linked = LinkedEdition(replace(made, pairs=tuple(pairs)))
    province = linked.edition.notices[0]
    line = line_of(linked, province, linked.provision(province.id, Eid("part_2__p_2")))
    assert [(link.label, link.target) for link in line.links] == [
        ("下级3件", "../compare/shanxi-2024--below.md#part_2__p_2"),
    ]
