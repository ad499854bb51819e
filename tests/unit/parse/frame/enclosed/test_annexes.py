"""What labels a document that a notice encloses."""

import pytest

from build_scripts.parse.frame.enclosed.annexes import cut_label, is_annex_label, labelled_annex
from build_scripts.parse.lines.text_line import TextLine


@pytest.mark.parametrize("text", [
    "附件", "附件1", "附件１：", "附 件 2", "附表三", "附件1-2", "附录A", "（附件1）", "【附图】"])
def test_a_label_alone_on_its_line(text: str) -> None:
    assert is_annex_label(text)


@pytest.mark.parametrize("text", ["附件1：任务表", "附则", "见附件1", "附件1、2", "（附件1"])
def test_what_is_no_label_alone(text: str) -> None:
    assert not is_annex_label(text)


@pytest.mark.parametrize(("text", "label", "title"), [
    ("附件1：重点任务分工表", "附件1：", "重点任务分工表"), ("附件：安全生产工作方案", "附件：", "安全生产工作方案"),
    ("附件 2 工作细目", "附件 2 ", "工作细目"), ("附件2：" + "字" * 3, "附件2：", "字" * 3),
    ("附件2：" + "字" * 40, "附件2：", "字" * 40),
])
def test_a_label_on_the_line_of_its_title(text: str, label: str, title: str) -> None:
    found = labelled_annex(text)
    assert found is not None
    assert (found[0].strip(), found[1]) == (label.strip(), title)


@pytest.mark.parametrize("text", [
    "附件2：" + "字" * 2, "附件2：" + "字" * 41, "附件1：任务，人员", "附件1：任务、人员", "附件1：任务表.docx",
    "附件1：请按期报送。", "附件"])
def test_a_title_has_three_to_forty_characters_and_no_mark_and_is_no_file(text: str) -> None:
    assert labelled_annex(text) is None


def test_the_line_is_cut_behind_its_label() -> None:
    rest = TextLine(number=8, text="序号", indented=False, start=30)
    whole = TextLine(number=7, text="附件 1：任务分工表", indented=False, start=20)
    label, lines = cut_label((whole, rest))
    assert label is not None
    assert [(line.text, line.start) for line in (label, *lines)] == [("附件 1：", 20), ("任务分工表", 24), ("序号", 30)]
    alone = TextLine(number=7, text="附件1", indented=False)
    assert cut_label((alone, rest)) == (alone, (rest,))
    assert cut_label((rest, alone)) == (None, (rest, alone))
