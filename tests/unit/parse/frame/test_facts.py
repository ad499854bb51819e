"""The facts of a notice, and the lines in which a site gives them."""

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.parse.frame import facts


@pytest.mark.parametrize(("text", "found"), [
    ("索引号： 012150SX00100/2015-00226", ("索引号", "012150SX00100/2015-00226")), ("主题词：", ("主题词", "")),
    ("索引号 012150", ("索引号", "012150")), ("标题党现象", None), ("发文", None),
])
def test_a_site_s_facts(text: str, found: tuple[str, str] | None) -> None:
    assert facts.labelled(text) == found


def test_a_row_of_labels_and_values_gives_all_its_facts() -> None:
    assert facts.facts_on(CELL.join(("", "索引号", "0121", "发文字号", "晋政发〔2024〕1号"))) == (
        ("索引号", "0121"), ("发文字号", "晋政发〔2024〕1号"))
    assert facts.facts_on("索引号：0121 发文字号：晋政发〔2024〕1号") == (
        ("索引号", "0121"), ("发文字号", "晋政发〔2024〕1号"))
