"""What the tables of the indexes say: a row for each place, whatever was found there."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.indexes import Occurrence
from build_scripts.domain.refs import Referring, ref_of
from build_scripts.domain.site_addresses import provision_page
from build_scripts.link.duties import duties, governed
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels.facts import title_and_mark
from build_scripts.publish.labels.indexes import bodies as body_labels
from build_scripts.publish.labels.indexes import phrases as phrase_labels
from build_scripts.publish.labels.indexes import works as work_labels
from build_scripts.publish.labels.locators import place_name
from build_scripts.publish.views.exports.filed import FRONT, citations_of
from build_scripts.publish.views.exports.stated_targets import Stated, stated
from build_scripts.publish.views.passages import text_at, uses_by_year


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """Where something stands."""

    place: str
    year: int
    title: str
    document_number: str | None
    within: str
    """As it is cited within its notice."""
    citation: str
    page: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """Words of a notice, and the sentence that holds them."""

    words: str
    sentence: str
    at: Standing


@dataclass(frozen=True, kw_only=True, slots=True)
class Citing:
    title: str
    kind: str
    numbers: str
    status: str
    use: Use


@dataclass(frozen=True, kw_only=True, slots=True)
class Saying:
    phrase: str
    years: str
    use: Use


@dataclass(frozen=True, kw_only=True, slots=True)
class Charging:
    """A task of a body."""

    body: str
    level: str
    roles: str
    task: str
    clause: str
    at: Standing


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """A target."""

    said: Stated
    at: Standing


@dataclass(frozen=True, kw_only=True, slots=True)
class Directing:
    strength: str
    sentence: str
    at: Standing


def citations(lookup: Lookup) -> Iterator[Citing]:
    for work in lookup.edition.indexes.works:
        numbers = work_labels.numbers(work)
        for mention in work.mentions:
            status = work_labels.STATUS[mention.status]
            use = _use(lookup, mention.at)
            yield Citing(
                title=work.title,
                kind=work.kind,
                numbers=numbers,
                status=status,
                use=use,
            )


def phrases(lookup: Lookup) -> Iterator[Saying]:
    for phrase in lookup.edition.indexes.phrases:
        years = phrase_labels.years(lookup, phrase.slug)
        for at in phrase.occurrences:
            yield Saying(
                phrase=phrase.phrase,
                years=years,
                use=_use(lookup, at),
            )


def tasks(lookup: Lookup) -> Iterator[Charging]:
    for body in lookup.edition.indexes.bodies:
        name = body_labels.titled(lookup, body)
        level = body_labels.level(body.level)
        for duty in duties(lookup, body):
            yield Charging(
                body=name,
                level=level,
                roles=body_labels.roles(duty.roles),
                task=governed(lookup, duty.clause),
                clause=duty.clause.raw,
                at=_standing(lookup, duty.clause),
            )


def targets(lookup: Lookup) -> Iterator[Setting]:
    for target in lookup.edition.indexes.targets:
        yield Setting(said=stated(lookup, target), at=_standing(lookup, target))


def directives(lookup: Lookup) -> Iterator[Directing]:
    for directive in lookup.edition.indexes.directives:
        text = lookup.provision(*ref_of(directive)).text
        sentence = text[slice(*directive.sentence)]
        yield Directing(
            strength=directive.strength,
            sentence=sentence,
            at=_standing(lookup, directive),
        )


def _use(lookup: Lookup, at: Occurrence) -> Use:
    text = text_at(lookup, at.notice, at.eid, in_heading=at.in_heading)
    ((use,),) = uses_by_year(lookup, [at]).values()
    return Use(
        words=text[slice(*at.span)],
        sentence=text[slice(*use.sentence)],
        at=_standing(lookup, at),
    )


def _standing(lookup: Lookup, item: Referring) -> Standing:
    notice = lookup.notices[item.notice]
    cited = citations_of(lookup)
    return Standing(
        place=place_name(lookup, notice.jurisdiction),
        year=notice.year,
        title=title_and_mark(notice),
        document_number=notice.document_number,
        within=cited.within(notice)[item.eid] or FRONT,
        citation=cited.cite(notice, item.eid),
        page=provision_page(item.notice, item.eid),
    )
