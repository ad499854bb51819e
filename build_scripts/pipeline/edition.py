"""From the files of a source folder to the linked edition, or to one of its families."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from build_scripts.audit.originals import at_their_lines, original_rows, own_rows
from build_scripts.audit.proof import audit_structure
from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.alignment import FiledApart, Pair, ThreadOverride
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.building.families import Family
from build_scripts.domain.diagnostics import Diagnostic, raise_any
from build_scripts.domain.edition import Edition, Release, SynonymGroup
from build_scripts.domain.indexes.vocabulary import Vocabulary
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId, Original, SourceText
from build_scripts.domain.refs import ordinal
from build_scripts.domain.topics import Filing, TopicMention, TopicScheme
from build_scripts.language.characters import plain_notice
from build_scripts.language.segmentation import Segmenter, segmenter
from build_scripts.link import alignment, indexes, threads, topics
from build_scripts.link.releases import concerning
from build_scripts.link.topics import filed_apart
from build_scripts.parse import document
from build_scripts.parse.doubts import doubts_of
from build_scripts.read import source_files
from build_scripts.read.source_files import Sources, originals_of
from build_scripts.work.sources import SourceFolder
from build_scripts.work.website.fingerprint import digests, mark_of
from build_scripts.work.website.page_builder import site_address

Stage = Callable[[str], AbstractContextManager[None]]
"""Announces a stage of the work by name and times it."""
Rows = dict[str, Sequence[str]]
Files = dict[str, bytes]
Filed = TypeVar("Filed", Filing, TopicMention)


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
        sources = source_files.load(folder.files, folder.faults, family, each)
    own = _used_originals(folder, sources)
    with stage("parse"):
        rows = original_rows(own)
        notices = _parse(sources, rows, each)
    # The lines of each notice are not needed any more.
    return Read(
        sources=replace(sources, texts=()),
        notices=notices,
        rows=rows,
        digests=_digests(folder, own),
    )


def _used_originals(folder: SourceFolder, sources: Sources) -> Files:
    used = {original.file for original in sources.originals}
    return {
        name: data
        for name, data in originals_of(folder.files).items()
        if name in used
    }


def _digests(folder: SourceFolder, originals: Files) -> dict[str, str]:
    tables = {
        name: data
        for name, data in folder.files.items()
        if not name.startswith(source_files.FOLDER)
    }
    return digests(tables | {source_file(name): data for name, data in originals.items()})


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
    apart: tuple[FiledApart, ...]
    vocabulary: Vocabulary
    synonyms: tuple[SynonymGroup, ...]
    terms: tuple[str, ...]
    releases: tuple[Release, ...]
    """Of a family what is on record of its own notices."""
    address: str

    @property
    def notices(self) -> tuple[Notice, ...]:
        return *self.above, *self.own

    @property
    def segmenter(self) -> Segmenter:
        return segmenter(self.terms)


def given(read: Read, family: Family | None = None) -> Given:
    """What concerns only notices of other families is no part of it."""
    sources = read.sources
    above = _standing(read.notices, family.above) if family else ()
    own = _standing(read.notices, family.places) if family else read.notices
    foreign = sources.listed - _ids(above) - _ids(own)
    elsewhere = foreign | _ids(above)
    return Given(
        family=family,
        places=(*family.above, *family.places) if family else sources.jurisdictions,
        above=above,
        own=own,
        originals=_originals_of(own, sources) if family else sources.originals,
        scheme=_concerning(sources.topics, foreign),
        overrides=tuple(
            one
            for one in sources.overrides
            if one.newer not in elsewhere
        ),
        apart=tuple(one for one in sources.apart if one.newer not in elsewhere),
        vocabulary=sources.vocabulary,
        synonyms=sources.synonyms,
        terms=sources.segmenter.terms,
        releases=_releases(sources, family) if family else sources.releases,
        address=site_address(),
    )


def _releases(sources: Sources, family: Family) -> tuple[Release, ...]:
    """What was taken away with its place, and is of no family any more, is told by the first."""
    places = sources.jurisdictions
    own = {place.slug for place in family.places}
    is_first = places[0].slug in own
    if not is_first:
        return concerning(sources.releases, own.__contains__)
    others = {place.slug for place in places} - own
    return concerning(sources.releases, lambda slug: slug not in others)


def _standing(notices: Iterable[Notice], places: Iterable[Jurisdiction]) -> tuple[Notice, ...]:
    """Those of the places."""
    slugs = {place.slug for place in places}
    return tuple(notice for notice in notices if notice.jurisdiction in slugs)


def _originals_of(notices: Iterable[Notice], sources: Sources) -> tuple[Original, ...]:
    files = {notice.original for notice in notices}
    return tuple(
        original
        for original in sources.originals
        if original.file in files
    )


def _concerning(scheme: TopicScheme, foreign: frozenset[NoticeId]) -> TopicScheme:
    """Without what was reviewed in foreign notices."""
    reviewed = tuple(
        filing
        for filing in scheme.reviewed
        if filing.notice not in foreign
    )
    return replace(scheme, reviewed=reviewed)


def linked(found: Given, mark: str, stage: Stage, each: Each = one_by_one) -> Edition:
    """What looks like another character is linked as what it looks like, and published as it is."""
    plain = _plain(found)
    with stage("topics"):
        filings, mentions = topics.read_topics(plain.notices, plain.scheme, plain.segmenter, each)
    with stage("alignment"):
        pairs = _aligned(plain, filings, each)
        differing = filed_apart.filed_apart(plain.notices, pairs, filings)
        doubts = filed_apart.unexplained(differing, plain.apart, plain.notices)
    own, above = _ids(found.own), _ids(found.above)
    filed = _within(own, filings)
    with stage("threads"):
        found_threads = threads.make_threads(plain.own, plain.places, plain.scheme, filed, pairs)
    with stage("indexes"):
        found_indexes = indexes.make_indexes(
            plain.own,
            plain.places,
            filed,
            pairs,
            plain.vocabulary,
            above=plain.above,
            each=each,
        )
    return Edition(
        family=found.family,
        jurisdictions=found.places,
        notices=found.own,
        above=found.above,
        originals=found.originals,
        groups=found.scheme.groups,
        topics=found.scheme.topics,
        filings=filed,
        filings_above=_within(above, filings),
        mentions=_within(own, mentions),
        pairs=pairs,
        threads=found_threads,
        indexes=found_indexes,
        synonyms=found.synonyms,
        terms=found.terms,
        body_table=found.vocabulary.bodies,
        mark=mark,
        releases=found.releases,
        doubts=doubts,
        address=found.address,
    )


def _plain(found: Given) -> Given:
    own, above = map(plain_notice, found.own), map(plain_notice, found.above)
    return replace(found, own=tuple(own), above=tuple(above))


def _aligned(found: Given, filings: Sequence[Filing], each: Each) -> tuple[Pair, ...]:
    return alignment.align_notices(
        found.notices,
        found.places,
        filings,
        found.overrides,
        newer=_ids(found.own),
        segmenter=found.segmenter,
        subjects=found.scheme.subjects,
        guiding=found.scheme.guiding,
        each=each,
    )


def _ids(notices: Iterable[Notice]) -> frozenset[NoticeId]:
    return frozenset(notice.id for notice in notices)


def _within(notices: frozenset[NoticeId], found: Iterable[Filed]) -> tuple[Filed, ...]:
    """What is said of these notices."""
    return tuple(one for one in found if one.notice in notices)


def _parse(sources: Sources, rows: Rows, each: Each) -> tuple[Notice, ...]:
    texts = [_with_rows(text, rows) for text in sources.texts]
    parsed = list(each(_parse_one, None, texts))
    notices = _in_order((one.notice for one in parsed), sources.jurisdictions)
    faults = chain.from_iterable(one.faults for one in parsed)
    lost = chain.from_iterable(one.lost for one in parsed)
    raise_any((*faults, *lost), doubts_of(notices))
    return notices


def _with_rows(text: SourceText, rows: Rows) -> tuple[SourceText, tuple[str, ...]]:
    """With the lines of its original that are its own."""
    return text, own_rows(text.entry, rows[text.entry.original])


@dataclass(frozen=True, kw_only=True, slots=True)
class _Parsed:
    notice: Notice
    faults: tuple[Diagnostic, ...]
    lost: tuple[Diagnostic, ...]
    """What of its original the notice lacks."""


def _parse_one(_: None, given: tuple[SourceText, tuple[str, ...]]) -> _Parsed:
    """Of its original the notice has only its own lines: another that changes in the same file is no concern of it."""
    text, own = given
    notice, faults = document.parse_notice(text)
    lost = audit_structure(notice, at_their_lines(text.entry, own))
    return _Parsed(
        notice=notice,
        faults=tuple(faults),
        lost=tuple(lost),
    )


def _in_order(notices: Iterable[Notice], places: Sequence[Jurisdiction]) -> tuple[Notice, ...]:
    """By place in the order of the places, then by year, whatever the order of the catalog."""
    order = {place.slug: at for at, place in enumerate(places)}
    return tuple(sorted(notices, key=lambda notice: (order[notice.jurisdiction], notice.year, ordinal(notice))))
