"""What a target is about, in the words of its sentence: its clause without how often or by when.

    年底前再建成60座智能化煤矿 → 再建成60座智能化煤矿
    推动企业搬迁，年内完成30% → 推动企业搬迁，完成30%: what names nothing takes the clause before it
    为市级培养3名、为县级培养2名专业人员 → each number with its own part of the clause (link/indexes/shared_clauses)
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TypeGuard

from build_scripts.domain.indexes import TargetKind
from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.numbers.numerals import half_width
from build_scripts.language.sentences import CLAUSE, JOINTS
from build_scripts.language.wording.clauses.in_sentences import charges_in_sentences
from build_scripts.language.wording.values.changed_values import PART_BEFORE
from build_scripts.language.wording.values.deadline_forms import LEADING_UP, OF_THEN, SINCE
from build_scripts.language.wording.values.findings import Finding
from build_scripts.language.wording.values.quantity_forms import AT_LEAST, AT_MOST, CHANGING_TO
from build_scripts.language.wording.values.value_words import pattern
from build_scripts.link.indexes.shared_clauses import COUNT, SharedClauses, is_period

# （邮箱：… is cut at its colon, within the bracket.
UNCLOSED = re.compile("（[^（）]*$")
# What says how much or by when and not what: left out of the object.
# 达到建设要求和标准, 按照要求: what is required, and no order.
SAID = re.compile(f"{AT_LEAST}|必须|(?<![{HAN}])要求|确保|^[，、]|^(?:都|均)?要|^须|的要求$")
BLANKS = re.compile("（[，、]*）|[ \u3000\n]+|^(?:[，、：]|以及|并(?!网|购|联|行))+|(?:[，、：]|的)+$")
# 完成30%, 全面完成5万立方米治理任务: a number and what any target may say name nothing.
NAMES_NOTHING = re.compile(
    f"[0-9.—~-]+[百千万亿]*(?:(?:[%％‰]|个百分点|[{HAN}]{{1,3}}?)(?:治理|改造|整改|的)*(?=工作|任务|轮训|安装|$))?"
    f"|{pattern('naming_nothing')}"
)
# 涉及危险工艺的企业，要在年底前完成改造: whom it speaks of stands in the clause before.
BEGINS_WITH_VERB = re.compile("[，、]?(?:[都均应]?要|必须|须|应当?)")
# 未实现自动化控制的，一律停产整顿: what is to happen stands in the clause behind.
CONDITION = re.compile("的$")
BEHIND = re.compile("，[^，。；：！？]+")
# 年底前，按照国家要求，完成升级: so is it where the clause only says by what. Not 按照标准完成评估.
CIRCUMSTANCE = re.compile(f"(?!.*{pattern('made')}){pattern('circumstances')}")
# …剧毒化学品，且构成重大危险源的企业: the clause is not yet at its end.
GOES_ON = re.compile("(?:，并?且[^，。；：！？]+)+")
# 提高到80% tells no more of what than 不超过80%.
BOUND = re.compile(f"{AT_MOST}|{CHANGING_TO}")
COUNTED = re.compile("[0-9]")
SHORT_OBJECT = 5
MOST_AROUND = 80
"""Of a clause that has no comma only what stands near counts."""
MOST_BEFORE = 3
"""So many clauses before are asked for one that names something."""


class ObjectReader:
    """A sentence and what was found in it."""

    def __init__(self, sentence: str, found: Sequence[Finding]) -> None:
        self._sentence = sentence
        self._shared = SharedClauses(sentence, found)
        self._clauses = list(_saying_what(sentence))
        self._timed: dict[tuple[TargetKind, int], Span] = {
            (each.kind, each.clause[1]): each.clause
            for each in found
            if each.kind != "指标"
        }
        limits = [finding.span for finding in found if finding.kind == "时限"]
        self._limits = sorted([*limits, *_reached_before(sentence, found)])

    def object_of(self, finding: Finding) -> str:
        own = self._shared.own_part(finding)
        return self.clause_of(finding) if own is None else trimmed(own)

    def clause_of(self, finding: Finding) -> str:
        """Its clause as it is shared with others, with the one before where it alone does not tell."""
        start, end = self._around(finding)
        words = self._without_times(start, end, finding)
        said = trimmed(words)
        says_nothing = not said or _is_circumstance(said, finding)
        if says_nothing and (following := self._done_behind(end)):
            return following
        if not start or not (names_little(said) or BEGINS_WITH_VERB.match(words)):
            return said
        if self._is_one_of_several(said, finding):
            return said
        before = self._before(start)
        return f"{before}，{said}".strip("，")

    def _done_behind(self, end: int) -> str:
        """The next clause, or the first behind those that say by what, unless it has a time of its own."""
        while following := BEHIND.match(self._sentence, end):
            end = following.end()
            said = trimmed(following[0])
            if self._limits_within(*following.span()):
                return ""
            if not CIRCUMSTANCE.fullmatch(said):
                return said
        return ""

    def _is_one_of_several(self, said: str, finding: Finding) -> bool:
        """汛期前完成加固，春节前完成检查: what has its own time, and so has the clause before it, is said for itself
        where both name anything. 关闭12座 does not say of what."""
        start, _ = finding.clause
        before = self._timed.get((finding.kind, start - 1))
        if before is None or COUNTED.search(COUNT.sub("", half_width(said))):
            return False
        return _names_something(said) and _names_something(self._timeless(*before))

    def _timeless(self, start: int, end: int) -> str:
        limits = self._limits_within(start, end)
        return _cut_out(self._sentence, start, end, limits)

    def _around(self, finding: Finding) -> Span:
        """Its clause, as far as it stands near, with what the clause goes on with."""
        begin, stop = finding.span
        start, end = finding.clause
        is_condition = CONDITION.search(self._sentence, start, end)
        further = (BEHIND if is_condition else GOES_ON).match(self._sentence, end)
        if further:
            end = further.end()
        return max(start, begin - MOST_AROUND), min(end, stop + MOST_AROUND)

    def _without_times(self, start: int, end: int, finding: Finding) -> str:
        """A deadline, and how often, are no part of what they are set for; nor is a level to be kept
        (不低于全国平均水平)."""
        times = self._limits_within(start, end)
        if is_period(finding, self._sentence):
            times.append(finding.span)
        words = _cut_out(self._sentence, start, end, sorted(times))
        if _is_a_level(finding.value):
            return words.replace(finding.value, "")
        return words

    def _before(self, start: int) -> str:
        """The last clause before that names something."""
        at = bisect_right(self._clauses, start, key=itemgetter(1))
        nearest = self._clauses[max(0, at - MOST_BEFORE) : at]
        for begin, end in reversed(nearest):
            near = max(begin, end - MOST_AROUND)
            said = BLANKS.sub("", self._timeless(near, end))
            if not names_little(trimmed(said)):
                return said
        return ""

    def _limits_within(self, start: int, end: int) -> list[Span]:
        first = bisect_left(self._limits, start, key=itemgetter(0))
        last = bisect_right(self._limits, end, lo=first, key=itemgetter(1))
        return self._limits[first:last]


def _reached_before(sentence: str, found: Sequence[Finding]) -> Iterator[Span]:
    """2023年底达到90%、 before the figure of this year: what sets nothing is no part of what is set."""
    numbers = {each.number[0] for each in found}
    for part in PART_BEFORE.finditer(half_width(sentence)):
        if part.start("old") not in numbers:
            yield part.span()


def _saying_what(sentence: str) -> Iterator[Span]:
    """The clauses of a sentence without what says who does it: of 整治由市应急局牵头，市公安局配合 only 整治."""
    charged = [charge.span for charge in charges_in_sentences(sentence, ())]
    for clause in CLAUSE.finditer(sentence):
        start, end = clause.span()
        ends = [first for first, last in charged if first < end and start < last]
        stop = max(start, min([end, *ends]))
        if start < stop:
            yield start, stop


def _is_circumstance(said: str, finding: Finding) -> bool:
    return finding.kind == "时限" and CIRCUMSTANCE.fullmatch(said) is not None


def names_little(said: str) -> bool:
    """So little besides its number that it does not tell what it is about."""
    return len(said) < SHORT_OBJECT or len(_naming(said)) < SHORT_OBJECT - 2


def _names_something(said: str) -> bool:
    return len(COUNT.sub("", _naming(said))) > 1


def _naming(said: str) -> str:
    """What is left without its number, the bound before it, and what any target may say."""
    return NAMES_NOTHING.sub("", BOUND.sub("", half_width(said)))


def trimmed(words: str) -> str:
    """Without a bracket that is opened or closed only."""
    said = BLANKS.sub("", SAID.sub("", UNCLOSED.sub("", words.strip())))
    return said.rstrip("）") if said.count("）") > said.count("（") else said


def _cut_out(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    """Without the spans, and without the words that lead up to them."""
    pieces: list[str] = []
    for begin, stop in spans:
        before = LEADING_UP.sub("", text[start:begin])
        # 6月20日、12月10日: what joins the times goes with them.
        is_joint = bool(pieces) and JOINTS.fullmatch(before)
        pieces.append("" if is_joint else SINCE.sub("", before))
        of_then = OF_THEN.match(text, stop, end)
        start = of_then.end() if of_then else stop
    pieces.append(text[start:end])
    return "".join(pieces)


def _is_a_level(value: str | None) -> TypeGuard[str]:
    return value is not None and value.endswith("水平")
