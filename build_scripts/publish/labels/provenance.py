"""What the edition says of a notice it hands on: where it comes from and what was mended. Never the notice's words."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import original_file
from build_scripts.domain.notice import Correction, Notice
from build_scripts.domain.own_words import EDITION, added_below
from build_scripts.publish.labels import corrections, facts

VERSION = "版本"
BEFORE_NOTE = 12
"""Characters of the text that are shown with a note."""


def version(edition: str) -> Iterator[tuple[str, str]]:
    """Which edition it comes from, by its mark, where that is known."""
    if edition:
        yield VERSION, edition


def table_notes(title: str, edition: str) -> Iterator[tuple[str, ...]]:
    """For the sheet beside a table: what it is, of which edition, and how that is cited."""
    yield (title,)
    yield "来源", f"{title}摘自《{EDITION}》；归类、分工和出处为汇编所加，文字以各件通知为准。"
    yield from version(edition)
    if edition:
        yield "引用", f"《{EDITION}》，版本{edition}"


def provenance(notice: Notice, edition: str = "") -> Iterator[tuple[str, str]]:
    """Label and value, one a line; what the source lacks is said to be missing."""
    yield "说明", f"{added_below()}；本件不是公文正本。"
    yield "标题", facts.title_and_mark(notice)
    yield "发文机关", facts.known(notice.issuer)
    yield "发文字号", facts.known(notice.document_number)
    yield "成文日期", facts.known(notice.date_of_issue)
    yield "印发日期", facts.known(notice.date_of_printing)
    yield "来源地址", facts.known(notice.source_url)
    yield "原文件", f"{original_file(notice.original)} 第{notice.first_line}至{notice.last_line}行"
    yield from _notes(notice)
    yield "校勘", f"{len(notice.corrections)}处与原文件不同，逐处见 data/corrections.json"
    yield from version(edition)
    yield "数据标识", notice.id


def _notes(notice: Notice) -> Iterator[tuple[str, str]]:
    """The document's own notes, each with the words to which it belongs."""
    texts = {p.eid: p.paragraph for p in notice.provisions}
    for note in notice.corrections:
        if not note.is_note:
            continue
        text = texts.get(note.eid, "") if note.eid else ""
        at = _place(note, text)
        yield corrections.NOTE, at + corrections.quoted(note.original)


def _place(note: Correction, text: str) -> str:
    before = text[: note.offset or 0][-BEFORE_NOTE:]
    return f"（在“{before}”之后）" if before else f"（原文件第{note.line}行）"
