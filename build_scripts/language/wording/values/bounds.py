"""What a number that a form found comes to: its value with the bound that stands before or after it, and its unit."""

import re

from build_scripts.language.numbers.numerals import DIGIT_VALUES, to_int
from build_scripts.language.sentences import JOINT
from build_scripts.language.wording.spans import Match
from build_scripts.language.wording.values.quantity_forms import (
    AT_LEAST,
    AT_MOST,
    BOUND_WORDS,
    CHANGING_TO,
    CHINESE,
    GRADE,
    NUMBER_FORM,
    PERCENTS_IN_WORDS,
)

# Of 力争控制在 the last counts, and of those before another number none does.
BOUND = re.compile(f"(?:(?P<least>{AT_LEAST})|{AT_MOST})(?=[^0-9，]*$)")
# 分别不超过6人、4人: said once of all that follow.
SHARED_BOUND = re.compile(
    f"分别(?:(?P<least>{AT_LEAST})|{AT_MOST})(?:{NUMBER_FORM}[^，。；、0-9]{{1,4}}?{JOINT}){{1,5}}$"
)
# 分别下降5%和8%以上: said once behind the last of them.
SHARED_BOUND_AFTER = re.compile(f"(?:{JOINT}{NUMBER_FORM}[^，。；、0-9]{{1,4}}?){{1,5}}(?P<after>{BOUND_WORDS})")
RESPECTIVELY = re.compile("分别[^，。；]*$")
REACHED = re.compile(f"(?:{CHANGING_TO}|{AT_MOST})(?:约|近)?$")
LEAST_AFTER = re.compile("以上")
MOST_AFTER = re.compile("以[下内]")
EACH = re.compile("每(?!年|月|季|半|周|日|天|班|学)")
NIL = "零"
BOUNDS = "≥≤"
FAR = 12
"""So much before a number says whether it is bounded."""


def is_bounded(match: Match) -> bool:
    """至少明确1名, 每个乡镇明确1名, 缩短到1小时: a number that is one of as many as there are, or the bound."""
    return is_least(match) or is_reached(match) or EACH.search(text_before(match)) is not None


def is_reached(match: Match) -> bool:
    """控制在100人以内, 减少到100人以下: the number itself is the aim, whatever bounds it."""
    shared = _shared_bound(match)
    is_most_of_all = shared is not None and not shared["least"]
    return is_most_of_all or REACHED.search(text_before(match)) is not None


def is_least(match: Match) -> bool:
    return re.search(AT_LEAST, text_before(match)) is not None


def text_before(match: Match, reach: int = FAR) -> str:
    """What stands before the number."""
    start = match.start("number")
    return match.string[max(0, start - reach) : start]


def value_of(match: Match) -> str:
    """The number with the bound that stands before it in its clause, or after it."""
    start = match.start("number")
    first = max(match.pos, start - FAR)
    before = match.string[first:start]
    after = match.groupdict().get("after") or _bound_after_all(match)
    *_, bound = _shared_bound(match), *BOUND.finditer(before)
    least = bound["least"] if bound else LEAST_AFTER.search(after)
    most = bound or MOST_AFTER.search(after)
    number = match["number"].replace("%", "").replace(",", "")
    return signed(number, least=bool(least), most=bool(most))


def _shared_bound(match: Match) -> Match | None:
    return SHARED_BOUND.search(match.string, match.pos, match.start("number"))


def _bound_after_all(match: Match) -> str:
    """Of numbers dealt out with 分别 what stands behind the last, where none between says its own."""
    if not RESPECTIVELY.search(match.string, match.pos, match.start("number")):
        return ""
    shared = SHARED_BOUND_AFTER.match(match.string, match.end(), match.endpos)
    return shared["after"] if shared else ""


def signed(words: str, *, least: bool, most: bool = False) -> str:
    """≥ or ≤ and the number in digits; 力争重大事故为零 is none, and not at least none."""
    whole, point, further = words.partition("点")
    counted = _counted(whole) if re.fullmatch(f"{CHINESE}|{NIL}", whole) else None
    digits = words if counted is None else str(counted)
    if point and counted is not None:
        digits += "." + "".join(str(DIGIT_VALUES[char]) for char in further)
    if least and digits == "0":
        return digits
    sign = "≥" if least else "≤" if most else ""
    return sign + digits


def verb_end_of(match: Match) -> int | None:
    """Where the verb ends that the number is the aim of; None where its form needs none."""
    return match.end("verb") if match.groupdict().get("verb") else None


def _counted(words: str) -> int | None:
    """百家 counts a hundred."""
    if words == NIL:
        return 0
    return to_int(words) or to_int(f"一{words}")


def unit_of(match: Match) -> str | None:
    if match.re is GRADE:
        return "级"
    if match.re in PERCENTS_IN_WORDS:
        return "%"
    return match["unit"].replace("％", "%") or None
