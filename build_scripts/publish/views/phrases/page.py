"""A phrase: when and where it was used, what it means, what it came from and what took its place, every sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from build_scripts.domain import site_addresses
from build_scripts.domain.indexes import Phrase
from build_scripts.link.edition_index import Lookup
from build_scripts.link.phrase_history import lineage
from build_scripts.publish.labels import locators
from build_scripts.publish.labels import phrases as labels
from build_scripts.publish.labels.phrases import TITLE
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.passages import Use, Year, is_split, numbered, parts, text_at, uses_by_year, whole
from build_scripts.publish.views.phrases.grid import Grid, grid

WORTH_CONTENTS = 3
"""Years."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Definition:
    words: str
    place: Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One phrase of a line of succession."""

    name: str
    link: Link | None
    """None for the phrase whose page it is."""
    years: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PhrasePage:
    head: Head
    crumbs: tuple[Link, ...]
    years_used: str
    notices: int
    sentences: int
    quoted: bool
    definition: Definition | None
    line: tuple[Step, ...]
    """Empty where nothing came before or after it."""
    grid: Grid
    years: tuple[Year, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PhrasePart:
    """The sentences of one year, or the `number`th page of them, where the phrase's page cannot hold them."""

    head: Head
    crumbs: tuple[Link, ...]
    year: Year


def phrase_page(lookup: Lookup, phrase: Phrase) -> PhrasePage:
    here = Here(site_addresses.phrase_page(phrase.slug))
    years = uses_by_year(lookup, phrase.occurrences)
    return PhrasePage(
        head=Head(
            title=phrase.phrase, description=f"“{phrase.phrase}”：历年通知何时何处这样提。",
            contents=len(years) > WORTH_CONTENTS,
        ),
        crumbs=here.crumbs(here.link(TITLE, site_addresses.phrases_index())),
        years_used=labels.years(lookup, phrase),
        notices=labels.notices(phrase),
        sentences=sum(map(len, years.values())),
        quoted=phrase.quoted,
        definition=_definition(lookup, here, phrase),
        line=tuple(_line(lookup, here, phrase)),
        grid=grid(lookup, here, phrase, split=is_split(years)),
        years=whole(lookup, here, years, partial(site_addresses.phrase_page, phrase.slug), _no_note),
    )


def phrase_parts(lookup: Lookup, phrase: Phrase) -> Iterator[tuple[str, PhrasePart]]:
    """The pages of its years, each with its address; none where the phrase's page holds them."""
    years = uses_by_year(lookup, phrase.occurrences)
    for there, number, year in parts(lookup, years, partial(site_addresses.phrase_page, phrase.slug), _no_note):
        here = Here(there)
        title = numbered(f"{year.year}年用“{phrase.phrase}”之处", number)
        yield there, PhrasePart(
            head=Head(title=title, description=f"{title}。"),
            crumbs=here.crumbs(
                here.link(TITLE, site_addresses.phrases_index()),
                here.link(phrase.phrase, site_addresses.phrase_page(phrase.slug)),
            ),
            year=year,
        )


def _no_note(_: Use) -> str:
    return ""


def _definition(lookup: Lookup, here: Here, phrase: Phrase) -> Definition | None:
    at = phrase.definition
    if at is None:
        return None
    notice = lookup.notices[at.notice]
    locus = locators.locus(lookup, at.notice, lookup.provision(at.notice, at.eid))
    text = text_at(lookup, at.notice, at.eid, in_heading=at.in_heading)
    return Definition(
        words=text[slice(*at.span)],
        place=here.link(
            f"{locators.place_and_year(lookup, notice)} {locus}", site_addresses.provision_page(at.notice, at.eid),
        ),
    )


def _line(lookup: Lookup, here: Here, phrase: Phrase) -> Iterator[Step]:
    found = lineage(lookup, phrase)
    for each in found if len(found) > 1 else ():
        own = each.slug == phrase.slug
        link = None if own else here.link(each.phrase, site_addresses.phrase_page(each.slug))
        yield Step(name=each.phrase, link=link, years=labels.years(lookup, each))
