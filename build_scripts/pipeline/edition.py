"""From the files of a source folder to the linked edition, or to one of its families."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from itertools import chain

from build_scripts.audit.originals import original_rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.alignment import ThreadOverride
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.edition import Edition, Release, SynonymGroup
from build_scripts.domain.execution import Each, one_by_one
from build_scripts.domain.families import Family
from build_scripts.domain.index_vocabulary import Vocabulary
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId, Original, SourceText
from build_scripts.domain.refs import ordinal
from build_scripts.domain.topics import Filing, TopicScheme
from build_scripts.language.characters import plain_notice
from build_scripts.language.segmentation import segmenter
from build_scripts.link import alignment, indexes, threads, topics
from build_scripts.parse import document, doubts
from build_scripts.read import source_files
from build_scripts.read.source_files import Sources, originals_of
from build_scripts.work.fingerprint import digests, mark_of
from build_scripts.work.page_builder import site_address
from build_scripts.work.sources import SourceFolder

Stage = Callable[[str], AbstractContextManager[None]]
"""Announces a stage of the work by name and times it."""
Rows = dict[str, Sequence[str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """The sources with every notice of them parsed, and its structure audited."""

    sources: Sources
    notices: tuple[Notice, ...]
    rows: Rows
    """The lines of each original, as the audit reads them."""
    digests: dict[str, str]
    """Of every file that was read."""


def read_edition(folder: SourceFolder, stage: Stage, each: Each = one_by_one) -> Edition:
    """The whole of it."""
    read = read_sources(folder, stage, each)
    return linked(given(read), mark_of(read.digests), stage, each)


def read_sources(folder: SourceFolder, stage: Stage, each: Each = one_by_one, family: str | None = None) -> Read:
    """All of it, or what the family of this place at the top needs."""
    with stage("read"):
        sources = source_files.load(folder.files, folder.faults, family)
    used = {original.file for original in sources.originals}
    own = {name: data for name, data in originals_of(folder.files).items() if name in used}
    with stage("parse"):
        rows = original_rows(own)
        notices = _parse(sources, rows, each)
    named = {name: data for name, data in folder.files.items() if not name.startswith(source_files.FOLDER)}
    read = named | {source_files.FOLDER + name: data for name, data in own.items()}
    return Read(sources=sources, notices=notices, rows=rows, digests=digests(read))


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """All that an edition, or a family of one, is linked from, and published with."""

    family: Family | None
    places: tuple[Jurisdiction, ...]
    above: tuple[Notice, ...]
    own: tuple[Notice, ...]
    originals: tuple[Original, ...]
    scheme: TopicScheme
    overrides: tuple[ThreadOverride, ...]
    vocabulary: Vocabulary
    synonyms: tuple[SynonymGroup, ...]
    terms: tuple[str, ...]
    releases: tuple[Release, ...]
    """On record are editions as a whole: a family knows none."""
    address: str


def given(read: Read, family: Family | None = None) -> Given:
    """What concerns only notices of other families is no part of it."""
    sources = read.sources
    above = tuple(notice for notice in read.notices if family and _stands(notice, family.above))
    own = tuple(notice for notice in read.notices if family is None or _stands(notice, family.places))
    foreign = sources.listed - _ids(above) - _ids(own)
    reviewed = tuple(found for found in sources.topics.reviewed if found.notice not in foreign)
    originals = {notice.original for notice in own}
    return Given(
        family=family, places=(*family.above, *family.places) if family else sources.jurisdictions, above=above,
        own=own, originals=tuple(o for o in sources.originals if o.file in originals or family is None),
        scheme=replace(sources.topics, reviewed=reviewed),
        overrides=tuple(found for found in sources.overrides if found.newer not in foreign | _ids(above)),
        vocabulary=sources.vocabulary, synonyms=sources.synonyms, terms=sources.segmenter.terms,
        releases=() if family else sources.releases, address=site_address(),
    )


def linked(found: Given, mark: str, stage: Stage, each: Each = one_by_one) -> Edition:
    """What looks like another character is linked as what it looks like, and published as it is."""
    plain, plain_above = tuple(map(plain_notice, found.own)), tuple(map(plain_notice, found.above))
    cutting, scheme, above = segmenter(found.terms), found.scheme, _ids(found.above)
    with stage("topics"):
        filings, mentions = topics.read_topics((*plain_above, *plain), scheme, cutting, each)
    with stage("alignment"):
        pairs = alignment.align_notices(
            (*plain_above, *plain), found.places, filings, found.overrides, newer=_ids(found.own), segmenter=cutting,
            subjects=scheme.subjects, guiding=scheme.guiding, each=each,
        )
    filed, filed_above = _divided(filings, above)
    with stage("threads"):
        found_threads = threads.make_threads(plain, found.places, scheme, filed, pairs)
    with stage("indexes"):
        found_indexes = indexes.make_indexes(
            plain, found.places, filed, pairs, found.vocabulary, above=plain_above,
        )
    return Edition(
        family=found.family, above=found.above, filings_above=filed_above, jurisdictions=found.places,
        originals=found.originals, notices=found.own, groups=scheme.groups, topics=scheme.topics, filings=filed,
        mentions=tuple(mention for mention in mentions if mention.notice not in above), pairs=pairs,
        threads=found_threads, indexes=found_indexes, synonyms=found.synonyms, terms=found.terms,
        body_table=found.vocabulary.bodies, mark=mark, releases=found.releases, address=found.address,
    )


def _stands(notice: Notice, places: Iterable[Jurisdiction]) -> bool:
    return any(place.slug == notice.jurisdiction for place in places)


def _ids(notices: Iterable[Notice]) -> frozenset[NoticeId]:
    return frozenset(notice.id for notice in notices)


def _divided(filings: Iterable[Filing], above: frozenset[NoticeId]) -> tuple[tuple[Filing, ...], tuple[Filing, ...]]:
    """Those of the own notices, and those of the levels above."""
    found = tuple(filings)
    return tuple(f for f in found if f.notice not in above), tuple(f for f in found if f.notice in above)


def _parse(sources: Sources, rows: Rows, each: Each) -> tuple[Notice, ...]:
    texts = [(text, rows[text.entry.original]) for text in sources.texts]
    parsed = list(each(_parse_one, None, texts))
    notices = _in_order((notice for notice, _, _ in parsed), sources.jurisdictions)
    faults = chain.from_iterable(found for _, found, _ in parsed)
    lost = chain.from_iterable(found for _, _, found in parsed)
    raise_any(chain(faults, lost), doubts.doubts_of(notices))
    return notices


def _parse_one(
    _: None, given: tuple[SourceText, Sequence[str]],
) -> tuple[Notice, tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """A notice, the faults found in it, and what of its original it lacks."""
    text, original = given
    notice, faults = document.parse_notice(text)
    return notice, tuple(faults), tuple(audit_structure(notice, original))


def _in_order(notices: Iterable[Notice], places: Sequence[Jurisdiction]) -> tuple[Notice, ...]:
    """By place in the order of the places, then by year, whatever the order of the catalog."""
    order = {place.slug: at for at, place in enumerate(places)}
    return tuple(sorted(notices, key=lambda n: (order[n.jurisdiction], n.year, ordinal(n))))
