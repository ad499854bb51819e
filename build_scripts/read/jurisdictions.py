"""jurisdictions.yml: the places whose notices are published, the upper level first."""

import re
from typing import get_args

from build_scripts.domain.notice import Jurisdiction, Level, PlaceSlug
from build_scripts.read.located import Faults, Fields, Value, parse_yaml, shown
from build_scripts.read.names import read_slug

FILE = "jurisdictions.yml"
REQUIRED = ("slug", "name", "level", "division_code", "parent")
LEVELS: tuple[Level, ...] = get_args(Level)
# GB/T 2260: two digits each for province, prefecture and county; the lower ones are 00 at an upper level. GB/T 10114
# adds three for a township. The whole country is written 100000.
CODE_FORMS: dict[Level, tuple[re.Pattern[str], str]] = {
    "nation": (re.compile("100000"), "100000"),
    "province": (re.compile(r"(?!10)[1-9][0-9]0000"), "140000"),
    "prefecture": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}00"), "140200"),
    "county": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}"), "141030"),
    "township": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}(?!000)[0-9]{3}"), "141030100"),
    "zone": (re.compile(r"[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}"), "140271"),
    "department": (re.compile("(?!)"), "null"),
}
RANKS: dict[Level, int] = {
    "nation": 0, "province": 1, "prefecture": 2, "county": 3, "zone": 4, "township": 5, "department": 6,
}
"""A place stands below one of a lower rank."""
WITHOUT_CODE: tuple[Level, ...] = ("zone", "department")


def read_jurisdictions(data: bytes | None, faults: Faults) -> tuple[Jurisdiction, ...]:
    root = parse_yaml(FILE, data, faults)
    places: dict[str, Jurisdiction] = {}
    codes: dict[str, str] = {}
    for item in root.fields(required=("jurisdictions",)).items("jurisdictions"):
        _read_one(item, places, codes)
    return tuple(places.values())


def _read_one(item: Value, places: dict[str, Jurisdiction], codes: dict[str, str]) -> None:
    entry = item.fields(required=REQUIRED)
    slug, level, parent = read_slug(entry, "datong"), _level(entry), entry.text_or_none("parent")
    code = _code(entry, level)
    if slug in places:
        entry.fault("slug", f"two places with the slug {shown(slug)!r}", "every slug once")
    if code in codes and code:
        entry.fault("division_code", f"division code {code} is already {codes[code]}'s", "every place has its own code")
    name = entry.name("name")
    if any((place.name, place.parent) == (name, parent) for place in places.values()) and name:
        entry.fault("name", f"two places called {shown(name)!r} below the same one", "every place once, with its slug")
    _check_code(entry, level, code)
    _check_parent(entry, level, code, parent, places)
    if code:
        codes.setdefault(code, slug)
    places.setdefault(slug, Jurisdiction(
        slug=PlaceSlug(slug), name=name, level=level or "province", division_code=code or None,
        parent=PlaceSlug(parent) if parent else None,
    ))


def _code(entry: Fields, level: Level | None) -> str:
    if level in WITHOUT_CODE:
        return entry.text_or_none("division_code") or ""
    return entry.text("division_code")


def _level(entry: Fields) -> Level | None:
    text = entry.text("level")
    for level in LEVELS:
        if level == text:
            return level
    if text:
        entry.fault("level", f"unknown level {shown(text)!r}", "one of " + ", ".join(LEVELS))
    return None


def _check_code(entry: Fields, level: Level | None, code: str) -> None:
    """Of its level; where the level itself is at fault, of any."""
    forms = [CODE_FORMS[level]] if level else list(CODE_FORMS.values())
    if code and not any(form.fullmatch(code) for form, _ in forms):
        of_level = f" of a {level}" if level else ""
        examples = " or ".join(f'"{example}"' for _, example in forms)
        entry.fault("division_code", f"{shown(code)!r} is no GB/T 2260 code{of_level}", f"for example {examples}")


def _check_parent(
    entry: Fields, level: Level | None, code: str, parent: str | None, places: dict[str, Jurisdiction]
) -> None:
    """A parent stands above its places in the file and its code begins theirs: 140000, 141000, 141030."""
    if parent is None:
        return
    if parent not in places:
        known = ", ".join(places) or "none yet"
        entry.fault("parent", f"unknown parent {shown(parent)!r}", f"a place listed further up ({known}), or null")
        return
    above = places[parent]
    if level and RANKS[above.level] >= RANKS[level]:
        entry.fault("parent", f"{parent} is a {above.level}, not above a {level}", "a place of an upper level")
    elif code and above.level != "nation" and not code.startswith(significant(above.division_code or "")):
        entry.fault("division_code", f"{code} does not lie in {parent} ({above.division_code})",
                    "the code of a place begins as its parent's")


def significant(code: str) -> str:
    """Without the pairs of zeros of the levels below: what lies in 141000 has a code that begins with 1410."""
    return re.sub("(?:00)+$", "", code)
