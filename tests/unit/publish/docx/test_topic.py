"""A topic's history as a document: by place, the newest notice first, each text with the place to cite."""

from dataclasses import replace
from pathlib import Path

from build_scripts.domain.notice import Eid, NoticeId, PlaceSlug
from build_scripts.domain.thread import Member, Thread, ThreadId
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.copies import threads as thread_copies
from build_scripts.publish.exports.copies import topics as topic_copies
from build_scripts.publish.parts import all_files
from tests import editions
from tests.unit.publish import sample
from tests.unit.publish.docx import reading


def made(*filings: Filing) -> dict[str, bytes]:
    notices = sample.notice(id=NoticeId("shanxi-2023"), year=2023, document_number=None), sample.notice()
    files = dict(all_files(sample.linked(*notices, filings=filings), topic_copies))
    return {name: data for name, data in files.items() if name.endswith(".docx") and isinstance(data, bytes)}


def filing(notice: str, eid: str, spans: tuple[tuple[int, int], ...] | None = None) -> Filing:
    return editions.filing(notice, eid, "coal", spans)


ALL = (
    filing("shanxi-2023", "part_1__sec_1__para_1"), filing("shanxi-2024", "preamble__p_1", ((0, 5), (8, 12))),
    filing("shanxi-2024", "part_1__sec_1__para_1"),
)


def test_each_text_stands_under_its_year_with_its_place() -> None:
    found = reading.paragraphs(made(*ALL)["downloads/topics/coal.docx"])
    assert found[:3] == [("Title", "煤矿：历年通知条文"), ("Body Text", "煤矿安全。"), ("Heading 1", "山西省")]
    cited = "《山西省人民政府关于做好2024年安全生产工作的通知》（晋政发〔2024〕1号）"
    assert found[3:8] == [
        ("Heading 2", "2024年　晋政发〔2024〕1号"), ("Body Text", "2024年……安全生产"),
        ("编者说明", f"{cited}引言第一自然段（节选）"),
        ("Body Text", "1.煤矿。治理瓦斯。"), ("编者说明", f"{cited}第一部分第（一）项第1目"),
    ]
    assert found[8] == ("Heading 2", "2023年　文号原文缺")


def test_its_title_stands_at_the_head_of_every_page_and_its_number_below() -> None:
    data = made(*ALL)["downloads/topics/coal.docx"]
    assert reading.heads(data) == [("default", "煤矿：历年通知条文"), ("even", "煤矿：历年通知条文")]
    assert not list(reading.part(data, "word/document.xml").iter(f"{reading.WORD}titlePg"))


def test_a_thread_is_a_document_of_its_members() -> None:
    notices = sample.notice(id=NoticeId("shanxi-2023"), year=2023), sample.notice()
    members = (
        Member(notice=NoticeId("shanxi-2023"), eid=Eid("part_1__sec_1__para_1"), spans=None),
        Member(notice=NoticeId("shanxi-2024"), eid=Eid("preamble__p_1"), spans=((0, 5),)),
    )
    thread = Thread(id=ThreadId("coal"), jurisdiction=PlaceSlug("shanxi"), topic=TopicSlug("coal"), title="煤矿",
                    members=members)
    linked = LinkedEdition(replace(sample.linked(*notices).edition, threads=(thread,)))
    (address, data), = all_files(linked, thread_copies)
    assert address == "downloads/threads/shanxi/coal.docx" and isinstance(data, bytes)
    found = reading.paragraphs(data)
    assert found[0] == ("Title", "煤矿（山西省）：历年通知条文")
    assert [text for style, text in found if style == "Body Text"] == ["主题：煤矿。", "2024年", "1.煤矿。治理瓦斯。"]


def test_a_topic_without_provisions_has_no_document() -> None:
    assert made() == {}


def test_it_keeps_to_the_schemas_and_is_the_same_bytes(tmp_path: Path) -> None:
    data = made(*ALL)["downloads/topics/coal.docx"]
    assert reading.faults(tmp_path, data) == []
    assert data == made(*ALL)["downloads/topics/coal.docx"]
