"""What a reader sees of a document, and what is recorded of what it does not show."""

import pytest

from build_scripts.audit import word
from build_scripts.domain.notice import CELL, SET_IN_BOLD
from build_scripts.language.display import solid
from build_scripts.read.formats.opened import Opened
from build_scripts.read.formats.unreadable import UnreadableError
from build_scripts.read.formats.word import reasons
from build_scripts.read.formats.word.document import open_document
from tests.texts.word_files import document, level, listed, numbering, package, paragraph, run, table

BOX = ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>'
       '</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict>'
       '</mc:Fallback></mc:AlternateContent></w:r>')
FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>{}'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
COMMENT = '<w:comment w:id="3"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>'
NOTE = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>见附件</w:t></w:r></w:p></w:footnote>'
HIDDEN_STYLE = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
PROMPT = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


def shown(data: bytes) -> list[str]:
    return [line.text for line in opened(data).shown or ()]


def opened(data: bytes) -> Opened:
    """Whatever is asked of a document, the audit sees no character that the reader does not account for."""
    found = open_document(data)
    assert found.shown is not None
    assert solid("".join(line.whole for line in found.shown)) == solid("".join(word.rows(data)))
    assert len(word.rows(data)) == len(found.lines)
    return found


@pytest.mark.parametrize(("content", "text"), [
    (run("安全") + run("生产"), "安全生产"),
    (run("甲") + "<w:r><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
    ('<w:ins w:id="1"><w:r><w:t>增</w:t></w:r></w:ins>' + run("加"), "增加"),
    (f'<w:hyperlink>{run("链")}</w:hyperlink><w:smartTag><w:smartTag>{run("接")}</w:smartTag></w:smartTag>', "链接"),
    (f'<w:sdt><w:sdtPr/><w:sdtContent>{run("控件")}</w:sdtContent></w:sdt>', "控件"),
    (f'<w:fldSimple w:instr="DATE">{run("今")}</w:fldSimple>', "今"),
    (r'<w:fldSimple w:instr=" EQ \o\ac(○,2)"/>', "②"), (FIELD.format(" PAGE ", SEPARATE + run("3")), "3"),
    (FIELD.format(r" eq \o\ac(○,2)", ""), "②"),
    (FIELD.format(r" EQ \* jc2 \* hps10 \o\ad(\s\up 9(ān),安)", ""), "安"),
    ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
    ('<w:r><w:sym w:font="Nowhere" w:char="F0FE"/></w:r>', "\uf0fe"),
    ("<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/></w:r>", "3-5"),
    ('<w:r><w:br w:type="page"/><w:t>次页</w:t><w:lastRenderedPageBreak/></w:r>', "次页"),
    ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
])
def test_words_of_a_paragraph(content: str, text: str) -> None:
    assert shown(document(paragraph(content))) == [text]


@pytest.mark.parametrize(("content", "left_out", "reason"), [
    ('<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>', "旧", reasons.DELETED),
    ('<w:moveFrom w:id="1"><w:r><w:t>移</w:t></w:r></w:moveFrom>', "移", reasons.DELETED),
    (run("暗", "<w:vanish/>"), "暗", reasons.HIDDEN), (run("暗", '<w:rStyle w:val="h"/>'), "暗", reasons.HIDDEN),
    ("<w:r><w:ruby><w:rt><w:r><w:t>ān</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>", "ān", reasons.READING),
    ('<w:r><w:footnoteReference w:id="2"/></w:r>', "见附件", reasons.NOTES["footnotes"]),
    ('<w:r><w:commentReference w:id="3"/></w:r>', "请核", reasons.NOTES["comments"]),
    (PROMPT.format(run("单击此处")), "单击此处", reasons.PROMPT),
])
def test_what_is_not_shown_is_recorded_in_its_place(content: str, left_out: str, reason: str) -> None:
    data = document(paragraph(run("甲") + content + run("乙")), footnotes=NOTE, comments=COMMENT, styles=HIDDEN_STYLE)
    (line,) = opened(data).shown or ()
    assert line.text == "甲乙"
    assert [(piece.offset, piece.text.strip(), piece.reason) for piece in line.unseen] == [(1, left_out, reason)]


def test_visible_text_in_a_hidden_style_is_shown() -> None:
    shown_all_the_same = paragraph(run("明", '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'))
    assert shown(document(shown_all_the_same, styles=HIDDEN_STYLE)) == ["明"]


def test_a_line_break_begins_a_line_of_the_same_number() -> None:
    found = opened(document(paragraph("首") + paragraph("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>"))).shown or ()
    assert [(line.number, line.text, line.forced) for line in found] == [
        (1, "首", False), (2, "一", False), (2, "二", True)]


def test_a_deleted_end_joins_two_paragraphs() -> None:
    ended = paragraph("前", '<w:rPr><w:del w:id="1"/></w:rPr>')
    found = opened(document(ended + listed("后") + listed("又"), numbering=numbering(level(0, "decimal", "%1.")))).shown
    assert [(line.number, line.text) for line in found or ()] == [(2, "1.前后"), (3, "2.又")]


def test_a_box_is_read_once_before_its_paragraph() -> None:
    box = BOX.format(paragraph("红头") + paragraph("文号"))
    assert shown(document(paragraph("首") + paragraph(box + run("正文")))) == ["首", "红头", "文号", "正文"]
    old = "<mc:AlternateContent><mc:Choice/><mc:Fallback>" + run("旧") + "</mc:Fallback></mc:AlternateContent>"
    assert shown(document(paragraph(old))) == ["旧"]


def test_heads_and_feet_are_recorded() -> None:
    found = opened(document(paragraph("正文") + paragraph("末"), header1=paragraph("页眉"), footer1=paragraph("3")))
    pieces = [(line.number, line.text, [p.reason for p in line.unseen]) for line in found.shown or ()]
    assert [piece.offset for line in found.shown or () for piece in line.unseen] == [0, 0]
    assert pieces == [(1, "", [reasons.HEAD]), (1, "正文", []), (2, "末", []), (2, "", [reasons.FOOT])]


def test_a_table_is_rows_of_cells() -> None:
    made = table(("序号", "任务"), ("1", paragraph("查") + paragraph("改")))
    assert shown(document(paragraph("如下") + made)) == ["如下", f"{CELL}序号{CELL}任务", f"{CELL}1{CELL}查 改"]
    assert shown(document(table(("左", "字" * 401), ("又", "二")))) == ["左", "字" * 401, "又", "二"]


@pytest.mark.parametrize(("beside", "lines"), [("查", [2]), ("字" * 401, [])])
def test_a_table_in_a_cell_of_a_table_is_told_and_one_in_the_layout_of_a_page_is_not(
    beside: str, lines: list[int],
) -> None:
    inner = paragraph(beside) + table(("甲县", "10处"), ("乙县", "20处")) + paragraph("改")
    made = opened(document(paragraph("如下") + table(("序号", "任务"), ("1", inner))))
    assert [line.text for line in made.shown or ()] == [
        "如下", "序号", "任务", "1", beside, f"{CELL}甲县{CELL}10处", f"{CELL}乙县{CELL}20处", "改"]
    assert [doubt.line for doubt in made.doubts if "格子里又有表格" in doubt.message] == lines


@pytest.mark.parametrize(("content", "level"), [
    (run("甲", "<w:b/>") + run(" ") + run("乙", "<w:b/>"), SET_IN_BOLD), (run("甲", "<w:b/>") + run("乙"), 0),
    (run("甲", '<w:b w:val="0"/>'), 0), (run("甲", '<w:rStyle w:val="strong"/>'), SET_IN_BOLD),
])
def test_a_paragraph_all_in_bold_may_be_a_heading(content: str, level: int) -> None:
    styles = '<w:style w:type="character" w:styleId="strong"><w:rPr><w:b/></w:rPr></w:style>'
    (line,) = opened(document(paragraph(content), styles=styles)).shown or ()
    assert line.heading_level == level


def test_numbers_in_cells_are_counted() -> None:
    first, second = listed("<w:r/>"), listed("<w:r/>")
    made = table(("序号", "任务"), (first, "查"), (second, "改"))
    data = document(made, numbering=numbering(level(0, "decimal", "%1")))
    assert shown(data)[1:] == [f"{CELL}1{CELL}查", f"{CELL}2{CELL}改"]


@pytest.mark.parametrize(("content", "told"), [
    ('<w:ins w:id="1"><w:r><w:t>增</w:t></w:r></w:ins>', "插入 1 处"),
    ('<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>', "删除 1 处"),
    ('<w:r><w:commentReference w:id="3"/></w:r>', "批注 1 条"), (run("暗", "<w:vanish/>"), "隐藏文字 1 处"),
    ("<w:r><w:drawing><pic:pic/></w:drawing></w:r>", "图片 1 处"),
    ("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", "图片 1 处"),
    (run("共10") + run("2", '<w:vertAlign w:val="superscript"/>'), "上标或下标 1 处"),
    ('<w:r><w:footnoteReference w:id="2"/></w:r>', "脚注 1 条"),
])
def test_what_may_be_doubtful_is_told(content: str, told: str) -> None:
    body = paragraph("首") + paragraph(run("甲") + content) + paragraph("末")
    (doubt,) = opened(document(body, footnotes=NOTE, comments=COMMENT)).doubts
    assert told in doubt.message and doubt.hint and doubt.line == 2


@pytest.mark.parametrize(("data", "told"), [
    (b"PK\x03\x04 word/document.xml", "打不开"), (package({"word/other.xml": "<x/>"}), "没有正文"),
    (package({"word/document.xml": "<x"}), "不是完好的 XML"),
    (package({"word/document.xml": "<a:x/>"}), "完好的 XML"),
    (package({"word/document.xml": '<?xml version="1.0" encoding="UTF-88"?><x/>'}), "完好的 XML"),
    (document("<w:p/>"), "没有文字"),
    (package({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>'}), "实体定义"),
    (package({"word/document.xml": "<x>" + " " * (33 << 20) + "</x>"}), "超过 32 MB"),
    (document("<w:p>" + "<w:smartTag>" * 200 + run("深") + "</w:smartTag>" * 200 + "</w:p>"), "嵌套"),
    (document(paragraph("正文"))[:-200], "打不开"),
])
def test_what_is_no_document_is_told(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableError, match=told) as raised:
        open_document(data)
    assert raised.value.way_out


STYLES = (
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="大标题"/><w:basedOn w:val="a3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="heading 1"/></w:style>'
)


@pytest.mark.parametrize(("style", "is_title"), [("a3", True), ("a4", True), ("a5", False), ("none", False)])
def test_the_style_of_a_title_is_a_hint(style: str, is_title: bool) -> None:
    body = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>平安行动</w:t></w:r></w:p>'
    (line,) = open_document(document(body, styles=STYLES)).shown or ()
    assert line.styled_title is is_title


HEADINGS = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="一级标题改"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="二级标题"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
)


@pytest.mark.parametrize(("properties", "found"), [
    ('<w:pStyle w:val="1"/>', 1), ('<w:pStyle w:val="b"/>', 1), ('<w:pStyle w:val="c"/>', 2),
    ('<w:pStyle w:val="d"/>', 3), ('<w:outlineLvl w:val="0"/>', 1),
    ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', 0), ("", 0), ('<w:outlineLvl w:val="8"/>', 9),
    ('<w:outlineLvl w:val="-1"/>', 0), ('<w:outlineLvl w:val="-5"/>', 0), ('<w:outlineLvl w:val="一"/>', 0),
])
def test_the_style_of_a_heading_is_a_hint(properties: str, found: int) -> None:
    (line,) = opened(document(paragraph("保障措施", properties), styles=HEADINGS)).shown or ()
    assert line.heading_level == found


def test_elements_are_a_hundred_deep_and_more_but_not_without_end() -> None:
    """Whatever stands before."""
    def nested(depth: int) -> bytes:
        deep = "<w:smartTag>" * depth + run("深") + "</w:smartTag>" * depth
        return document(paragraph("首") * 150 + f"<w:p>{deep}</w:p>")

    assert shown(nested(116))[-1] == "深"
    with pytest.raises(UnreadableError, match="120 层"):
        open_document(nested(117))


def test_a_deleted_row_is_told_once_unless_it_is_left_out_for_another_reason() -> None:
    gone = table(("甲", "乙")).replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
    kept = table(("序号", "任务"), ("1", "检查")).replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    (doubt,) = opened(document(paragraph("首") + gone + kept)).doubts
    assert "删除 1 处" in doubt.message
    assert opened(document(paragraph("首") + kept)).doubts == ()
    assert opened(document(paragraph("首") + PROMPT.format(gone))).doubts == ()


def test_a_part_of_its_own_in_the_text_is_told() -> None:
    (doubt,) = opened(document(paragraph("首") + '<w:altChunk r:id="r9"/>')).doubts
    assert "另一份文件 1 处" in doubt.message
    assert opened(document(paragraph("首") + '<w:permEnd w:id="1"/><w:sectPr/>')).doubts == ()


def test_marks_of_changes_in_properties_are_no_changes_of_words() -> None:
    ended = paragraph("甲", '<w:rPr><w:ins w:id="1"/></w:rPr>')
    assert opened(document(ended + paragraph("乙") + "<!-- 注 -->")).doubts == ()


def test_a_formula_alone_is_not_set_in_bold() -> None:
    (line,) = opened(document(paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"))).shown or ()
    assert line.heading_level == 0


@pytest.mark.parametrize(("kind", "level"), [("paragraph", 2), ("character", 0)])
def test_a_paragraph_without_a_style_has_that_of_paragraphs(kind: str, level: int) -> None:
    style = f'<w:style w:type="{kind}" w:default="1" w:styleId="n"><w:name w:val="heading 2"/></w:style>'
    (line,) = opened(document(paragraph("保障措施"), styles=style)).shown or ()
    assert line.heading_level == level


@pytest.mark.parametrize(("between", "is_title"), [(48, True), (49, False)])
def test_a_chain_of_styles_is_followed_as_far_as_no_circle_is_long(between: int, is_title: bool) -> None:
    """Fifty styles with both ends."""
    last = between + 1
    styles = f'<w:style w:type="paragraph" w:styleId="s{last}"><w:name w:val="Title"/></w:style>' + "".join(
        f'<w:style w:type="paragraph" w:styleId="s{at}"><w:basedOn w:val="s{at + 1}"/></w:style>' for at in range(last))
    (line,) = opened(document(paragraph("平安行动", '<w:pStyle w:val="s0"/>'), styles=styles)).shown or ()
    assert line.styled_title is is_title
