"""From notices to the linked edition, or to one of its families."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from build_scripts.domain.alignment import Pair
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import NoticeId
from build_scripts.domain.topics import Filing, TopicMention
from build_scripts.language.characters import plain_notice
from build_scripts.link import alignment, indexes, threads, topics
from build_scripts.link.topics import filed_apart
from build_scripts.pipeline.given import Given, given, ids_of
from build_scripts.pipeline.reading import read_sources
from build_scripts.pipeline.run import Stage
from build_scripts.work.sources import SourceFolder
from build_scripts.work.website.edition_mark import mark_of

Filed = TypeVar("Filed", Filing, TopicMention)


def read_edition(folder: SourceFolder, stage: Stage, each: Each = one_by_one) -> Edition:
    """The whole of it."""
    read = read_sources(folder, stage, each)
    return linked(given(read), mark_of(read.digests), stage, each)


def linked(found: Given, mark: str, stage: Stage, each: Each = one_by_one) -> Edition:
    """What looks like another character is linked as what it looks like, and published as it is."""
    plain = _plain(found)
    with stage("topics"):
        read = topics.read_topics(plain.notices, plain.scheme, plain.segmenter, each)
        filings = read.filings
    with stage("alignment"):
        pairs = _aligned(plain, filings, each)
        differing = filed_apart.filed_apart(plain.notices, pairs, filings)
        doubts = filed_apart.unexplained(differing, plain.apart, plain.notices)
    own, above = ids_of(found.own), ids_of(found.above)
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
        mentions=_within(own, read.mentions),
        namings=read.namings,
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
        newer=ids_of(found.own),
        segmenter=found.segmenter,
        subjects=found.scheme.subjects,
        guiding=found.scheme.guiding,
        each=each,
    )


def _within(notices: frozenset[NoticeId], found: Iterable[Filed]) -> tuple[Filed, ...]:
    """What is said of these notices."""
    return tuple(one for one in found if one.notice in notices)
