"""The usual short forms of a body's full name, as the table of bodies has them: 市应急局 of 市应急管理局,
国家矿监局山西局 of 国家矿山安全监察局山西局, 省防减救灾委成员单位 of 省防灾减灾救灾委员会成员单位."""

from collections.abc import Iterable, Iterator
from itertools import chain

from build_scripts.domain.indexes import BodyLevel
from build_scripts.domain.indexes.vocabulary import BodyRow, NamePart
from build_scripts.language.wording.body_names import NATION, name_at, slotted
from build_scripts.language.wording.slots import filled

ENDS_OF_A_LEVEL = ("部", "厅", "局", "室", "总队", "支队", "大队")
"""A ministry, a department and a bureau; a 办公厅 and a 办公室; a 总队, a 支队 and a 大队."""


def short_forms(
    name: str,
    level: BodyLevel,
    place: str | None,
    row: BodyRow | None,
    parts: Iterable[NamePart],
) -> Iterator[str]:
    """With the sign of the level that the name begins with, 国家 for the centre; none that is of another level."""
    for part in parts:
        if part.full in name:
            yield name.replace(part.full, part.short)
    if row:
        yield from _forms_of_a_system(name, row) if row.whole else _forms_of_a_level(name, level, place, row)


def _forms_of_a_system(name: str, row: BodyRow) -> Iterator[str]:
    """With the place and the unit of the name in theirs."""
    said = slotted(row.name).fullmatch(name)
    if said:
        slots = {"place": "", "unit": ""} | said.groupdict()
        yield from (filled(form, slots) for form in row.short)


def _forms_of_a_level(name: str, level: BodyLevel, place: str | None, row: BodyRow) -> Iterator[str]:
    core = name_at(row, level) if level == NATION else _core(name, row)
    sign = name.removesuffix(core)
    if level == NATION:
        sign = "国家"
        yield from row.centre
    for form in chain(row.short, row.at.get(place or "", ())):
        if _end(form) in ("", _end(core)):
            yield sign + form


def _core(name: str, row: BodyRow) -> str:
    """The row's own name in this one: a body that answers to its own system has that of the level it is said to be."""
    return max(filter(name.endswith, (row.name, *row.names.values())), key=len, default=name)


def _end(name: str) -> str:
    """By which a name tells its level; empty where it does not."""
    return next(filter(name.endswith, ENDS_OF_A_LEVEL), "")
