"""A notice in its other forms: complete, in order, marked as the edition's where it is, the same bytes every time."""

import io
import json
import zipfile

import pytest
from docx import Document

from build_scripts.model import Notice
from build_scripts.render import exports
from build_scripts.render.provenance import provenance
from tests.editions import provision
from tests.unit.render import sample


def made(notice: Notice) -> dict[str, bytes]:
    """The forms of a notice by the ending of their names."""
    files = exports.files(sample.lookup(notice))
    return {
        name.partition(".")[2]: content.encode() if isinstance(content, str) else content for name, content in files
    }


def words(notice: Notice) -> str:
    """All words of the notice in order, as the source has them."""
    inside = (
        f"{p.num or ''}{p.heading or ''}{p.heading_end}{p.text}"
        for p in notice.provisions if p.eid not in ("preface", "conclusions")
    )
    return "".join((*(b.text for b in notice.preface), *inside, *(b.text for b in notice.conclusions)))


def test_plain_text_is_the_notice_and_then_the_provenance() -> None:
    text = made(sample.notice())["txt"].decode("utf-8-sig")
    notice, _, apparatus = text.partition("―" * 16)
    assert notice.replace("\r\n", "").replace("　", "") == words(sample.notice())
    assert "说明：以上为原文件所载通知的全部文字。" in apparatus
    assert "来源地址：http://www.shanxi.gov.cn/a?b=1&c=2" in apparatus
    assert "成文日期：2024-01-20" in apparatus and "印发日期：原文缺" in apparatus
    assert "004.txt 第3752至4102行" in apparatus


def test_plain_text_opens_right_in_the_oldest_editor() -> None:
    data = made(sample.notice())["txt"]
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") > 10


def test_markdown_shows_the_structure_and_every_character_literally() -> None:
    text = made(sample.notice())["md.txt"].decode()
    lines = text.split("\n")
    assert "# 山西省人民政府关于做好2024年安全生产工作的通知" in lines
    assert "## 一、健全责任体系" in lines
    assert "### （一）严格落实党政领导责任。" in lines
    assert "#### 1\\.煤矿。" in lines or "#### 1.煤矿。" in lines
    assert "煤矿：推进 &lt;智能化&gt; &amp; “五到位”。" in lines


def test_markdown_facts_are_readable_by_a_program() -> None:
    head = made(sample.notice(document_number=None))["md.txt"].decode().split("---\n")[1]
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    assert json.loads(facts["document_number"]) is None
    assert json.loads(facts["title"]) == "山西省人民政府关于做好2024年安全生产工作的通知"


def read_docx(notice: Notice) -> list[tuple[str, str]]:
    document = Document(io.BytesIO(made(notice)["docx"]))
    return [(p.style.name or "" if p.style else "", p.text) for p in document.paragraphs]


def test_docx_holds_every_word_and_its_structure_as_heading_styles() -> None:
    found = read_docx(sample.notice())
    own = "".join(text for style, text in found if not style.startswith("编者"))
    assert own.replace("\n", "") == words(sample.notice())
    headings = [(style, text) for style, text in found if style.startswith("Heading")]
    assert headings == [
        ("Heading 1", "一、健全责任体系"), ("Heading 2", "（一）严格落实党政领导责任。"), ("Heading 3", "1.煤矿。"),
        ("Heading 1", "二、开展专项整治"),
    ]
    assert found[0] == ("Title", "山西省人民政府\n关于做好2024年安全生产工作的通知")
    assert ("主送机关", "各市、县人民政府：") in found
    assert ("发文机关署名", "山西省人民政府") in found and ("版记", "抄送：省委各部门。") in found


def test_docx_sets_only_a_run_in_heading_in_bold() -> None:
    document = Document(io.BytesIO(made(sample.notice())["docx"]))
    assert [run.text for p in document.paragraphs for run in p.runs if run.bold] == ["煤矿："]


def test_docx_ends_with_the_provenance_marked_as_the_editions() -> None:
    notice = sample.notice()
    apparatus = [text for style, text in read_docx(notice) if style.startswith("编者说明")]
    assert apparatus == [f"{label}：{value}" for label, value in provenance(notice)]


def test_docx_page_is_that_of_the_standard() -> None:
    section = Document(io.BytesIO(made(sample.notice())["docx"])).sections[0]
    sizes = (
        section.page_width, section.page_height, section.top_margin, section.right_margin, section.bottom_margin,
        section.left_margin,
    )
    assert [round((size or 0) / 36000) for size in sizes] == [210, 297, 37, 26, 35, 28]


def test_docx_names_its_faces_and_what_to_take_instead() -> None:
    with zipfile.ZipFile(io.BytesIO(made(sample.notice())["docx"])) as package:
        faces = package.read("word/fontTable.xml").decode()
        styles = package.read("word/styles.xml").decode()
    assert '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>' in faces
    assert 'w:eastAsia="方正小标宋简体"' in styles and "asciiTheme" not in styles


def test_docx_properties_are_the_notices() -> None:
    properties = Document(io.BytesIO(made(sample.notice())["docx"])).core_properties
    assert properties.title == "山西省人民政府关于做好2024年安全生产工作的通知"
    assert (properties.author, properties.subject) == ("山西省人民政府", "晋政发〔2024〕1号")
    assert properties.created is not None and properties.created.date().isoformat() == "2024-01-20"
    assert properties.modified is None
    undated = Document(io.BytesIO(made(sample.notice(date_of_issue=None))["docx"])).core_properties
    assert undated.created is None


def test_docx_is_the_same_bytes_whenever_it_is_made() -> None:
    assert made(sample.notice()) == made(sample.notice())
    with zipfile.ZipFile(io.BytesIO(made(sample.notice())["docx"])) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("character", ["\x0b", "\x00", "\ufffe"])
def test_docx_opens_whatever_the_text_holds(character: str) -> None:
    hostile = provision("part_1", "part", num="一、", heading=f"]]>{character}<w:p/>")
    texts = [text for _, text in read_docx(sample.notice(provisions=(hostile,)))]
    assert "一、]]>\ufffd<w:p/>" in texts


def test_a_title_of_the_editions_own_is_marked_in_every_form() -> None:
    notice = sample.notice(title_inferred=True, preface=())
    files = made(notice)
    assert files["txt"].decode("utf-8-sig").startswith("〔编者拟题〕山西省人民政府关于")
    assert "# 〔编者拟题〕山西省人民政府关于" in files["md.txt"].decode()
    assert read_docx(notice)[0] == ("编者拟题", "〔编者拟题〕" + notice.title)
