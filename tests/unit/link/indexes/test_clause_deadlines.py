"""A clause that says who does a task may say by when."""

import pytest

from build_scripts.link.indexes.clause_deadlines import clause_deadlines
from tests.editions import provision

Found = list[tuple[str, str]]


@pytest.mark.parametrize(("text", "found"), [
    ("完成隐患治理。（责任单位：市应急局；完成时限：2024年6月底）", [("完成隐患治理", "2024年6月底")]),
    ("完成隐患治理。（市安委办负责，12月底前完成）", [("完成隐患治理", "12月底前")]),
    ("完成隐患治理。（责任单位：市应急局；完成时限：长期坚持）", [("完成隐患治理", "长期坚持")]),
    ("动员。完成治理。（市应急局牵头，6月底前完成）再作总结。（市安委办牵头，年底前）",
     [("完成治理", "6月底前"), ("再作总结", "年底前")]),
    # What never ends gives no day, and without a label only says how.
    ("完成隐患治理。（市应急局牵头，长期坚持）", []),
    ("完成隐患治理。（市应急局牵头）", []),
    # The time of the task stands in its own sentence.
    ("6月底前完成隐患治理。（市应急局牵头）", []),
    # Of which task, another paragraph tells.
    ("（责任单位：市应急局；完成时限：2024年6月底）", []),
])
def test_the_sentence_before_is_to_be_done_by_then(text: str, found: Found) -> None:
    cells = list(clause_deadlines(provision("part_1__p_1", "p", text), 2024))
    assert [(text[slice(*cell.governs)], text[slice(*cell.span)]) for cell in cells if cell.governs] == found
    assert len(cells) == len(found)
