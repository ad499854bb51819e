"""Lines of the form that hold two of its parts."""

import pytest

from build_scripts.parse.frame.front.form_rows import form_rows
from build_scripts.parse.lines.text_line import TextLine

SIGNED = "云山市人民政府办公室　2024年3月18日"
APART = ["云山市人民政府办公室", "2024年3月18日"]
NUMBER = "云安发〔2024〕1号"


def rows(*texts: str) -> list[str]:
    lines = tuple(TextLine(number=number, text=text, indented=False) for number, text in enumerate(texts, 1))
    origins, found = form_rows(lines)
    assert len(origins) == len(found)
    return [row.text.strip() for row in found]


def test_the_form_ends_with_the_first_number_or_sentence() -> None:
    assert rows("关于工作的通知", SIGNED) == ["关于工作的通知", *APART]
    assert rows("一、要求", SIGNED, SIGNED) == ["一、要求", SIGNED, SIGNED]
    assert rows("要落实。现通知", SIGNED, SIGNED) == ["要落实。现通知", SIGNED, SIGNED]


def test_a_stop_at_the_end_of_a_line_is_no_sentence_of_the_text() -> None:
    assert rows("各县局。", SIGNED) == ["各县局。", *APART]
    assert rows("（要落实。）", SIGNED) == ["（要落实。）", SIGNED]


@pytest.mark.parametrize(("text", "pieces"), [
    (f"青山依旧1  {NUMBER}", ["青山依旧1", NUMBER]), (f"{NUMBER}  青山依旧1", [NUMBER, "青山依旧1"]),
    (f"青山依旧1  {NUMBER}  绿水长流", ["青山依旧1", NUMBER, "绿水长流"]),
    (f"  {NUMBER}  ", [NUMBER]), (f"青山依旧1  {NUMBER}  {NUMBER}", [f"青山依旧1  {NUMBER}  {NUMBER}"]),
])
def test_one_number_stands_in_a_column_of_its_own(text: str, pieces: list[str]) -> None:
    assert rows(text) == pieces


def test_a_line_of_columns_has_two_hundred_characters() -> None:
    blanks = " " * (200 - len(f"青山依旧1{NUMBER}"))
    assert rows(f"青山依旧1{blanks}{NUMBER}") == ["青山依旧1", NUMBER]
    assert len(rows(f"青山依旧1 {blanks}{NUMBER}")) == 1


def test_a_number_at_the_end_of_a_title_stands_within_forty_eight_characters() -> None:
    title = "云山市关于做好防汛工作的通知"
    for length, count in ((48, 2), (49, 1)):
        number = "云安发〔2024〕" + "\u2003" * (length - len(NUMBER)) + "1号"
        assert len(number) == length
        assert len(rows(title + number)) == count


def test_behind_a_title_on_their_line_those_addressed_begin() -> None:
    title, to, text = "云山市关于做好防汛工作的通知", "各县、市人民政府，市直各部门：", "现通知如下："
    assert rows(f"{title} {to} {text}") == [title, to, text]
    assert rows(f"{title}{to}") == [title, to]
    assert rows("各县人民政府 各街道办事处：") == ["各县人民政府 各街道办事处："]
    assert rows(f"{title}{' ' * 200}{to}") == [f"{title}{' ' * 200}{to}"]
