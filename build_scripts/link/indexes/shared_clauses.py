"""The part that each of several numbers or periods has in the clause they share; of numbers, `shared_numbers` tells.

    市县党委每季度、政府每月召开会议 → 市县党委召开会议 · 市县政府召开会议
    一周内完成自查、两周内完成整改 → 完成自查 · 完成整改
    严格落实“班组日查、车间周查”制度 → 严格落实班组日查 · 严格落实车间周查制度
    甲级企业每季度检查2次、乙级企业每年检查1次 → 甲级企业检查2次 · 乙级企业检查1次
    严格落实24小时值班制度、应急演练制度 → 严格落实24小时值班制度
    每年开展1次演练（高危行业每半年1次） → 开展1次演练 · 开展演练（高危行业1次）
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from build_scripts.domain.indexes import TargetKind
from build_scripts.domain.span import Span
from build_scripts.language.sentences import JOINT, JOINTS
from build_scripts.language.wording.clauses.clause_words import pattern
from build_scripts.language.wording.values.changed_values import PART_BEFORE
from build_scripts.language.wording.values.deadline_forms import LEADING_UP, OF_THEN
from build_scripts.language.wording.values.findings import Finding
from build_scripts.language.wording.values.quantity_forms import AT_LEAST, NUMBER_FORM
from build_scripts.link.indexes.shared_numbers import (
    LONGEST_CLAUSE,
    before_joint,
    behind_number,
    last_joint,
    of_numbers,
    with_what_follows,
)

Group = tuple[Span, TargetKind, bool]
"""A clause, and what is alike in it: periods (每月) are told otherwise than 月通报."""
MOST_TOGETHER = 12
"""A clause with more is a table run together."""
PERIOD_SIGNS = "每按逐"
QUOTES = str.maketrans("", "", "“”")
LEVEL_LEFT_OUT = re.compile(pattern("of_levels"))
OF_A_LEVEL = re.compile(f"(?:各级|[省市县区乡镇]+级?)(?={pattern('of_levels')})")
# 不少于2次: a count alone does not tell of what.
COUNT = re.compile(f"(?:{AT_LEAST})?{NUMBER_FORM}次")
# 24小时值班制度、应急演练制度和每日调度机制: a list of what is kept to.
BETWEEN_KEPT = re.compile(f"(?<=制度|机制){JOINT}")
KEPT = re.compile("(?:制度|机制)$")
KEEPING = re.compile(pattern("keeping"))
# 每年开展1次演练（高危行业每半年1次）: in the bracket it is said of some of them.
OF_SOME = re.compile("（[^（）]*）")


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
        kept = _of_kept(self._sentence, finding) if finding.kind == "频次" else None
        if kept is not None:
            return kept
        if end - start > LONGEST_CLAUSE or len(together) > MOST_TOGETHER:
            return None
        if len(together) < 2:
            following = self._first_number.get(end + 1)
            return with_what_follows(self._sentence, finding, following)
        _, kind, is_a_period = group
        own_part = _PARTS[kind, is_a_period]
        return own_part(self._sentence, together, together.index(finding))

    def _group(self, finding: Finding) -> Group:
        return finding.clause, finding.kind, is_period(finding, self._sentence) or _goes_on(finding)


def _place(finding: Finding) -> tuple[int, int]:
    return finding.number if finding.kind == "指标" else finding.span


def is_period(finding: Finding, sentence: str) -> bool:
    """每月, but not 月通报."""
    start, _ = finding.span
    return finding.kind == "频次" and sentence[start] in PERIOD_SIGNS


def _goes_on(finding: Finding) -> bool:
    """不少于15次 behind 每月不少于10次: a count with the period of the one before it."""
    return finding.kind == "频次" and finding.span == finding.number


def _before(sentence: str, finding: Finding) -> str:
    """What stands before it in its clause."""
    return sentence[finding.clause[0] : finding.span[0]]


def _behind(sentence: str, finding: Finding) -> str:
    return sentence[finding.span[1] : finding.clause[1]]


def _between(sentence: str, one: Finding, other: Finding) -> str:
    return sentence[one.span[1] : other.span[0]]


def _of_kept(sentence: str, finding: Finding) -> str | None:
    """A period said in one of several 制度 is of that alone; what is to be done with all stands before the first."""
    start, end = finding.clause
    if end - start > LONGEST_CLAUSE or not KEPT.search(sentence, start, end):
        return None
    joints = list(BETWEEN_KEPT.finditer(sentence, start, end))
    verbs = list(KEEPING.finditer(sentence, start, joints[0].start())) if joints else []
    if not verbs or verbs[-1].end() > finding.span[0]:
        return None
    begin, stop = verbs[-1].end(), end
    lead = sentence[start:begin]
    for joint in joints:
        if joint.end() <= finding.span[0]:
            begin = joint.end()
        else:
            stop = min(stop, joint.start())
    part = _without_period(sentence, (begin, stop), finding) if is_period(finding, sentence) else sentence[begin:stop]
    return lead + part


def _of_subjects(sentence: str, together: Sequence[Finding], at: int) -> str | None:
    """党委每季度、政府每月召开会议: who, and what all of them do."""
    of_some = _of_all_and_some(sentence, together)
    if of_some is not None:
        return of_some[at]
    if not _are_listed(sentence, together):
        return _of_counted(sentence, together, at)
    first, last, own = together[0], together[-1], together[at]
    who = _before(sentence, first)
    if at:
        between = _between(sentence, together[at - 1], own)
        own_name = between.removeprefix("、")
        who = _with_level(own_name, who) or who
    return who + _behind(sentence, last)


def _of_all_and_some(sentence: str, together: Sequence[Finding]) -> tuple[str, str] | None:
    """Without the bracket; and how often in the bracket, in place of how often before it."""
    if len(together) != 2:
        return None
    of_all, of_some = together
    start, end = of_all.clause
    bracket = OF_SOME.search(sentence, of_all.span[1], end)
    if bracket is None or not bracket.start() < of_some.span[0] < bracket.end():
        return None
    act = _without_period(sentence, (start, bracket.start()), of_all)
    some = _without_period(sentence, bracket.span(), of_some)
    behind = sentence[bracket.end() : end]
    return act + behind, COUNT.sub("", act, count=1) + some + behind


def _of_counted(sentence: str, together: Sequence[Finding], at: int) -> str | None:
    """甲级企业每季度检查2次、乙级企业每年检查1次: each behind its own joint. What they count may stand behind
    the last."""
    starts = [together[0].clause[0]]
    for one, other in pairwise(together):
        start = _next_joint(sentence, max(one.span[1], one.number[1]), other.span[0])
        if start is None:
            return None
        starts.append(start)
    ends = [before_joint(sentence, start) for start in starts[1:]]
    ends.append(together[-1].clause[1])
    own, part = together[at], (starts[at], ends[at])
    words = _without_period(sentence, part, own)
    counted_last = [each.number[1] == end for each, end in zip(together, ends, strict=True)]
    if own is not together[-1] and all(counted_last[:-1]):
        words += behind_number(sentence, together[-1])
    return words if COUNT.sub("", words) else None


def _without_period(sentence: str, part: Span, own: Finding) -> str:
    start, end = part
    first, last = own.span
    if _goes_on(own):
        return sentence[start:end]
    return sentence[start:first] + sentence[last:end]


def _next_joint(sentence: str, start: int, end: int) -> int | None:
    """Where the part of the next begins: right behind the count before it, else behind the last joint."""
    if start >= end:
        return None
    joint = JOINTS.match(sentence, start, end)
    return joint.end() if joint else last_joint(sentence, start, end)


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
    """Each is followed by what is to be done by then; or it stands behind it (煤矿6月底前、电厂9月底前)."""
    parts = list(_parts_behind(sentence, together))
    done = [part.rstrip("、和及并") for part in parts]
    before = PART_BEFORE.sub("", _before(sentence, together[0]))
    if not done[-1].strip("）"):
        named = [before, *done[:-1]]
        return named[at].lstrip("（、和及并") if all(named) else None
    if not all(map(str.strip, done)):
        return None
    who = LEADING_UP.sub("", before)
    own = LEADING_UP.sub("", done[at])
    of_then = OF_THEN.match(own)
    return who + (own[of_then.end() :] if of_then else own)


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


def _joint_behind(sentence: str, start: int, end: int) -> int:
    joint = JOINTS.search(sentence, start, end)
    return joint.end() if joint else start


_PARTS: Mapping[tuple[TargetKind, bool], Callable[[str, Sequence[Finding], int], str | None]] = {
    ("指标", False): of_numbers, ("时限", False): _of_limits, ("频次", True): _of_subjects, ("频次", False): _of_pairs,
}
