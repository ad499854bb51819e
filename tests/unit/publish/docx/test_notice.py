"""A notice as DOCX: all its words in their paragraphs, the page of GB/T 9704, nothing that a program stumbles over."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import lxml.etree
import pytest
from docx import Document

from build_scripts.domain.notice import CELL, Block, BlockRole, Notice
from build_scripts.publish.docx import notice as docx
from build_scripts.publish.labels.provenance import provenance
from tests.editions import block, provision
from tests.unit.publish import sample
from tests.unit.publish.docx import reading

W = reading.WORD
COPIED, PRINTER, PRINTED = "抄送：省委各部门，省人大常委会办公厅。", "山西省人民政府办公厅", "2024年1月22日印发"


def with_colophon(*printing: str) -> Notice:
    ends: tuple[tuple[BlockRole, str], ...] = (
        ("signature", "山西省人民政府"), ("date", "2024年1月20日"), ("copied_to", COPIED),
    )
    blocks: list[Block] = [block(role, text) for role, text in ends]
    return sample.notice(conclusions=(*blocks, *(block("printing", text) for text in printing)))


def words(notice: Notice) -> str:
    inside = (
        f"{p.num or ''}{p.heading or ''}{p.heading_end}{p.text}"
        for p in notice.provisions if p.eid not in ("preface", "conclusions")
    )
    return "".join((*(b.text for b in notice.preface), *inside, *(b.text for b in notice.conclusions)))


def own(notice: Notice) -> list[tuple[str, str]]:
    return [(s, t) for s, t in reading.paragraphs(docx.document(notice)) if not s.startswith("编者")]


def test_it_holds_every_word_under_the_style_of_its_kind() -> None:
    found = own(sample.notice())
    assert "".join(text for _, text in found).replace("\n", "") == words(sample.notice())
    assert found[0] == ("Title", "山西省人民政府\n关于做好2024年安全生产工作的通知")
    assert ("主送机关", "各市、县人民政府：") in found
    assert ("发文机关署名", "山西省人民政府") in found and ("版记", "抄送：省委各部门。") in found


def test_a_heading_of_its_own_is_a_heading() -> None:
    headings = [text for style, text in own(sample.notice()) if style.startswith("Heading")]
    assert headings == ["一、健全责任体系", "二、开展专项整治"]


def test_a_heading_that_runs_into_its_text_stays_in_their_paragraph() -> None:
    assert ("Body Text", "（一）严格落实党政领导责任。坚持党政同责。") in own(sample.notice())
    document = Document(io.BytesIO(docx.document(sample.notice())))
    styles = {r.text: r.style.style_id for p in document.paragraphs for r in p.runs if r.style}
    led = {text: style for text, style in styles.items() if style.startswith("Heading")}
    assert led == {"（一）严格落实党政领导责任。": "Heading2Char", "1.煤矿。": "Heading3Char"}


def test_only_words_before_a_text_are_bold_not_its_number() -> None:
    article = provision("article_1", "article", "本办法自印发之日起施行。", num="第一条")
    notice = sample.notice(provisions=(*sample.PROVISIONS[:-1], article, sample.PROVISIONS[-1]))
    document = Document(io.BytesIO(docx.document(notice)))
    assert [run.text for p in document.paragraphs for run in p.runs if run.bold] == ["煤矿："]


def test_signs_that_chinese_and_latin_share_are_set_in_the_chinese_face() -> None:
    body = reading.part(docx.document(sample.notice()), "word/document.xml")
    runs = list(body.iter(f"{reading.WORD}r"))
    assert len(runs) > 20
    assert reading.values(body, "rFonts", "hint") == ["eastAsia"] * len(runs)


def test_nothing_is_set_closer_than_its_face() -> None:
    """LibreOffice loses a sign at the end of a justified line whose characters stand closer, or that it lets hang."""
    styles = reading.part(docx.document(sample.notice()), "word/styles.xml")
    assert not [found for found in styles.iter(f"{reading.WORD}spacing") if found.get(f"{reading.WORD}val")]
    assert reading.values(styles, "overflowPunct") == ["1"]


@pytest.mark.parametrize("printing", [
    (PRINTER, PRINTED), (f"{PRINTER}{PRINTED}",), (f"{PRINTER} {PRINTED}",),
])
def test_who_printed_it_and_when_share_a_line(printing: tuple[str, ...]) -> None:
    assert own(with_colophon(*printing))[-2:] == [("版记", COPIED), ("版记", f"{PRINTER}\t{PRINTED}")]


def test_a_line_that_begins_with_the_date_keeps_its_order() -> None:
    assert own(with_colophon(f"{PRINTED} {PRINTER}"))[-1] == ("版记", f"{PRINTED}\t{PRINTER}")


def test_the_colophon_stands_at_the_foot_of_the_notices_last_page() -> None:
    body = reading.part(docx.document(with_colophon(PRINTER, PRINTED)), "word/document.xml")
    assert reading.values(body, "framePr", "yAlign") == ["bottom", "bottom"]
    assert set(reading.values(body, "framePr", "vAnchor")) == {"margin"}
    without = reading.part(docx.document(sample.notice(conclusions=())), "word/document.xml")
    assert reading.values(without, "framePr", "yAlign") == []


def test_what_the_edition_adds_has_a_page_of_its_own_without_a_number() -> None:
    notice = sample.notice()
    found = reading.paragraphs(docx.document(notice))
    added = [(style, text) for style, text in found if style.startswith("编者说明")]
    assert [text for _, text in added] == [f"{label}：{value}" for label, value in provenance(notice)]
    # A rule stands above the first of its lines alone.
    assert [style for style, _ in added] == ["编者说明首行", *["编者说明"] * (len(added) - 1)]
    body = reading.part(docx.document(notice), "word/document.xml")
    sections = list(body.iter(f"{reading.WORD}sectPr"))
    assert [section.find(f"{reading.WORD}titlePg") is not None for section in sections] == [False, True]


def test_a_notice_bears_no_words_at_the_head_of_its_pages() -> None:
    assert reading.heads(docx.document(sample.notice())) == []


def with_rows(*rows: str) -> Notice:
    """Whose last paragraph is the last row of a table."""
    body = [replace(provision(f"p_{n}", "p", text), row=n) for n, text in enumerate(rows, 1)]
    return sample.notice(preface=(), conclusions=(), provisions=tuple(body))


def test_the_columns_of_a_table_share_the_width_of_a_line() -> None:
    body = reading.part(docx.document(with_rows(f"序号{CELL}任务{CELL}单位", f"1{CELL}排查")), "word/document.xml")
    widths = [int(width) for width in reading.values(body, "gridCol", "w")]
    assert len(widths) == 3 and len(set(widths)) == 1
    line = (210 - 28 - 26) / 25.4 * 72 * 20
    assert line - 3 < sum(widths) < line + 3
    assert reading.values(body, "tcW", "w") == [str(widths[0])] * 6


def kinds(notice: Notice) -> list[str]:
    """Of all that stands in the text itself, up to where its section ends."""
    found = [*reading.part(docx.document(notice), "word/document.xml").find(f"{W}body")]
    ends = next(at for at, element in enumerate(found) if element.find(f".//{W}sectPr") is not None)
    return [element.tag.removeprefix(W) for element in found[: ends + 1]]


def test_a_section_ends_with_its_last_paragraph_and_behind_a_table_with_an_empty_one() -> None:
    text = provision("part_1", "part", "落实责任。", num="一、")
    assert kinds(sample.notice(preface=(), conclusions=(), provisions=(text, text))) == ["p", "p"]
    table = with_rows(f"序号{CELL}任务", f"1{CELL}排查")
    assert kinds(table) == ["tbl", "p"]
    assert kinds(replace(table, provisions=(*table.provisions, text))) == ["tbl", "p"]


def test_of_a_notice_without_a_word_only_what_the_edition_adds_is_there() -> None:
    nothing = sample.notice(preface=(), conclusions=(), provisions=())
    assert own(nothing) == []
    assert len(list(reading.part(docx.document(nothing), "word/document.xml").iter(f"{W}sectPr"))) == 1


def test_the_page_is_that_of_the_standard() -> None:
    section = Document(io.BytesIO(docx.document(sample.notice()))).sections[0]
    sizes = (
        section.page_width, section.page_height, section.top_margin, section.right_margin, section.bottom_margin,
        section.left_margin,
    )
    assert [round((size or 0) / 36000) for size in sizes] == [210, 297, 37, 26, 35, 28]


def test_a_page_has_22_lines_and_a_line_28_characters() -> None:
    data = docx.document(sample.notice())
    grid = int(reading.values(reading.part(data, "word/document.xml"), "docGrid", "linePitch")[0])
    narrower = int(reading.values(reading.part(data, "word/styles.xml"), "w")[0])
    high, wide = (mm / 25.4 * 72 for mm in (297 - 37 - 35, 210 - 28 - 26))
    assert high * 20 // grid == 22
    assert wide // (16 * narrower / 100) == 28


def test_page_numbers_stand_outside_between_dashes() -> None:
    data = docx.document(sample.notice())
    for number, side in ((1, "right"), (2, "left")):
        footer = reading.part(data, f"word/footer{number}.xml")
        assert "".join(footer.itertext()) == "—1—"
        assert reading.values(footer, "jc") == [side]
        assert reading.values(footer, "ind", f"{side}Chars") == ["100"]
    styles = reading.part(data, "word/styles.xml")
    footer_style = next(s for s in styles if s.get(f"{reading.WORD}styleId") == "Footer")
    assert [reading.values(footer_style, "rFonts", a) for a in ("ascii", "eastAsia")] == [["宋体"], ["宋体"]]
    assert reading.values(footer_style, "sz") == ["28"]
    # One character, for programs that count none: in twentieths of a point, of a size in half points.
    indents = [
        reading.values(reading.part(data, f"word/footer{number}.xml"), "ind", side)
        for number, side in ((1, "right"), (2, "left"))
    ]
    assert indents == [[str(28 * 10)]] * 2


def test_it_opens_in_the_newest_mode_and_in_chinese() -> None:
    settings = reading.part(docx.document(sample.notice()), "word/settings.xml")
    modes = zip(*(reading.values(settings, "compatSetting", key) for key in ("name", "val")), strict=True)
    assert dict(modes)["compatibilityMode"] == "15"
    assert reading.values(settings, "zoom", "percent") == ["100"]
    assert reading.values(settings, "themeFontLang", "eastAsia") == ["zh-CN"]


@pytest.mark.parametrize("notice", [
    sample.notice(), sample.notice(conclusions=()), sample.notice(title_inferred=True, preface=()),
    with_colophon(PRINTER, PRINTED),
], ids=["whole", "no foot", "no head", "colophon"])
def test_it_keeps_to_the_schemas(notice: Notice, tmp_path: Path) -> None:
    assert reading.faults(tmp_path, docx.document(notice)) == []


@pytest.mark.parametrize("part, first, second", [
    ("document", "pPr", "r"), ("document", "pgSz", "docGrid"), ("styles", "name", "pPr"), ("styles", "ind", "jc"),
    ("settings", "evenAndOddHeaders", "characterSpacingControl"), ("fontTable", "altName", "charset"),
    ("footer1", "pStyle", "jc"),
])
def test_what_stands_in_the_wrong_order_is_against_the_schemas(
    part: str, first: str, second: str, tmp_path: Path,
) -> None:
    data, name = docx.document(sample.notice()), f"word/{part}.xml"
    root = reading.part(data, name)
    earlier = next(e for e in root.iter(W + first) if e.getparent().find(W + second) is not None)
    parent = earlier.getparent()
    parent.insert(parent.index(earlier), parent.find(W + second))
    assert reading.faults(tmp_path, reading.with_part(data, name, lxml.etree.tostring(root)))


@pytest.mark.parametrize("tag", ["body", "pPr", "pStyle", "t"])
def test_what_no_schema_has_is_against_them(tag: str, tmp_path: Path) -> None:
    data, name = docx.document(sample.notice()), "word/document.xml"
    for attributes, children in (({f"{W}bogus": "1"}, ()), ({}, (f"{W}bogus",)), ({}, (f"{W}zoom",))):
        root = reading.part(data, name)
        found = next(root.iter(W + tag))
        found.attrib.update(attributes)
        found.extend(map(found.makeelement, children))
        assert reading.faults(tmp_path, reading.with_part(data, name, lxml.etree.tostring(root)))


def test_faces_say_what_to_take_instead() -> None:
    data = docx.document(sample.notice())
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        faces, styles = (package.read(f"word/{name}.xml").decode() for name in ("fontTable", "styles"))
    assert '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>' in faces
    assert 'w:eastAsia="方正小标宋简体"' in styles and "asciiTheme" not in styles


def test_properties_are_the_notices() -> None:
    properties = Document(io.BytesIO(docx.document(sample.notice()))).core_properties
    assert properties.title == "山西省人民政府关于做好2024年安全生产工作的通知"
    assert (properties.author, properties.subject) == ("山西省人民政府", "晋政发〔2024〕1号")
    assert properties.created is not None and properties.created.date().isoformat() == "2024-01-20"
    assert properties.modified is None
    undated = Document(io.BytesIO(docx.document(sample.notice(date_of_issue=None)))).core_properties
    assert undated.created is None


def test_it_has_no_time_of_its_own() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.document(sample.notice()))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("character", ["\x0b", "\x00", "\ufffe"])
def test_it_opens_whatever_the_text_holds(character: str) -> None:
    hostile = provision("part_1", "part", num="一、", heading=f"]]>{character}<w:p/>")
    texts = [text for _, text in reading.paragraphs(docx.document(sample.notice(provisions=(hostile,))))]
    assert "一、]]>\ufffd<w:p/>" in texts


def test_a_title_of_the_editions_own_is_marked() -> None:
    notice = sample.notice(title_inferred=True, preface=())
    assert reading.paragraphs(docx.document(notice))[0] == ("编者拟题", "〔编者拟题〕" + notice.title)
