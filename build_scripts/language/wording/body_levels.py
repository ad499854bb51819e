"""The levels of bodies, and whose notice it is: what a name without a level or a place leaves unsaid.

A name begins with the sign of its level (省应急管理厅), which is how the name of its place ends; those of bodies of the
centre have none. A place has the level that its entry says, whatever its sign: 北京市 is a province, 古交市 a county.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from build_scripts.domain.indexes import BodyLevel
from build_scripts.domain.notice import Jurisdiction, Level, PlaceSlug

LEVEL_OF: Mapping[str, BodyLevel] = {
    "自治区": "省级", "自治州": "市级", "自治县": "县级", "自治旗": "县级", "街道": "乡级",
    "省": "省级", "市": "市级", "州": "市级", "盟": "市级", "县": "县级", "区": "县级", "旗": "县级",
    "乡": "乡级", "镇": "乡级",
}
"""By sign, those of several characters first."""
OF_GOVERNMENT: Mapping[Level, BodyLevel] = {
    "nation": "国家级", "province": "省级", "prefecture": "市级", "county": "县级", "township": "乡级",
    "zone": "开发区",
}
"""A department has that of the place above it, whose bodies are its neighbours."""
NAMED_LEVELS: tuple[BodyLevel, ...] = ("国家级", "省级", "市级", "县级")
"""Of which the table of bodies gives names."""
HIGHER: Mapping[BodyLevel, BodyLevel] = {"乡级": "县级", "开发区": "县级", "县级": "市级", "市级": "省级"}
"""A row of the table that gives no name for a level has that of the next one in this order."""
RANKS: Mapping[BodyLevel, int] = {"国家级": 0, "省级": 1, "市级": 2, "县级": 3, "开发区": 3, "乡级": 4}
NATIONAL = re.compile("国家|国务院")
"""How a short form is printed where the centre's body is meant: 国家发改委."""
SIGNS = f"(?:{'|'.join(LEVEL_OF)})"
SIGN_AT_END = re.compile(f"{SIGNS}$")
SIGN_WITHIN = re.compile(f"(?<=.){SIGNS}")
OF_THE_CENTRE = re.compile("^(?:国|中央|中国|中华)|^[^委]*(?:部|总局)(?:办公[厅室])?$")
"""Of departments: 国家市场监督管理总局 and 住房和城乡建设部 are of no 市 or 乡; 太原市委宣传部 is of one."""
# What a name says of its level where the table does not know it. The first that fits.
_FORMS: tuple[tuple[BodyLevel, re.Pattern[str]], ...] = (
    ("企业", re.compile("企业$|公司$|集团$")),
    ("其他", re.compile("^各级")),
    ("开发区", re.compile("开发区|综改区|示范区|园区|功能区")),
    ("乡级", re.compile("^各?(?:苏木|乡|镇|街道)")),
    ("省级", re.compile("^(?:省|自治区)")),
    ("市级", re.compile(
        "^(?:沿[海江边黄])?各?(?:设区的?|地级以上|地、?(?=[州市盟]))?[市州盟](?!场|政(?!府|务))"
        "|^[^各省市县区]{2,4}[市州盟](?:人民政府|党委|委)|^各[^省市县区]{2,4}[市州盟](?=人民政府|党委)",
    )),
    ("县级", re.compile("^各?[^省市]{0,3}(?:[县旗]|(?<![景社校库林灾])区)")),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A place as names of bodies speak of it."""

    slug: PlaceSlug
    name: str
    """Empty for the country: 国家矿山安全监察局 says no place."""
    sign: str
    """With what the names of its bodies begin; empty for those of the country."""
    level: BodyLevel


@dataclass(frozen=True, kw_only=True)
class Seat:
    """Whose notice it is: the place, then those above it, the nearest first."""

    steps: tuple[Step, ...]

    @property
    def own(self) -> Step:
        return self.steps[0]

    @property
    def place(self) -> PlaceSlug:
        return self.own.slug

    @property
    def level(self) -> BodyLevel:
        return self.own.level

    @property
    def short(self) -> str:
        """大同 of 大同市."""
        return self.own.name.removesuffix(self.own.sign)

    @cached_property
    def levels(self) -> Mapping[str, BodyLevel]:
        """By sign: of the place and of those above it what they are, of others what the sign alone says."""
        return {step.sign: step.level for step in self.steps if step.sign} | {
            sign: level for sign, level in LEVEL_OF.items() if all(step.sign != sign for step in self.steps)
        }

    def level_of_names(self, sign: str) -> BodyLevel:
        """At which level the table names bodies with a sign: 北京市 has 局 as a city, 古交市 as a county."""
        return max(self.levels[sign], LEVEL_OF.get(sign, self.levels[sign]), key=RANKS.__getitem__)

    def name_of(self, sign: str) -> str:
        """Of the place or the one above it that has the sign; the sign itself where none has."""
        return next((step.name for step in self.steps if step.sign == sign), sign)

    def place_of(self, name: str) -> PlaceSlug:
        """The place whose sign begins a name; that of the notice where none does."""
        signed = (
            step
            for step in self.steps
            if step.sign and name.startswith(step.sign)
        )
        return next(signed, self.own).slug


def seat_of(place: Jurisdiction, above: Mapping[PlaceSlug, Jurisdiction]) -> Seat:
    """The seat of a place; of a department that of the place above it, so that 省应急管理厅 is one body in both."""
    steps: list[Step] = []
    here: Jurisdiction | None = place
    while here:
        parent = above.get(here.parent) if here.parent else None
        if here.level != "department" or parent is None:
            steps.append(_step(here, {step.sign for step in steps}))
        here = parent
    return Seat(steps=tuple(steps))


def level_of(name: str, seat: Seat) -> BodyLevel:
    """As the name says, in a notice of this place: in one of 北京市 人民政府 of the 市 is that of a province."""
    for said, form in _FORMS:
        if form.search(name):
            is_own = said == LEVEL_OF.get(seat.own.sign)
            return seat.level if is_own else said
    return "国家级" if seat.level == "国家级" else "其他"


def is_lower(level: BodyLevel, than: BodyLevel) -> bool:
    """Of the levels of government; others are neither."""
    return level in RANKS and than in RANKS and RANKS[level] > RANKS[than]


def _step(place: Jurisdiction, taken: set[str]) -> Step:
    """A sign that a nearer place has, too, does not tell this one: its bodies are printed with its whole name."""
    if place.level == "nation":
        return Step(
            slug=place.slug,
            name="",
            sign="",
            level="国家级",
        )
    found = SIGN_AT_END.search(place.name)
    own = found[0] if found else ""
    sign = place.name if own in ("", *taken) else own
    return Step(
        slug=place.slug,
        name=place.name,
        sign=sign,
        level=_level_of_place(place),
    )


def _level_of_place(place: Jurisdiction) -> BodyLevel:
    """A department with no place above it has the level that its own name begins with: 山西省应急管理厅."""
    if place.level != "department":
        return OF_GOVERNMENT[place.level]
    found = None if OF_THE_CENTRE.search(place.name) else SIGN_WITHIN.search(place.name)
    return LEVEL_OF[found[0]] if found else "国家级"
