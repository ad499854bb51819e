"""The threads of a place on one page, and the page of each: its years, what each says, what changed, the levels."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.topics import TopicMention, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.pages import thread_lists, threads
from build_scripts.publish.pages.data import links
from build_scripts.publish.parts import all_files
from build_scripts.publish.views.threads import page as views
from tests.editions import edition, filing, notice, provision, threaded
from tests.unit.publish.compared import compared

PAGE = "threads/shanxi/coal-mine.md"


def page() -> str:
    return dict(all_files(compared(), thread_lists))["threads/shanxi.md"]


def test_a_thread_names_each_member_and_the_kind_of_change() -> None:
    text = page()
    assert "## [煤矿](shanxi/coal-mine.md) {: #coal-mine .thread }" in text
    assert "- [2022 一（一）](../notices/shanxi-2022.md#part_1__sec_1){: #shanxi-2022__part_1__sec_1 }\n" in text
    changed = "[改](../compare/shanxi-2022--shanxi-2023.md#part_1__sec_1)"
    assert f"(../notices/shanxi-2023.md#part_1__sec_1){{: #shanxi-2023__part_1__sec_1 }} {changed}\n" in text


def test_what_is_filed_in_one_notice_only_is_no_thread() -> None:
    assert "党政领导责任" not in page()


def test_what_was_carried_on_without_a_thread_keeps_its_anchor_and_leads_to_what_it_became() -> None:
    text = page()
    apart = text[text.index("## 其他前后相承的条款") :]
    assert "- [2022 一（二） 交通](../notices/shanxi-2022.md#part_1__sec_2){: #shanxi-2022__part_1__sec_2 } " in apart
    assert "[2023 一（二）](../notices/shanxi-2023.md#part_1__sec_2) [同](../compare/" in apart
    assert "煤矿" not in apart and "文首" not in apart


def one_thread(linked: LinkedEdition) -> str:
    return dict(all_files(linked, threads))[PAGE]


def test_each_year_stands_with_number_date_place_and_words_the_newest_first() -> None:
    text = one_thread(compared())
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert [head[3:7] for head in heads] == ["2024", "2023", "2022"]
    assert "晋政发〔2024〕1号&nbsp;· 2024年1月20日" in heads[0]
    assert "[一、（二）煤矿](../../notices/shanxi-2024.md#part_1__sec_2" in heads[0]
    assert heads[0].endswith("{: #shanxi-2024 .topic-entry }")
    assert "推行无视频不作业。\n{: .topic-text }" in text


def test_what_changed_since_the_year_before_is_folded() -> None:
    text = one_thread(compared())
    assert text.count('<details class="topic-redline">') == 2
    assert "与上一年对照：2023 晋政发〔2023〕1号 一、（一）煤矿（" in text


def test_the_levels_of_the_same_year_stand_beside_it() -> None:
    """Where it is filed under the topic as well."""
    told = "同年上下级：[大同市2024 一（一）](../../notices/datong-2024.md#part_1__sec_1)"
    made = compared().edition
    filed = filing("datong-2024", "part_1__sec_1")
    assert told in one_thread(LinkedEdition(replace(made, filings=(*made.filings, filed))))
    assert "同年上下级" not in one_thread(LinkedEdition(made))


def test_years_without_it_are_named() -> None:
    body = [provision("part_1", "part", "治理瓦斯。", num="一、")]
    notices = [notice(year=year, body=body) for year in range(2020, 2025)]
    filings = [
        filing(f"shanxi-{year}", "part_1")
        for year in (2020, 2024)
    ]
    text = one_thread(LinkedEdition(edition([n for n in notices if n.year != 2022], filings=filings)))
    assert "未见：2021、2023；未收录：2022\n{: .legend }" in text
    assert '[20](#shanxi-2020 "山西省2020年")' in text


def test_a_year_that_only_names_it_leads_to_where() -> None:
    body = [provision(f"part_{n}", "part", "治理瓦斯。", num=f"{n}、") for n in range(1, 6)]
    made = edition(
        [notice(year=year, body=body) for year in range(2022, 2025)],
        filings=[filing(f"shanxi-{year}", "part_1") for year in (2022, 2024)],
    )
    named = tuple(p.eid for p in body[1:])
    mention = TopicMention(
        notice=NoticeId("shanxi-2023"), topic=TopicSlug("coal-mine"), word="瓦斯", places=named[:1], named=named,
    )
    text = one_thread(LinkedEdition(replace(made, mentions=(mention,))))
    there = "../../notices/shanxi-2023.md#part_"
    places = "、".join(f"[{n}]({there}{n})" for n in range(2, 5))
    assert f"未单列，仅提到：[2023]({there}2)（{places}等4处）\n{{: .legend }}" in text
    assert "<title>2023年：未单列，另有1处提到“瓦斯”</title>" in text


def test_a_length_is_drawn_for_each_year() -> None:
    text = one_thread(compared())
    assert text.count("<title>") == 3 and "2024年：" in text


def test_threads_of_headings_alone_have_no_words_and_no_page() -> None:
    body = [provision("part_1", "part", "", num="一、", heading="煤矿")]
    bare = [notice(year=year, body=body) for year in (2023, 2024)]
    filings = [filing(n.id, "part_1") for n in bare]
    linked = LinkedEdition(edition(bare, filings=filings))
    assert [*all_files(linked, threads), *all_files(linked, thread_lists)] == []


ITEMS = ("part_1__sec_1", "part_1__sec_2__p_1")


def of_duty(*years: int) -> LinkedEdition:
    """Two threads of a topic of several, through these years."""
    made = edition([notice(year=year) for year in years], filings=[
        filing(f"shanxi-{year}", eid, "leadership-duty")
        for year in years for eid in ITEMS
    ])
    same = compared().edition.pairs[0].links[0]
    links = tuple(replace(same, older=Eid(eid), newer=Eid(eid)) for eid in ITEMS)
    pairs = tuple(
        replace(
            compared().edition.pairs[0], older=NoticeId(f"shanxi-{older}"), newer=NoticeId(f"shanxi-{newer}"),
            links=links, new=(), dropped=(), sentences=(), in_part_older=(), in_part_newer=(),
        )
        for older, newer in pairwise(years)
    )
    return LinkedEdition(threaded(replace(made, pairs=pairs)))


def test_other_threads_of_the_topic_are_offered() -> None:
    found = dict(all_files(of_duty(2022, 2023, 2024), threads))
    first = found["threads/shanxi/leadership-duty--2022--part_1__sec_1.md"]
    assert "同一主题的其他脉络：[党政领导责任：按三管三必须落实](leadership-duty--2022--part_1__sec_2__p_1.md)" in first


def test_of_many_threads_of_a_topic_the_next_are_offered_and_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST_OTHERS", 0)
    found = dict(all_files(of_duty(2022, 2023, 2024), threads))
    first = found["threads/shanxi/leadership-duty--2022--part_1__sec_1.md"]
    assert "同一主题的其他脉络：[全部2条](../shanxi.md)" in first


def test_each_thread_has_a_page_which_the_list_leads_to() -> None:
    """One of two notices, too."""
    linked = of_duty(2023, 2024)
    found = {**dict(all_files(linked, threads)), **dict(all_files(linked, thread_lists))}
    page_of_one = "shanxi/leadership-duty--2023--part_1__sec_2__p_1.md"
    assert f"threads/{page_of_one}" in found
    assert f"## [党政领导责任：按三管三必须落实]({page_of_one})" in found["threads/shanxi.md"]


def test_the_data_says_where_a_thread_is_read() -> None:
    data = json.loads(dict(links.files(of_duty(2023, 2024)))["data/threads.json"])
    assert [thread["page"] for thread in data["threads"]] == [
        f"threads/shanxi/leadership-duty--2023--{eid}.html" for eid in ITEMS
    ]
