"""Threads: the history of one subject at one place, from small notices made for one rule each."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from build_scripts.domain.alignment import Link, Pair, SentenceLink
from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import Filing
from build_scripts.link.threads import make_threads
from tests import editions
from tests.editions import PLACES, SCHEME, notice, provision

COAL, DUTY = "coal-mine", "leadership-duty"
Spans = tuple[tuple[int, int], ...]


def body(*texts: str) -> list[Provision]:
    part = provision("part_1", "part", "", num="一、", heading="深化专项整治")
    return [part, *(provision(f"part_1__sec_{i}", "sec", text, num=f"（{i}）") for i, text in enumerate(texts, 1))]


def years(*bodies: Sequence[Provision]) -> list[Notice]:
    return [notice(year=year, body=found) for year, found in enumerate(bodies, 2023)]


def filing(year: int, item: int | str, topic: str, spans: Spans | None = None) -> Filing:
    eid = f"part_1__sec_{item}" if isinstance(item, int) else item
    return editions.filing(f"shanxi-{year}", eid, topic, spans)


def linked(*steps: Sequence[tuple[int, int]]) -> list[Pair]:
    """The pairs of years after years, each with its links by item; of several the first is the main one."""
    return [
        Pair(
            older=NoticeId(f"shanxi-{older}"), newer=NoticeId(f"shanxi-{newer}"), relation="year", new=(), dropped=(),
            links=tuple(link(a, b, main=not at) for at, (a, b) in enumerate(found)),
        )
        for (older, newer), found in zip(pairwise(range(2023, 2024 + len(steps))), steps, strict=True)
    ]


def link(older: int, newer: int, *, main: bool = True) -> Link:
    return editions.link(f"part_1__sec_{older}", f"part_1__sec_{newer}", main=main)


def members(thread: Thread) -> list[tuple[str, str]]:
    return [(m.notice[-4:], m.eid[-5:]) for m in thread.members]


def test_a_topic_that_is_one_subject_has_one_thread_whatever_is_linked() -> None:
    found = years(body("甲。"), body("乙。", "丙。"), body("丁。"))
    filings = [filing(2023, 1, COAL), filing(2024, 1, COAL), filing(2024, 2, COAL), filing(2025, 1, COAL)]
    (thread,) = make_threads(found, PLACES, SCHEME, filings, ())
    assert (thread.id, thread.title, thread.jurisdiction) == ("coal-mine", "煤矿", "shanxi")
    assert members(thread) == [("2023", "sec_1"), ("2024", "sec_1"), ("2024", "sec_2"), ("2025", "sec_1")]


def test_a_joint_paragraph_does_not_lead_into_another_subject() -> None:
    """Seen: coal mines of one year, both kinds of mines in the next, coal mines again led back to the tailings."""
    joint = "完成尾矿库治理。推进瓦斯抽采。"
    found = years(body("瓦斯。", "尾矿。"), body(joint), body("瓦斯。", "尾矿。"))
    pairs = linked([(2, 1), (1, 1)], [(1, 1), (1, 2)])
    filings = [
        filing(2023, 1, COAL), filing(2023, 2, "other"), filing(2024, 1, COAL, ((8, 15),)),
        filing(2025, 1, COAL), filing(2025, 2, "other"),
    ]
    (thread,) = make_threads(found, PLACES, SCHEME, filings, pairs)
    assert members(thread) == [("2023", "sec_1"), ("2024", "sec_1"), ("2025", "sec_1")]
    assert thread.members[1].spans == ((8, 15),)


def test_subjects_of_one_topic_stay_apart_where_the_text_does() -> None:
    found = years(body("党政同责。", "包保包联。"), body("党政同责！", "包保包联！"))
    filings = [filing(year, item, DUTY) for year in (2023, 2024) for item in (1, 2)]
    threads = make_threads(found, PLACES, SCHEME, filings, linked([(1, 1), (2, 2)]))
    assert [members(t) for t in threads] == [[("2023", f"sec_{i}"), ("2024", f"sec_{i}")] for i in (1, 2)]
    assert [t.id for t in threads] == [f"leadership-duty--2023--part_1__sec_{i}" for i in (1, 2)]
    assert threads[0].title == "党政领导责任：党政同责"


FIRST, SECOND = "落实党政同责，每季度研究安全生产。", "领导干部包联到矿，定期下井检查。"


def test_subjects_joined_in_one_paragraph_lead_each_to_what_it_became() -> None:
    third = "述职报告要写履职情况。"
    found = years(body(FIRST, SECOND), body(FIRST + third + SECOND), body("扩大储备。", SECOND, FIRST))
    filings = [filing(2023, 1, DUTY), filing(2023, 2, DUTY), filing(2024, 1, DUTY)]
    filings += [filing(2025, 2, DUTY), filing(2025, 3, DUTY)]
    pairs = linked([(1, 1), (2, 1)], [(1, 3), (1, 2)])
    first, second = make_threads(found, PLACES, SCHEME, filings, pairs)
    assert members(first) == [("2023", "sec_1"), ("2024", "sec_1"), ("2025", "sec_3")]
    assert members(second) == [("2023", "sec_2"), ("2024", "sec_1"), ("2025", "sec_2")]
    whole = len(FIRST + third)
    assert [m.spans for m in first.members] == [None, ((0, whole),), None]
    assert [m.spans for m in second.members] == [None, ((whole, whole + len(SECOND)),), None]


def test_a_remark_that_nothing_came_before_takes_over_no_history() -> None:
    """Seen: a sentence on grading enterprises, the best linked with what the departments answer for, went on with all
    that was said of them."""
    remark = "要实施分类监管。"
    found = years(body(FIRST), body(FIRST, "严格执法。" + remark), body("压实责任。"))
    pairs = linked([(1, 1)], [(2, 1), (1, 1)])
    filings = [filing(2023, 1, DUTY), filing(2024, 1, DUTY), filing(2024, 2, DUTY, ((5, 13),)), filing(2025, 1, DUTY)]
    (thread,) = make_threads(found, PLACES, SCHEME, filings, pairs)
    assert members(thread) == [("2023", "sec_1"), ("2024", "sec_1"), ("2025", "sec_1")]
    # What is said of it as a whole is no remark.
    filings[2] = filing(2024, 2, DUTY)
    _, taken_over = make_threads(found, PLACES, SCHEME, filings, pairs)
    assert members(taken_over) == [("2024", "sec_2"), ("2025", "sec_1")]


def test_a_sentence_that_went_elsewhere_carries_its_thread_on() -> None:
    found = years(body(FIRST, SECOND), body(FIRST + SECOND))
    filings = [filing(2023, 1, DUTY), filing(2023, 2, DUTY), filing(2024, 1, DUTY)]
    sentence = SentenceLink(
        older=Eid("part_1__sec_2"), older_span=(0, len(SECOND)), newer=Eid("part_1__sec_1"),
        newer_span=(len(FIRST), len(FIRST + SECOND)), type="same", moved=False, similarity=1.0,
    )
    (pair,) = linked([(1, 1)])
    alone = make_threads(found, PLACES, SCHEME, filings, [pair])
    assert [members(t) for t in alone] == [[("2023", "sec_1"), ("2024", "sec_1")]]
    both = make_threads(found, PLACES, SCHEME, filings, [replace(pair, sentences=(sentence,))])
    assert [m.spans for t in both for m in t.members if m.notice.endswith("2024")] == [
        ((0, len(FIRST)),), ((len(FIRST), len(FIRST + SECOND)),),
    ]


def test_a_year_that_says_nothing_of_a_topic_ends_no_history() -> None:
    found = years(body("党政同责。"), body("无关。"), body("领导包联。"))
    filings = [filing(2023, 1, DUTY), filing(2025, 1, DUTY)]
    (thread,) = make_threads(found, PLACES, SCHEME, filings, linked([], []))
    assert members(thread) == [("2023", "sec_1"), ("2025", "sec_1")]


def test_what_is_said_anew_in_one_place_goes_on_with_what_was_said_last_or_is_most_like_it() -> None:
    def resumed(text: str) -> list[tuple[str, str]]:
        """Of three threads, of which the second ended last, the one that goes on."""
        found = years(body(FIRST, SECOND), body(FIRST, SECOND, "述职。"), body("甲。", SECOND), body(text))
        filings = [filing(2023, 1, DUTY), filing(2023, 2, DUTY), filing(2024, 1, DUTY), filing(2024, 2, DUTY)]
        filings += [filing(2024, 3, DUTY), filing(2025, 2, DUTY), filing(2026, 1, DUTY)]
        pairs = linked([(1, 1), (2, 2)], [(2, 2)], [])
        threads = make_threads(found, PLACES, SCHEME, filings, pairs)
        goes_on, = (t for t in threads if t.members[-1].notice.endswith("2026"))
        return members(goes_on)[:1]

    assert resumed("全面换一种说法。") == [("2023", "sec_2")]
    assert resumed(FIRST.replace("每季度", "每月")) == [("2023", "sec_1")]


def test_of_two_places_that_begin_beside_each_other_none_goes_on_with_what_has_ended() -> None:
    """Nor beside one that goes on: so subjects stay apart where the text does."""
    found = years(body(FIRST), body("甲。", "乙。"))
    filings = [filing(2023, 1, DUTY), filing(2024, 1, DUTY), filing(2024, 2, DUTY)]
    assert make_threads(found, PLACES, SCHEME, filings, linked([])) == ()
    (thread,) = make_threads(found, PLACES, SCHEME, filings, linked([(1, 1)]))
    assert members(thread) == [("2023", "sec_1"), ("2024", "sec_1")]


def test_a_heading_beside_it_says_nothing_by_itself() -> None:
    newer = body("领导包联。")
    found = years(body(FIRST), newer)
    filings = [filing(2023, 1, DUTY), filing(2024, "part_1", DUTY), filing(2024, 1, DUTY)]
    (thread,) = make_threads(found, PLACES, SCHEME, filings, linked([]))
    assert members(thread) == [("2023", "sec_1"), ("2024", "sec_1")]


def test_a_title_is_a_heading_of_what_speaks_of_the_topic_as_a_whole() -> None:
    """Seen: a thread on insurance was named for the item on hazards that has a last sentence on it."""
    part, item = body(FIRST + SECOND)
    headed = [[part, replace(item, heading=name)] for name in ("甲", "乙")]
    filings = [filing(2023, 1, DUTY), filing(2024, 1, DUTY, ((0, len(FIRST)),))]
    (thread,) = make_threads(years(*headed), PLACES, SCHEME, filings, linked([(1, 1)]))
    assert thread.title == "党政领导责任：甲"


def test_a_link_off_the_topic_carries_nothing_on() -> None:
    found = years(body("党政同责。", "无关。"), body("党政同责！", "包保包联。"))
    filings = [filing(2023, 1, DUTY), filing(2024, 1, DUTY), filing(2024, 2, DUTY)]
    assert make_threads(found, PLACES, SCHEME, filings, linked([(2, 1)])) == ()
    (thread,) = make_threads(found, PLACES, SCHEME, filings, linked([(2, 1), (1, 1)]))
    assert members(thread) == [("2023", "sec_1"), ("2024", "sec_1")]


def test_what_stands_below_a_heading_stays_with_it() -> None:
    headed = provision("part_1__sec_1", "sec", "", num="（一）", heading="压实领导责任")
    pieces = [provision(f"part_1__sec_1__p_{i}", "p", f"第{i}句。") for i in (1, 2)]
    found = years(body("压实领导责任。"), [body()[0], headed, *pieces])
    filings = [filing(2023, 1, DUTY), filing(2024, 1, DUTY), *(filing(2024, p.eid, DUTY) for p in pieces)]
    (thread,) = make_threads(found, PLACES, SCHEME, filings, linked([(1, 1)]))
    assert members(thread) == [("2023", "sec_1"), ("2024", "sec_1"), ("2024", "__p_1"), ("2024", "__p_2")]
    assert thread.title == "党政领导责任：压实领导责任"


def test_the_level_above_and_other_places_have_threads_of_their_own() -> None:
    cities = [notice("datong", year) for year in (2023, 2024)]
    spoken = [editions.filing(n.id, "part_2__p_1", COAL) for n in cities]
    filings = [*spoken, filing(2023, 1, COAL), filing(2024, 1, COAL)]
    threads = make_threads([*cities, *years(body("甲。"), body("乙。"))], PLACES, SCHEME, filings, ())
    assert [(t.jurisdiction, len(t.members)) for t in threads] == [("shanxi", 2), ("datong", 2)]


def test_a_sentence_carries_on_what_speaks_of_the_topic_itself_and_nothing_beside_it() -> None:
    """Of a provision of which a part is filed, and of its neighbour."""
    found = years(body(FIRST, SECOND), body(FIRST + SECOND, "述职。"))
    first, second = ((0, len(FIRST)),), ((len(FIRST), len(FIRST + SECOND)),)
    came = SentenceLink(
        older=Eid("part_1__sec_2"), older_span=(0, len(SECOND)), newer=Eid("part_1__sec_1"),
        newer_span=second[0], type="same", moved=False, similarity=1.0,
    )
    (pair,) = linked([])

    def carried(spans: Spans, came_to: tuple[int, int]) -> list[list[tuple[str, str]]]:
        filings = [filing(2023, 2, DUTY), filing(2024, 1, DUTY, spans), filing(2024, 2, DUTY)]
        to_there = replace(pair, sentences=(replace(came, newer_span=came_to),))
        return [members(t) for t in make_threads(found, PLACES, SCHEME, filings, [to_there])]

    for own, other in ((first, second), (second, first)):
        assert carried(own, own[0]) == [[("2023", "sec_2"), ("2024", "sec_1")]]
        assert carried(own, other[0]) == []


def test_a_heading_tells_what_the_whole_is_most_like_and_not_what_a_part_of_it_is() -> None:
    part, *old = body("每季度研究。", "定期下井。")
    names = "落实党政同责", "领导干部包联"
    older = [part, *(replace(item, heading=name) for item, name in zip(old, names, strict=True))]
    anew = replace(body("换一种说法。另有一句。")[1], heading=names[1])

    def goes_on(spans: Spans | None) -> str:
        filings = [filing(2023, 1, DUTY), filing(2023, 2, DUTY), filing(2024, 1, DUTY, spans)]
        (thread,) = make_threads(years(older, [part, anew]), PLACES, SCHEME, filings, linked([]))
        return members(thread)[0][1]

    assert goes_on(None) == "sec_2"
    assert goes_on(((0, 6),)) == "sec_1"


def test_a_heading_without_words_that_came_of_several_goes_on_with_the_likest() -> None:
    part, *old = body("每季度研究。", "定期下井。")
    heading = replace(body("")[1], heading="压实责任")
    below = provision("part_1__sec_1__p_1", "p", "述职。")
    filings = [filing(2023, 1, DUTY), filing(2023, 2, DUTY), filing(2024, 1, DUTY), filing(2024, below.eid, DUTY)]
    pairs = linked([(2, 1), (1, 1)])
    (thread,) = make_threads(years([part, *old], [part, heading, below]), PLACES, SCHEME, filings, pairs)
    assert members(thread) == [("2023", "sec_2"), ("2024", "sec_1"), ("2024", "__p_1")]


def opening(text: str, spans: Spans | None = None) -> str:
    """The title of a thread whose newest member has no heading."""
    filings = [filing(2023, 1, DUTY), filing(2024, 1, DUTY, spans)]
    pairs = linked([(1, 1)])
    (thread,) = make_threads(years(body(FIRST), body(text)), PLACES, SCHEME, filings, pairs)
    return thread.title.removeprefix("党政领导责任：")


def test_without_a_heading_the_title_is_the_opening_words_of_what_was_said_last() -> None:
    """Of the part of it that speaks of the topic; of very long ones the beginning."""
    assert opening(SECOND) == "领导干部包联到矿"
    assert opening(FIRST + SECOND, ((len(FIRST), len(FIRST + SECOND)),)) == "领导干部包联到矿"
    assert opening("甲" * 24 + "。") == "甲" * 24
    assert opening("甲" * 25 + "。") == "甲" * 24 + "……"
    assert opening("当前，形势严峻，任务很重。") == "当前，形势严峻"


@pytest.mark.parametrize(("text", "title"), [
    ("今年工作的指导思想是：深入贯彻。", "今年工作的指导思想"),
    ("在机构和队伍建设方面，要充实人员。", "机构和队伍建设"),
    ("各行业领域要根据本行业存在的突出问题，采取措施。", "各行业领域要根据本行业存在的突出问题……"),
    ("结合工作实际，开展检查。", "结合工作实际……"),
    ("在巩固成果的基础上，继续提升。", "在巩固成果的基础上……"),
    ("健全完善并严格落实企业安全生产全员责任制、全过程追溯制度。", "健全完善并严格落实企业安全生产全员责任制……"),
    ("创新完善安全生产工作的考核评价激励约束各项机制、联合机制。", "创新完善安全生产工作的考核评价激励约束各项机制……"),
], ids=["before a colon", "about what", "on what ground", "with what in view", "beside what", "a list", "at its comma"])
def test_opening_words_are_no_half_sentence(text: str, title: str) -> None:
    assert opening(text) == title


@pytest.mark.parametrize("text", [
    "2026年是“十五五”开局之年", "按照规定标准足额提取、规范使用安全生产费用", "在重点行业全面推行责任保险",
    "解决人民群众身边的突出问题", "要是非分明",
])
def test_a_clause_that_says_what_is_done_stays_as_it_is(text: str) -> None:
    assert opening(f"{text}，并加强监督。") == text


@pytest.mark.parametrize("text", [
    "落实“党政同责、一岗双责、齐抓共管、失职追责”的要求和各项规定", "抓好甲、" + "乙" * 30,
])
def test_a_list_is_not_cut_within_quotation_marks_nor_so_that_little_is_left(text: str) -> None:
    assert opening(f"{text}。") == f"{text[:24]}……"


def test_a_sentence_goes_with_the_wording_that_has_three_tenths_of_it() -> None:
    """A sentence of twelve characters has ten runs of three."""
    def goes_on(text: str) -> str:
        said = "每季度研究安全生产。"
        found = years(body("述职报告。", said), body("换一种说法。", said), body(text))
        filings = [filing(2023, 1, DUTY), filing(2023, 2, DUTY), filing(2024, 1, DUTY), filing(2024, 2, DUTY)]
        filings += [filing(2025, 1, DUTY)]
        pairs = linked([(1, 1), (2, 2)], [])
        (thread,) = (t for t in make_threads(found, PLACES, SCHEME, filings, pairs) if len(t.members) > 2)
        return members(thread)[0][1]

    assert goes_on("每季度研究甲乙丙丁戊己庚。") == "sec_2"
    assert goes_on("每季度研甲乙丙丁戊己庚辛。") == "sec_1"
