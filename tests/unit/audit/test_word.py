"""The audit's reader of DOCX sees every word, whatever the reader of originals makes of it."""

import io
import zipfile

import pytest

from build_scripts.audit.word import rows
from tests.texts.word_files import document, level, listed, numbering, paragraph, run

ENDS = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
MOVED = '<w:rPr><w:moveFrom w:id="1" w:author="x"/></w:rPr>'


def field(code: str, result: str = "") -> str:
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}' if result else ""
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{shown}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def cell(*paragraphs: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{''.join(paragraphs)}</w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(("body", "expected"), [
    (paragraph("甲") + paragraph("乙"), ["甲", "乙"]),
    (paragraph("甲", ENDS) + paragraph("乙") + paragraph("丙"), ["", "甲乙", "丙"]),
    (paragraph("甲", ENDS) + paragraph("乙", MOVED) + paragraph("丙"), ["", "", "甲乙丙"]),
    # The last of a document or of a cell has none to run on into.
    (paragraph("甲") + paragraph("乙", ENDS), ["甲", "乙"]),
    (cell(paragraph("甲"), paragraph("乙", ENDS)) + paragraph("丙"), ["甲", "乙", "丙"]),
    (paragraph("甲", '<w:rPr><w:ins w:id="1" w:author="x"/></w:rPr>') + paragraph("乙"), ["甲", "乙"]),
    ("", [""]),
])
def test_a_paragraph_whose_end_is_deleted_runs_on_into_the_next(body: str, expected: list[str]) -> None:
    assert rows(document(body)) == expected


@pytest.mark.parametrize(("content", "words"), [
    (run("甲") + '<w:del w:id="1" w:author="x"><w:r><w:delText>乙</w:delText></w:r></w:del>' + run("丙"), "甲乙丙"),
    (run("甲", "<w:vanish/>"), "甲"), ("<w:r><w:noBreakHyphen/></w:r>", "-"),
    ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x"),
    ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"), ("<w:r><w:t/></w:r>", ""),
    ("<w:r><w:rPr><w:rPrChange><w:t>甲</w:t></w:rPrChange></w:rPr><w:t>乙</w:t></w:r>", "乙"),
    ("<mc:AlternateContent><mc:Choice><w:r><w:t/></w:r></mc:Choice><mc:Fallback>" + run("甲")
     + "</mc:Fallback></mc:AlternateContent>", "甲"),
    ("<mc:AlternateContent><mc:Choice>" + run("甲") + "</mc:Choice><mc:Fallback>" + run("乙")
     + "</mc:Fallback></mc:AlternateContent>", "甲"),
    (run("甲") + "<mc:AlternateContent/>", "甲"),
    ("<mc:AlternateContent><mc:Choice><w:r><w:noBreakHyphen/></w:r></mc:Choice><mc:Fallback/>"
     "</mc:AlternateContent>", "-"),
])
def test_every_character_counts(content: str, words: str) -> None:
    assert rows(document(f"<w:p>{content}</w:p>")) == [words]


@pytest.mark.parametrize(("content", "words"), [
    (field("EQ \\\\o(甲)", run("乙")), "乙"), (run("甲") + field("EQ \\o(乙)"), "甲乙"),
    (field("EQ \\o(甲)") + field("EQ \\o(乙)"), "甲乙"), (field("PAGE"), ""),
    ('<w:fldSimple w:instr="EQ \\o(甲)"/>', "甲"),
    ('<w:fldSimple w:instr="EQ \\o(甲)">' + run("乙") + "</w:fldSimple>", "乙"),
    ("<w:r><w:instrText>甲</w:instrText></w:r>" + run("乙"), "乙"),
    ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("乙"), "乙"),
])
def test_a_field_without_a_result_shows_what_its_code_says(content: str, words: str) -> None:
    assert rows(document(f"<w:p>{content}</w:p>")) == [words]


def test_a_paragraph_in_a_box_ends_first() -> None:
    box = f"<w:r><w:txbxContent>{paragraph('乙')}</w:txbxContent></w:r>"
    assert rows(document(f"<w:p>{run('甲')}{box}{run('丙')}</w:p>")) == ["乙", "甲丙"]
    gone = f"<w:r><w:txbxContent>{paragraph('乙', ENDS)}</w:txbxContent></w:r>"
    assert rows(document(f"<w:p>{run('甲')}{gone}{run('丙')}</w:p>")) == ["乙", "甲丙"]


def test_notes_stand_where_the_text_refers_to_them_heads_before_and_feet_behind() -> None:
    body = paragraph(run("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("乙")) + paragraph("丙")
    notes = "".join(f'<w:footnote w:id="{at}">{paragraph(text)}</w:footnote>' for at, text in ((1, "丁"), (2, "戊")))
    data = document(body, footnotes=notes, header1=paragraph("头"), footer1=paragraph("脚"))
    assert rows(data) == ["头甲戊乙", "丙脚"]


def test_numbers_of_lists_are_counted() -> None:
    lists = numbering(level(0, "decimal", "%1."))
    assert rows(document(listed("甲") + listed("乙") + paragraph("丙"), numbering=lists)) == ["1.甲", "2.乙", "丙"]


@pytest.mark.parametrize("name", ["main", "document"])
def test_the_main_part_is_the_one_that_is_named_so_or_bears_its_usual_name(name: str) -> None:
    """The other one says something else; without relations there is the usual name alone."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document(paragraph("甲")))) as given, zipfile.ZipFile(buffer, "w") as made:
        for part in given.namelist():
            content = given.read(part).decode()
            if name == "main":
                made.writestr(part, content.replace("word/document.xml", "word/main.xml"))
            elif part != "_rels/.rels":
                made.writestr(part, content)
        made.writestr("word/main.xml", given.read("word/document.xml").decode().replace("甲", "乙"))
    assert rows(buffer.getvalue()) == ["乙" if name == "main" else "甲"]
