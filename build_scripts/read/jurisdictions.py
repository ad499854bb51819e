"""jurisdictions.yml: the places whose notices are published, the upper level first."""

import re
from typing import get_args

from build_scripts.domain.notice import Jurisdiction, Level, PlaceSlug
from build_scripts.read.faults import Faults, choices, shown
from build_scripts.read.located import Fields, Value
from build_scripts.read.names import read_slug
from build_scripts.read.yaml_files import parse_yaml

FILE = "jurisdictions.yml"
EXAMPLE = """jurisdictions:
      - {slug: shanxi, name: 山西省, level: province, division_code: "140000", parent: null}"""
REQUIRED = ("slug", "name", "level", "division_code", "parent")
LEVELS: tuple[Level, ...] = get_args(Level)
NO_CODE = "null"
"""Written without the quotes of a code."""
# GB/T 2260: two digits each for province, prefecture and county; the lower ones are 00 at an upper level. GB/T 10114
# adds three for a township. The whole country is written 100000.
CODE_FORMS: dict[Level, tuple[re.Pattern[str], str]] = {
    "nation": (re.compile("100000"), "100000"),
    "province": (re.compile(r"(?!10)[1-9][0-9]0000"), "140000"),
    "prefecture": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}00"), "140200"),
    "county": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}"), "141030"),
    "township": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}(?!000)[0-9]{3}"), "141030100"),
    "zone": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}"), "140271"),
    "department": (re.compile("(?!)"), NO_CODE),
}
DOWNWARDS: tuple[Level, ...] = ("nation", "province", "prefecture", "county", "zone", "township", "department")
RANKS: dict[Level, int] = {level: rank for rank, level in enumerate(DOWNWARDS)}
"""A place stands below one of a lower rank."""
WITHOUT_CODE: tuple[Level, ...] = ("zone", "department")


def read_jurisdictions(data: bytes | None, faults: Faults) -> tuple[Jurisdiction, ...]:
    root = parse_yaml(FILE, data, faults, EXAMPLE)
    items = root.fields(required=("jurisdictions",)).items("jurisdictions")
    places: dict[str, Jurisdiction] = {}
    codes: dict[str, str] = {}
    names: set[tuple[str, str | None]] = set()
    for item in items:
        _read_one(item, places, codes, names)
    return tuple(places.values())


def _read_one(
    item: Value,
    places: dict[str, Jurisdiction],
    codes: dict[str, str],
    names: set[tuple[str, str | None]],
) -> None:
    entry = item.fields(required=REQUIRED)
    slug, level, parent = read_slug(entry, "datong"), _level(entry), entry.text_or_none("parent")
    code = _code(entry, level)
    if slug in places:
        entry.fault("slug", f"两个地区的 slug 都是“{shown(slug)}”", "每个 slug 只用一次")
    if code in codes and code:
        entry.fault("division_code", f"区划代码 {code} 已用于 {codes[code]}", "每个地区各有其代码")
    name = entry.name("name")
    if (name, parent) in names and name:
        entry.fault("name", f"同一地区之下有两个“{shown(name)}”", "每个地区只列一次")
    _check_code(entry, level, code)
    _check_parent(entry, level, code, parent, places)
    if code:
        codes.setdefault(code, slug)
    names.add((name, parent))
    places.setdefault(slug, Jurisdiction(
        slug=PlaceSlug(slug),
        name=name,
        level=level or "province",
        division_code=code or None,
        parent=PlaceSlug(parent) if parent else None,
    ))


def _code(entry: Fields, level: Level | None) -> str:
    if level in WITHOUT_CODE:
        return entry.text_or_none("division_code") or ""
    return entry.text("division_code")


def _level(entry: Fields) -> Level | None:
    return entry.one_of("level", LEVELS, "级别")


def _check_code(entry: Fields, level: Level | None, code: str) -> None:
    """Of its level; where the level itself is at fault, of any."""
    allowed = [CODE_FORMS[level]] if level else CODE_FORMS.values()
    is_one = any(form.fullmatch(code) for form, _ in allowed)
    if is_one or not code:
        return
    examples = (example if example == NO_CODE else f'"{example}"' for _, example in allowed)
    of_level = f"级别 {level} 的" if level else ""
    message = f"“{shown(code)}”不是{of_level} GB/T 2260 代码"
    entry.fault("division_code", message, f"例如 {' 或 '.join(examples)}")


def _check_parent(
    entry: Fields,
    level: Level | None,
    code: str,
    parent: str | None,
    places: dict[str, Jurisdiction],
) -> None:
    """A parent stands above its places in the file and its code begins theirs: 140000, 141000, 141030."""
    if not parent:
        return
    if parent not in places:
        known = choices(places) or "尚无"
        entry.fault("parent", f"没有上级“{shown(parent)}”", f"写排在前面的地区（{known}），或写 null")
        return
    above = places[parent]
    if level and RANKS[above.level] >= RANKS[level]:
        entry.fault("parent", f"{parent} 的级别是 {above.level}，不在 {level} 之上", "写级别更高的地区")
    elif code and above.level != "nation" and not code.startswith(significant(above.division_code or "")):
        entry.fault(
            "division_code",
            f"{code} 不在 {parent}（{above.division_code}）之内",
            "下级代码的前几位与上级相同，例如 140000 之下的 140200",
        )


def significant(code: str) -> str:
    """Without the pairs of zeros of the levels below: what lies in 141000 has a code that begins with 1410."""
    return re.sub("(?:00)+$", "", code)
