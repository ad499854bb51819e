"""On how many lines a title stands."""

from dataclasses import replace

import pytest

from build_scripts.parse.frame.front.titles import is_short, printed_lines, title_lines_at
from build_scripts.parse.lines.text_line import TextLine


def lines(*texts: str) -> tuple[TextLine, ...]:
    return tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))


def test_a_title_may_be_all_there_is() -> None:
    assert title_lines_at(lines("关于做好工作的通知"), 0) == 1
    assert title_lines_at(lines("关于做好工作的通知", "（试行）"), 0) == 2


def test_a_style_says_nothing_where_no_line_without_it_follows() -> None:
    def styled(*texts: str, plain: int) -> int:
        found = lines(*texts)
        edge = len(found) - plain
        return title_lines_at((*(replace(line, styled_title=True) for line in found[:edge]), *found[edge:]), 0)

    assert styled("守护平安", "百日攻坚", "正文", plain=1) == 2
    assert styled("守护平安", "百日攻坚", plain=0) == 0
    five = ("守护", "平安", "百日", "攻坚", "专项")
    assert styled(*five, "正文", plain=1) == 5
    assert styled(*five, "行动", "正文", plain=1) == 0


def test_a_line_that_may_be_a_part_of_the_form_has_forty_characters_and_no_mark() -> None:
    assert is_short("山" * 40)
    assert not is_short("山" * 41)
    assert is_short("青山县人民政府公报" + " " * 40 + "2025年第3期")
    assert not is_short("落实。")


@pytest.mark.parametrize("text", ["关于印发《预案》的通 知", "关于印发《预案》的通　　知", "关于印发《预案》的 通 知"])
def test_the_last_word_of_a_title_may_be_set_apart(text: str) -> None:
    assert printed_lines(text) == ["关于印发《预案》的通知"]


def test_other_blanks_of_a_title_stay() -> None:
    assert printed_lines("关于做好国庆 中秋期间工作的通知") == ["关于做好国庆 中秋期间工作的通知"]
    assert printed_lines("关于推动 落实") == ["关于推动 落实"]
