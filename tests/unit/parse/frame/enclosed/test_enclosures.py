"""Where the documents begin that a notice encloses."""

import pytest

from build_scripts.parse.frame.enclosed.enclosures import enclosures
from build_scripts.parse.lines.text_line import TextLine

PLAN = ("2024年要点", "一、甲", "乙。")
SIGNED = ("测试市安委会", "2024年1月3日")


def begun(*texts: str) -> list[str]:
    """The first line of each."""
    lines = tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))
    found = enclosures(lines)
    assert [line for part in found for line in part] == list(lines)
    return [part[0].text for part in found]


def test_a_label_begins_the_next() -> None:
    assert begun("附件1", *PLAN, "附件2", "清单", "1.丙。") == ["附件1", "附件2"]
    assert begun("2024年要点", "附件2", "清单", "1.丙。") == ["2024年要点", "附件2"]


def test_so_does_a_title_behind_which_the_numbers_begin_again() -> None:
    assert begun(*PLAN, "测试市消防方案", "一、丙", "丁。") == ["2024年要点", "测试市消防方案"]
    assert begun(*PLAN, "测试市消防方案", "二、丙", "丁。") == ["2024年要点"]
    assert begun(*PLAN, "测试市消防方案", "1.丙", "丁。") == ["2024年要点"]
    assert begun(*PLAN, "测试市消防方案", "丁。") == ["2024年要点"]


def test_the_title_of_a_further_document_has_six_characters() -> None:
    assert begun(*PLAN, "消防工作方案", "一、丙", "丁。") == ["2024年要点", "消防工作方案"]
    assert begun(*PLAN, "消防的方案", "一、丙", "丁。") == ["2024年要点"]


def test_its_numbers_begin_within_twelve_lines() -> None:
    for lines, count in ((11, 2), (12, 1)):
        assert len(begun(*PLAN, "消防工作方案", *["丁。"] * lines, "一、丙")) == count


@pytest.mark.parametrize("head", [
    ("测试市人民政府令", "第85号", "现予公布。"), ("附件", "测试市公告", "2024年第3号", "现予公布。"),
    ("附件", "测安委〔2024〕1号", "关于印发要点的通知", "现印发。"),
])
def test_so_does_what_an_enclosed_order_or_notice_covers(head: tuple[str, ...]) -> None:
    assert begun(*head, *SIGNED, *PLAN) == [head[0], PLAN[0]]


def test_a_plan_with_a_date_and_no_number_is_one() -> None:
    assert begun("附件", "2024年要点", "现要求如下。", *SIGNED, "一、甲", "乙。") == ["附件"]


def test_the_number_of_an_enclosed_notice_stands_on_its_first_four_lines() -> None:
    for above, count in ((2, 2), (3, 1)):
        unknown = ("云山人家", "守护平安", "百日攻坚")[:above]
        head = ("附件", *unknown, "测安委〔2024〕1号", "关于印发要点的通知", "现印发。")
        assert len(begun(*head, *SIGNED, *PLAN)) == count
