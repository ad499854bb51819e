"""A phrase: when and where it was used, what it means, what it came from and what took its place, every sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Occurrence, Phrase
from build_scripts.domain.refs import ref_of
from build_scripts.link.history.phrase_history import lineage
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import phrases as labels
from build_scripts.publish.labels.indexes.phrases import TITLE
from build_scripts.publish.views import naming
from build_scripts.publish.views.page import Head, Here, Link
from build_scripts.publish.views.passages import Passages, Subject, Year, text_at
from build_scripts.publish.views.phrases.grid import Grid, grid
from build_scripts.publish.views.phrases.years_of_use import years_alone, years_of_use


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
    reason: str
    """Why it took the place of the one before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PhrasePage:
    head: Head
    crumbs: tuple[Link, ...]
    years_used: str
    notices: int
    sentences: int
    quoted: bool
    definitions: tuple[Definition, ...]
    """The first, then what other notices mean by it."""
    line: tuple[Step, ...]
    """Empty where nothing came before or after it."""
    grid: Grid
    years: tuple[Year, ...]


def phrase_page(linked: LinkedEdition, phrase: Phrase) -> PhrasePage:
    here = Here(site_addresses.phrase_page(phrase.slug))
    passages = passages_of(linked, phrase)
    description = f"“{phrase.phrase}”：历年通知何时何处这样提。"
    return PhrasePage(
        head=Head(
            title=phrase.phrase,
            description=description,
            contents=passages.is_worth_contents,
        ),
        crumbs=_subject(phrase).crumbs(here),
        years_used=years_of_use(linked, phrase.slug),
        notices=labels.notices(phrase),
        sentences=passages.sentences,
        quoted=phrase.quoted,
        definitions=tuple(_definitions(linked, here, phrase)),
        line=tuple(_line(linked, here, phrase)),
        grid=grid(linked, here, phrase, split=passages.is_split),
        years=passages.whole(here),
    )


def passages_of(linked: LinkedEdition, phrase: Phrase) -> Passages:
    """Every sentence in which it is seen."""
    return Passages(linked, phrase.seen, _subject(phrase))


def _subject(phrase: Phrase) -> Subject:
    return Subject(
        name=phrase.phrase,
        address=partial(site_addresses.phrase_page, phrase.slug),
        index=TITLE,
        index_address=site_addresses.phrases_index(),
        places=f"用“{phrase.phrase}”之处",
    )


def _definitions(linked: LinkedEdition, here: Here, phrase: Phrase) -> Iterator[Definition]:
    given = (phrase.definition, *phrase.redefined)
    return (_definition(linked, here, at) for at in given if at)


def _definition(linked: LinkedEdition, here: Here, at: Occurrence) -> Definition:
    whose = naming.place_and_year(linked, linked.notices[at.notice])
    locus = naming.locus(linked, at.notice, linked.provision(*ref_of(at)))
    text = text_at(linked, at.notice, at.eid, in_heading=at.in_heading)
    return Definition(words=text[slice(*at.span)], place=here.provision(f"{whose} {locus}", ref_of(at)))


def _line(linked: LinkedEdition, here: Here, phrase: Phrase) -> Iterator[Step]:
    found = lineage(linked, phrase)
    for each in found if len(found) > 1 else ():
        link = here.phrase(each.slug, each.phrase) if each.slug != phrase.slug else None
        yield Step(
            name=each.phrase,
            link=link,
            years=_years(linked, each.slug),
            reason=each.reason,
        )


def _years(linked: LinkedEdition, slug: str) -> str:
    """Of a step of the line: what took its place may hold its words."""
    alone = years_alone(linked, slug)
    return f"单用{alone}" if alone else years_of_use(linked, slug)
