"""The cutter of sentences: where it cuts, where it does not, and what stands apart."""

import pytest

from build_scripts.language.sentences import joined, sentences, statements


@pytest.mark.parametrize(("text", "pieces"), [
    ("甲。乙；丙", ["甲。", "乙；", "丙"]),
    ("甲。（责任单位：某局。）乙。", ["甲。（责任单位：某局。）", "乙。"]),
    ("各县（区）政府（含管委会（筹））负责。乙", ["各县（区）政府（含管委会（筹））负责。", "乙"]),
    ("落实“甲。乙；”要求。丙", ["落实“甲。乙；”要求。", "丙"]),
    ("没有收尾的（括号。乙", ["没有收尾的（括号。", "乙"]),
    ("没有收尾的“引号。乙", ["没有收尾的“引号。", "乙"]),
    ("。。；", ["。。；"]), ("", []),
])
def test_sentences(text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == pieces


@pytest.mark.parametrize(("text", "clause", "pieces"), [
    ("甲。（某局负责）乙。", "（某局负责）", ["甲。", "乙。"]),
    ("甲。（某局负责）", "（某局负责）", ["甲。"]),
    (" 甲。 \n乙； ", None, ["甲。", "乙；"]),
    ("。；。", None, []),
    ("甲（乙。丙）丁。", None, ["甲（乙。丙）丁。"]),
])
def test_statements_are_trimmed_and_leave_out_what_stands_apart(
    text: str, clause: str | None, pieces: list[str],
) -> None:
    apart = [(text.index(clause), text.index(clause) + len(clause))] if clause else []
    assert [text[start:end] for start, end in statements(text, apart)] == pieces


def test_unclosed_marks_do_not_keep_the_cutter_long() -> None:
    text = "（甲“乙" * 20000
    assert sentences(text) == ((0, len(text)),)


def test_spans_that_follow_one_another_are_one() -> None:
    assert joined([(0, 3), (3, 5), (6, 8), (8, 8)]) == ((0, 5), (6, 8))
    assert joined([]) == ()
