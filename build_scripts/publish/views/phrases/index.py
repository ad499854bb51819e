"""All phrases in the order of readings, and the way to what each place said anew in each year. Very many phrases have a
sheet for each initial."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Phrase
from build_scripts.domain.notice import PlaceSlug
from build_scripts.link.history.phrase_history import has_phrases, phrases_of_place
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import phrases as labels
from build_scripts.publish.labels.indexes.phrases import TITLE
from build_scripts.publish.views import alphabet
from build_scripts.publish.views.alphabet import Sheet
from build_scripts.publish.views.page import File, Head, Here, Link
from build_scripts.publish.views.phrases.years_of_use import years_of_use
from build_scripts.publish.views.places.by_year import PlacesByYear, places_by_year

MOST_OFTEN = 24
"""Phrases that are named first, because most notices use them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    phrase: Link
    years: str
    notices: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    anchor: str
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    head: Head
    crumbs: tuple[Link, ...]
    phrases: int
    often: tuple[Row, ...]
    places: PlacesByYear
    letters: tuple[Letter, ...]
    sheets: tuple[tuple[Link, int], ...]
    """Where the phrases stand instead of here."""
    table: File
    """All of them to take away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetPage:
    head: Head
    crumbs: tuple[Link, ...]
    rows: tuple[Row, ...]


def index(linked: LinkedEdition) -> Index:
    here = Here(site_addresses.phrases_index())
    phrases = linked.phrases.values()
    split = is_split(linked)
    sheets = tuple(alphabet.sheets(phrases, _name))
    often = sorted(phrases, key=labels.notices, reverse=True)
    return Index(
        head=Head(
            title=linked.titled(TITLE),
            description="历年通知的固定提法：何时提出、何处沿用、何时不再提。",
            contents=True,
        ),
        crumbs=here.index_crumbs(TITLE, site_addresses.phrases_index) or here.crumbs(),
        phrases=len(phrases),
        often=_rows(linked, here, often[:MOST_OFTEN]),
        places=_places(linked, here),
        letters=() if split else tuple(_letter(linked, here, sheet) for sheet in sheets),
        sheets=tuple(_leading(here, sheet) for sheet in sheets) if split else (),
        table=here.file("CSV", site_addresses.index_table("phrases"), f"{TITLE}.csv"),
    )


def is_split(linked: LinkedEdition) -> bool:
    return len(linked.phrases) > alphabet.MOST_ON_A_PAGE


def sheet_pages(linked: LinkedEdition) -> Iterator[tuple[str, SheetPage]]:
    """The sheets, each with its address; none where the index holds all."""
    if not is_split(linked):
        return
    for sheet in alphabet.sheets(linked.phrases.values(), _name):
        address = _address(sheet)
        here = Here(address)
        title = f"{TITLE}：{sheet.name}"
        yield address, SheetPage(
            head=Head(title=title, description=f"历年通知的固定提法，{sheet.name}。"),
            crumbs=here.crumbs(here.link(TITLE, site_addresses.phrases_index())),
            rows=_rows(linked, here, sheet.items),
        )


def phrases_link(linked: LinkedEdition, here: Here, place: PlaceSlug, year: int, label: str) -> Link | None:
    """What a place said anew in a year; None where no phrase is known of it."""
    if not has_phrases(linked, place) or year not in phrases_of_place(linked, place):
        return None
    return here.link(label, site_addresses.phrases_of_year(place, year))


def year_links(linked: LinkedEdition, here: Here, place: PlaceSlug) -> Iterator[Link]:
    """The newest first."""
    years = phrases_of_place(linked, place) if has_phrases(linked, place) else {}
    for year in sorted(years, reverse=True):
        yield here.link(str(year), site_addresses.phrases_of_year(place, year))


def _name(phrase: Phrase) -> str:
    return phrase.phrase


def _address(sheet: Sheet[Phrase]) -> str:
    return site_addresses.phrases_index(sheet.step, sheet.number)


def _leading(here: Here, sheet: Sheet[Phrase]) -> tuple[Link, int]:
    return here.link(sheet.name, _address(sheet)), len(sheet.items)


def _letter(linked: LinkedEdition, here: Here, sheet: Sheet[Phrase]) -> Letter:
    return Letter(
        anchor=sheet.step,
        name=sheet.name,
        rows=_rows(linked, here, sheet.items),
    )


def _places(linked: LinkedEdition, here: Here) -> PlacesByYear:
    places = (
        place
        for place in linked.edition.jurisdictions
        if has_phrases(linked, place.slug)
    )

    def years(place: PlaceSlug) -> Iterator[tuple[Link, None]]:
        return ((year, None) for year in year_links(linked, here, place))

    return places_by_year(linked, here, places, years)


def _rows(linked: LinkedEdition, here: Here, phrases: Iterable[Phrase]) -> tuple[Row, ...]:
    return tuple(
        Row(
            phrase=here.phrase(phrase.slug, phrase.phrase),
            years=years_of_use(linked, phrase.slug),
            notices=labels.notices(phrase),
        )
        for phrase in phrases
    )
