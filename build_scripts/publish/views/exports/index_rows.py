"""What the tables of the indexes say: a row for each place, whatever was found there."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.addresses.site_addresses import provision_page
from build_scripts.domain.building.reads import remembered
from build_scripts.domain.indexes import Occurrence
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.domain.refs import Referring, ref_of
from build_scripts.link.duties import duties, governed
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.facts import title_and_mark
from build_scripts.publish.labels.indexes import bodies as body_labels
from build_scripts.publish.labels.indexes import works as work_labels
from build_scripts.publish.views import naming
from build_scripts.publish.views.exports.filed import citations_of
from build_scripts.publish.views.exports.stated_targets import Stated, stated
from build_scripts.publish.views.naming import place_name
from build_scripts.publish.views.passages import text_at, uses_by_year
from build_scripts.publish.views.phrases.years_of_use import years_of_use

KEPT = 2_000
"""Places that are known: much stands in one, and in one table after the other."""


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
    unlisted: str
    """Who else is responsible without being named there."""
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


def citations(linked: LinkedEdition) -> Iterator[Citing]:
    for work in linked.edition.indexes.works:
        numbers = work_labels.numbers(work)
        for mention in work.mentions:
            status = work_labels.STATUS[mention.status]
            use = _use(linked, mention.at)
            yield Citing(
                title=work.title,
                kind=work.kind,
                numbers=numbers,
                status=status,
                use=use,
            )


def phrases(linked: LinkedEdition) -> Iterator[Saying]:
    for phrase in linked.edition.indexes.phrases:
        years = years_of_use(linked, phrase.slug)
        for at in phrase.seen:
            yield Saying(
                phrase=phrase.phrase,
                years=years,
                use=_use(linked, at),
            )


def tasks(linked: LinkedEdition) -> Iterator[Charging]:
    for body in linked.edition.indexes.bodies:
        name = naming.body(linked, body)
        level = body_labels.level(body.level)
        for duty in duties(linked, body.tasks):
            yield Charging(
                body=name,
                level=level,
                roles=body_labels.roles(duty.roles),
                task=governed(linked, duty.clause),
                clause=duty.clause.raw,
                unlisted="、".join(duty.clause.implied),
                at=_standing_at(linked, duty.clause),
            )


def targets(linked: LinkedEdition) -> Iterator[Setting]:
    for target in linked.edition.indexes.targets:
        yield Setting(said=stated(linked, target), at=_standing_at(linked, target))


def directives(linked: LinkedEdition) -> Iterator[Directing]:
    for directive in linked.edition.indexes.directives:
        text = linked.provision(*ref_of(directive)).text
        sentence = text[slice(*directive.sentence)]
        yield Directing(
            strength=directive.strength,
            sentence=sentence,
            at=_standing_at(linked, directive),
        )


def _use(linked: LinkedEdition, at: Occurrence) -> Use:
    text = text_at(linked, at.notice, at.eid, in_heading=at.in_heading)
    ((use,),) = uses_by_year(linked, [at]).values()
    return Use(
        words=text[slice(*at.span)],
        sentence=text[slice(*use.sentence)],
        at=_standing_at(linked, at),
    )


def _standing_at(linked: LinkedEdition, item: Referring) -> Standing:
    return _standing(linked, *ref_of(item))


@remembered(KEPT)
def _standing(linked: LinkedEdition, of_notice: NoticeId, eid: Eid) -> Standing:
    notice = linked.notices[of_notice]
    cited = citations_of(linked)
    return Standing(
        place=place_name(linked, notice.jurisdiction),
        year=notice.year,
        title=title_and_mark(notice),
        document_number=notice.document_number,
        within=cited.within(notice)[eid],
        citation=cited.cite(notice, eid),
        page=provision_page(of_notice, eid),
    )
