"""What a page prints around a notice."""

import pytest

from build_scripts.parse.frame.around.furniture import is_furniture, take_furniture
from build_scripts.parse.lines.text_line import TextLine


def lines(*texts: str) -> tuple[TextLine, ...]:
    return tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))


def taken(*texts: str) -> list[str]:
    return [line.text for line in take_furniture(lines(*texts))[0]]


@pytest.mark.parametrize("text", [
    "|", "站群导航 | 无障碍阅读", "2025-03-06    点击:8次", "2025-03-06 10:20:00 来源：市应急局",
    "Posted on 2025年3月6日 by admin", "*[📄 点击下载此文件 ](/a.pdf)",
])
def test_what_only_a_page_says(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["2025-03-06", "2025年3月6日", "一、点击率要达标。", "安全生产工作要点"])
def test_what_a_notice_may_say(text: str) -> None:
    assert not is_furniture(text)


def test_a_path_that_ends_with_the_title_is_the_page_s() -> None:
    title = "云山市关于做好防汛工作的通知"
    assert taken(f"法规首页 {title}", title, "各县（区）：", "要落实。") == [f"法规首页 {title}"]


def test_a_link_between_the_date_and_a_list_of_attachments() -> None:
    assert taken("各县（区）：", "要落实。", "2025年3月6日", "[点击下载此文件](a.pdf)", "附件：清单") == [
        "[点击下载此文件](a.pdf)"]
