"""What stands in a paragraph: runs with their lines and tabs, and which of them are marked."""

import pytest

from build_scripts.publish.docx.body import (
    Document,
    Mark,
    MarkKind,
    Paragraph,
    Run,
    Section,
    Table,
    plain_paragraph,
    runs,
)
from build_scripts.publish.docx.styles import TYPE_AREA
from build_scripts.publish.markup.templating import render

SIGNED = "2024-01-20T00:00:00Z"


@pytest.mark.parametrize(("text", "broken", "lines"), [
    ("甲乙", False, (("甲乙",),)), ("甲\n乙", True, (("甲",), ("乙",))), ("甲\t乙", True, (("甲", "乙"),)),
    ("甲\t乙\n丙", True, (("甲", "乙"), ("丙",))),
])
def test_lines_and_tabs_break_a_run(text: str, broken: bool, lines: tuple[tuple[str, ...], ...]) -> None:
    run = Run(text=text)
    assert (run.broken, run.lines) == (broken, lines)
    made = written(run)
    assert made.count("<w:br/>") == text.count("\n") and made.count("<w:tab/>") == text.count("\t")


@pytest.mark.parametrize(("kind", "element"), [
    (None, "t"), ("ins", "t"), ("moveFrom", "t"), ("moveTo", "t"), ("del", "delText"),
])
def test_only_deleted_words_have_an_element_of_their_own(kind: MarkKind | None, element: str) -> None:
    mark = Mark(kind=kind, number=7) if kind else None
    assert Run(text="甲", mark=mark).words == element
    assert f"<w:{element} " in written(Run(text="甲", mark=mark))


def written(run: Run) -> str:
    paragraph = Paragraph(style="BodyText", content=[run], changed=SIGNED)
    return render("docx/document.xml.jinja", Document(paragraphs=[paragraph], section=Section(), author="对照"))


def test_a_run_without_words_is_none() -> None:
    assert runs(Run(text=""), Run(text="甲"), Run(text="")) == (Run(text="甲"),)
    assert plain_paragraph("BodyText", "").content == ()


def test_a_section_is_numbered_and_has_no_words_at_its_head_unless_it_is_said() -> None:
    plain, silent = (render("docx/document.xml.jinja", Document(paragraphs=[], section=section)) for section in (
        Section(), Section(numbered=False, headed=True),
    ))
    assert "titlePg" not in plain and "headerReference" not in plain
    assert "titlePg" in silent and "headerReference" in silent


@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_share_a_line_in_a_table_of_one_row_too(count: int) -> None:
    table = Table(rows=[[plain_paragraph("TableCell", "甲")] * count])
    assert len(table.columns) == count and len(set(table.columns)) == 1
    assert TYPE_AREA - count < sum(table.columns) <= TYPE_AREA


def test_a_run_is_plain_unless_it_is_said_to_be_bold() -> None:
    assert ["<w:b/>" in written(run) for run in (Run(text="甲"), Run(text="甲", bold=True))] == [False, True]
