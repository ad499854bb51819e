"""机构名称与沿革: the reviewed table by which names are brought together, and what the years did to the bodies."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Body, BodyLevel
from build_scripts.domain.indexes.vocabulary import BodyRow
from build_scripts.language.wording.body_levels import NAMED_LEVELS
from build_scripts.language.wording.body_names import NATION, name_at
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.indexes import bodies as labels
from build_scripts.publish.views.bodies.index import TITLE
from build_scripts.publish.views.page import File, Head, Here, Link

NAMES = "机构名称与沿革"
MOST_USES = 8
PLACES = {"{place}": "某地", "{unit}": "", "{level}": ""}
SIGNS: Mapping[BodyLevel, str] = {"省级": "省", "市级": "市", "县级": "县"}
ANY_SIGN = "省（市、县）"
# 省委组织部, 省委网信办: no word without its level.
OF_THE_PARTY = re.compile("委(?!员)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A body that began or ended in a year that is known."""

    name: str
    stood: str
    after: tuple[str, ...]
    reason: str
    late: tuple[Link, ...]
    """Its pages where a notice still names it although it is no more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    full: str
    """By level, where it differs."""
    short: str
    pages: tuple[Link, ...]
    """The bodies of this edition that it is."""
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    head: Head
    crumbs: tuple[Link, ...]
    table: File
    changes: tuple[Change, ...]
    names: tuple[Name, ...]


def names_page(linked: LinkedEdition) -> Names:
    here = Here(site_addresses.body_names())
    rows = linked.edition.body_table.bodies
    changing = [row for row in rows if row.start or row.end or row.after]
    full = {row.slug: _full_name(row) for row in rows}
    bodies = _bodies(linked)
    return Names(
        head=Head(
            title=NAMES,
            description="责任单位的简称、全称、异称与机构改革前后的沿革。",
            contents=True,
        ),
        crumbs=here.crumbs(here.link(TITLE, site_addresses.bodies_index())),
        table=here.file("CSV", site_addresses.index_table("bodies"), f"{NAMES}.csv"),
        changes=tuple(_change(here, row, full, bodies) for row in changing),
        names=tuple(_name(here, row, bodies) for row in rows),
    )


def _full_name(row: BodyRow) -> str:
    """应急管理厅（省级）、应急管理局: one name where all levels have the same."""
    found = dict.fromkeys(name_of(row, level) for level in NAMED_LEVELS)
    return " / ".join(filter(None, found))


def name_of(row: BodyRow, level: BodyLevel) -> str:
    """The name without its level, as a reader reads it; empty where the centre is not known to have such a body. What
    is no word without its level has it: 省委组织部."""
    if level == NATION and level not in row.names:
        return ""
    return _said(name_at(row, level), SIGNS.get(level, ""))


def short_names(row: BodyRow) -> str:
    return "、".join(_said(form, ANY_SIGN) for form in row.short)


def _said(form: str, sign: str) -> str:
    return f"{sign}{form}" if OF_THE_PARTY.match(form) else _filled(form)


def _filled(form: str) -> str:
    for slot, words in PLACES.items():
        form = form.replace(slot, words)
    return form


def _change(here: Here, row: BodyRow, full: Mapping[str, str], bodies: Mapping[str, list[Body]]) -> Change:
    of_row = bodies.get(row.slug, ())
    late = [_page(here, body) for body in of_row if body.abolished_in]
    after = [full[slug] for slug in row.after]
    return Change(
        name=full[row.slug],
        stood=labels.stood(row.start, row.end),
        after=tuple(after),
        reason=row.reason,
        late=tuple(late[:MOST_USES]),
    )


def _name(here: Here, row: BodyRow, bodies: Mapping[str, list[Body]]) -> Name:
    found = bodies.get(row.slug, [])
    return Name(
        full=_full_name(row),
        short=short_names(row),
        pages=tuple(_page(here, body) for body in found[:MOST_USES]),
        more=len(found[MOST_USES:]),
    )


def _page(here: Here, body: Body) -> Link:
    return here.body(body)


def _bodies(linked: LinkedEdition) -> Mapping[str, list[Body]]:
    """The bodies of the edition by their row, in the order of the places."""
    found: defaultdict[str, list[Body]] = defaultdict(list)
    for row, body in _by_row(linked):
        found[row].append(body)
    return found


def _by_row(linked: LinkedEdition) -> Iterator[tuple[str, Body]]:
    for body in linked.bodies.values():
        if body.row:
            yield body.row, body
