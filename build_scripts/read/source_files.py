"""Source files → the lines of each notice.

All files arrive as bytes, keyed by their path below source_texts/, so that reading is tested without a disk.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from build_scripts.domain.addresses.site_addresses import ORIGINALS, original_file, source_file
from build_scripts.domain.alignment import OVERRIDES, FiledApart, ThreadOverride
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.families import Family, families
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.edition import Release, SynonymGroup
from build_scripts.domain.indexes.vocabulary import Vocabulary
from build_scripts.domain.notice import CORRECTIONS, Correction, Jurisdiction, NoticeId, Original, SourceText
from build_scripts.domain.topics import TopicScheme
from build_scripts.language.segmentation import Segmenter, read_terms, segmenter
from build_scripts.read.catalog import (
    EXAMPLE,
    Catalog,
    DeclaredNotice,
    DeclaredOriginal,
    check_spans,
    read_catalog,
)
from build_scripts.read.catalog import FILE as CATALOG
from build_scripts.read.corrections import read_corrections
from build_scripts.read.faults import Faults, choices, shown
from build_scripts.read.formats.encoding import LARGEST, decoded, split_lines
from build_scripts.read.formats.html.page import ArticleError
from build_scripts.read.formats.opened import Opened
from build_scripts.read.formats.opening import opened
from build_scripts.read.jurisdictions import FILE as JURISDICTIONS
from build_scripts.read.jurisdictions import read_jurisdictions
from build_scripts.read.names import file_name_fault
from build_scripts.read.overrides import read_overrides
from build_scripts.read.releases import EMPTY, read_releases
from build_scripts.read.releases import FILE as EDITIONS
from build_scripts.read.vocabulary import tables
from build_scripts.read.vocabulary.synonyms import FILE as SYNONYMS
from build_scripts.read.vocabulary.synonyms import read_synonyms
from build_scripts.read.yaml_files import utf8_text

PLACES = JURISDICTIONS
FOLDER = source_file("")
WORDS = "words.txt"
UNKNOWN = sys.maxsize
"""Lines of an original that is not read."""
NAMES = (
    CATALOG, PLACES, CORRECTIONS, OVERRIDES, SYNONYMS, WORDS, EDITIONS, *tables.NAMES,
)
"""Every file below source_texts that is read, but for the originals."""
OF_NOTICES = frozenset((CATALOG, PLACES, CORRECTIONS, OVERRIDES, EDITIONS))
"""Those that speak of single notices and places."""
MOST = LARGEST + 1
"""Bytes of a file that must be known to read it, or to know that it is too long."""
Files = Mapping[str, bytes]
"""By their names below source_texts/."""
Texts = Mapping[str, Opened]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """Everything below source_texts/, read and found sound."""

    jurisdictions: tuple[Jurisdiction, ...]
    listed: frozenset[NoticeId]
    """All notices of the catalog, also where only those that one family needs have been read."""
    originals: tuple[Original, ...]
    texts: tuple[SourceText, ...]
    topics: TopicScheme
    overrides: tuple[ThreadOverride, ...]
    apart: tuple[FiledApart, ...]
    synonyms: tuple[SynonymGroup, ...]
    segmenter: Segmenter
    """Cuts by the terms of words.txt."""
    vocabulary: Vocabulary
    releases: tuple[Release, ...]
    """The editions on record; none where an edition does without."""


def load(
    files: Files,
    unread: Iterable[Diagnostic] = (),
    family: str | None = None,
    each: Each = one_by_one,
) -> Sources:
    """All sources, or those that the family of this place at the top needs; or InputError with every fault of every
    file, those included that could not be read."""
    faults = Faults(unread)
    places = read_jurisdictions(files.get(PLACES), faults)
    catalog = read_catalog(files.get(CATALOG), places, faults)
    needed = _needed(catalog, _family(places, family, faults)) if family else catalog
    texts = _originals(files, catalog, needed, faults)
    lengths = {name: len(text.lines) for name, text in texts.items()}
    check_spans(catalog, lengths, faults)
    spans = _spans(catalog, needed, lengths)
    corrections = read_corrections(files.get(CORRECTIONS), spans, faults)
    terms = _terms(files.get(WORDS), faults)
    vocabulary = tables.read(files, terms, faults, each)
    topics = vocabulary.topics
    decided = read_overrides(files.get(OVERRIDES), faults, {topic.slug for topic in topics.topics})
    found = Sources(
        jurisdictions=places,
        listed=frozenset(NoticeId(notice.id) for notice in catalog.notices),
        originals=(),
        texts=(),
        topics=topics,
        overrides=decided.links,
        apart=decided.apart,
        synonyms=read_synonyms(files.get(SYNONYMS, b"synonyms: []"), faults),
        segmenter=segmenter(terms),
        vocabulary=vocabulary.indexes,
        releases=read_releases(files.get(EDITIONS, EMPTY), faults),
    )
    _raise_found(faults)
    # Only now is every original that is named known to be there.
    originals = tuple(_original(declared, texts[declared.file]) for declared in needed.originals)
    sources = tuple(_source_texts(needed.notices, texts, corrections, faults))
    _raise_found(faults)
    return replace(found, originals=originals, texts=sources)


def _spans(catalog: Catalog, needed: Catalog, lengths: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """The lines of each notice; where its original is not read, as many as may be."""
    read = {notice.id for notice in needed.notices}

    def length(notice: DeclaredNotice) -> int:
        return lengths.get(notice.original, 0) if notice.id in read else UNKNOWN

    return {notice.id: notice.span or (1, length(notice)) for notice in catalog.notices}


def of_others(files: Files, family: str) -> frozenset[str]:
    """The originals that the catalog names for other families alone: no part of this one is made from them. What is
    wrong with the tables is told when they are loaded."""
    faults = Faults(())
    places = read_jurisdictions(files.get(PLACES), faults)
    catalog = read_catalog(files.get(CATALOG), places, faults)
    own = _needed(catalog, _family(places, family, faults))
    if faults.found or not catalog.readable:
        return frozenset()
    every = {original.file for original in catalog.originals}
    needed = {original.file for original in own.originals}
    return frozenset(source_file(name) for name in every - needed)


def load_places(files: Files, unread: Iterable[Diagnostic] = ()) -> tuple[Jurisdiction, ...]:
    """The table of places alone."""
    faults = Faults(unread)
    places = read_jurisdictions(files.get(PLACES), faults)
    _raise_found(faults)
    return places


def _family(places: Iterable[Jurisdiction], slug: str, faults: Faults) -> Family | None:
    known = {family.slug: family for family in families(places)}
    if slug not in known and not faults.found:
        faults.add("--family", None, f"没有以 {shown(slug)} 为首的一家", f"可用：{choices(known)}（见 {PLACES}）")
    return next((
        family
        for name, family in known.items()
        if name == slug
    ), None)


def _needed(catalog: Catalog, family: Family | None) -> Catalog:
    """What a family is made from: its own notices and those of the levels above it, with the originals that hold
    them."""
    if family is None:
        return replace(catalog, notices=(), originals=())
    places = {place.slug for place in (*family.above, *family.places)}
    notices = tuple(
        notice
        for notice in catalog.notices
        if notice.jurisdiction in places
    )
    used = {notice.original for notice in notices}
    originals = tuple(
        original
        for original in catalog.originals
        if original.file in used
    )
    return replace(catalog, notices=notices, originals=originals)


def original_lines(data: bytes) -> tuple[str, ...]:
    """An original line by line, as it is: the audit reads them by itself."""
    return split_lines(decoded(data))


def originals_of(files: Files) -> dict[str, bytes]:
    """Each by its own name."""
    return {
        name.removeprefix(FOLDER): data
        for name, data in files.items()
        if name.startswith(FOLDER)
    }


def published_originals(files: Files) -> Iterator[tuple[str, bytes]]:
    """Each original byte for byte, by the address at which it is published."""
    for name, data in files.items():
        if name.startswith(FOLDER):
            yield original_file(name.removeprefix(FOLDER)), data


def _raise_found(faults: Faults) -> None:
    if faults.found:
        raise InputError(sorted(set(faults.found), key=lambda found: (found.file, found.line or 0, found.message)))


def _terms(data: bytes | None, faults: Faults) -> tuple[str, ...]:
    text = utf8_text(WORDS, data, faults)
    terms, found = read_terms(text or "", WORDS)
    faults.found += found
    return terms


def _originals(files: Files, catalog: Catalog, needed: Catalog, faults: Faults) -> Texts:
    """The lines of every original that is there, sound, and the one the catalog was written for."""
    texts: dict[str, Opened] = {}
    _check_listed(files, catalog, faults)
    for declared in needed.originals:
        if not declared.file:
            continue
        data = files.get(source_file(declared.file))
        if data is None:
            _missing(declared, faults)
            continue
        _check_sum(declared, data, faults)
        text = opened(source_file(declared.file), data, faults)
        if text is not None:
            texts[declared.file] = text
    return texts


def _missing(declared: DeclaredOriginal, faults: Faults) -> None:
    name = source_file(declared.file)
    if name not in faults.unread and ORIGINALS not in faults.unread:
        faults.add(CATALOG, declared.line, f"缺少文件 {name}", "放入同名文件，或从 catalog.yml 中去掉")


def _check_listed(files: Files, catalog: Catalog, faults: Faults) -> None:
    """The catalog covers every original: a file that it does not name is no part of the edition, and a fault. So is a
    catalog that names nothing: an edition has a notice."""
    if files.get(CATALOG) and not (catalog.notices or faults.found):
        faults.add(CATALOG, None, "catalog.yml 没有列出任何通知", f"例如\n    {EXAMPLE}")
    if not catalog.readable:
        return
    listed = {declared.file for declared in catalog.originals}
    for file, data in sorted(originals_of(files).items()):
        if file not in listed:
            faults.add(source_file(file), None, "catalog.yml 没有列出这个文件", _way_out(file, data))


def _way_out(file: str, data: bytes) -> str:
    """What cannot be listed is not told to be."""
    if told := file_name_fault(file):
        return f"移走这个文件；要收入的，先改名：文件名{told}"
    if len(data) > LARGEST:
        return "移走这个文件：比一份通知大得多"
    return f"在 catalog.yml 的 originals 之下列出，或移走这个文件：\n    - file: {file}\n      sha256: {_sum(data)}"


def _sum(data: bytes) -> str:
    """Of a file that is too long for a text no more has been read than tells that."""
    return hashlib.sha256(data).hexdigest() if len(data) <= LARGEST else "…"


def _check_sum(declared: DeclaredOriginal, data: bytes, faults: Faults) -> None:
    found = _sum(data)
    if len(data) > LARGEST:
        return
    if not declared.sha256:
        faults.add(CATALOG, declared.line, f"{source_file(declared.file)} 没有写 SHA-256", f"sha256: {found}")
    elif found != declared.sha256:
        faults.add(
            CATALOG,
            declared.line,
            f"{source_file(declared.file)} 变了：其 SHA-256 现为 {found}",
            f"应为收到时的原件（{declared.sha256}）；确要更换时，并核对各段的行",
        )


def _original(declared: DeclaredOriginal, text: Opened) -> Original:
    return Original(
        file=declared.file,
        sha256=declared.sha256,
        encoding=text.encoding,
        lines=len(text.lines),
        not_part=declared.not_part,
    )


def _source_texts(
    notices: Iterable[DeclaredNotice],
    texts: Texts,
    corrections: Mapping[str, tuple[Correction, ...]],
    faults: Faults,
) -> Iterator[SourceText]:
    for notice in notices:
        text = texts[notice.original]
        try:
            yield text.source(notice.entry(len(text.lines)), corrections.get(notice.id, ()))
        except ArticleError as error:
            faults.add(
                CATALOG,
                notice.line,
                f"{notice.id}：{error}",
                'article 写网页中容纳通知的元素，例如 "#zoom"',
            )
