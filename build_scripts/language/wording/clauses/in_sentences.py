"""Who does what, said in a running sentence: neither in brackets nor behind a label.

    专项整治由市应急局牵头，市公安局、市交通局配合，6月底前完成。 → 由市应急局牵头，市公安局、市交通局配合
    市财政局负责安全生产资金的拨付；各乡镇政府负责隐患排查。 → each half-sentence by itself

Read only where each part between two commas names bodies of a level and what they do. What tells of a mechanism
(建立由甲牵头、乙配合的机制), of whom is spoken (市应急局负责监管的企业) or of a condition (跨行业的，由市安委办牵头)
charges nobody with the task.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.domain.notice import CELL
from build_scripts.domain.span import Span
from build_scripts.language.sentences import BRACKETED, statements
from build_scripts.language.wording.clauses import split_outside, without_list_end
from build_scripts.language.wording.clauses.clause_words import pattern
from build_scripts.language.wording.clauses.forms import (
    BETWEEN_NAMES,
    COLLECTIVE,
    COLLECTIVE_LIST,
    HOW,
    KEPT,
    LEVELS,
    MODAL,
    NAME_LAST,
    OF_A_LEVEL,
    ONE_NAME,
    ONE_OF_A_LEVEL,
    UNTIL,
    ZONE_NAMED,
)
from build_scripts.language.wording.clauses.meant import OF_THIS_WORK

LONGEST_NAME = 24
MAY_CHARGE = re.compile(f"{pattern('leading_in_sentences')}|负责")
PARTS = re.compile(f"(?:{BRACKETED}|“[^“”]*”|[^，。；：！？])+")
_NAMES = rf"(?P<names>(?:{BRACKETED}|[^（）“”《》])+?)"
_BEHIND_NAME = f"(?<=[^，；]{NAME_LAST}|[^，；]）|.等)(?:{MODAL})?"
_LEADS = f"(?P<leads>{HOW}{pattern('leading_in_sentences')})"
_HELPS = f"(?P<helps>{HOW}{pattern('helping_in_sentences')})"
# Not 负责解释本办法, which is no task.
_DOES = f"(?P<does>{HOW}负责(?![人制]|同志|解释))"
# 市应急局抓好落实, 各乡镇政府落实属地责任: behind the first only.
_CARRYING = pattern("carrying_out_in_sentences")
_CARRIES = f"(?P<carries>{HOW}(?:{_CARRYING}|{pattern('bearing')}{pattern('borne')})(?=$))"
_VERB = f"(?P<verb>{_LEADS}|{_HELPS}|{_DOES}|{_CARRIES})"
CHARGED = re.compile(f"(?P<task>[^由（）“”]*由)?{_NAMES}{_BEHIND_NAME}{_VERB}(?P<what>.*)", re.DOTALL)
# 会同市公安局、市交通局, 会同市公安局等部门组织实施: helps whom the part before it names.
WITH = re.compile(f"会同{_NAMES}(?:{_BEHIND_NAME}{HOW}{_CARRYING})?(?P<what>)", re.DOTALL)
# 建立由甲牵头，乙配合的机制: what is made so is spoken of; of 对由甲负责 whom something befalls.
MAKES = re.compile(f"{pattern('made_of_bodies')}[^，。；由]{{0,20}}由|[对凡将把从的]由")
GOES_ON = re.compile(f"[^，]*(?:{pattern('helping_in_sentences')}|负责)的")
TOLD = re.compile(pattern("told_before"))
# What they are charged with is a thing or an act: no rule for others (要, 不得), and no relative clause but with an act
# behind it (资金的拨付).
RULES = re.compile("[要须]|应(?!急)|不得|必须|确保")
OF_WHOM = re.compile(f"的(?![^的]{{0,6}}{pattern('acts_at_end')}$)")
# 市级平台、县级平台 would be read as bodies.
LISTS_LEVELS = re.compile("[、和及](?:各|有关|相关)?[省市县区乡镇村]")
BY_THEIR_DUTIES = re.compile("负有[^，、；的]{2,14}职责的")
NO_NAME = re.compile(f"[的要对将把向在是为须请于从]|应(?!急)|{pattern('no_part_of_a_name')}")
# 市政府, 各县（区）政府.
GOVERNMENT = re.compile("(?:各|全)?[省市县区乡镇州盟旗]{1,2}(?:（[^（）]*）)?(?:党委)?(?:人民)?政府")
WITHIN_AN_AREA = re.compile("(?:各|全)?[省市县区乡镇](?:域|内|级?以[上下]|级示范)")


class Charge(NamedTuple):
    """Where the words stand, and of what they speak; None where they tell only who does what stands before them."""

    span: Span
    governs: Span | None


def charges_in_sentences(text: str, apart: tuple[Span, ...]) -> Iterator[Charge]:
    """In order; not in what stands apart, nor in the rows of a table."""
    if CELL in text:
        return
    for start, end in statements(text, apart):
        charge = _charge(text, start, end)
        if charge:
            yield charge


def _charge(text: str, start: int, end: int) -> Charge | None:
    is_cut = text.count("（", start, end) != text.count("）", start, end)
    if is_cut or not MAY_CHARGE.search(text, start, end):
        return None
    parts = list(PARTS.finditer(text, start, end))
    first = _first_charged(parts)
    if first is None:
        return None
    last = _last_of_chain(parts, first)
    behind = parts[last + 1][0] if last + 1 < len(parts) else ""
    if GOES_ON.match(behind):
        return None
    chain = parts[first : last + 1]
    found = [_charged(part[0], goes_on=at > 0) for at, part in enumerate(chain)]
    task = _task(found[0])
    begin = chain[0].start() + _blanks(chain[0][0]) + max(0, len(task) - 1)
    span = begin, chain[-1].end()
    if all(each and each["what"] for each in found):
        return Charge(span, span if len(task) <= 1 else (start, end))
    others = [*parts[:first], *parts[last + 1 :]]
    names_task = len(task) > 1 and not OF_THIS_WORK.fullmatch(task)
    says_what = names_task or any(each and each["what"] for each in found) or not all(map(_says_when, others))
    return Charge(span, (start, end) if says_what else None)


def _task(found: re.Match[str] | None) -> str:
    """专项整治由: what stands before the bodies."""
    return found["task"] or "" if found else ""


def _blanks(part: str) -> int:
    return len(part) - len(part.lstrip())


def _says_when(part: re.Match[str]) -> bool:
    return UNTIL.fullmatch(part[0].strip().lstrip("于在")) is not None


def _first_charged(parts: list[re.Match[str]]) -> int | None:
    """The part with which it begins: who leads, or who is charged; not behind a condition, nor where it tells of what
    has been done or is made of bodies."""
    before = ""
    for at, part in enumerate(parts):
        found = _charged(part[0])
        if found:
            begins = found["leads"] or found["does"]
            return at if begins and not before.endswith("的") and not TOLD.search(part[0]) else None
        if MAKES.search(part[0]) or TOLD.search(part[0]):
            return None
        before = part[0]
    return None


def _last_of_chain(parts: list[re.Match[str]], at: int) -> int:
    """The last of the parts, one behind the other, that say who does what."""
    last = at
    for number in range(at + 1, len(parts)):
        if not (_charged(parts[number][0], goes_on=True) or _helped(parts[number][0])):
            break
        last = number
    return last


def _helped(part: str) -> bool:
    found = WITH.fullmatch(part.strip())
    return found is not None and _are_bodies(found["names"], goes_on=True)


def _charged(part: str, *, goes_on: bool = False) -> re.Match[str] | None:
    """A part that names bodies of a level and what they do; nothing where it tells of others. One that goes on with
    what the part before it says may name bodies of a kind."""
    found = CHARGED.fullmatch(part.strip())
    if not found or MAKES.search(part) or not _are_bodies(found["names"], goes_on=goes_on):
        return None
    what = found["what"]
    is_clear = not (what.startswith("的") or RULES.search(what) or OF_WHOM.search(what) or LISTS_LEVELS.search(what))
    return found if is_clear else None


def _are_bodies(listed: str, *, goes_on: bool) -> bool:
    """All that are listed, the first of them by its level; those of a kind (公安、住建等部门, 有关部门) have the level
    of the bodies before them."""
    if goes_on and COLLECTIVE_LIST.fullmatch(listed):
        return not NO_NAME.search(listed)
    joined = LEVELS.sub(_as_one, ONE_NAME.sub(KEPT, COLLECTIVE_LIST.sub(_as_one, without_list_end(listed))))
    names = [name for piece in split_outside(joined, "、") for name in BETWEEN_NAMES.split(piece)]
    is_of_a_level = _is_of_a_level(names[0]) or (goes_on and COLLECTIVE.fullmatch(names[0]) is not None)
    return is_of_a_level and all(map(_is_body, names))


def _as_one(match: re.Match[str]) -> str:
    return match[0].replace("、", KEPT)


def _is_of_a_level(name: str) -> bool:
    return _is_short(name) and any(way.fullmatch(name) for way in (ONE_OF_A_LEVEL, GOVERNMENT))


def _is_body(name: str) -> bool:
    ways = (OF_A_LEVEL, ONE_OF_A_LEVEL, GOVERNMENT, ZONE_NAMED, COLLECTIVE)
    return _is_short(name) and any(way.fullmatch(name) for way in ways)


def _is_short(name: str) -> bool:
    said = BY_THEIR_DUTIES.sub("", name)
    return len(said) <= LONGEST_NAME and not NO_NAME.search(said) and not WITHIN_AN_AREA.match(said)
