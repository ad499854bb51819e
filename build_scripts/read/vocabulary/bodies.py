"""bodies.yml: roles, short forms and names of the bodies that notices make responsible.

A fault is reported with the line of the value that is wrong: a slug given twice, a short form that two bodies claim, a
successor that no row has, a verb that misses one of its own examples, an example that is not read as it says.
"""

import re
from typing import get_args

from build_scripts.domain.index_vocabulary import BodyRow, BodyTable, NamePart, RoleRule
from build_scripts.domain.indexes import BodyLevel, BodyRole
from build_scripts.domain.notice import Jurisdiction, Level, PlaceSlug
from build_scripts.language.wording.body_levels import Seat, seat_of
from build_scripts.language.wording.body_names import BodyNames
from build_scripts.language.wording.roles import Roles
from build_scripts.read.located import Faults, Fields, Value, parse_yaml

FILE = "bodies.yml"
HINT = "改规则，或改例句"
EMPTY = b"{roles: [], parts: [], bodies: []}"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LEVELS: tuple[BodyLevel, ...] = get_args(BodyLevel)
WHAT = "级别"
ROLES = get_args(BodyRole)
OPTIONAL = ("name", "names", "short", "at", "level", "whole", "centre", "from", "to", "after", "reason", "rejects")
# An example is read in a notice of the level that its first character names; of one without, in a city's.
PLACES: dict[str, tuple[str, Level]] = {
    "省": ("山西省", "province"), "市": ("大同市", "prefecture"), "县": ("大宁县", "county"),
}


def read_bodies(data: bytes | None, faults: Faults) -> BodyTable:
    root = parse_yaml(FILE, data, faults).fields(required=("roles", "parts", "bodies"))
    rows = [(item, _row(item)) for item in root.items("bodies")]
    table = BodyTable(
        roles=tuple(_role(item) for item in root.items("roles")),
        parts=tuple(_part(item) for item in root.items("parts")),
        bodies=tuple(row for _, row in rows),
    )
    _check_rows(rows)
    names = BodyNames(table)
    for item, row in rows:
        _check_examples(item, names, row)
    for item in root.items("parts"):
        _check_examples(item, names, None)
    return table


def _role(item: Value) -> RoleRule:
    fields = item.fields(required=("role", "verb", "examples"), optional=("rejects",))
    role = fields.one_of("role", ROLES, "分工")
    rule = RoleRule(
        role=role or ROLES[0], verb=fields.pattern("verb", "牵头(?:负责|组织)*"), examples=fields.texts("examples"),
        rejects=fields.texts("rejects") if fields.has("rejects") else (),
    )
    alone = Roles([rule])
    for example in fields.items("examples"):
        if alone.at_end(example.text())[2] != example.text():
            example.fault(f"“{role}”的动词没有读出整个“{example.text()}”", HINT)
    for reject in fields.items("rejects") if fields.has("rejects") else ():
        if alone.at_end(reject.text())[2] == reject.text():
            reject.fault(f"“{role}”的动词读出了整个“{reject.text()}”", HINT)
    return rule


def _part(item: Value) -> NamePart:
    fields = item.fields(required=("short", "full", "examples"), optional=("before", "members"))
    return NamePart(
        short=fields.text("short"), full=fields.text("full"),
        before=fields.text("before") if fields.has("before") else "",
        members=fields.has("members") and fields.boolean("members"),
    )


def _row(item: Value) -> BodyRow:
    fields = item.fields(required=("slug", "examples"), optional=OPTIONAL)
    if not fields.has("name") and not fields.has("names"):
        item.fault("单位须有 name，或按级别写 names", "name: 能源局")
    slug = fields.text("slug")
    if slug and not SLUG.fullmatch(slug):
        fields.fault("slug", f"“{slug}”不能作 slug", "由小写字母、数字和连字符组成，例如 energy")
    if fields.has("to") and not fields.has("reason"):
        fields.fault("to", "写了撤销年份而没有写缘由", "reason: 2018年机构改革，职责并入应急管理局")
    return BodyRow(
        slug=slug, name=fields.text("name") if fields.has("name") else "", names=_names(fields),
        short=_texts(fields, "short"), at=_at(fields), centre=_texts(fields, "centre"),
        level=fields.one_of("level", LEVELS, WHAT) if fields.has("level") else None,
        whole=fields.has("whole") and fields.boolean("whole"), start=_year(fields, "from"), end=_year(fields, "to"),
        after=_texts(fields, "after"), reason=fields.text("reason") if fields.has("reason") else "",
    )


def _names(fields: Fields) -> dict[BodyLevel, str]:
    if not fields.has("names"):
        return {}
    by_level = fields.value("names").mapping_of(LEVELS, WHAT)
    return {level: value.text() for level, value in by_level.items()}


def _at(fields: Fields) -> dict[str, tuple[str, ...]]:
    if not fields.has("at"):
        return {}
    return {place: value.texts() for place, value in fields.value("at").mapping().items()}


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    return fields.texts(key) if fields.has(key) else ()


def _year(fields: Fields, key: str) -> int | None:
    return fields.integer(key) if fields.has(key) else None


def _check_rows(rows: list[tuple[Value, BodyRow]]) -> None:
    slugs = {row.slug for _, row in rows}
    seen: dict[str, int] = {}
    claimed: dict[str, str] = {}
    for item, row in rows:
        if row.slug in seen:
            item.fault(f"slug“{row.slug}”已见于第 {seen[row.slug]} 行", "一个单位一项")
        seen.setdefault(row.slug, item.line)
        for form in {row.name, *row.names.values(), *row.short} - {""}:
            if claimed.setdefault(form, row.slug) != row.slug:
                item.fault(f"“{form}”已是 {claimed[form]} 的名称", "一个名称只指一个单位")
        for slug in row.after:
            if slug not in slugs:
                item.fault(f"没有 slug 为“{slug}”的单位", "after: [emergency-management]")


def _check_examples(item: Value, names: BodyNames, row: BodyRow | None) -> None:
    fields = item.mapping()
    examples = fields["examples"].mapping() if "examples" in fields else {}
    for printed, full in examples.items():
        found = names.read(printed, seat_of_example(printed))
        if found.name != full.text():
            full.fault(f"“{printed}”读作“{found.name}”，不是“{full.text()}”", HINT)
    for reject in fields["rejects"].items() if "rejects" in fields else ():
        found = names.read(reject.text(), seat_of_example(reject.text()))
        if row and found.row and found.row.slug == row.slug:
            reject.fault(f"“{reject.text()}”被读作这个单位", HINT)


def seat_of_example(printed: str) -> Seat:
    """Where an example is read."""
    name, level = PLACES.get(printed[:1], PLACES["市"])
    place = Jurisdiction(slug=PlaceSlug(""), name=name, level=level, division_code=None, parent=None)
    return seat_of(place, {})
