"""The part that each of several numbers has in the clause they share.

    新增消防员300名、消防车20辆 → 新增消防员300名 · 新增消防车20辆
    为市级培养3名、为县级培养2名专业人员 → 为市级培养3名专业人员 · 为县级培养2名专业人员
    市、县两级队伍人数分别达到60人、30人 → 市级队伍人数达到60人 · 县级队伍人数达到30人
    死亡人数、受伤人数分别下降8%和10%以上 → 死亡人数下降8%以上 · 受伤人数下降10%以上
    整改率2024年底达到90%、2025年底达到95% → 整改率2024年底达到90% · 整改率2025年底达到95%
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from build_scripts.language.display import HAN
from build_scripts.language.sentences import JOINTS
from build_scripts.language.wording.spans import Match
from build_scripts.language.wording.values.bounds import BOUNDS
from build_scripts.language.wording.values.changed_values import PART_BEFORE
from build_scripts.language.wording.values.deadline_forms import QUARTER_IN_LIST
from build_scripts.language.wording.values.findings import Finding
from build_scripts.language.wording.values.quantity_forms import AT_LEAST, AT_MOST, BOUND_WORDS, NUMBER_FORM
from build_scripts.language.wording.values.value_words import pattern

LONGEST_CLAUSE = 240
# 达到95%: how much is reached.
REACHING = re.compile(f"(?:都|均|要|应|须|力争)*{pattern('reached_then')}")
# 2025年的80%: a year, and its figure.
ONLY_A_FIGURE = re.compile(f"的?(?:{AT_LEAST}|{AT_MOST})?(?:百分之|{NUMBER_FORM}[%％])")
SHORTEST_NAME = 2
# 事故起数、死亡人数同比分别下降8%和10%: whom the numbers are of, in their order, and what is said of all.
RESPECTIVELY = re.compile(
    "(?P<whose>.*?)(?P<how>(?:同比|环比|[比较](?:上年|去年|20[0-9]{2}年)(?:同期|度)?|均|要|应|须|力争)*)分别(?P<act>.*)"
)
# 一、二、三季度分别完成20%、50%、80%: by when, not whose.
A_QUARTER = re.compile(QUARTER_IN_LIST)
# 省、市、县三级队伍人数: each level, and what is said of all.
BY_LEVELS = re.compile("(?P<levels>[省市县区乡镇村](?:、[省市县区乡镇村])+)[两二三四]级(?P<all>.+)")
BOUND_END = re.compile(f"{BOUND_WORDS}$")
STATE = re.compile(f"(?:[在已未停待拟现][{HAN}])?")
"""在用 and 已闭 of 43座在用、68座已闭尾矿库, or nothing."""


def of_numbers(sentence: str, together: Sequence[Finding], at: int) -> str | None:
    first, own = together[0], together[at]
    if sentence.startswith("对", first.span[0]):
        # 对62座水库、15座水电站开展评估: what is done is said of all.
        return None
    respective = RESPECTIVELY.fullmatch(sentence, first.clause[0], first.number[0])
    if respective and not _says_when(respective["act"], first):
        return _of_each_in_order(sentence, together, at, respective)
    starts = [first.clause[0]]
    for one, other in pairwise(together):
        start = last_joint(sentence, one.number[1], other.number[0])
        if start is None:
            return None
        starts.append(start)
    ends = [before_joint(sentence, start) for start in starts[1:]]
    ends.append(first.clause[1])
    first_part = PART_BEFORE.sub("", sentence[starts[0] : ends[0]])
    said = sentence[starts[at] : ends[at]] if at else first_part
    if at and first.unit == own.unit:
        said = _whose_share(first_part, first, said, own) + said
    if at and JOINTS.match(sentence, own.span[0]):
        said = _opening(sentence, first) + said
    if own is not together[-1]:
        said += _shared_end(sentence, together, at, ends[at])
    return said


def _whose_share(first_part: str, first: Finding, said: str, own: Finding) -> str:
    """整改率 of 整改率2024年底达到90%, 完成率达到 of 完成率达到2024年的60%, for what says only by when and how much;
    nothing where the first says no more than the others."""
    if _is_figure_of_then(said, own):
        share, _, figure = first_part.partition(first.deadline or first_part)
        return share if ONLY_A_FIGURE.match(figure) else ""
    if not REACHING.match(_timeless(said, own)):
        return ""
    timeless = _timeless(first_part, first)
    reaching = REACHING.search(timeless)
    return timeless[: reaching.start()] if reaching and reaching.start() >= SHORTEST_NAME else ""


def _is_figure_of_then(said: str, own: Finding) -> bool:
    """2025年的80%, but not 60% whose time is said elsewhere."""
    if not own.deadline or not said.startswith(own.deadline):
        return False
    return ONLY_A_FIGURE.match(said, len(own.deadline)) is not None


def _says_when(act: str, first: Finding) -> bool:
    """分别达到2024年的60%、2025年的80%: the years deal the figures out, and not the order."""
    return first.deadline is not None and first.deadline in act


def _timeless(said: str, finding: Finding) -> str:
    return said.replace(finding.deadline, "", 1) if finding.deadline else said


def _of_each_in_order(sentence: str, together: Sequence[Finding], at: int, said: Match) -> str:
    """Its own of those named before 分别, where they are as many; else all of them."""
    own = together[at]
    ends = [*(each.number[0] for each in together[1:]), own.clause[1]]
    number = sentence[own.number[0] : ends[at]]
    if own is not together[-1]:
        number = number[: own.number[1] - own.number[0]]
        number += _shared_bound(sentence, own, together[-1])
    whose = _whose(said["whose"])
    if len(whose) != len(together):
        return said[0] + number
    # 2024年、2025年整改率分别: named once behind the last.
    own_name = _without_time(whose[at], own) or _without_time(whose[-1], together[-1])
    return own_name + said["how"] + said["act"] + number


def _without_time(name: str, finding: Finding) -> str:
    """Nothing of 一 and of 2024年, 整改率 of 2025年整改率."""
    return "" if A_QUARTER.fullmatch(name) else name.removeprefix(finding.deadline or "")


def _shared_bound(sentence: str, own: Finding, last: Finding) -> str:
    """以上 behind the last, where it bounds this one too."""
    is_bounded = own.value is not None and own.value[0] in BOUNDS
    own_words, last_words = sentence[slice(*own.number)], sentence[slice(*last.number)]
    bound = BOUND_END.search(last_words)
    return bound[0] if bound and is_bounded and not BOUND_END.search(own_words) else ""


def _whose(named: str) -> list[str]:
    by_levels = BY_LEVELS.fullmatch(named)
    if by_levels:
        return [f"{level}级{by_levels['all']}" for level in by_levels["levels"].split("、")]
    return JOINTS.split(named)


def _shared_end(sentence: str, together: Sequence[Finding], at: int, end: int) -> str:
    """What only the last number names, where all stand before what they count."""
    own, last = together[at], together[-1]
    if own.unit != last.unit or not _stands_first(sentence, own):
        return ""
    _, number_end = own.number
    state = sentence[number_end:end]
    if not STATE.fullmatch(state):
        return ""
    named = behind_number(sentence, last)
    return STATE.sub("", named, count=1) if state else named


def with_what_follows(sentence: str, finding: Finding, following: Finding | None) -> str | None:
    """市级培养3名，县级培养2名专业人员: the clause ends with its number, and the next names what is counted."""
    if following is None or not _ends_with_number(sentence, finding):
        return None
    if not _stands_first(sentence, finding) or following.unit != finding.unit:
        return None
    if _verb(sentence, following) != _verb(sentence, finding):
        return None
    own = sentence[slice(*finding.clause)]
    named = behind_number(sentence, following)
    return own + named[:LONGEST_CLAUSE]


def _ends_with_number(sentence: str, finding: Finding) -> bool:
    _, end = finding.clause
    is_last = finding.kind == "指标" and finding.number[1] == end
    return is_last and sentence.startswith("，", end)


def _stands_first(sentence: str, finding: Finding) -> bool:
    """Right behind its verb, or its mark of a list: 培养3名, but not 泵站3座."""
    return finding.verb_end == finding.number[0] or sentence.startswith("、", finding.number[0] - 1)


def _verb(sentence: str, finding: Finding) -> str:
    end = finding.verb_end or 0
    return sentence[max(0, end - 2) : end]


def _opening(sentence: str, first: Finding) -> str:
    return sentence[first.clause[0] : first.verb_end or first.clause[0]]


def behind_number(sentence: str, finding: Finding) -> str:
    return sentence[finding.number[1] : finding.clause[1]]


def last_joint(sentence: str, start: int, end: int) -> int | None:
    """Where the part of the next number begins: behind the last 、, or else the last 和."""
    listed = sentence.rfind("、", start, end)
    if listed >= 0:
        return listed + 1
    last = None
    for joint in JOINTS.finditer(sentence, start, max(start, end)):
        last = joint.end()
    return last


def before_joint(sentence: str, start: int) -> int:
    """Where the part before a joint ends."""
    return start - (2 if sentence.startswith("以及", start - 2) else 1)
