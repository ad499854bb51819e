"""Deadlines of clauses and lines, by their words alone."""

import pytest

from build_scripts.language.wording.values.labelled_deadlines import is_deadline_line, labelled_deadlines


@pytest.mark.parametrize(("text", "found"), [
    ("（责任单位：市应急局；完成时限：2024年6月底）", [("2024年6月底", "2024-06-30")]),
    ("（责任单位：市应急局；完成时限: 6月30日）", [("6月30日", "2024-06-30")]),
    ("（责任单位：市应急局；时限：长期坚持）", [("长期坚持", None)]),
    ("（责任单位：市应急局，3月底前制定方案；完成时限：年底）", [("3月底前", "2024-03-31"), ("年底", "2024-12-31")]),
    ("（市应急局负责，6月底前完成）", [("6月底前", "2024-06-30")]),
    # What a column may be called tells by when only with a day, …
    ("（责任单位：市应急局；时间安排：2024年6月）", [("2024年6月", "2024-06-30")]),
    ("（责任单位：市应急局；时间安排：分步实施）", []),
    # … and how often something is to be reported is another thing.
    ("（责任单位：市应急局；报送时间：每月5日前）", []),
    ("（自2024年5月1日起由市应急局负责）", []),
])
def test_by_when_a_clause_says(text: str, found: list[tuple[str, str | None]]) -> None:
    limits = list(labelled_deadlines(text, (0, len(text)), 2024))
    assert [(limit.words, limit.date) for limit in limits] == found
    assert [text[slice(*limit.span)] for limit in limits] == [words for words, _ in found]


@pytest.mark.parametrize(("text", "is_line"), [
    ("完成时限：2024年6月底。", True), ("时限：长期坚持", True),
    ("完成时限：2024年6月底。全面开展排查。", False), ("资料的保存期限：三年", False), ("时间安排：分步实施", False),
])
def test_a_line_that_says_only_by_when(text: str, *, is_line: bool) -> None:
    assert is_deadline_line(text) is is_line
