"""bodies.yml: roles, short forms and names of the bodies that notices make responsible.

A fault is reported with the line of the value that is wrong: a slug given twice, a short form that two bodies claim, a
successor that no row has, a verb that misses one of its own examples, an example that is not read as it says.
"""

from typing import get_args

from build_scripts.domain.indexes import BodyLevel, BodyRole
from build_scripts.domain.indexes.vocabulary import BodyRow, BodyTable, NamePart, RoleRule
from build_scripts.domain.notice import Jurisdiction, Level, PlaceSlug
from build_scripts.language.wording.body_levels import Seat, seat_of
from build_scripts.language.wording.body_names import LEVEL, SEAT, SLOTS, BodyNames
from build_scripts.language.wording.roles import Roles
from build_scripts.read.faults import Faults
from build_scripts.read.located import Fields, Value
from build_scripts.read.names import read_slug
from build_scripts.read.vocabulary.both_ways import examples_of
from build_scripts.read.vocabulary.claims import check_claims
from build_scripts.read.yaml_files import parse_yaml

FILE = "bodies.yml"
EXAMPLE = """bodies:
      - {slug: energy, name: 能源局, short: [能源局], examples: {市能源局: 市能源局}}"""
HINT = "改规则，或改例句"
EMPTY = b"{roles: [], parts: [], bodies: []}"
LEVELS: tuple[BodyLevel, ...] = get_args(BodyLevel)
WHAT = "级别"
ROLES = get_args(BodyRole)
OPTIONAL = ("name", "names", "short", "at", "level", "whole", "centre", "from", "to", "after", "reason", "rejects")
# An example is read in a notice of the level that its first character names; of one without, in a city's.
PLACES: dict[str, tuple[str, Level]] = {
    "省": ("山西省", "province"), "市": ("大同市", "prefecture"), "县": ("大宁县", "county"),
}


def read_bodies(data: bytes | None, faults: Faults) -> BodyTable:
    root = parse_yaml(FILE, data, faults, EXAMPLE).fields(required=("roles", "parts", "bodies"))
    rows = [(item, _row(item)) for item in root.items("bodies")]
    table = BodyTable(
        roles=tuple(map(_role, root.items("roles"))),
        parts=tuple(map(_part, root.items("parts"))),
        bodies=tuple(row for _, row in rows),
    )
    claims = [(item, row.slug, _forms(row)) for item, row in rows]
    check_claims(claims, one_row="一个单位一项", one_owner="一个名称只指一个单位")
    _check_before(rows)
    names = BodyNames(table)
    for item, row in rows:
        _check_examples(item, names, row)
    for item in root.items("parts"):
        _check_examples(item, names, None)
    return table


def _role(item: Value) -> RoleRule:
    fields = item.fields(required=("role", "verb", "examples"), optional=("rejects",))
    rule = RoleRule(
        role=fields.one_of("role", ROLES, "分工") or ROLES[0],
        verb=fields.pattern("verb", "牵头(?:负责|组织)*"),
        examples=fields.texts("examples"),
        rejects=fields.texts("rejects"),
    )
    alone = Roles([rule])
    for example, wanted in examples_of(item):
        whole = alone.at_end(example.text())[2] == example.text()
        if whole is not wanted:
            read = "没有读出整个" if wanted else "读出了整个"
            example.fault(f"“{rule.role}”的动词{read}“{example.text()}”", HINT)
    return rule


def _part(item: Value) -> NamePart:
    fields = item.fields(required=("short", "full", "examples"), optional=("before", "members"))
    return NamePart(
        short=fields.text("short"),
        full=fields.text("full"),
        before=fields.text("before"),
        members=fields.boolean("members"),
    )


def _row(item: Value) -> BodyRow:
    fields = item.fields(required=("slug", "examples"), optional=OPTIONAL)
    _check_fields(item, fields)
    return BodyRow(
        slug=read_slug(fields, "energy"),
        name=fields.text("name"),
        names={level: name.text() for level, name in fields.value("names").mapping_of(LEVELS, WHAT).items()},
        short=fields.texts("short"),
        at={place: names.texts() for place, names in fields.value("at").mapping().items()},
        centre=fields.texts("centre"),
        level=fields.one_of("level", LEVELS, WHAT),
        whole=fields.boolean("whole"),
        start=_year(fields, "from"),
        end=_year(fields, "to"),
        after=fields.texts("after"),
        reason=fields.text("reason"),
    )


def _check_fields(item: Value, fields: Fields) -> None:
    if not fields.has("name") and not fields.has("names"):
        item.fault("单位须有 name，或按级别写 names", "name: 能源局")
    _check_slots(fields)
    if fields.has("to") and not fields.has("reason"):
        fields.fault("to", "写了撤销年份而没有写缘由", "reason: 2018年机构改革，职责并入应急管理局")


def _check_slots(fields: Fields) -> None:
    is_whole = fields.value("whole").boolean()
    if is_whole and not fields.has("name"):
        fields.fault("whole", "没有写整个名称", "name: 国家矿山安全监察局{place}局")
    names = (fields.value("name"), *fields.value("names").mapping().values())
    in_names = tuple(slot for slot in SLOTS if slot != SEAT)
    for value in names:
        value.check_slots(in_names if is_whole else (LEVEL,))
    for value in fields.value("short").items():
        value.check_slots(tuple(SLOTS) if is_whole else ())


def _year(fields: Fields, key: str) -> int | None:
    return fields.integer(key) if fields.has(key) else None


def _check_before(rows: list[tuple[Value, BodyRow]]) -> None:
    """Whatever a body follows is in the table."""
    slugs = {row.slug for _, row in rows}
    for item, row in rows:
        for slug in sorted(set(row.after) - slugs):
            item.fault(f"没有 slug 为“{slug}”的单位", "after: [emergency-management]")


def _forms(row: BodyRow) -> set[str]:
    """Whatever is printed for it."""
    return {row.name, *row.names.values(), *row.short, *row.centre} - {""}


def _check_examples(item: Value, names: BodyNames, row: BodyRow | None) -> None:
    for printed, full in item.pairs_under("examples"):
        read = names.read(printed, seat_of_example(printed))
        wanted = full.text()
        if read.name != wanted:
            full.fault(f"“{printed}”读作“{read.name}”，不是“{wanted}”", HINT)
    for reject in item.under("rejects"):
        printed = reject.text()
        found = names.read(printed, seat_of_example(printed)).row
        if row and found and found.slug == row.slug:
            reject.fault(f"“{printed}”被读作这个单位", HINT)


def seat_of_example(printed: str) -> Seat:
    """Where an example is read."""
    name, level = PLACES.get(printed[:1], PLACES["市"])
    place = Jurisdiction(
        slug=PlaceSlug(""),
        name=name,
        level=level,
        division_code=None,
        parent=None,
    )
    return seat_of(place, {})
