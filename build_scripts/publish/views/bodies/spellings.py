"""What a body is also called, so that who types it into a list finds the body: 市住建局 for 市住房和城乡建设局."""

from collections.abc import Iterable, Iterator, Mapping

from build_scripts.domain.indexes import Body
from build_scripts.domain.indexes.vocabulary import BodyRow
from build_scripts.language.wording.body_names import NATION, name_at
from build_scripts.link.linked_edition import LinkedEdition, derived

ENDS_OF_A_LEVEL = ("部", "厅", "局", "室", "总队", "支队", "大队")
"""A ministry, a department and a bureau; a 办公厅 and a 办公室; a 总队, a 支队 and a 大队."""


def spellings(linked: LinkedEdition, body: Body) -> tuple[str, ...]:
    """What notices print for it and the usual short forms, but for those that its name or another of them holds."""
    row = _row(linked, body.row) if body.row else None
    printed = [name for name, _ in body.aliases]
    forms = [*printed, *_short_forms(body, row)] if row else printed
    return tuple(_not_held(body.name, dict.fromkeys(forms)))


@derived
def _row(linked: LinkedEdition, slug: str) -> BodyRow | None:
    return _rows(linked).get(slug)


@derived
def _rows(linked: LinkedEdition) -> Mapping[str, BodyRow]:
    return {row.slug: row for row in linked.edition.body_table.bodies}


def _short_forms(body: Body, row: BodyRow) -> Iterator[str]:
    """With the sign of the level that the name begins with, 国家 for the centre; none that is of another level."""
    core = name_at(row, body.level)
    if row.whole or not body.name.endswith(core):
        return
    sign = body.name.removesuffix(core)
    if body.level == NATION:
        sign = "国家"
        yield from row.centre
    for form in row.short:
        if _end(form) in ("", _end(core)):
            yield sign + form


def _end(name: str) -> str:
    """By which a name tells its level; empty where it does not."""
    return next(filter(name.endswith, ENDS_OF_A_LEVEL), "")


def _not_held(name: str, forms: Iterable[str]) -> Iterator[str]:
    kept = [name]
    for form in sorted(forms, key=len, reverse=True):
        if not any(form in other for other in kept):
            kept.append(form)
            yield form
