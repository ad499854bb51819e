"""A notice in its other forms: complete, in order, marked as the edition's where it is, the same bytes every time."""

import io
import json
import zipfile
from dataclasses import replace

from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.copies import (
    edition as edition_copies,
)
from build_scripts.publish.exports.copies import (
    notices as notice_copies,
)
from build_scripts.publish.exports.copies import (
    topics as topic_copies,
)
from build_scripts.publish.parts import all_files
from tests import editions
from tests.unit.publish import sample


def made(notice: Notice) -> dict[str, bytes]:
    """The forms of a notice by the ending of their names."""
    files = all_files(sample.linked(notice), notice_copies)
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
    # The rule has its line and an empty one above it.
    assert notice.endswith("\r\n\r\n") and apparatus.startswith("\r\n说明：")
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


def test_every_form_is_the_same_bytes_whenever_it_is_made() -> None:
    assert made(sample.notice()) == made(sample.notice())


def test_a_title_of_the_editions_own_is_marked_in_every_form() -> None:
    notice = sample.notice(title_inferred=True, preface=())
    files = made(notice)
    assert files["txt"].decode("utf-8-sig").startswith("〔编者拟题〕山西省人民政府关于")
    assert "# 〔编者拟题〕山西省人民政府关于" in files["md.txt"].decode()


def test_a_copy_to_read_bears_number_and_title_and_data_bear_the_identifier() -> None:
    saved = [name for _, _, name in notice_copies.downloads(sample.notice())]
    own = "晋政发〔2024〕1号 山西省人民政府关于做好2024年安全生产工作的通知"
    assert saved == [f"{own}.txt", f"{own}.md", f"{own}.docx", "shanxi-2024.json"]


def test_every_form_names_the_edition_it_comes_from() -> None:
    """And so do the documents of a topic and the table of all provisions."""
    filing = editions.filing("shanxi-2024", "part_1__sec_1", "coal")
    linked = sample.linked(sample.notice(), filings=(filing,))
    linked = LinkedEdition(replace(linked.edition, mark="8c1f02ab34de"))
    modules = (notice_copies, topic_copies, edition_copies)
    found = {name: content for module in modules for name, content in all_files(linked, module)}
    for name, content in found.items():
        if not name.endswith(".csv"):
            assert "8c1f02ab34de" in _shown(content), name


def _shown(content: str | bytes) -> str:
    """The words of a file, packed or plain."""
    if isinstance(content, str):
        return content
    if not content.startswith(b"PK"):
        return content.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
