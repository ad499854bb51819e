"""What would be added, and everything that speaks against it; nothing is written here."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import count

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.notice import Jurisdiction, SourceText
from build_scripts.parse.document import parse_notice
from build_scripts.read import catalog, jurisdictions
from build_scripts.read.faults import Faults, shown
from build_scripts.read.formats import hints
from build_scripts.read.source_files import FOLDER, Sources
from build_scripts.work.explain import error
from build_scripts.work.intake.adding.asking import Asker
from build_scripts.work.intake.adding.boundaries import SharedLineError
from build_scripts.work.intake.adding.candidate import Candidate, Choices, Incoming, candidate, spans
from build_scripts.work.intake.adding.places import PlaceChoice, PlaceOptions, place_of
from build_scripts.work.intake.yaml_entries import Scalar, line_of, with_item

ON_ONE_LINE = (
    "在浏览器中打开，复制全文存为 .txt（UTF-8），交该文件，加 --split 逐份收入；若只是一份，先改正编号"
)
UNSHOWN = (
    "正文多半由脚本或图像显示：在浏览器中打开，复制全文存为 .txt（UTF-8），交该文件；"
    "是图像的，先作文字识别（OCR）或照原文录入"
)


OTHER_FORMS = (
    f"收 {hints.READ}；表格（CSV 等）复制到 Word 或 WPS 文字文档里，存为 .docx；"
    "邮件和别的文件，打开后复制全文存为 .txt（UTF-8）"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    place: PlaceOptions
    choices: Choices
    year: int | None = None
    split: bool = False
    another: bool = False
    """A second notice of the same place and year."""
    source_url: str | None = None
    asker: Asker | None = None
    """Where there is someone to ask."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Addition:
    id: str
    year: int
    place: PlaceChoice
    candidate: Candidate


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    file: Incoming
    additions: tuple[Addition, ...]
    stored_as: str
    """Name of the original."""
    changes: Mapping[str, bytes]
    """Files of the source folder as they would be."""


def make_plan(file: Incoming, options: Options, files: Mapping[str, bytes], sources: Sources) -> Plan:
    """InputError with all that speaks against it."""
    raise_any(_known_bytes(file, files))
    found = _candidates(file, options)
    additions = tuple(_additions(file, found, options, sources))
    raise_any(list(_faults(file, additions, sources)))
    stored_as = _stored_as(file, additions, files)
    return Plan(
        file=file,
        additions=additions,
        stored_as=stored_as,
        changes=_changes(file, additions, stored_as, options, files),
    )


def _faults(file: Incoming, additions: Sequence[Addition], sources: Sources) -> Iterator[Diagnostic]:
    for one in additions:
        yield from one.candidate.faults
    for one in additions:
        yield from _known_number(file, one, sources)


def _known_bytes(file: Incoming, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    for name, data in files.items():
        if name.startswith(FOLDER) and sha256(data).hexdigest() == file.sha256:
            yield Diagnostic(
                file=str(file.path),
                line=None,
                message=f"这个文件已收入，即 {name}",
                hint=f"逐字节相同；要重收，先 remove 其中的通知（catalog.yml 第 {_line(name, files)} 行）",
            )


def _line(name: str, files: Mapping[str, bytes]) -> int | None:
    text = files[catalog.FILE].decode("utf-8")
    return line_of(text, "originals", "file", name.removeprefix(FOLDER))


def _candidates(file: Incoming, options: Options) -> list[Candidate]:
    choices = options.choices
    try:
        found = spans(file, choices)
    except SharedLineError as shared:
        said = "文件里似有几份通知，写在同一行，不能按行分开"
        raise error(f"{file.path}:{shared.line}", said, ON_ONE_LINE) from None
    if not found:
        raise error(str(file.path), "文件里没有显示出来的文字", UNSHOWN)
    if len(found) > 1 and not options.split:
        said = "、".join(str(first) for first, _ in found)
        message = f"文件里似有 {len(found)} 份通知，分别从第 {said} 行起"
        raise error(str(file.path), message, "加 --split 逐份收入；若只是一份，先把文件分开或改正编号")
    read = [candidate(file, span, choices) for span in found]
    if not any(map(_is_like_notice, read)):
        raise error(str(file.path), "标题、文号、机关、日期和编号一样也没有读到，不像一份通知", OTHER_FORMS)
    return read


def _is_like_notice(found: Candidate) -> bool:
    notice = found.notice
    facts = (notice.document_number, notice.issuer, notice.addressee, notice.date_of_issue)
    is_numbered = any(provision.num for provision in notice.provisions)
    return is_numbered or any(facts) or not notice.title_inferred


def _additions(
    file: Incoming,
    found: Sequence[Candidate],
    options: Options,
    sources: Sources,
) -> Iterator[Addition]:
    taken = {text.entry.id: text.entry for text in sources.texts}
    used: set[str] = set()
    known = list(sources.jurisdictions)
    for one in found:
        asked = options.asker.completed(one, options.place, known) if options.asker else options.place
        place = place_of(file, one, asked, known)
        known += [place.place] if place.is_new else []
        year = _year(file, one, options)
        id_ = _id(file, place.place, year, {*taken, *used}, options)
        used.add(id_)
        yield Addition(
            id=id_,
            year=year,
            place=place,
            candidate=one,
        )


def _year(file: Incoming, found: Candidate, options: Options) -> int:
    """As it is given; a document may name it, and must not name another one."""
    where = f"{file.path}:{found.notice.first_line}"
    if options.year is None:
        if not found.years:
            raise error(where, "不知是哪一年的通知：标题、发文字号、成文日期都没有年份", "--year 2027")
        return found.years[0]
    titled = found.year_in_title
    if titled not in (None, options.year):
        message = f"--year {options.year} 与标题的年份 {titled} 不同：{found.notice.title}"
        raise error(where, message, f"去掉 --year，或写 --year {titled}")
    dated = found.years if titled is None else ()
    if dated and not _is_dated(options.year, dated):
        said = "、".join(map(str, dated))
        message = f"--year {options.year} 与文件所署的年份 {said} 不同"
        raise error(where, message, f"去掉 --year，或写 --year {dated[0]}")
    return options.year


def _is_dated(year: int, dated: Iterable[int]) -> bool:
    """A notice of a year is made in it, or at the end of the year before."""
    return any(year - made in (0, 1) for made in dated)


def _id(file: Incoming, place: Jurisdiction, year: int, taken: set[str], options: Options) -> str:
    own = f"{place.slug}-{year}"
    if own not in taken:
        return own
    if not options.another:
        message = f"{place.name}{year}年的通知已有，编号 {own}"
        hint = f"核对是否同一份（explain {own}）；确是同年另一份的，加 --another"
        raise error(str(file.path), message, hint)
    others = (f"{own}-{at}" for at in count(2))
    return next(name for name in others if name not in taken)


def _known_number(file: Incoming, one: Addition, sources: Sources) -> Iterator[Diagnostic]:
    """Only a place's own notices can have its number."""
    notice = one.candidate.notice
    number = notice.document_number
    own = one.place.place.slug
    for text in sources.texts:
        if number and text.entry.jurisdiction == own and _number(text) == number:
            yield Diagnostic(
                file=str(file.path),
                line=notice.first_line,
                message=f"发文字号 {number} 已有，即 {text.entry.id}",
                hint=f"同一份通知只收一次；核对：explain {text.entry.id}",
            )


def _number(text: SourceText) -> str | None:
    return parse_notice(text)[0].document_number


def _stored_as(file: Incoming, additions: Sequence[Addition], files: Mapping[str, bytes]) -> str:
    """Called after its notices; the name under which it came may be no address."""
    first, last = additions[0].id, additions[-1].id
    stem = first if first == last else f"{first}--{last}"
    ending = file.ending if re.fullmatch(r"\.[a-z]{2,8}", file.ending) else ".txt"
    return next(
        name
        for name in _names(stem, ending)
        if source_file(name) not in files
    )


def _names(stem: str, ending: str) -> Iterator[str]:
    """Without a number, then counted from 2 on."""
    yield stem + ending
    for number in count(2):
        yield f"{stem}-{number}{ending}"


def _changes(
    file: Incoming,
    additions: Sequence[Addition],
    stored_as: str,
    options: Options,
    files: Mapping[str, bytes],
) -> dict[str, bytes]:
    original = {"file": stored_as, "sha256": file.sha256}
    is_whole = len(additions) == 1
    listed = files[catalog.FILE].decode("utf-8")
    listed = with_item(listed, "originals", original)
    for one in additions:
        entry = _entry(one, stored_as, options, whole=is_whole)
        listed = with_item(listed, "notices", entry)
    changed = {
        source_file(stored_as): file.data,
        catalog.FILE: listed.encode("utf-8"),
    }
    new = _new_places(additions)
    if new:
        changed[jurisdictions.FILE] = _with_places(files[jurisdictions.FILE], new)
    raise_any(_refused(file, changed, files))
    return changed


def _refused(file: Incoming, changed: Mapping[str, bytes], files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What the next command would not read: the tables as they would be are held to the rules of their files. Their
    lines are in no file yet, so each fault shows its own."""
    tables = {**files, **changed}
    faults = Faults()
    places = jurisdictions.read_jurisdictions(tables[jurisdictions.FILE], faults)
    catalog.read_catalog(tables[catalog.FILE], places, faults)
    for fault in faults.found:
        lines = tables[fault.file].decode("utf-8-sig").split("\n")
        written = lines[fault.line - 1].strip() if fault.line else ""
        yield replace(
            fault,
            file=str(file.path),
            line=None,
            message=f"要写入 {fault.file} 的“{shown(written)}”不能收：{fault.message}",
        )


def _new_places(additions: Sequence[Addition]) -> list[Jurisdiction]:
    """Each once, though several notices be of it."""
    chosen = [one.place for one in additions]
    new = {
        choice.place.slug: choice.place
        for choice in chosen
        if choice.is_new
    }
    return list(new.values())


def _entry(one: Addition, stored_as: str, options: Options, *, whole: bool) -> dict[str, Scalar]:
    notice = one.candidate.notice
    lines: dict[str, Scalar] = {} if whole else {"lines": [notice.first_line, notice.last_line]}
    evidence = "收入时给出的来源地址。" if options.source_url else None
    return {
        "id": one.id,
        "original": stored_as,
        **lines,
        "jurisdiction": one.place.place.slug,
        "year": one.year,
        "source_url": options.source_url,
        "evidence": evidence,
        **_chosen(one, options.choices),
    }


def _chosen(one: Addition, choices: Choices) -> dict[str, Scalar]:
    """What was decided about the notice; nothing where nothing was."""
    decided: dict[str, Scalar] = {
        "supplied_title": choices.supplied_title,
        "broken_numbering": one.candidate.broken_numbering or None,
        "article": choices.article,
    }
    return {name: value for name, value in decided.items() if value is not None}


def _with_places(data: bytes, places: Sequence[Jurisdiction]) -> bytes:
    text = data.decode("utf-8")
    for place in places:
        text = with_item(
            text,
            "jurisdictions",
            {
                "slug": place.slug,
                "name": place.name,
                "level": place.level,
                "division_code": place.division_code,
                "parent": place.parent,
            },
        )
    return text.encode("utf-8")
