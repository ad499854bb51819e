"""The short forms of the bodies of an edition, by its table of bodies."""

from collections.abc import Mapping

from build_scripts.domain.indexes import Body
from build_scripts.domain.indexes.vocabulary import BodyRow, NamePart
from build_scripts.language.wording.body_forms import short_forms
from build_scripts.link.linked_edition import LinkedEdition, derived


def forms(linked: LinkedEdition, body: Body) -> tuple[str, ...]:
    row = _row(linked, body.row) if body.row else None
    return tuple(short_forms(body.name, body.level, body.jurisdiction, row, _parts(linked)))


@derived
def _row(linked: LinkedEdition, slug: str) -> BodyRow | None:
    return _rows(linked).get(slug)


@derived
def _rows(linked: LinkedEdition) -> Mapping[str, BodyRow]:
    return {row.slug: row for row in linked.edition.body_table.bodies}


@derived
def _parts(linked: LinkedEdition) -> tuple[NamePart, ...]:
    return linked.edition.body_table.parts
