"""The part that each of several numbers or periods has in the clause they share.

    市县党委每季度、政府每月召开会议 → 市县党委召开会议 · 市县政府召开会议
    一周内完成自查、两周内完成整改 → 完成自查 · 完成整改
    严格落实“班组日查、车间周查”制度 → 严格落实班组日查 · 严格落实车间周查制度
    新增消防员300名、消防车20辆 → 新增消防员300名 · 新增消防车20辆
    为市级培养3名、为县级培养2名专业人员 → 为市级培养3名专业人员 · 为县级培养2名专业人员
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from build_scripts.domain.indexes import TargetKind
from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.wording.clauses.clause_words import pattern
from build_scripts.language.wording.values.findings import Finding

Group = tuple[Span, TargetKind, bool]
"""A clause, and what is alike in it: periods (每月) are told otherwise than 月通报."""
LONGEST_CLAUSE = 240
MOST_TOGETHER = 12
"""A clause with more is a table run together."""
PERIOD_SIGNS = "每按逐"
JOINT = re.compile("、|以及|[和及与]")
QUOTES = str.maketrans("", "", "“”")
LEVEL_LEFT_OUT = re.compile(pattern("of_levels"))
OF_A_LEVEL = re.compile(f"(?:各级|[省市县区乡镇]+级?)(?={pattern('of_levels')})")
BEFORE_TIME = "在于到至自从"
STATE = re.compile(f"(?:[在已未停待拟现][{HAN}])?")
"""在用 and 已闭 of 43座在用、68座已闭尾矿库, or nothing."""


class SharedClauses:
    """The findings of a sentence, by the clauses they share."""

    def __init__(self, sentence: str, found: Iterable[Finding]) -> None:
        self._sentence = sentence
        self._first_number: dict[int, Finding] = {}
        groups: defaultdict[Group, list[Finding]] = defaultdict(list)
        for finding in found:
            start, _ = finding.clause
            groups[self._group(finding)].append(finding)
            if finding.kind == "指标":
                self._first_number.setdefault(start, finding)
        self._groups = {group: sorted(held, key=_place) for group, held in groups.items()}

    def own_part(self, finding: Finding) -> str | None:
        """The words of the clause that are of this finding; None where it has the clause for itself, or where that is
        no such list."""
        start, end = finding.clause
        group = self._group(finding)
        together = self._groups[group]
        if end - start > LONGEST_CLAUSE or len(together) > MOST_TOGETHER:
            return None
        if len(together) < 2:
            following = self._first_number.get(end + 1)
            return _with_what_follows(self._sentence, finding, following)
        _, kind, is_a_period = group
        own_part = _PARTS[kind, is_a_period]
        return own_part(self._sentence, together, together.index(finding))

    def _group(self, finding: Finding) -> Group:
        return finding.clause, finding.kind, is_period(finding, self._sentence)


def _place(finding: Finding) -> tuple[int, int]:
    return finding.number if finding.kind == "指标" else finding.span


def is_period(finding: Finding, sentence: str) -> bool:
    """每月, but not 月通报."""
    start, _ = finding.span
    return finding.kind == "频次" and sentence[start] in PERIOD_SIGNS


def _before(sentence: str, finding: Finding) -> str:
    """What stands before it in its clause."""
    return sentence[finding.clause[0] : finding.span[0]]


def _behind(sentence: str, finding: Finding) -> str:
    return sentence[finding.span[1] : finding.clause[1]]


def _behind_number(sentence: str, finding: Finding) -> str:
    return sentence[finding.number[1] : finding.clause[1]]


def _between(sentence: str, one: Finding, other: Finding) -> str:
    return sentence[one.span[1] : other.span[0]]


def _of_subjects(sentence: str, together: Sequence[Finding], at: int) -> str | None:
    """党委每季度、政府每月召开会议: who, and what all of them do."""
    if not _are_listed(sentence, together):
        return None
    first, last, own = together[0], together[-1], together[at]
    who = _before(sentence, first)
    if at:
        between = _between(sentence, together[at - 1], own)
        own_name = between.removeprefix("、")
        who = _with_level(own_name, who) or who
    return who + _behind(sentence, last)


def _are_listed(sentence: str, together: Sequence[Finding]) -> bool:
    """Whether a 、 stands behind each but the last."""
    ends = (each.span[1] for each in together[:-1])
    return all(sentence.startswith("、", end) for end in ends)


def _with_level(own: str, first: str) -> str:
    """市县党委、政府: the level of the first is of those too that name none."""
    level = OF_A_LEVEL.match(first)
    if level and LEVEL_LEFT_OUT.match(own):
        return level[0] + own
    return own


def _of_limits(sentence: str, together: Sequence[Finding], at: int) -> str | None:
    """Each is followed by what is to be done by then."""
    parts = _parts_behind(sentence, together)
    done = [part.rstrip("、和及并") for part in parts]
    if not all(map(str.strip, done)):
        return None
    before = _before(sentence, together[0])
    who = before.rstrip(BEFORE_TIME)
    own = done[at].rstrip(BEFORE_TIME)
    return who + own


def _parts_behind(sentence: str, together: Sequence[Finding]) -> Iterator[str]:
    """What stands behind each, up to the next or to the end of the clause."""
    for one, other in pairwise(together):
        yield _between(sentence, one, other)
    yield _behind(sentence, together[-1])


def _of_pairs(sentence: str, together: Sequence[Finding], at: int) -> str:
    """班组日查、车间周查: what stands before an opening quotation mark is said of all."""
    own = together[at]
    begin, stop = own.clause
    if at:
        begin = _joint_behind(sentence, together[at - 1].span[1], own.span[0])
    if own is not together[-1]:
        stop = own.span[1]
    said = sentence[begin:stop]
    lead = _lead(_before(sentence, together[0]))
    if not lead:
        return said
    whole = lead + said if at else said
    return whole.translate(QUOTES)


def _lead(before: str) -> str:
    """Up to a quotation that is still open."""
    lead, _, quoted = before.rpartition("“")
    return "" if "”" in quoted else lead


def _of_numbers(sentence: str, together: Sequence[Finding], at: int) -> str | None:
    first, own = together[0], together[at]
    if sentence.startswith("对", first.span[0]):
        # 对62座水库、15座水电站开展评估: what is done is said of all.
        return None
    starts = [first.clause[0]]
    for one, other in pairwise(together):
        start = _last_joint(sentence, one.number[1], other.number[0])
        if start is None:
            return None
        starts.append(start)
    ends = [_before_joint(sentence, start) for start in starts[1:]]
    ends.append(first.clause[1])
    said = sentence[starts[at] : ends[at]]
    if at and JOINT.match(sentence, own.span[0]):
        said = _opening(sentence, first) + said
    if own is not together[-1]:
        said += _shared_end(sentence, together, at, ends[at])
    return said


def _shared_end(sentence: str, together: Sequence[Finding], at: int, end: int) -> str:
    """What only the last number names, where all stand before what they count."""
    own, last = together[at], together[-1]
    if own.unit != last.unit or not _stands_first(sentence, own):
        return ""
    _, number_end = own.number
    state = sentence[number_end:end]
    if not STATE.fullmatch(state):
        return ""
    named = _behind_number(sentence, last)
    return STATE.sub("", named, count=1) if state else named


def _with_what_follows(sentence: str, finding: Finding, following: Finding | None) -> str | None:
    """市级培养3名，县级培养2名专业人员: the clause ends with its number, and the next names what is counted."""
    if following is None or not _ends_with_number(sentence, finding):
        return None
    if not _stands_first(sentence, finding) or following.unit != finding.unit:
        return None
    if _verb(sentence, following) != _verb(sentence, finding):
        return None
    own = sentence[slice(*finding.clause)]
    named = _behind_number(sentence, following)
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


def _joint_behind(sentence: str, start: int, end: int) -> int:
    joint = JOINT.search(sentence, start, end)
    return joint.end() if joint else start


def _last_joint(sentence: str, start: int, end: int) -> int | None:
    """Where the part of the next number begins: behind the last 、, or else the last 和."""
    listed = sentence.rfind("、", start, end)
    if listed >= 0:
        return listed + 1
    last = None
    for joint in JOINT.finditer(sentence, start, max(start, end)):
        last = joint.end()
    return last


def _before_joint(sentence: str, start: int) -> int:
    """Where the part before a joint ends."""
    return start - (2 if sentence.startswith("以及", start - 2) else 1)


_PARTS: Mapping[tuple[TargetKind, bool], Callable[[str, Sequence[Finding], int], str | None]] = {
    ("指标", False): _of_numbers, ("时限", False): _of_limits, ("频次", True): _of_subjects, ("频次", False): _of_pairs,
}
