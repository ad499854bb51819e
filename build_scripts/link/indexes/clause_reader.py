"""Reads the words of one responsibility clause: labels, bodies, what each does, whether the list is open.

    （责任单位：各县人民政府，市住建局、市公安局等部门分工负责）
    牵头单位：市应急管理局；配合单位：市公安局

A verb covers what is joined to it by 、 or 和; what stands before the comma is 列出. A label gives the role of what
follows it and has no verb of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from build_scripts.domain.indexes import BodyRole, ClauseEntry
from build_scripts.language.display import HAN
from build_scripts.language.wording.body_levels import Seat
from build_scripts.language.wording.body_names import MEMBERS, BodyNames
from build_scripts.language.wording.clauses import (
    sections,
    split_outside,
    without_brackets,
    without_list_end,
)
from build_scripts.language.wording.clauses.clause_words import pattern
from build_scripts.language.wording.clauses.forms import (
    ACTS,
    BODY,
    BRANCH,
    BY_DUTY,
    CHARGE,
    DEFINES,
    FIRST_LEADS,
    HOW,
    KEPT,
    LEVELS,
    LIKE_A_BODY,
    LOOSELY,
    NAME_END,
    NAME_LAST,
    ONE_NAME,
    OPEN_LIST,
    ROLE_IN_BRACKETS,
    STANDING,
    UNTIL,
    WITH,
)
from build_scripts.language.wording.clauses.meant import as_meant
from build_scripts.language.wording.roles import Roles

# 督促养老机构、医疗机构落实: those who are urged are no bodies that do it.
URGED = re.compile(
    "(?:督促|督导)(?:(?![局厅委办部队]、)[^，,；;。（）()]){0,20}(?:落实|整改|执行)"
    f"{pattern('borne')}?(?=$|[，,；;。）)])"
)
# 由市住建局牵头市公安局配合: the verb of the first ends its list.
VERB_WITHIN = re.compile(
    f"(?<=[局厅委办院部站队会门位府司团])(?:负责)?{pattern('ending_a_list')}"
    f"(?=[省市县区各有相国中][^，；]{{0,120}}{pattern('ending_the_next')}(?:$|[，；]))"
)
# 市文旅局负责A级景区, 市公安局、市住建局分别负责停放、充电: what they are charged with stands behind the verb.
VERB_BEFORE = re.compile(f"(?<={NAME_LAST})(?:{HOW}(?:牵头|负责|督促)|{CHARGE})(?=[^人，；].)")
# 市应急局负责统筹协调，指导检查: the clause goes on with what the same body is charged with.
GOES_ON = re.compile(f" *{HOW}{CHARGE}")
# 学校、医院 behind 市教育局负责, but not 市公安局负责.
NAMES_LEVEL = re.compile("由?(?:各|有关|相关)?[省市县区乡镇]")
JOINTS = ("以及", "和", "及", "与")
BY_DUTY_AT_END = re.compile(f"{BY_DUTY}+$")
BEGINNING = re.compile("^(?:以上|上述)?由|^(?:组织|督促)(?=[省市县区各有相])")
# 公安、住建等部门, 矿山、危化企业: one name for all that are of a kind.
FRAGMENT = re.compile(f"[{HAN}]{{2,8}}")
COLLECTIVE = re.compile(f"^[{HAN}]{{2,8}}、.*(?:部门|企业|单位|机构)$")
# How a body's name begins and ends, where a joint stands between two.
WHOLE_BODY = re.compile(f"(?:[省市县区各国中有相乡镇负驻]|沿线|属地).*{NAME_END}|{BRANCH.pattern}")
LONGEST_LIST = 200
"""What is longer and has no 、 is no list of names."""
# 市教育、公安、交通运输局: the level of the first and the last sign are of all.
OF_ONE_LEVEL = re.compile(f"[省市县区](?![直级属场政])(?:[{HAN}]{{2,6}}、)+")
OFFICE_OF_NO_LEVEL = re.compile(f"(?![省市县区各有相国中])[{HAN}]{{2,8}}(局)")
# Where the level of a second body begins.
SIGN = re.compile("(?<=[局厅委办部府队会])[省市县]")
ENTERPRISE = re.compile("企业|生产经营单位")
# 平城区、云州区人民政府; 高新区、经开区管委会; 市教育、公安局: what the last name says is of all.
_DISTRICT = "(?:[^各]{1,5}[省市州盟县区旗]|各[省市州盟县区旗]{1,2}|各?(?:乡|镇|乡镇))"
ZONE = f"[^各]{{0,8}}{pattern('zones')}"
SHARED = (
    (re.compile(_DISTRICT), re.compile(f"{_DISTRICT}(人民政府|政府)")),
    (re.compile(ZONE), re.compile(f"{ZONE}(管理委员会|管委会)")),
    (re.compile(f"(?!.*{NAME_END}$)[{HAN}]{{2,7}}"), OFFICE_OF_NO_LEVEL),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadClause:
    entries: tuple[ClauseEntry, ...]
    open: bool
    enterprise: bool
    """The bodies see to it that enterprises do it (督促企业落实)."""
    standing: str | None
    """Who is responsible for all that follows, without being listed again."""
    defines: str | None
    """The name under which the notice means these bodies from here on."""
    order_tells: bool
    """From here on the first of several bodies leads."""


@dataclass(kw_only=True, slots=True)
class _Reading:
    """A clause while it is read."""

    entries: dict[ClauseEntry, None] = field(default_factory=dict)
    open: bool = False
    enterprise: bool = False
    charged: bool = False
    """What the body before is charged with has begun: names of no level are part of it."""

    def closed(self, listed: str) -> str:
        """Names without 等部门 at their end, which says that the list goes on; what is of one kind is one name."""
        names = listed if COLLECTIVE.search(listed) else OPEN_LIST.sub("", listed)
        self.open |= names != listed
        return names


@dataclass(kw_only=True, slots=True)
class _Names:
    """The names of a group that no verb has covered yet."""

    doing: list[str] = field(default_factory=list)
    helping: list[str] = field(default_factory=list)
    """Those behind 会同."""
    is_helping: bool = False
    """What follows helps."""

    def add(self, names: Iterable[str]) -> None:
        waiting = self.helping if self.is_helping else self.doing
        waiting.extend(names)


class ClauseReader:
    def __init__(self, names: BodyNames, roles: Roles) -> None:
        self._names = names
        self._roles = roles

    def read(self, raw: str, seat: Seat, *, order_tells: bool = False) -> ReadClause:
        """`order_tells`: a clause before it says that the first of several bodies leads."""
        meant = as_meant(without_brackets(raw))
        leading = FIRST_LEADS.search(meant)
        said, standing, defines = _apart(FIRST_LEADS.sub("", meant))
        reading = _Reading()
        for role, section in sections(said):
            for group in split_outside(_prepared(section), "，,；;。"):
                self._read_group(group, role, seat, reading)
        entries = tuple(reading.entries)
        return ReadClause(
            entries=_with_first_leading(entries) if leading or order_tells else entries,
            open=reading.open,
            enterprise=reading.enterprise,
            standing=standing,
            defines=defines,
            order_tells=order_tells or bool(leading and leading["onward"]),
        )

    def _read_group(self, group: str, label: BodyRole, seat: Seat, reading: _Reading) -> None:
        """What is joined by 、: each verb covers the names before it, back to the verb before; after 会同 stand those
        that help. Until when it is to be done names nobody, though 全部 may end as a ministry does."""
        reading.charged = reading.charged and GOES_ON.match(group) is not None
        names = _Names()
        begun = ""
        for piece in map(str.strip, split_outside(group, "、")):
            if UNTIL.fullmatch(piece):
                continue
            said, role, verb = self._role(piece)
            if reading.charged and not role and not NAMES_LEVEL.match(piece):
                continue
            reading.charged = bool(role) and _says_with_what(piece, said, verb)
            reading.enterprise |= _sees_to_enterprises(piece, said, role, verb)
            said = BY_DUTY_AT_END.sub("", said.strip())
            if not role and _is_fragment(said):
                begun += f"{said}、"
                continue
            names.add(_of_offices(begun, said))
            whole = _completed(begun, said)
            begun = ""
            self._add(whole, names, seat, reading)
            if role:
                self._take_all(names, role, verb, seat, reading)
                names = _Names()
        if label == "列出":
            self._take_all(names, *_without_verb(names), seat, reading)
        else:
            self._take_all(names, label, label, seat, reading)

    def _add(self, said: str, names: _Names, seat: Seat, reading: _Reading) -> None:
        """The names of a piece: those before 会同, and those behind it."""
        listed = reading.closed(said)
        meant = BEGINNING.sub("", listed).replace(KEPT, "、")
        for at, part in enumerate(WITH.split(meant)):
            names.is_helping = names.is_helping or at > 0
            named = self._named(part.strip(), seat, reading)
            names.add(named)

    def _take_all(self, names: _Names, role: BodyRole, verb: str, seat: Seat, reading: _Reading) -> None:
        self._take(names.doing, role, verb, seat, reading)
        self._take(names.helping, "配合", "配合", seat, reading)

    def _named(self, part: str, seat: Seat, reading: _Reading) -> Iterator[str]:
        """市国资委等部门和各县区政府: a list that goes on may stand before a joint, too."""
        for name in self._apart(part, seat):
            yield reading.closed(name)

    def _role(self, piece: str) -> tuple[str, BodyRole | None, str]:
        """The name, and what it does: 市应急局牵头, 市应急局（牵头单位）."""
        bracket = ROLE_IN_BRACKETS.search(piece)
        if bracket:
            return self._with_role(piece[: bracket.start()], bracket[1])
        said, role, verb = self._roles.at_end(piece)
        names_no_body = role is None or not BODY.search(said)
        before = VERB_BEFORE.search(piece) if names_no_body else None
        if before:
            return self._with_role(piece[: before.start()], before[0])
        acts = None if role else ACTS.fullmatch(piece)
        if acts:
            return acts["body"], "负责", acts["act"]
        return said, role, verb

    def _with_role(self, name: str, words: str) -> tuple[str, BodyRole | None, str]:
        _, role, verb = self._roles.at_end(words)
        return name, role, verb

    def _take(self, printed: list[str], role: BodyRole, verb: str, seat: Seat, reading: _Reading) -> None:
        said = verb.replace(KEPT, "、")
        for given, meant in self._meant(printed):
            named = self._names.read(meant, seat)
            entry = ClauseEntry(
                printed=given,
                body=named.name,
                role=role,
                level=named.level,
                verb=said,
            )
            reading.entries[entry] = None

    def _meant(self, printed: list[str]) -> Iterator[tuple[str, str]]:
        """Each name as it is printed and as it is meant: before 成员单位 an office means its members."""
        names = _with_what_they_share(printed)
        following_names = [*printed[1:], ""]
        for given, name, following in zip(printed, names, following_names, strict=False):
            yield given, self._with_members(name, following)

    def _with_members(self, name: str, following: str) -> str:
        """What follows it may say that its members are meant."""
        is_members = MEMBERS.search(following) and self._names.has_members(name)
        return f"{name}成员单位" if is_members else name

    def _apart(self, name: str, seat: Seat) -> list[str]:
        """A和B, A以及B are two bodies where both are bodies: 省安委办和省有关部门, but not 市发展和改革委员会."""
        if not BODY.search(name):
            return []
        if len(name) > LONGEST_LIST or self._names.knows(name, seat):
            return [name]
        for joint in JOINTS:
            before, found, after = name.partition(joint)
            if found and _are_bodies(before, after):
                first = self._apart(before, seat)
                return first + self._apart(after, seat)
        return self._run_together(name, seat) or [name]

    def _run_together(self, name: str, seat: Seat) -> list[str]:
        """市公安局市交通运输局: two bodies that the table knows, with nothing between them."""
        knows = self._names.knows
        for sign in SIGN.finditer(name):
            edge = sign.start()
            first, rest = name[:edge], name[edge:]
            if not knows(first, seat):
                continue
            others = [rest] if knows(rest, seat) else self._run_together(rest, seat)
            if others:
                return [first, *others]
        return []


def _without_verb(names: _Names) -> tuple[BodyRole, str]:
    """市应急局会同市公安局: who calls others in leads, though nothing says so."""
    return ("牵头", "会同") if names.helping else ("列出", "")


def _are_bodies(*names: str) -> bool:
    return all(map(WHOLE_BODY.fullmatch, names))


def _apart(said: str) -> tuple[str, str | None, str | None]:
    """The clause without what it says besides: who else is always meant, what its bodies are called from here on."""
    found = (form.search(said) for form in STANDING)
    standing = next(filter(None, found), None)
    defines = DEFINES.search(said)
    clause = _before(said, standing, defines)
    who_else = standing[1] if standing else None
    name = defines[1] if defines else None
    return clause, who_else, name


def _with_first_leading(entries: tuple[ClauseEntry, ...]) -> tuple[ClauseEntry, ...]:
    """Of several bodies that are only listed the first."""
    if len(entries) < 2 or any(entry.role != "列出" for entry in entries):
        return entries
    first, *others = entries
    return replace(first, role="牵头"), *others


def _before(said: str, *found: re.Match[str] | None) -> str:
    """What stands before the first of them."""
    starts = [match.start() for match in found if match]
    return said[: min(starts, default=len(said))]


def _is_fragment(said: str) -> bool:
    """A part of a name that goes on behind the 、; 市公安局等 is a whole name, with which a list goes on."""
    names_a_field = LIKE_A_BODY.fullmatch(said) or not BODY.search(without_list_end(said))
    return bool(FRAGMENT.fullmatch(said) and names_a_field)


def _says_with_what(piece: str, name: str, verb: str) -> bool:
    """Behind its verb stands what the body is charged with."""
    whole = name + verb
    return piece.startswith(whole) and piece != whole


def _sees_to_enterprises(piece: str, name: str, role: BodyRole | None, verb: str) -> bool:
    return role is not None and bool(ENTERPRISE.search(_urged(piece, name, role, verb)))


def _urged(piece: str, name: str, role: BodyRole, verb: str) -> str:
    """Whom the body sees to: 督促企业落实; but 负责工贸企业 says what it is charged with."""
    return piece[len(name) :] if role == "督促落实" else verb


def _completed(begun: str, said: str) -> str:
    """With the fragments before it, where they are parts of its name."""
    whole = begun + said
    return whole if begun and COLLECTIVE.search(whole) else said


def _of_offices(begun: str, said: str) -> Sequence[str]:
    """The fragments before the name of an office, where they name offices that share its sign."""
    share = OFFICE_OF_NO_LEVEL.fullmatch(said) and OF_ONE_LEVEL.fullmatch(begun)
    return begun.rstrip("、").split("、") if share else ()


def _prepared(section: str) -> str:
    """With the marks as they are meant: 、 only between names, a comma after each verb."""
    said = URGED.sub(lambda match: match[0].replace("、", KEPT), LOOSELY.sub("、", section))
    said = LEVELS.sub(lambda match: match[0].replace("、", KEPT), ONE_NAME.sub(KEPT, said))
    return VERB_WITHIN.sub(lambda match: f"{match[0]}，", said)


def _with_what_they_share(names: list[str]) -> list[str]:
    """Each name with what only the last of them says."""
    found = list(names)
    for at in range(len(found) - 2, -1, -1):
        for bare, whole in SHARED:
            last = whole.fullmatch(found[at + 1])
            if last and bare.fullmatch(found[at]):
                found[at] += last[1]
    return found

