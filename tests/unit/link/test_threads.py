"""Threads: the history of one subject at one place, from small notices made for one rule each."""

from collections.abc import Sequence
from itertools import pairwise

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Eid, Notice, NoticeId, Provision
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.link.threads import make_threads
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
    return Filing(notice=NoticeId(f"shanxi-{year}"), eid=Eid(eid), topic=TopicSlug(topic), spans=spans)


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
    return Link(
        older=Eid(f"part_1__sec_{older}"), newer=Eid(f"part_1__sec_{newer}"), type="edited", moved=False,
        similarity=0.5, reviewed=False, main=main,
    )


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


def test_a_link_off_the_topic_carries_nothing_on() -> None:
    found = years(body("党政同责。", "无关。"), body("党政同责！"))
    filings = [filing(2023, 1, DUTY), filing(2024, 1, DUTY)]
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
    spoken = [Filing(notice=n.id, eid=Eid("part_2__p_1"), topic=TopicSlug(COAL), spans=None) for n in cities]
    filings = [*spoken, filing(2023, 1, COAL), filing(2024, 1, COAL)]
    threads = make_threads([*cities, *years(body("甲。"), body("乙。"))], PLACES, SCHEME, filings, ())
    assert [(t.jurisdiction, len(t.members)) for t in threads] == [("shanxi", 2), ("datong", 2)]
