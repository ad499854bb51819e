"""The inventory of a family: what the lists that lead to all families say of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.building.families import Family
from build_scripts.domain.building.inventory import Figures, Inventory, ListedNotice, NewNotice, Shared, Way, YearShare
from build_scripts.domain.notice import Jurisdiction, Notice, NoticeId, PlaceSlug
from build_scripts.link import years
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.releases import said
from build_scripts.publish.data.edition import newest
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.indexes.works import titled
from build_scripts.publish.views import naming
from build_scripts.publish.views.about.account import dated
from build_scripts.publish.views.about.integrity import changed
from build_scripts.publish.views.compare.lists import pair_name
from build_scripts.publish.views.feeds import entry, newest_first
from build_scripts.publish.views.listing import facts_of
from build_scripts.publish.views.years import MOST_NAMED

NAMED = MOST_NAMED + 1
"""One more than a list names tells that there are more."""


def inventory_of(
    linked: LinkedEdition,
    family: Family,
    *,
    families: tuple[PlaceSlug, ...],
    sources: Mapping[str, str],
    program: str,
    made_of: str,
    checksum: str,
    beyond: Mapping[str, tuple[str, ...]],
) -> Inventory:
    edition = linked.edition
    with site_addresses.of_family(edition.family):
        return Inventory(
            family=family.slug,
            families=families,
            places=family.places,
            groups=edition.groups,
            topics=edition.topics,
            program=program,
            made_of=made_of,
            sum=checksum,
            sources=sources,
            notices=tuple(_listed(linked, notice) for notice in edition.notices),
            releases=edition.releases,
            corrected=tuple(
                made
                for notice in edition.notices
                for made in dated(linked, notice)
            ),
            newest=newest(edition.notices),
            new=tuple(_new(linked, notice) for notice in newest_first(edition.notices)),
            years=tuple(_year(linked, year) for year in sorted(linked.by_year)),
            of_topics=tuple(_topics(linked)),
            of_phrases=tuple(_phrases(linked)),
            of_works=tuple(_works(linked)),
            of_bodies=tuple(_bodies(linked)),
            figures=_figures(linked),
            beyond=beyond,
        )


def _listed(linked: LinkedEdition, notice: Notice) -> ListedNotice:
    return ListedNotice(
        id=notice.id,
        jurisdiction=notice.jurisdiction,
        year=notice.year,
        said=said(notice),
        label=naming.place_and_year(linked, notice),
    )


def _new(linked: LinkedEdition, notice: Notice) -> NewNotice:
    told = entry(linked.edition.address, site_addresses.feed(), notice)
    return NewNotice(
        id=notice.id,
        year=notice.year,
        title=facts.title(notice),
        facts=facts_of(linked, notice),
        entry_id=told.id,
        entry_title=told.title,
        updated=told.updated,
        published=told.published,
        author=told.author,
        summary=told.summary,
    )


def _year(linked: LinkedEdition, year: int) -> YearShare:
    return YearShare(
        year=year,
        notices=len(linked.by_year[year]),
        places=tuple(place.name for place in years.places_in(linked, year)),
        targets=_ways(
            years.places_with_targets(linked, year),
            lambda place: site_addresses.target_page(place, year),
        ),
        phrases=_ways(
            years.places_with_phrases(linked, year),
            lambda place: site_addresses.phrases_of_year(place, year),
        ),
        threads=_ways(years.places_with_threads(linked, year), site_addresses.thread_list),
        comparisons=tuple(_comparison(linked, pair) for pair in islice(years.pairs_to(linked, year), NAMED)),
    )


def _ways(places: Iterable[Jurisdiction], address: Callable[[PlaceSlug], str]) -> tuple[Way, ...]:
    """To what each of the first places has."""
    named = islice(places, NAMED)
    return tuple(Way(label=place.name, address=address(place.slug)) for place in named)


def _comparison(linked: LinkedEdition, pair: Pair) -> Way:
    address = site_addresses.compare_page(pair.older, pair.newer)
    return Way(label=pair_name(linked, pair), address=address)


def _topics(linked: LinkedEdition) -> Iterator[Shared]:
    for topic in linked.edition.topics:
        found = (filing.notice for filing in linked.filings_of_topic.get(topic.slug, ()))
        yield _shared(linked, topic.slug, topic.name, site_addresses.topic_page(topic.slug), found)


def _phrases(linked: LinkedEdition) -> Iterator[Shared]:
    for phrase in linked.phrases.values():
        found = (at.notice for at in phrase.occurrences)
        yield _shared(linked, phrase.slug, phrase.phrase, site_addresses.phrase_page(phrase.slug), found)


def _works(linked: LinkedEdition) -> Iterator[Shared]:
    for work in linked.works.values():
        found = (mention.at.notice for mention in work.mentions)
        yield _shared(linked, work.slug, titled(work), site_addresses.work_page(work.slug), found)


def _bodies(linked: LinkedEdition) -> Iterator[Shared]:
    """The bodies of the centre, which every family may name."""
    for body in linked.bodies.values():
        if body.jurisdiction is not None:
            continue
        notices = [task.notice for task in body.tasks]
        for _, printing in body.aliases:
            notices += printing
        address = site_addresses.body_page(body.slug)
        yield _shared(linked, body.slug, body.name, address, notices)


def _shared(linked: LinkedEdition, slug: str, name: str, address: str, notices: Iterable[NoticeId]) -> Shared:
    found = dict.fromkeys(notices)
    years = [linked.notices[notice].year for notice in found]
    return Shared(
        slug=slug,
        name=name,
        address=address,
        notices=len(found),
        years=(min(years), max(years)) if years else None,
    )


def _figures(linked: LinkedEdition) -> Figures:
    edition = linked.edition
    removed, added = changed(edition.notices)
    kinds = Counter[str](
        correction.kind
        for notice in edition.notices
        for correction in notice.corrections
    )
    return Figures(
        originals=len(edition.originals),
        lines=sum(original.lines for original in edition.originals),
        characters=sum(notice.characters for notice in edition.notices),
        removed=removed,
        added=added,
        provisions=sum(len(notice.provisions) for notice in edition.notices),
        corrections=kinds.total(),
        kinds=dict(sorted(kinds.items())),
        with_address=sum(notice.source_url is not None for notice in edition.notices),
        bodies=len(linked.bodies),
        targets=len(edition.indexes.targets),
        pairs=len(edition.pairs),
    )
