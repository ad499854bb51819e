"""The letters of phrases: where they stand, whatever marks stand between them, and where they are other words."""

import pytest

from build_scripts.language.wording.letters import Letters, Standing, phrase_key


def test_marks_make_no_other_phrase_and_each_letter_has_its_place() -> None:
    letters = Letters("抓“甲、乙”＋丙")
    assert letters.text == phrase_key("抓甲，乙＋丙") == "抓甲乙+丙"
    assert letters.span(1, 3) == (2, 5)


@pytest.mark.parametrize(("text", "found"), [
    ("严管两客一危一货。", [("两客一危", (2, 6)), ("两客一危一货", (2, 8))]),
    ("严管“两客、一危”。", [("两客一危", (3, 8))]),
    ("严管两客。一危", []),
    ("三违，反三违", [("三违", (0, 2)), ("三违", (4, 6))]),
    ("工程“两重”建设", [("两重", (3, 5))]),
    ("涉及两重点一重大", []),
    ("实现长治久安，持久安全", []),
    ("本年度安全生产年", [("安全生产年", (3, 8))]),
    ("安全生产年度任务", []),
    ("严", []),
])
def test_where_they_stand(text: str, found: list[tuple[str, tuple[int, int]]]) -> None:
    standing = Standing(["两客一危", "两客一危一货", "三违", "两重", "久安", "安全生产年", "一"])
    assert list(standing.find(text)) == found
