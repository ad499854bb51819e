"""A provision's paragraph is spelled once, from its parts."""

from tests.editions import provision


def test_the_paragraph_is_number_heading_mark_and_text() -> None:
    item = provision("part_1__sec_1", "sec", "各级要落实。", num="（一）", heading="责任", end="。")
    assert (item.headline, item.wording, item.paragraph) == ("责任。", "责任。各级要落实。", "（一）责任。各级要落实。")


def test_what_a_provision_lacks_leaves_nothing() -> None:
    assert provision("part_1__p_1", "p", "各级要落实。").paragraph == "各级要落实。"
