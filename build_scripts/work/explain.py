"""How a document is read: its facts, its structure, what was left out and what is doubtful, each with the line it comes
from. For a notice of the catalog, or for any file, whether a catalog knows it or not. Nothing is written."""

import json
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.audit.originals import rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.notice import (
    Block,
    CatalogEntry,
    Correction,
    Doubt,
    Notice,
    NoticeId,
    PlaceSlug,
    Provision,
    SourceText,
)
from build_scripts.parse.document import parse_notice
from build_scripts.parse.doubts import uncertain_facts
from build_scripts.publish.labels.locators import FRONT_AND_BACK, OUTSIDE_PARTS
from build_scripts.read import source_files
from build_scripts.read.faults import Faults
from build_scripts.read.formats.opened import Opened
from build_scripts.read.formats.opening import fitting_name, opened
from build_scripts.work.sources import KINDS, read_folder

FACTS = {
    "title": "标题", "document_number": "发文字号", "issuer": "发文机关", "addressee": "主送机关",
    "date_of_issue": "成文日期", "date_of_printing": "印发日期", "copied_to": "抄送",
}
ROLES = {
    "masthead": "版头", "title": "标题", "document_number": "发文字号", "addressee": "主送机关", "signature": "署名",
    "date": "成文日期", "publication_note": "附注", "attachment": "附件说明", "copied_to": "抄送", "printing": "印发",
}
KIND_NAMES = {
    **FRONT_AND_BACK, **OUTSIDE_PARTS, "division": "部分", "chapter": "章", "section": "节", "article": "条", "p": "段",
    "annex": "附件",
}
CHANGES = {"removed": "移去", "inserted": "补入", "replaced": "改动", "split": "分段", "joined": "接排"}
NUMBERED = "编号"
NO_FACT = "（无）"
SHOWN = 40
"""Characters of a paragraph that are shown."""
READABLE = "给出文件路径（如 通知.txt、通知.html、通知.md），或目录 catalog.yml 中的编号（如 datong-2026）"


@dataclass(frozen=True, kw_only=True, slots=True)
class Explanation:
    file: str
    """As the reader of the messages knows it."""
    notice: Notice
    doubts: tuple[Diagnostic, ...]
    """What would stop a build included."""


def explain(asked: str, source: Path) -> Explanation:
    """`asked`: the path of a file, or the id of a notice in the catalog of the source folder."""
    path = Path(asked)
    if not path.exists() and path.suffix == "":
        return _of_catalog(asked, source)
    return _of_file(path, file_data(path))


def as_json(explanation: Explanation) -> str:
    notice = explanation.notice
    facts = {name: _fact(notice, name) for name in FACTS}
    provisions = [_provision(notice, provision) for provision in notice.provisions]
    removed = [
        _removed(change)
        for change in notice.corrections
        if change.kind == "removed"
    ]
    doubts = list(map(_doubt, explanation.doubts))
    found = {
        **facts,
        "provisions": provisions,
        "removed": removed,
        "doubts": doubts,
    }
    return json.dumps(found, ensure_ascii=False, indent=1)


def as_text(explanation: Explanation) -> str:
    notice, doubts = explanation.notice, explanation.doubts
    numbered = sum(1 for provision in notice.provisions if provision.num)
    frame = (*notice.preface, *notice.conclusions)
    provisions = (_provision_line(notice, provision) for provision in notice.provisions)
    parts = (
        _part(explanation.file, _facts(notice)),
        _part("、".join(FRONT_AND_BACK.values()), map(_block_line, frame)),
        _part(f"条款（{numbered} 个编号）", provisions),
        _part("与原文不同之处", map(_change_line, notice.corrections)),
        _part(f"存疑（{len(doubts)}）", map(_doubt_lines, doubts)),
    )
    return "\n\n".join(parts)


def _part(title: str, lines: Iterable[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)])


def _of_catalog(asked: str, source: Path) -> Explanation:
    folder = read_folder(source, source_files.NAMES, source_files.MOST)
    sources = source_files.load(folder.files, folder.faults)
    for text in sources.texts:
        if text.entry.id == asked:
            original = text.entry.original
            file = source_file(original)
            return _explained(text, rows(original, folder.files[file]), file)
    raise error(asked, "没有这个文件，目录中也没有这个编号", READABLE)


def _of_file(path: Path, data: bytes) -> Explanation:
    name, text = opened_file(path, data)
    first, last = text.reach
    entry = CatalogEntry(
        id=NoticeId(path.stem),
        original=name,
        first_line=first,
        last_line=last,
        jurisdiction=PlaceSlug(""),
        year=0,
        source_url=None,
        source_evidence=None,
        supplied_title=None,
    )
    return _explained(text.source(entry, ()), rows(name, data), str(path))


def opened_file(path: Path, data: bytes) -> tuple[str, Opened]:
    """With the name that tells its form. What cannot be read is raised with the way out, under the name by which the
    file was asked for."""
    faults = Faults()
    name = fitting_name(path.name, data)
    text = opened(name, data, faults)
    if text is None:
        raise InputError(replace(fault, file=str(path)) for fault in faults.found)
    return name, text


def _explained(source: SourceText, lines: Sequence[str], file: str) -> Explanation:
    notice, faults = parse_notice(source)
    stopping = _in_file(file, (*faults, *audit_structure(notice, lines)))
    doubts = _in_file(file, (*notice.doubts, *uncertain_facts(notice)), doubt=True)
    found = sorted({*stopping, *doubts}, key=_order)
    return Explanation(
        file=file,
        notice=notice,
        doubts=tuple(found),
    )


def _in_file(file: str, found: Iterable[Diagnostic | Doubt], *, doubt: bool = False) -> Iterator[Diagnostic]:
    """Under the name by which the file was asked for."""
    for one in found:
        yield Diagnostic(
            file=file,
            line=one.line,
            column=one.column,
            message=one.message,
            hint=one.hint,
            doubt=doubt,
        )


def _order(found: Diagnostic) -> tuple[int, int, str]:
    return found.line or 0, found.column or 0, found.message


def file_data(path: Path) -> bytes:
    """The bytes of a file, no more of them than tell that it is too long."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise error(str(path), "没有这个文件", READABLE) from None
    if stat.S_IFMT(mode) in KINDS:
        raise error(str(path), "这不是文件", READABLE)
    with path.open("rb") as file:
        return file.read(source_files.MOST)


def error(file: str, message: str, hint: str) -> InputError:
    """One fault."""
    return InputError([Diagnostic(
        file=file,
        line=None,
        message=message,
        hint=hint,
    )])


def _fact(notice: Notice, name: str) -> str | None:
    """The edition's own title is no fact of the document."""
    value: str | None = getattr(notice, name)
    return None if name == "title" and notice.title_inferred else value


def _provision(notice: Notice, provision: Provision) -> dict[str, str | None]:
    found = {name: getattr(provision, name) for name in ("eid", "parent", "kind", "num", "heading", "text")}
    return {**found, "heading": notice.heading_of(provision)}


def _removed(change: Correction) -> dict[str, str | int]:
    return {"line": change.line, "text": change.original, "reason": change.reason}


def _doubt(found: Diagnostic) -> dict[str, str | int | None]:
    return {"line": found.line, "message": found.message, "hint": found.hint}


def _facts(notice: Notice) -> Iterator[str]:
    for name, label in FACTS.items():
        yield f"{label}：{_fact(notice, name) or NO_FACT}"


def _block_line(block: Block) -> str:
    return f"{_place(block.lines)} {ROLES[block.role]}：{short(block.text)}"


def _provision_line(notice: Notice, provision: Provision) -> str:
    name = KIND_NAMES.get(provision.kind, NUMBERED)
    own = notice.heading_of(provision)
    heading = f"〖{own}〗{provision.heading_end}" if own else ""
    return f"{_place(provision.lines)} {name} {provision.eid}：{provision.num or ''}{heading}{short(provision.text)}"


def _change_line(change: Correction) -> str:
    displayed = f" → “{short(change.displayed)}”" if change.displayed else ""
    return f"第{change.line}行 {what_changed(change)}“{short(change.original)}”{displayed}：{change.reason}"


def what_changed(change: Correction) -> str:
    return "原注" if change.is_note else CHANGES[change.kind]


def _doubt_lines(found: Diagnostic) -> str:
    place = ":".join(
        str(part)
        for part in (found.file, found.line, found.column)
        if part is not None
    )
    return f"{place}: {found.message}\n      {found.hint}"


def _place(lines: tuple[int, int]) -> str:
    first, last = lines
    return f"第{first}行" if first == last else f"第{first}–{last}行"


def short(text: str, most: int = SHOWN) -> str:
    """As much of a text as a line can hold."""
    one_line = text.replace("\n", " / ")
    return one_line if len(one_line) <= most else one_line[:most] + "…"
