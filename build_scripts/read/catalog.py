"""catalog.yml: the originals with their checksums, and which lines of them are which notice."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit

from build_scripts.domain.notice import CatalogEntry, Jurisdiction, NoticeId, PlaceSlug, format_of
from build_scripts.read.faults import Faults, choices, shown
from build_scripts.read.jurisdictions import FILE as PLACES
from build_scripts.read.located import Fields, Value
from build_scripts.read.names import file_name_fault, same_address
from build_scripts.read.yaml_files import parse_yaml

FILE = "catalog.yml"
ORIGINAL_REQUIRED = ("file",)
ORIGINAL_OPTIONAL = ("sha256", "not_part")
NOTICE_REQUIRED = ("id", "original", "jurisdiction", "year", "source_url", "evidence")
NOTICE_OPTIONAL = ("lines", "supplied_title", "broken_numbering", "article")
SHA256 = re.compile(r"[0-9a-f]{64}")
EXAMPLE = """originals:
      - file: 2024-1.html
    notices:
      - {id: datong-2024, original: 2024-1.html, jurisdiction: datong, year: 2024, source_url: null, evidence: null}"""
ORDINAL = r"(?:[2-9]|[1-9][0-9]{1,3})"
YEARS = range(1949, 2101)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeclaredOriginal:
    """An original as the catalog declares it."""

    file: str
    sha256: str
    """Empty where the catalog does not give it, or gives none."""
    not_part: tuple[tuple[int, int, str], ...]
    all_lines_known: bool
    """False where lines are at fault, as has been told: nobody knows then what they leave or cover twice."""
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DeclaredNotice:
    """A notice as the catalog declares it; `span` is None where it is the whole original."""

    id: str
    original: str
    span: tuple[int, int] | None
    lines_known: bool
    """False where they are at fault, as of an original."""
    jurisdiction: str
    year: int
    source_url: str | None
    evidence: str | None
    supplied_title: str | None
    broken_numbering: tuple[int, ...]
    article: str | None
    line: int

    def entry(self, lines: int) -> CatalogEntry:
        first, last = self.span or (1, lines)
        return CatalogEntry(
            id=NoticeId(self.id),
            original=self.original,
            first_line=first,
            last_line=last,
            jurisdiction=PlaceSlug(self.jurisdiction),
            year=self.year,
            source_url=self.source_url,
            source_evidence=self.evidence,
            supplied_title=self.supplied_title,
            broken_numbering=self.broken_numbering,
            article=self.article,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalog:
    originals: tuple[DeclaredOriginal, ...]
    notices: tuple[DeclaredNotice, ...]
    readable: bool
    """Whether it has a list of originals; otherwise nobody knows which it names."""


def read_catalog(data: bytes | None, places: tuple[Jurisdiction, ...], faults: Faults) -> Catalog:
    root = parse_yaml(FILE, data, faults, example=EXAMPLE).fields(required=("originals", "notices"))
    known = dict.fromkeys(place.slug for place in places)
    originals = tuple(map(_original, root.items("originals")))
    notices = tuple(_notice(item, known) for item in root.items("notices"))
    lines_of_files = [(original.file, original.line) for original in originals]
    lines_of_ids = [(notice.id, notice.line) for notice in notices]
    _no_doubles("原件", lines_of_files, faults)
    _check_file_names(originals, faults)
    _no_doubles("通知", lines_of_ids, faults)
    _check_named(originals, notices, faults)
    return Catalog(
        originals=originals,
        notices=notices,
        readable=root.value("originals").is_list(),
    )


class _Span(NamedTuple):
    """Lines of an original that are spoken for; sorted in their order."""

    first: int
    last: int
    name: str
    """Of the notice, or of the list that says that they are none."""
    line: int
    """Of the catalog."""


def check_spans(catalog: Catalog, lengths: dict[str, int], faults: Faults) -> None:
    """Every line of every original belongs to one notice, or is listed as not part of any. Where some of the lines
    declared are at fault, that has been told, and nothing that follows from it."""
    notices: defaultdict[str, list[DeclaredNotice]] = defaultdict(list)
    for notice in catalog.notices:
        notices[notice.original].append(notice)
    for original in catalog.originals:
        length = lengths.get(original.file)
        own = notices[original.file]
        all_known = original.all_lines_known and all(notice.lines_known for notice in own)
        if length is not None and all_known:
            spans = sorted(_spans(original, own, length))
            _check_cover(original, spans, length, faults)


def _spans(original: DeclaredOriginal, notices: Iterable[DeclaredNotice], length: int) -> Iterator[_Span]:
    for notice in notices:
        first, last = notice.span or (1, length)
        yield _Span(first, last, notice.id, notice.line)
    for first, last, _ in original.not_part:
        yield _Span(first, last, "not_part", original.line)


def _check_cover(original: DeclaredOriginal, spans: Iterable[_Span], length: int, faults: Faults) -> None:
    covered = 0
    for span in spans:
        lines = f"{span.name}：第 {span.first}–{span.last} 行"
        if span.last > length:
            beyond = f"{lines}超出 {original.file}（共 {length} 行）"
            faults.add(FILE, span.line, beyond, f"写 1–{length} 之内的行")
        following = covered + 1
        if span.first < following:
            overlap = f"{lines}与 {original.file} 的另一段重叠，该段止于第 {covered} 行"
            faults.add(FILE, span.line, overlap, f"从第 {following} 行起")
        elif span.first > following:
            _uncovered(original, following, span.first - 1, faults)
        covered = max(covered, span.last)
    if covered < length:
        _uncovered(original, covered + 1, length, faults)


def _uncovered(original: DeclaredOriginal, first: int, last: int, faults: Faults) -> None:
    listed = f"not_part:\n      - {{lines: [{first}, {last}], reason: 汇编目录}}"
    faults.add(
        FILE,
        original.line,
        f"{original.file} 的第 {first}–{last} 行不属于任何通知",
        f"扩大某一通知的行，或列为非正文：\n    {listed}",
    )


def _original(item: Value) -> DeclaredOriginal:
    entry = item.fields(required=ORIGINAL_REQUIRED, optional=ORIGINAL_OPTIONAL)
    parts = entry.items("not_part") if entry.has("not_part") else ()
    not_part = tuple(_not_part(parts))
    return DeclaredOriginal(
        file=_file(entry, "file"),
        sha256=_sha256(entry),
        not_part=not_part,
        all_lines_known=len(not_part) == len(parts),
        line=entry.line("file"),
    )


def _sha256(entry: Fields) -> str:
    """Empty where it is left out."""
    sha256 = entry.text("sha256").lower() if entry.has("sha256") else ""
    if sha256 and not SHA256.fullmatch(sha256):
        entry.fault("sha256", f"“{shown(sha256)}”不是 SHA-256", "64 位数字和 a–f，即 sha256sum 印出的那一串")
    return sha256


def _not_part(parts: Iterable[Value]) -> Iterator[tuple[int, int, str]]:
    for part in parts:
        fields = part.fields(required=("lines", "reason"))
        span = _span(fields)
        if span:
            yield *span, fields.text("reason")


def _notice(item: Value, places: Collection[PlaceSlug]) -> DeclaredNotice:
    entry = item.fields(required=NOTICE_REQUIRED, optional=NOTICE_OPTIONAL)
    span = _span(entry)
    notice = DeclaredNotice(
        id=entry.text("id"),
        original=_file(entry, "original"),
        span=span,
        lines_known=span is not None or not entry.has("lines"),
        jurisdiction=entry.text("jurisdiction"),
        year=entry.integer("year"),
        source_url=entry.text_or_none("source_url"),
        evidence=entry.text_or_none("evidence"),
        supplied_title=entry.one_line_or_none("supplied_title"),
        broken_numbering=tuple(item.integer("[8, 20]") for item in entry.items("broken_numbering")),
        article=entry.text_or_none("article"),
        line=entry.line("id"),
    )
    _check_notice(entry, notice, places)
    return notice


def _check_notice(entry: Fields, notice: DeclaredNotice, places: Collection[PlaceSlug]) -> None:
    place, year = notice.jurisdiction, notice.year
    if place and place not in places and not entry.at.faults.kept_all(PLACES, places):
        known = choices(places) or "尚无"
        entry.fault("jurisdiction", f"没有地区“{shown(place)}”", f"可用：{known}（见 jurisdictions.yml）")
    if year and year not in YEARS:
        entry.fault("year", f"{year} 不是通知的年份", "例如 2024")
    if year in YEARS and place in places:
        _check_id(entry, notice)
    _check_origin(entry, notice)


def _check_origin(entry: Fields, notice: DeclaredNotice) -> None:
    """Where it was found, and which part of a page it is."""
    url = notice.source_url
    if url and not _is_web_address(url):
        entry.fault("source_url", f"“{shown(url)}”不是网址", "写 https://…；不知道时写 null")
    if notice.article and format_of(notice.original) != "html":
        entry.fault("article", f"{shown(notice.original)} 不是网页，没有 article", "去掉 article")
    if url and notice.evidence is None:
        entry.fault("evidence", "有网址而没有依据", "用一行说明网址从何而来、何以确是本通知的")


def _check_id(entry: Fields, notice: DeclaredNotice) -> None:
    wanted = f"{notice.jurisdiction}-{notice.year}"
    is_of_them = notice.id.startswith(wanted) and _WHICH.fullmatch(notice.id, len(wanted))
    if notice.id and not is_of_them:
        entry.fault(
            "id",
            f"编号“{shown(notice.id)}”与地区和年份不符",
            f"{wanted}；同年第二件：{wanted}-2",
        )


_WHICH = re.compile(f"(?:-{ORDINAL})?")
"""Of the notices of a place and year, behind both in an identifier."""


def _is_web_address(text: str) -> bool:
    try:
        address = urlsplit(text)
        known = address.scheme in ("http", "https") and bool(address.hostname) and address.port != 0
    except ValueError:
        return False
    return known and not re.search(r"\s", text)


def _file(entry: Fields, key: str) -> str:
    """A plain file name: an original stands in the folder itself, never above or below it."""
    name = entry.text(key)
    path = PurePosixPath(name)
    if name and (len(path.parts) != 1 or name in (".", "..")):
        entry.fault(
            key,
            f"“{shown(name)}”不在 source_texts/originals 之内",
            "只写文件名，不带文件夹，例如 2024-1.txt",
        )
        return ""
    return name


def _span(entry: Fields) -> tuple[int, int] | None:
    """lines: [first, last], both counted from 1 and both included; whatever is wrong with them is one fault."""
    lines = entry.value("lines")
    match lines.whole_numbers():
        case (first, last) if 1 <= first <= last:
            return first, last
    if entry.has("lines"):
        lines.fault(f"lines {shown(lines.written())} 不成一段", "写 [首行, 末行]，逗号为半角，例如 [1, 248]")
    return None


def _no_doubles(kind: str, named: Iterable[tuple[str, int]], faults: Faults) -> None:
    lines: dict[str, int] = {}
    for name, line in named:
        first = lines.get(name)
        if first is None:
            lines[name] = line
        elif name:
            twice = f"{kind}“{shown(name)}”列了两次（先见于第 {first} 行）"
            faults.add(FILE, line, twice, "每件只列一次")


def _check_file_names(originals: tuple[DeclaredOriginal, ...], faults: Faults) -> None:
    """Each has a name that works as an address and on any disk, and an address of its own."""
    hint = "在此处和 originals/ 中改文件名，例如 2024-1.html；内容一字节不动"
    lines = {original.file: original.line for original in originals}
    for name, line in lines.items():
        told = file_name_fault(name)
        if told:
            faults.add(FILE, line, f"文件名 {name!r} {told}", hint)
    for first, second in same_address(lines):
        faults.add(FILE, lines[second], f"“{second}”和“{first}”会发布在同一地址", hint)


def _check_named(
    originals: tuple[DeclaredOriginal, ...],
    notices: tuple[DeclaredNotice, ...],
    faults: Faults,
) -> None:
    listed = {original.file for original in originals}
    for notice in notices:
        if notice.original and notice.original not in listed:
            unlisted = f"{shown(notice.id)}：原件“{shown(notice.original)}”未列入 originals"
            faults.add(FILE, notice.line, unlisted, "在 originals 之下列出该文件及其 sha256")
