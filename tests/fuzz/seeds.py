"""A sound file of every form, small, with all that the form has beside words."""

from collections.abc import Mapping
from html import escape

from tests.texts.word_files import document, level, listed, numbering, paragraph, run, table
from tests.texts.written_out import pdf

LINES = (
    "测试市人民政府", "关于做好2027年安全生产工作的通知", "测市政发〔2027〕1号", "各县（市、区）人民政府：",
    "现就有关事项通知如下。",
    "一、压实安全责任", "（一）严格落实领导责任。各级党委、政府要定期研究安全生产工作。（责任单位：市应急局）",
    "（二）严格落实监管责任。各部门要加强监督检查。", "二、深化专项整治", "1.煤矿。持续治理。",
    "2.危险化学品。加强管控。",
    "测试市人民政府", "2027年1月20日", "附件：任务表", "附件", "任务表", "一、检查", "抄送：市委。",
)
TEXT = "\n".join(LINES)
PAGE = "".join(f"<p style='text-indent:2em'>{escape(line)}</p>\n" for line in LINES)
TABLE = "<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>检查</td></tr></table>"
HTML = ("<!DOCTYPE html><html><head><meta charset='utf-8'><title>x</title></head><body><div>首页</div>"
        f"<div class='TRS_Editor'>{PAGE}{TABLE}<ol><li>甲<li>乙</ol><p hidden>暗</p><!-- 注 --></div></body></html>")
MHT = ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; "
       f"charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{HTML}\r\n--b--\r\n")
RTF = ("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 x;}}\\f0 "
       + "\\par ".join("".join(f"\\u{ord(sign)}?" for sign in line) for line in LINES)
       + "\\par\\trowd 1\\cell 2\\cell\\row{\\header x}{\\v y}}")
STYLES = ('<w:style w:type="paragraph" w:default="1" w:styleId="a"/><w:style w:type="paragraph" w:styleId="h">'
          '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
WORD = document(
    "".join(map(paragraph, LINES[:5])) + listed("责任") + listed("落实。要研究。", 1)
    + paragraph(run("整治"), '<w:pStyle w:val="h"/>')
    + paragraph(run("甲") + '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>' + run("暗", "<w:vanish/>"))
    + table(("序号", "任务"), ("1", "检查")) + "".join(map(paragraph, LINES[11:])),
    styles=STYLES, header1=paragraph("页眉"), footer1=paragraph("1"),
    numbering=numbering(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", "<w:isLgl/>")),
)
PRINTED = pdf([
    [*((80.0, 760.0 - 26 * at, line) for at, line in enumerate(LINES[:10])), (290.0, 60.0, "— 1 —")],
    [*((80.0, 760.0 - 26 * at, line) for at, line in enumerate(LINES[10:])), (290.0, 60.0, "— 2 —")],
])
MARKDOWN = f"---\ntitle: x\n---\n# {LINES[1]}\n\n" + "\n\n".join(f"**{line}**<br>" for line in LINES[2:])
SEEDS: Mapping[str, tuple[str, bytes]] = {
    "text": ("a.txt", TEXT.encode()), "gb18030": ("a.txt", TEXT.encode("gb18030")),
    "utf-16": ("a.txt", TEXT.encode("utf-16")),
    "markdown": ("a.md", MARKDOWN.encode()), "page": ("a.html", HTML.encode()), "archive": ("a.mht", MHT.encode()),
    "rich text": ("a.rtf", RTF.encode()), "document": ("a.docx", WORD), "printed": ("a.pdf", PRINTED),
}
