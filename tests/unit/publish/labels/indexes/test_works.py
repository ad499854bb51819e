"""How works that notices cite are named."""

import pytest

from build_scripts.domain.indexes import Mention, MentionStatus, Occurrence, Work, WorkKind
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.publish.labels.indexes.works import numbers, statuses, titled

AT = Occurrence(notice=NoticeId("shanxi-2024"), eid=Eid("part_1"), span=(0, 1))


def work(title: str, kind: WorkKind, *numbers: str, status: tuple[MentionStatus, ...] = ()) -> Work:
    mentions = tuple(Mention(at=AT, title=title, number=None, status=one) for one in status)
    return Work(slug="a", title=title, numbers=numbers, kind=kind, notice=None, mentions=mentions)


@pytest.mark.parametrize(("found", "title", "number"), [
    (work("安全生产法", "法律", "主席令第88号"), "《安全生产法》", "主席令第88号"),
    (work("全省安全生产电视电话会议", "会议讲话"), "全省安全生产电视电话会议", ""),
    (work("安委〔2024〕1号", "规范性文件", "安委〔2024〕1号"), "安委〔2024〕1号", ""),
    (work("要点", "规范性文件", "安委〔2024〕1号", "安办〔2024〕2号"), "《要点》", "安委〔2024〕1号、安办〔2024〕2号"),
])
def test_a_title_has_marks_and_a_meeting_or_a_bare_number_none(found: Work, title: str, number: str) -> None:
    assert (titled(found), numbers(found)) == (title, number)


@pytest.mark.parametrize(("status", "told"), [
    ((), {}), (("to_be_made",), {"to_be_made": 1}),
    (("to_be_made", "in_force", "in_force"), {"in_force": 2, "to_be_made": 1}),
])
def test_each_status_is_counted_and_what_is_never_said_left_out(
    status: tuple[MentionStatus, ...], told: dict[MentionStatus, int],
) -> None:
    assert list(statuses(work("条例", "法规", status=status)).items()) == list(told.items())
