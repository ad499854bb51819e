"""What an edition, or one of its families, is linked from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from build_scripts.domain.alignment import FiledApart, ThreadOverride
from build_scripts.domain.building.families import Family
from build_scripts.domain.edition import Release, SynonymGroup
from build_scripts.domain.indexes.vocabulary import Vocabulary
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId, Original
from build_scripts.domain.topics import TopicScheme
from build_scripts.language.segmentation import Segmenter, segmenter
from build_scripts.link.releases import concerning
from build_scripts.pipeline.reading import Read
from build_scripts.read.source_files import Sources
from build_scripts.work.website.page_builder import site_address


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
    above = _of_places(read.notices, family.above) if family else ()
    own = _of_places(read.notices, family.places) if family else read.notices
    foreign = sources.listed - ids_of(above) - ids_of(own)
    elsewhere = foreign | ids_of(above)
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


def _of_places(notices: Iterable[Notice], places: Iterable[Jurisdiction]) -> tuple[Notice, ...]:
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


def ids_of(notices: Iterable[Notice]) -> frozenset[NoticeId]:
    return frozenset(notice.id for notice in notices)
