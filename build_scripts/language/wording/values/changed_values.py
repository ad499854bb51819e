"""What a sentence tells of a number beside the one to be reached: what it was before, and by how much it is to change.

    由70%提高到80% and 70%→80% set 80%; 在下降10%的基础上再下降5% and 比上年的200起下降5% set the 5
    下降5个百分点 is a change by so much, not a value
"""

import re

from build_scripts.language.display import HAN
from build_scripts.language.wording.spans import Match
from build_scripts.language.wording.values.quantity_forms import (
    AT_LEAST,
    AT_MOST,
    CHANGING,
    CHANGING_TO,
    CHINESE,
    FURTHER_IN_WORDS,
    NUMBER_FORM,
)
from build_scripts.language.wording.values.value_words import pattern

UNSEEN = "＿"
"""Stands for each character that is not read, so that offsets stay."""
_OLD = f"(?P<told>[^，。；：]{{0,16}}?)(?P<old>{NUMBER_FORM})[^，。；：、和与及并0-9]{{0,8}}?"
# 由70%, 从上年的70%, 现有200名, each before what it becomes; 比上年的200起 before by how much it is to change.
# 由不高于70%，提高到80%: behind a comma only where a number is what it becomes, or so much of something (房价的80%).
_OF_WHAT = f"(?:[{HAN}]{{1,6}}的)?"
_TO_A_NUMBER = f"(?:{AT_LEAST}|{AT_MOST}|约|近|百分之){{0,2}}{_OF_WHAT}{NUMBER_FORM}"
BECOMES = re.compile(
    f"{pattern('formerly')}{_OLD}(?:(?={CHANGING_TO})|，[^，。；：、和与及并0-9]{{0,4}}?(?={CHANGING_TO}{_TO_A_NUMBER}))"
)
# 由不高于70%提高到80%: the bound of what was is not that of what is to be.
OLD_BOUND = re.compile(f"(?:{AT_LEAST}|{AT_MOST}){_OF_WHAT}$")
COMPARED = re.compile(f"(?:比(?![例重])|较(?![大重多高低])){_OLD}(?={CHANGING})")
# 35%→70%: what stands before an arrow.
BEFORE_ARROW = re.compile(f"(?P<told>)(?P<old>{NUMBER_FORM})[^，。；：、0-9]{{0,4}}?(?=→)")
# 2023年底达到90%、2024年底达到95%, 达到2023年的60%、2024年的80%: what has been reached in a year that is past, before
# what is to be reached.
_THEN = f"(?P<year>20[0-9]{{2}})年(?:年?[底末])?(?P<told>)(?:{pattern('reached_then')}|的?(?={NUMBER_FORM}[%％]))"
_REACHED = f"{_THEN}(?P<old>{NUMBER_FORM})[%％]?(?:以上)?"
_OF_LATER = "(?:20[0-9]{2}|[今明])年"
REACHED_BEFORE = re.compile(f"{_REACHED}(?=[、和]{_OF_LATER})")
PART_BEFORE = re.compile(f"{_REACHED}[、和](?={_OF_LATER}|$)")
"""With what joins it to the figure of the next year."""
# 在下降10%的基础上.
BASIS = re.compile("[在于][^，。；：每]{0,40}基础上")
EACH = re.compile("[每按逐]")
REST = re.compile("[^，。；：]*")
POINTS = "个百分点"
SHARES = ("%", "％", POINTS)
_AND = f"(?:{NUMBER_FORM}(?:{'|'.join(SHARES)})(?:以上|以内)?[和、]){{0,5}}"
# 百分之五、 before 百分之八.
_IN_WORDS = f"(?:百分之{CHINESE}[、和]){{1,5}}百分之"
_SAID = f"(?:幅度|率)?(?:分别|约|了|再|不少|超过|{AT_LEAST}|{AT_MOST}){{0,3}}"
CHANGE = re.compile(f"(?P<how>{CHANGING}){_SAID}(?:{_AND}|{_IN_WORDS})$")
# 分别减少3起、5人: goes on with what is said of the first.
FURTHER_COUNTS = re.compile(
    f"(?P<how>{pattern('fewer')})(?:分别|{AT_LEAST}|{AT_MOST}){{0,2}}(?:{NUMBER_FORM}[^，。；、和0-9%％]{{1,3}}[、和]){{1,5}}$"
)
FAR = 24
"""So much before a number says whether it is a change."""
BY_SOME = "变动"


def without_former(text: str) -> str:
    """The text with the numbers unseen that only tell what was before."""
    for form in (BECOMES, COMPARED, BEFORE_ARROW):
        text = form.sub(_unseen_number, text)
    return BASIS.sub(lambda basis: UNSEEN * len(basis[0]), text)


def without_reached(text: str, year: int) -> str:
    """The text with the numbers unseen that had been reached in years before this one."""
    return REACHED_BEFORE.sub(lambda match: _unseen_number(match) if int(match["year"]) < year else match[0], text)


def change_of(match: Match) -> str | None:
    """How a share or a count changes by so much: 下降 of 下降5%; None for what is to be reached."""
    if match.groupdict().get("how"):
        return match["how"]
    further = FURTHER_COUNTS.search(match.string, match.pos, match.start("number"))
    if further:
        return further["how"]
    if match["unit"] not in SHARES and match.re is not FURTHER_IN_WORDS:
        return None
    start = match.start("number")
    change = CHANGE.search(match.string, max(0, start - FAR), start)
    if change:
        return change["how"]
    return BY_SOME if match["unit"] == POINTS else None


def _unseen_number(match: Match) -> str:
    start, end = _begin_of_old(match), match.end("old")
    before, after = match.string[match.start() : start], match.string[end : match.end()]
    return before + UNSEEN * (end - start) + after


def _begin_of_old(match: Match) -> int:
    """Its bound goes with it; and so does what says how often, where the new one says it, too
    (由每年1次增加到每年2次)."""
    if _says_how_often(match):
        return match.start("told")
    bound = OLD_BOUND.search(match.string, *match.span("told"))
    return bound.start() if bound else match.start("old")


def _says_how_often(match: Match) -> bool:
    """The rest of the clause behind the match."""
    rest = REST.match(match.string, match.end())
    return rest is not None and EACH.search(rest[0]) is not None
