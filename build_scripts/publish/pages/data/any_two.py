"""The page of any two notices: each notice by itself, and the picker."""

from collections.abc import Iterator

from build_scripts.domain.addresses.site_addresses import compare_page
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.domain.topics import Filing
from build_scripts.link.alignment.evidence.profile import layout
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data.any_two import Side, notice_file, picker_file, shared
from build_scripts.publish.labels import citation
from build_scripts.publish.parts import TextFiles
from build_scripts.publish.views import naming


def lists(linked: LinkedEdition) -> TextFiles:
    edition = linked.edition
    with_notices = [
        place
        for place in edition.jurisdictions
        if linked.by_place.get(place.slug)
    ]
    if edition.family is None:
        named = [(place.slug, place.name) for place in with_notices]
        yield from shared(named, edition.groups, edition.topics)
    for place in with_notices:
        newest_first = reversed(linked.by_place[place.slug])
        yield picker_file(place.slug, newest_first)


def keys(linked: LinkedEdition) -> Iterator[NoticeId]:
    return iter(linked.own)


def files_of(linked: LinkedEdition, notice: NoticeId) -> TextFiles:
    yield notice_file(_side(linked, linked.notices[notice]), linked.segmenter)


def _side(linked: LinkedEdition, notice: Notice) -> Side:
    place = linked.jurisdictions[notice.jurisdiction]
    return Side(
        notice=notice,
        name=naming.place_and_year(linked, notice),
        above=tuple(place.slug for place in linked.above(place)),
        compared=dict(_compared(linked, notice)),
        loci={p.eid: naming.locus(linked, notice.id, p) for p in notice.provisions},
        cited=citation.locators(notice),
        layout=layout(notice, _filings(linked, notice)),
    )


def _compared(linked: LinkedEdition, notice: Notice) -> Iterator[tuple[NoticeId, str]]:
    """The notices with which it has a page, each with the page's address."""
    earlier = linked.pairs_to.get(notice.id, ())
    later = linked.pairs_from.get(notice.id, ())
    for pair in earlier:
        yield pair.older, _page(pair)
    for pair in later:
        if pair.relation == "year":
            yield pair.newer, _page(pair)


def _page(pair: Pair) -> str:
    return compare_page(pair.older, pair.newer)


def _filings(linked: LinkedEdition, notice: Notice) -> Iterator[Filing]:
    for provision in notice.provisions:
        yield from linked.filings_at.get((notice.id, provision.eid), ())
