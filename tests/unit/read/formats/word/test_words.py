"""The words of a paragraph, and what is not shown between them."""

import pytest

from build_scripts.domain.notice import Line
from build_scripts.read.formats.word import reasons
from tests.texts.word_files import document, paragraph, run, table
from tests.unit.read.formats.word.test_document import NOTE, opened, shown

RAISED = '<w:vertAlign w:val="superscript"/>'
DELETED = '<w:del w:id="1"><w:r><w:delText>{}</w:delText></w:r></w:del>'
DELETED_END = '<w:rPr><w:del w:id="1"/></w:rPr>'
HIDDEN = "<w:vanish/>"
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def line(content: str) -> Line:
    (found,) = opened(document(paragraph(content), footnotes=NOTE)).shown or ()
    return found


@pytest.mark.parametrize(("content", "pieces"), [
    (run("暗", HIDDEN) + DELETED.format("旧"), [("暗", reasons.HIDDEN), ("旧", reasons.DELETED)]),
    (run("暗", HIDDEN) + run("处", HIDDEN), [("暗处", reasons.HIDDEN)]),
    (run("暗", HIDDEN) + run("明") + run("处", HIDDEN), [("暗", reasons.HIDDEN), ("处", reasons.HIDDEN)]),
    (run(" ", HIDDEN) + DELETED.format("旧"), [("旧", reasons.DELETED)]),
    (run("暗", HIDDEN) + REFERENCE, [("暗", reasons.HIDDEN), ("见附件", reasons.NOTES["footnotes"])]),
])
def test_what_is_left_out_for_one_reason_is_one_piece(content: str, pieces: list[tuple[str, str]]) -> None:
    assert [(piece.text, piece.reason) for piece in line(run("甲") + content).unseen] == pieces


def test_only_notes_at_the_foot_are_notes() -> None:
    found = line(run("甲") + REFERENCE + run("暗", HIDDEN))
    assert [(piece.text, piece.is_note) for piece in found.unseen] == [("见附件", True), ("暗", False)]
    assert [(piece.text, piece.is_note) for piece in line(run("甲") + run("暗", HIDDEN)).unseen] == [("暗", False)]
    deleted = f'<w:del w:id="1">{REFERENCE}</w:del>'
    assert [(piece.reason, piece.is_note) for piece in line(run("甲") + deleted).unseen] == [(reasons.DELETED, False)]


@pytest.mark.parametrize(("before", "sign", "told"), [
    ("10", "2", True), ("m2", "3", True), ("m", "2", False), ("10", "m", False), ("", "2", False), ("10m", "2", False),
])
def test_a_raised_digit_runs_into_a_digit_before_it(before: str, sign: str, told: bool) -> None:
    words = run(before) if before else ""
    data = document(paragraph("首") + paragraph(words + run(sign, RAISED) + run("米")))
    assert ["上标或下标 1 处" in doubt.message for doubt in opened(data).doubts] == [True] * told


@pytest.mark.parametrize(("content", "text"), [
    (run("前"), "前"), (DELETED.format("旧"), ""), (run("甲") + DELETED.format("旧"), "甲"), (REFERENCE, ""),
    (run("暗", HIDDEN) + REFERENCE, ""), ("<w:r><w:br/></w:r>", ""),
])
def test_what_stands_in_a_last_paragraph_whose_end_is_deleted_is_not_lost(content: str, text: str) -> None:
    found = opened(document(paragraph("首") + paragraph(content, DELETED_END), footnotes=NOTE)).shown or ()
    assert len(found) > 1
    assert "".join(line.text for line in found[1:]) == text


def test_what_a_paragraph_shows_is_known_by_its_number() -> None:
    data = document(paragraph("首") + paragraph("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>") + paragraph("末"))
    assert opened(data).lines == ("首", "一二", "末")
    assert opened(data).whole_lines


def test_a_row_has_the_number_of_its_first_paragraph() -> None:
    found = opened(document(paragraph("首") + table(("序号", "任务"), ("1", "检查"))) ).shown or ()
    assert [line.number for line in found] == [1, 2, 4]
    assert shown(document(paragraph("首") + table(("", "任务"), ("1", "检查"), ("2", "整改"))))[0] == "首"
