"""A document of a word processor as an original: read, audited by another reader, published as it came."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import yaml

from build_scripts.__main__ import main
from build_scripts.audit.originals import rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.addresses.project import SOURCES
from build_scripts.domain.notice import Correction
from build_scripts.parse.document import parse_notice
from build_scripts.publish.labels.provenance import provenance
from build_scripts.publish.views.notice.notes import marks, number_notes
from build_scripts.publish.views.notice.runs import Mark
from build_scripts.read import source_files
from build_scripts.read.faults import Faults
from build_scripts.read.formats.opening import opened
from tests.builds.test_bad_input import AS_THEY_ARE, catalog, sources
from tests.texts.word_files import document, level, listed, numbering, paragraph, run, table

LEVELS = numbering(level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"))
DELETED = '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>'
BODY = "".join((
    paragraph("测试省人民政府关于做好2024年安全生产工作的通知"), paragraph("测政发〔2024〕1号"),
    paragraph("各市、县人民政府："),
    paragraph("现就有关事项通知如下。"), listed("压实安全责任"), listed("严格落实责任。各级党委要研究。", 1),
    listed("深化整治"), listed(run("煤矿。") + DELETED + run("持续治理。"), 1), table(("序号", "任务"), ("1", "检查")),
    paragraph("测试省人民政府"), paragraph("2024年1月20日"),
))
DATA = document(BODY, numbering=LEVELS, header1=paragraph("内部资料"))


def folder() -> dict[str, bytes]:
    found = {name: data for name, data in sources(DATA).items() if name != "originals/a.txt"}
    listed_as = catalog(DATA, original="a.docx").replace("file: a.txt", "file: a.docx")
    kept = {name: (SOURCES / name).read_bytes() for name in AS_THEY_ARE}
    return {**found, **kept, "originals/a.docx": DATA, "catalog.yml": listed_as.encode()}


def test_it_is_read_and_audited() -> None:
    loaded = source_files.load(folder())
    notice, faults = parse_notice(loaded.texts[0])
    assert faults == ()
    assert [p.num for p in notice.provisions if p.num] == ["一、", "（一）", "二、", "（一）"]
    assert notice.date_of_issue == "2024-01-20"
    assert list(audit_structure(notice, rows("a.docx", DATA))) == []
    assert [(c.original, c.line) for c in notice.corrections if c.kind == "removed"] == [("内部资料", 1), ("旧", 8)]
    assert [doubt.line for doubt in notice.doubts] == [8]
    (original,) = loaded.originals
    assert (original.encoding, original.lines) == ("DOCX", 14)


def test_a_word_that_the_reader_drops_is_seen_by_the_audit() -> None:
    (text,) = source_files.load(folder()).texts
    notice, _ = parse_notice(text)
    more = document(BODY.replace("现就有关", "现就全部有关"), numbering=LEVELS, header1=paragraph("内部资料"))
    other = document(BODY, numbering=LEVELS.replace("%1、", "第%1、"), header1=paragraph("内部资料"))
    for data in (more, other):
        assert list(audit_structure(notice, rows("a.docx", data)))


def test_a_paragraph_is_corrected_by_its_number() -> None:
    asked = {"notice": "ceshi-2024", "line": 8, "kind": "replaced", "original": "治理", "displayed": "整治",
             "reason": "笔误"}
    files = folder() | {"corrections.yml": yaml.safe_dump({"corrections": [asked]}, allow_unicode=True).encode()}
    notice, faults = parse_notice(source_files.load(files).texts[0])
    assert faults == ()
    assert list(audit_structure(notice, rows("a.docx", DATA))) == []
    assert any(isinstance(c, Correction) and c.displayed == "整治" for c in notice.corrections)


NOTED = "".join((
    BODY.split(paragraph("现就有关事项通知如下。"))[0], listed("压实责任"),
    listed(run("关闭矿井") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("5处以上。")
           + '<w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>', 1),
    listed("严格执法。", 1), paragraph("测试省人民政府"), paragraph("2024年1月20日"),
))
NOTE = '<w:{0} w:id="{1}"><w:p><w:r><w:t>{2}</w:t></w:r></w:p></w:{0}>'


def test_a_note_of_the_document_s_own_stands_beside_its_words() -> None:
    feet = NOTE.format("footnote", 2, "指煤矿。") + NOTE.format("footnote", 3, "含5处。")
    data = document(NOTED, numbering=LEVELS, footnotes=feet, endnotes=NOTE.format("endnote", 2, "见附件。"))
    own = opened("a.docx", data, Faults())
    assert own is not None
    entry = source_files.load(folder()).texts[0].entry
    notice, _ = parse_notice(own.source(replace(entry, last_line=len(own.lines)), ()))
    assert list(audit_structure(notice, rows("a.docx", data))) == []
    texts = {p.eid: p.paragraph for p in notice.provisions}
    noted = [(texts[c.eid][: c.offset], c.original) for c in notice.corrections if c.is_note and c.eid]
    sentence = "（一）关闭矿井5处以上。"
    assert noted == [("（一）关闭矿井", "指煤矿。"), (sentence, "含5处。"), (sentence, "见附件。")]
    assert "（在“（一）关闭矿井”之后）指煤矿。" in [value for label, value in provenance(notice) if label == "原注"]
    assert [marks(numbered) for numbered in number_notes(notice).values()] == [
        (Mark(at=7, number=1, is_note=True), Mark(at=12, number=2, is_note=True),
         Mark(at=12, number=3, is_note=True))]


def test_it_is_published_byte_for_byte(tmp_path: Path) -> None:
    source = tmp_path / "sources"
    for name, data in folder().items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes(data)
    site = tmp_path / "site"
    places = ["--source", str(source), "--build-dir", str(tmp_path / "build"), "--site", str(site)]
    assert main(["build", "--quiet", *places]) == 0
    (published,) = (path for path in (site / "originals").iterdir())
    assert sha256(published.read_bytes()).hexdigest() == sha256(DATA).hexdigest()
    assert "压实安全责任" in (site / "notices/ceshi-2024.html").read_text("utf-8")
