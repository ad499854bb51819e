"""The full name of a body, from what a notice prints for it: 省应急厅 is 省应急管理厅.

A name is a level and what the body is (省 + 应急厅), or stands for itself (国家矿山安监局山西局). A short form is
written out by the table; what the table does not know keeps its printed name, with the parts it knows written out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from build_scripts.domain.indexes import BodyLevel
from build_scripts.domain.indexes.vocabulary import BodyRow, BodyTable, NamePart
from build_scripts.language.display import HAN
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.body_levels import HIGHER, LEVEL_OF, NATIONAL, Seat, level_of
from build_scripts.language.wording.slots import filled

MEMBERS = re.compile("(?:有关|相关|各)?成员单位$")
# A name that the body also has: 市文旅局（市文物局）.
SECOND_NAME = re.compile("(?<=[局厅委办院部])（[^（）]+）$")
OTHER_PLACE = re.compile(f"[{HAN}]{{1,4}}?([省市州县区旗])")
GOVERNMENT = re.compile("(?<=[省市县区旗乡镇级）])政府$")
ZONE = re.compile("(?:经济技术|高新技术产业|经济|转型综合改革示范)开发区|(?:经济技术|高新技术产业)开发区")
LEVEL = "level"
SEAT = "seat"
SLOTS = {"place": f"[{HAN}]{{2,3}}", "unit": f"[{HAN}]{{0,10}}", SEAT: "[省市州盟县区旗]"}
NATION: BodyLevel = "国家级"
# Bodies that consist of others, whatever they are called.
COORDINATING = ("指挥部", "领导小组", "专班")
PART_ENDS = "$|(?:有关|相关|各)?成员单位|办公室|专班"


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    name: str
    level: BodyLevel
    row: BodyRow | None
    """None where the table does not know it."""
    members: bool = False
    """Not the body but those that make it up: 省安委会成员单位."""


class BodyNames:
    """The table of bodies, ready to be asked."""

    def __init__(self, table: BodyTable) -> None:
        self._cores: dict[str, BodyRow] = {}
        self._national: dict[str, BodyRow] = {}
        self._at: dict[tuple[str, str], BodyRow] = {}
        self._wholes: list[tuple[re.Pattern[str], BodyRow]] = []
        for row in table.bodies:
            self._add(row)
        longest_first = sorted(table.parts, key=_shortness)
        self._parts = [(part, _at_end_of_name(part)) for part in longest_first]
        consisting = any_of(_consisting(table))
        self._consisting = re.compile(f"(?:{consisting})$")
        self._named = _any_form(self._cores, self._wholes)
        self._ended = re.compile(any_of(core for core, row in self._cores.items() if row.end is not None))

    def _add(self, row: BodyRow) -> None:
        if row.whole:
            self._wholes += ((slotted(form), row) for form in (*row.short, row.name))
            return
        for core in _cores(row):
            self._cores.setdefault(core, row)
        if NATION in row.names:
            for name in (row.names[NATION], *row.centre):
                self._national[name] = row
        for place, cores in row.at.items():
            for core in cores:
                self._at[place, core] = row

    def knows(self, printed: str, seat: Seat) -> bool:
        return self.read(printed, seat).row is not None

    def has_members(self, printed: str) -> bool:
        """The body consists of others: 省安委会, but not 省发展改革委."""
        return self._consisting.search(printed) is not None

    def mentions_of_ended(self, text: str) -> Iterator[tuple[str, BodyRow]]:
        """Names and short forms, in running text, of bodies that no longer stand; where a longer one holds one, it is
        another body's (旅游局 in 文化和旅游局)."""
        if not self._ended.search(text):
            return
        for match in self._named.finditer(text):
            row = self._cores.get(match[0])
            if row and row.end is not None:
                yield match[0], row

    def read(self, printed: str, seat: Seat) -> Named:
        second = SECOND_NAME.search(printed)
        if second:
            base = self._read(printed[: second.start()], seat)
            return replace(base, name=base.name + second[0])
        members = MEMBERS.search(printed)
        if members and members.start():
            base = self._read(printed[: members.start()], seat)
            name = f"{base.name}成员单位"
            return replace(base, name=name, members=True)
        return self._read(printed, seat)

    def _read(self, printed: str, seat: Seat) -> Named:
        printed = _with_sign(printed, seat)
        return (self._of_the_centre(printed, seat) or self._of_level(printed, seat) or self._whole(printed, seat)
                or self._of_other_place(printed) or self._unknown(printed, seat))

    def _of_the_centre(self, printed: str, seat: Seat) -> Named | None:
        """应急管理部 and 国家发改委 in any notice; in one of the centre 发改委, too."""
        row = self._national.get(printed)
        for core in _cores_of_the_centre(printed, seat):
            row = row or self._cores.get(core)
        if row is None or NATION not in row.names:
            return None
        return Named(
            name=row.names[NATION],
            level=NATION,
            row=row,
        )

    def _of_other_place(self, printed: str) -> Named | None:
        """长治市应急局, in a notice of another place: written out, and none of this place's bodies."""
        place = OTHER_PLACE.match(printed)
        if place is None:
            return None
        core = printed[place.end() :]
        row = self._cores.get(core)
        if row is None:
            return None
        level = LEVEL_OF[place[1]]
        name = place[0] + _written_out(row, level, place[0])
        return Named(
            name=name,
            level=row.level or level,
            row=None,
        )

    def _of_level(self, printed: str, seat: Seat) -> Named | None:
        for sign, core in _readings(printed, seat):
            row = self._at.get((seat.place, core)) or self._cores.get(core)
            if row:
                said = seat.level_of_names(sign)
                level = row.level or seat.levels[sign]
                return Named(
                    name=sign + _written_out(row, said, sign),
                    level=level,
                    row=row,
                )
        return None

    def _whole(self, printed: str, seat: Seat) -> Named | None:
        """人民银行市中心支行 names its place only by the sign: it is that of the notice, or one above it. 银保监分局
        and 市银保监分局 name none: they are that of the notice."""
        for form, row in self._wholes:
            match = form.fullmatch(printed if form.groups else printed.removeprefix(seat.own.sign))
            if match:
                slots = {"place": seat.short, "unit": ""} | match.groupdict()
                if SEAT in slots:
                    slots["place"] = seat.name_of(slots[SEAT])
                return Named(
                    name=filled(row.name, slots),
                    level=row.level or "其他",
                    row=row,
                )
        return None

    def _unknown(self, printed: str, seat: Seat) -> Named:
        name = GOVERNMENT.sub("人民政府", printed)
        for part, form in self._parts:
            name = _with(part.full, form, name)
        if ZONE.match(name):
            name = seat.short + name
        return Named(
            name=name,
            level=level_of(name, seat),
            row=None,
        )


def _shortness(part: NamePart) -> int:
    return -len(part.short)


def _cores(row: BodyRow) -> Iterator[str]:
    """What it is called besides its level, but for the names of the centre's."""
    names = (name for level, name in row.names.items() if level != NATION)
    return filter(None, (row.name, *names, *row.short))


def _with_sign(printed: str, seat: Seat) -> str:
    """省应急厅 for 山西省应急厅."""
    for step in seat.steps:
        core = printed.removeprefix(step.name)
        if core and core != printed:
            return step.sign + core
    return printed


def _cores_of_the_centre(printed: str, seat: Seat) -> Iterator[str]:
    """Without 国家 before it; in a notice of the centre as it is."""
    if sign := NATIONAL.match(printed):
        yield printed[sign.end() :]
    if seat.level == NATION:
        yield printed


def _at_end_of_name(part: NamePart) -> re.Pattern[str]:
    """The short form of a part, with the end of the name or what may stand there behind it."""
    ends = f"{PART_ENDS}|{re.escape(part.before)}" if part.before else PART_ENDS
    return re.compile(f"{re.escape(part.short)}(?={ends})")


def _with(full: str, form: re.Pattern[str], name: str) -> str:
    """As it stands, whatever signs it holds."""
    return form.sub(lambda _: full, name)


def _consisting(table: BodyTable) -> Iterator[str]:
    """What bodies are called that consist of others."""
    yield from COORDINATING
    for part in table.parts:
        if part.members:
            yield part.short
            yield part.full


def _written_out(row: BodyRow, level: BodyLevel, place: str) -> str:
    return filled(name_at(row, level), {LEVEL: place})


def name_at(row: BodyRow, level: BodyLevel) -> str:
    """The row's own name for a level, or that of the next level above which has one."""
    if level in row.names:
        return row.names[level]
    if row.name:
        return row.name
    return name_at(row, HIGHER[level]) if level in HIGHER else next(iter(row.names.values()))


def _readings(printed: str, seat: Seat) -> Iterator[tuple[str, str]]:
    """Level and core: as printed, and with the level left unsaid (应急管理局 in a city's notice)."""
    signs = filter(printed.startswith, seat.levels)
    longest = max(signs, key=len, default="")
    own = seat.own.sign
    if longest:
        yield longest, printed.removeprefix(longest)
    if own:
        yield own, printed


def _any_form(cores: Iterable[str], wholes: Iterable[tuple[re.Pattern[str], BodyRow]]) -> re.Pattern[str]:
    """Any name at all; of several that begin at one place the longest."""
    patterns = [re.sub(r"\(\?P<[a-z]+>", "(?:", form.pattern) for form, _ in wholes]
    return re.compile("|".join([*patterns, any_of(cores)]))


def slotted(form: str) -> re.Pattern[str]:
    """A name or a form with a group for each of its slots."""
    pattern = re.escape(form)
    for slot, chars in SLOTS.items():
        pattern = pattern.replace(re.escape("{" + slot + "}"), f"(?P<{slot}>{chars})", 1)
    return re.compile(pattern)
