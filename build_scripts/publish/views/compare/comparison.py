"""The page that sets two notices side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Eid, Notice
from build_scripts.link.comparison import Summary, summary
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports.formats import COMPARISON
from build_scripts.publish.labels import facts, locators
from build_scripts.publish.labels.comparing.comparison_words import ACCURACY, BESIDE, BY_RULE, WORDS, SideWords, between
from build_scripts.publish.views import naming
from build_scripts.publish.views.compare.level_lists import levels_link, title_of
from build_scripts.publish.views.compare.rows import Rows, rows
from build_scripts.publish.views.exports.compared import Compared
from build_scripts.publish.views.page import File, Head, Here, Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    side: str
    notice: Link
    document: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """Exactly of the rows below."""

    counts: tuple[tuple[str, int], ...]
    moved: int
    carried: str
    method: Link
    by_rule: str
    accuracy: Link


@dataclass(frozen=True, kw_only=True, slots=True)
class ComparisonPage:
    head: Head
    crumbs: tuple[Link, ...]
    sources: tuple[Source, ...]
    levels: tuple[Link, ...]
    """Between two levels: to the page that has those below or between them as well."""
    figures: Figures
    marks: str
    """What the marks mean, where nothing was old and nothing deleted."""
    beside: str
    """What it means that wordings stand beside each other without such marks, where some do."""
    rows: Rows
    copies: tuple[File, ...]


def comparison_page(linked: LinkedEdition, compared: Compared) -> ComparisonPage:
    found = compared.comparison
    older, newer = found.older, found.newer
    relation = found.pair.relation
    words = WORDS[relation]
    here = Here(site_addresses.compare_page(older.id, newer.id))
    place = linked.jurisdictions[newer.jurisdiction]
    title = f"{between(compared.older_name, compared.newer_name, relation)} 对照"

    def locus(notice: Notice, eid: Eid) -> str:
        provision = linked.provision(notice.id, eid)
        return naming.locus(linked, notice.id, provision)

    return ComparisonPage(
        head=Head(title=title, description=f"{title}：逐条并列，标出改动。"),
        crumbs=here.crumbs(*here.comparisons(place)),
        sources=(
            _source(here, words.older_source, older),
            _source(here, words.newer_source, newer),
        ),
        levels=tuple(_levels(linked, here, newer)) if relation == "level" else (),
        figures=_figures(here, summary(found.rows), words),
        marks=words.marks,
        beside=BESIDE if any(row.beside for row in found.rows) else "",
        rows=rows(found, here.address, locus),
        copies=tuple(_copies(here, (older, newer), locators.file_stem(title))),
    )


def _levels(linked: LinkedEdition, here: Here, notice: Notice) -> Iterator[Link]:
    return levels_link(linked, here, notice, f"{title_of(linked, notice)}对照")


def _source(here: Here, side: str, notice: Notice) -> Source:
    return Source(
        side=side,
        notice=here.notice(notice.title, notice),
        document=facts.year_and_number(notice),
    )


def _copies(here: Here, sides: tuple[Notice, Notice], name: str) -> Iterator[File]:
    older, newer = sides
    for form in COMPARISON:
        address = site_addresses.compare_copy(older.id, newer.id, form.ending)
        yield here.file(form.label, address, form.save_as(name))


def _figures(here: Here, found: Summary, words: SideWords) -> Figures:
    counts = [
        (word, found.counts[kind])
        for kind, word in words.kinds.items()
        if found.counts.get(kind)
    ]
    return Figures(
        counts=tuple(counts),
        moved=found.moved,
        carried=words.carried(found.newer_carried, found.older_carried),
        method=here.link("怎样算", site_addresses.CARRIED),
        by_rule=BY_RULE,
        accuracy=here.link(ACCURACY, site_addresses.ACCURACY),
    )
