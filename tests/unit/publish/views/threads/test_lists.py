"""The threads of a place: what each member is called, which bears the anchor, and what was carried on without one."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.span import Span
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.threads.lists import ThreadList, thread_list
from tests import editions
from tests.editions import PLACES, edition, notice

OLDER, NEWER, CITY = notice(year=2023), notice(year=2024), notice("datong", 2024)
DUTY, WORDS, MINE = "part_1__sec_1", "part_1__sec_2__p_1", "part_2__p_1"


def member(of: str, eid: str, *spans: Span) -> Member:
    return Member(notice=NoticeId(of), eid=Eid(eid), spans=spans or None)


def thread(title: str, *members: Member) -> Thread:
    return Thread(
        id=ThreadId(title), jurisdiction=PlaceSlug("shanxi"), topic=TopicSlug("coal-mine"), title=title,
        members=members,
    )


def link(older: str, newer: str | None = None, **changes: object) -> Link:
    return editions.link(older, newer, "edited", **changes)


def listed(threads: Sequence[Thread], *pairs: Pair) -> ThreadList:
    made = edition([OLDER, NEWER, CITY], pairs=pairs)
    return thread_list(LinkedEdition(replace(made, threads=tuple(threads))), PLACES[0])


def years(*links: Link) -> Pair:
    return editions.pair(OLDER.id, NEWER.id, links)


def test_what_stands_in_several_threads_bears_its_anchor_where_it_is_named_first() -> None:
    ends = member(OLDER.id, DUTY), member(NEWER.id, DUTY)
    first, second = listed([thread("甲", *ends), thread("乙", ends[1], member(NEWER.id, WORDS))]).threads
    assert [item.anchor for item in first.items] == [f"shanxi-2023__{DUTY}", f"shanxi-2024__{DUTY}"]
    assert [item.anchor for item in second.items] == ["", f"shanxi-2024__{WORDS}"]


def test_a_member_is_called_by_its_heading_where_the_thread_s_title_does_not_say_it() -> None:
    ends = member(NEWER.id, DUTY), member(NEWER.id, WORDS)
    found = listed([thread("煤矿：党政责任", *ends), thread("煤矿", *ends)]).threads
    assert [[item.link.label for item in one.items] for one in found] == [
        ["2024 一（一）", "2024 一（二）第1段"], ["2024 一（一） 党政责任", "2024 一（二）第1段"],
    ]


def test_of_a_member_that_is_part_of_a_provision_that_is_said() -> None:
    (found,) = listed([thread("甲", member(NEWER.id, WORDS, (0, 3)), member(NEWER.id, WORDS))]).threads
    assert [item.link.label for item in found.items] == ["2024 一（二）第1段（节选）", "2024 一（二）第1段"]


def test_what_was_carried_on_without_a_thread_is_told_with_what_it_became_most() -> None:
    """Neither head and foot nor what stands in a thread, nor what a level below took over."""
    pair = years(
        link("preface"), link(DUTY), link(MINE, "part_2__p_2", main=False, similarity=0.9), link(MINE, similarity=0.4),
    )
    below = editions.pair(NEWER.id, CITY.id, [link("part_2__p_2")], relation="level")
    found = listed([thread("甲", member(OLDER.id, DUTY), member(NEWER.id, DUTY))], pair, below).apart
    assert [(one.link.label, one.became.label, one.kind.target) for one in found] == [
        ("2023 二第1段 煤矿", "2024 二第1段", f"../compare/shanxi-2023--shanxi-2024.md#{MINE}"),
    ]
    assert found[0].anchor == f"shanxi-2023__{MINE}"


def test_of_two_links_that_weigh_the_same_the_likest_is_told() -> None:
    pair = years(link(MINE, "part_2__p_2", similarity=0.9), link(MINE, similarity=0.4))
    (found,) = listed([thread("甲", member(OLDER.id, DUTY))], pair).apart
    assert found.became.label == "2024 二第2段"


def test_a_change_leads_to_the_row_of_what_it_became() -> None:
    found = listed([thread("甲", member(OLDER.id, DUTY), member(NEWER.id, WORDS))], years(link(DUTY, WORDS)))
    kinds = [[(kind.label, kind.target) for kind in item.kinds] for item in found.threads[0].items]
    assert kinds == [[], [("改", f"../compare/shanxi-2023--shanxi-2024.md#{WORDS}")]]
