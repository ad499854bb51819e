"""What a page carries at its edge, in a text that was copied out of it."""

import pytest

from build_scripts.parse.lines.cleaning.running_heads import running_heads


@pytest.mark.parametrize(("texts", "marks", "heads"), [
    # The first is the masthead; below and above the number.
    (("青河县文件", "文。", "— 1 —", "青河县文件", "文。", "— 2 —", "青河县文件"), (2, 5), {3, 6}),
    (("青河县文件", "", "— 1 —", "文。", "青河县文件", "", "— 2 —"), (2, 6), {4}),
    # Once is no running head, and away from the edge nothing is.
    (("甲", "— 1 —", "乙", "文。", "— 2 —", "丙"), (1, 4), set()),
    (("甲", "文。", "— 1 —", "文二。", "甲", "文三。"), (2,), set()),
    (("甲", "— 1 —", "甲"), (1,), {2}),
    (("", "— 1 —", "", "甲", "— 2 —", "甲", ""), (1, 4), {5}),
    # What no one sees is passed over as a blank is.
    (("青河县文件", "\u200b", "— 1 —", "文。", "青河县文件", "\x01", "— 2 —"), (2, 6), {4}),
    (("安" * 40, "— 1 —", "安" * 40, "— 2 —", "安" * 40), (1, 3), {2, 4}),
    (("安" * 41, "— 1 —", "安" * 41, "— 2 —", "安" * 41), (1, 3), set()),
])
def test_running_heads(texts: tuple[str, ...], marks: tuple[int, ...], heads: set[int]) -> None:
    assert running_heads(texts, marks) == heads
