"""The page of a thread: how many changes of tone and other threads it tells, and the strip of its years."""

from dataclasses import replace

import pytest

from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.views.threads.page import ThreadPage, thread_page
from tests.editions import edition, notice
from tests.indexed import indexed, kept, speaking

SHANXI = PlaceSlug("shanxi")


def turning(count: int, more: str = "") -> ThreadPage:
    """Of a thread whose sentence is said more strongly and less strongly by turns, so many times."""
    texts = [f"{'鼓励企业' if n % 2 else '企业必须'}安装报警设施{more}。" for n in range(count + 1)]
    linked = indexed([speaking(2000 + n, text) for n, text in enumerate(texts)], kept(1))
    (thread,) = linked.threads_of_place[SHANXI]
    return thread_page(linked, thread)


@pytest.mark.parametrize("count", [11, 12, 13])
def test_twelve_changes_of_tone_are_told_the_newest_first(count: int) -> None:
    found = [strength.place.label for strength in turning(count).strengths]
    assert found == [f"{2000 + n} 一（一）" for n in range(count, 0, -1)][:12]


@pytest.mark.parametrize(("length", "ending"), [(80, ""), (81, "……")])
def test_of_each_80_characters_are_told(length: int, ending: str) -> None:
    (found,) = turning(1, "好" * (length - len("鼓励企业安装报警设施。"))).strengths
    assert len(found.words.removesuffix("……")) == 80 and found.words.endswith(ending or "。")


def others(count: int, at: int) -> tuple[list[int], str]:
    """Of so many threads of a topic the others that one of them names, and what its last link is called."""
    member = Member(notice=NoticeId("shanxi-2024"), eid=Eid("part_2__p_2"), spans=None)
    threads = tuple(
        Thread(id=ThreadId(f"t{n}"), jurisdiction=SHANXI, topic=TopicSlug("coal-mine"), title=str(n), members=(member,))
        for n in range(count)
    )
    linked = LinkedEdition(replace(edition([notice(year=2024)]), threads=threads))
    links = thread_page(linked, threads[at]).others
    named = [link.label for link in links if link.label.isdigit()]
    return [int(label) for label in named], "".join(link.label for link in links[len(named):])


@pytest.mark.parametrize(("count", "more"), [(101, ""), (102, "全部102条")])
def test_a_hundred_other_threads_are_named_and_the_list_of_more(count: int, more: str) -> None:
    assert others(count, 0) == (list(range(1, 101)), more)


def test_others_are_named_from_both_sides_and_at_an_end_from_the_other() -> None:
    for at, first in ((40, 0), (51, 1), (60, 10), (152, 102), (160, 102), (202, 102)):
        assert others(203, at)[0] == [n for n in range(first, first + 101) if n != at]


def test_the_strip_is_one_row_that_does_not_stand_in() -> None:
    """A year of which there is no notice says so, also one before the newest."""
    linked = indexed([speaking(year, "推广气化炉改造。") for year in (2021, 2022, 2024)], kept(1))
    (thread,) = linked.threads_of_place[SHANXI]
    (row,) = thread_page(linked, thread).strips.rows
    assert (row.name, row.indent, row.link) == ("山西省", 0, None)
    assert [cell.sign.css if cell.sign else "" for (cell,) in row.years] == ["", "", "topic-missing", ""]
