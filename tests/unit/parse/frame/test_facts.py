"""The facts of a notice, and the lines in which a site gives them."""

import pytest

from build_scripts.domain.notice import CELL
from build_scripts.parse.frame import facts
from tests.editions import block


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
    assert facts.facts_on(CELL.join(("", "索引号", "0121", "发文字号", "晋政发〔2024〕1号", "主题词"))) == (
        ("索引号", "0121"), ("发文字号", "晋政发〔2024〕1号"))


TWO_FACTS = "索引号：0121 发文字号："


@pytest.mark.parametrize(("text", "is_one"), [
    ("索引号：0121", True), ("标题：甲", False), (CELL.join(("", "标题", "甲", "发文机关", "乙")), True),
    ("标题：甲 发文机关：乙", True), ("标题：甲。 发文机关：乙", False), ("查看 标题：甲 发文机关：乙", False),
    (TWO_FACTS + "1" * (200 - len(TWO_FACTS)), True), (TWO_FACTS + "1" * (201 - len(TWO_FACTS)), False),
])
def test_what_only_a_site_says(text: str, is_one: bool) -> None:
    assert facts.is_site_fact(text) is is_one


@pytest.mark.parametrize(("signed", "issuer"), [
    ("（云山）矿业集团", "（云山）矿业集团"), ("（云山市公安局", "云山市公安局"),
    ("云山市公安局（代章）", "云山市公安局"), ("云山市安委会（云山市应急局代章）", "云山市安委会"),
    ("云山市安委会（市应急局代）", "云山市安委会"),
])
def test_of_a_bracket_that_stays_open_the_name_is_what_follows(signed: str, issuer: str) -> None:
    assert facts.issuer((), (block("signature", signed),)) == issuer


def test_whose_seal_stands_for_another_s_has_not_issued() -> None:
    signed = block("signature", "云山市安委会 云山市防汛办"), block("signature", "（市应急局代章）（市水务局代章）")
    assert facts.issuer((), signed) == "云山市安委会、云山市防汛办"


def test_what_a_note_says_of_how_the_notice_is_made_public() -> None:
    notes = block("publication_note", "（联系人：王五）"), block("publication_note", "（公开方式：主动公开）")
    assert facts.publication_note(notes) == "主动公开"
