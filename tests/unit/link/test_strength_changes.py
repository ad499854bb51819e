"""A change of strength along a thread."""

from dataclasses import replace

from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import TopicSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.link.strength_changes import strength_changes
from tests.indexed import indexed, kept, speaking

EID = Eid("part_1__sec_1")


def changes(*texts: str) -> list[tuple[str, str, str]]:
    notices = [speaking(2023 + n, text) for n, text in enumerate(texts)]
    lookup = _with_thread(indexed(notices, kept(1)), [notice.id for notice in notices])
    (thread,) = lookup.edition.threads
    return [(c.older, c.newer, c.sentence) for c in strength_changes(lookup, thread)]


def _with_thread(lookup: Lookup, notices: list[NoticeId]) -> Lookup:
    members = tuple(Member(notice=notice, eid=EID, spans=None) for notice in notices)
    place = lookup.edition.notices[0].jurisdiction
    thread = Thread(id=ThreadId("t"), jurisdiction=place, topic=TopicSlug("coal-mine"), title="煤矿", members=members)
    return Lookup(replace(lookup.edition, threads=(thread,)))


def test_what_was_encouraged_and_is_demanded() -> None:
    found = changes("鼓励企业安装在线监测系统。", "企业必须安装在线监测系统。")
    assert found == [("鼓励", "强制", "企业必须安装在线监测系统。")]


def test_the_same_strength_and_another_sentence_are_no_change() -> None:
    assert changes("企业要安装在线监测系统。", "企业应当安装在线监测系统。") == []
    assert changes("鼓励企业安装在线监测系统。", "严禁违章指挥和冒险作业行为。") == []


def test_what_only_tells_directs_nothing() -> None:
    assert changes("企业是安全生产的责任主体。", "企业必须是安全生产的责任主体。") == []
