"""What a sentence sets: a number to reach, how often, by when.

Titles and document numbers are not read, nor, for numbers, what stands in quotation marks (“三同时”). A number counts
where it is the aim of a verb or stands after 至少 and its like; before 以上 a measure only bounds what is meant.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from build_scripts.domain.index_vocabulary import TargetWords
from build_scripts.domain.indexes import Span, TargetKind
from build_scripts.language.numerals import to_int
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.deadlines import Deadline, deadlines
from build_scripts.language.wording.spans import Spans

Match = re.Match[str]

UNREAD = re.compile("《[^《》]*》|〈[^〈〉]*〉|〔[^〔〕]*〕[0-9]+号?")
QUOTED = re.compile("“[^“”]*”")
DATE = re.compile("(?:19|20)[0-9]{2}年|[0-9]{1,2}月(?:[0-9]{1,2}日|份)?|[0-9]{1,2}日|近[0-9一二两三四五]+年")
# Most sentences hold nothing that could be a number or a time, and are read no further.
MAY_SET = re.compile("[0-9一二两三四五六七八九十百每日月季年周汛]|全覆盖|平均水平|节前|冬前|旦前|开学前")
# 2023年，全市共发生…，同比下降20%: what has been reached, not what is to be.
PAST = re.compile("(?P<year>20[0-9]{2})年[^。]*(?:发生|同比|下降了|完成了|实现了|取得)")
# A rate by its name: 百万吨死亡率, 亿元产值死亡率.
RATE_NAME = re.compile(
    "(?:百万吨|十万人|万人|万车|亿元[^，。；0-9]{0,6}|百万工时|亿客公里)(?=[^，。；0-9]{0,6}(?:死亡率|事故率|伤亡率|死亡人数))"
)
UNSEEN = "＿"
"""Stands for each character that is not read, so that offsets stay."""
CLAUSE = re.compile("[^，。；：！？]+")

# Of bounded length, so that a run of digits is not read again from each of them.
_DIGITS = r"[0-9]{1,9}(?:\.[0-9]{1,4})?"
DIGITS = rf"(?<![0-9]){_DIGITS}(?:[—~－\-至到]{{1,2}}{_DIGITS})?[百千万亿]{{0,2}}"
CHINESE = "[一二两三四五六七八九十百千万]{1,8}"
NUMBER = f"(?P<number>{DIGITS}|{CHINESE})"
AT_LEAST = "至少|不少于|不得少于|不低于|不得低于|力争"
AT_MOST = "不超过|不得超过|不高于|控制在|压减至|降至"
BOUND_AFTER = "(?P<after>(?:及|或)?以上|(?:及|或)?以下|以内)?"

# Numbers whose form alone says that they are to be reached.
PERCENT = re.compile(rf"(?P<number>{DIGITS})(?P<unit>[%％]|个百分点){BOUND_AFTER}")
GRADE = re.compile(
    "(?:达到|压减至|压至|提升至|降至|保持)[^，。；、]{0,8}?"
    "(?P<number>[一二三四五1-5]级(?:及?以上|及?以内|及?以下)?)(?P<unit>)"
)
RATE = re.compile(
    rf"(?:达到|占|总量的|{AT_LEAST}|{AT_MOST})(?P<number>{_DIGITS})(?P<unit>){BOUND_AFTER}(?=[，。；、]|$)"
)
AVERAGE = re.compile("(?P<number>(?:不低于|高于|优于|好于|达到)(?:全国|全省|全市|、|和|同行业)+平均水平)(?P<unit>)")
COVERAGE = re.compile("(?:实现|做到|达到|确保)[^，。；]{0,40}?(?P<number>全覆盖)(?P<unit>)(?=[，。；、]|$)")
ARRIVAL = re.compile(f"{NUMBER}(?P<unit>小时|分钟)内?(?:可|能|即可)?(?:抵达|到达|响应)")
_DONE = "进行|开展|组织|召开|举办|完成|轮训|培训|检查|[少低]于|至少|深入|安排|实施|集中|调研|指导|研究|听取|演练|[每下]"
TIMES = re.compile(
    f"(?:{_DONE})[^，。；]{{0,16}}?(?<![第千百万每首初]){NUMBER}(?P<unit>次)(?!性|数|产|生|月|党|全会)"
)
IN_WORDS = (GRADE, AVERAGE, COVERAGE)
"""Forms whose value is what is printed: 三级以内, 不低于全国平均水平."""
BY_FORM = (PERCENT, *IN_WORDS, ARRIVAL, TIMES)
# 发现三次, 违反一次: what has happened so often is no target. A count after 每千 is a rate, one after 等 a sum.
HAPPENED = re.compile("(?:发现|发生|出现|违反|(?<!不)(?<!不得)超过|受到|累计|第|每千|每百|再|又|多|等)$")
# Units of time count only what is bounded: 不少于2周, but not 三年行动.
TIME = frozenset({"年", "小时", "分钟", "周", "天", "学时", "课时"})
SETS_OF_WORDS = frozenset({"个", "项", "条"})
"""Before a quotation they count what it enumerates: 两个“四位一体”."""
THRESHOLDS = frozenset({"人", "起", "项"})
"""Before 以上 these bound what is meant, as measures do: 3人以上."""

PERIODS = {
    "日": "日", "天": "日", "周": "周", "旬": "旬", "月": "月", "季度": "季度", "季": "季度", "半年": "半年",
    "年": "年", "年度": "年", "班": "班", "学期": "学期",
}
EVERY = re.compile(
    "每(?P<several>[两二三四五六七八九十]|[0-9]{1,2})个?(?P<of>年|月|季度|周|天|日)|每个?(?P<every>半年|季度|季|年度|学期|年|月|旬|周|日|天|班)(?!千|百|份)|[按逐](?P<by>季度|季|年|月|旬|周|日)(?!照|期|常)"
)
ROUND_THE_CLOCK = re.compile("24小时[^，。；]{0,14}?(?:值班|值守|带班|在岗)")
OTHERS = re.compile(f"其[他余它][^，。；0-9每月季年]{{1,20}}?(?:{AT_LEAST}){NUMBER}次")
COUNT_NEAR = re.compile(f"(?P<before>{AT_LEAST})?[^，。；]{{0,12}}?{NUMBER}次")


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that a sentence sets, by its place in the sentence."""

    kind: TargetKind
    span: Span
    clause: Span
    value: str | None = None
    unit: str | None = None
    deadline: str | None = None
    deadline_date: str | None = None


class TargetRules:
    """The words of targets, ready to be asked."""

    def __init__(self, words: TargetWords) -> None:
        verbs, units, measures = (any_of(group) for group in (words.verbs, words.units, words.measures))
        counted = (
            f"(?P<unit>{measures}|{units})(?!/|(?<=人)(?:员|小组|民|大)|(?<=个)(?:月|小时|工作日|星期)){BOUND_AFTER}"
            rf"(?!{any_of(words.abstract)}|[一-鿿]{{0,4}}(?:制度|机制|体系|环节)(?:[，。；、和]|$))"
        )
        bound = f"(?:{AT_LEAST}|{AT_MOST})"
        self._counts = (
            # 至少建立1处
            re.compile(f"{bound}[^，。；0-9]{{0,8}}?{NUMBER}{counted}"),
            # 建成60座
            re.compile(f"(?:{verbs})[^，。；：（）0-9]{{0,26}}?{bound}?[^，。；（）0-9]{{0,2}}?{NUMBER}{counted}"),
            # 对189家企业进行治理
            re.compile(f"对{NUMBER}{counted}(?=[^，。；]{{0,60}}(?:治理|改造|整改|评估|检查|整治|搬迁|培训))"),
            # 710家企业的设备全部达标
            re.compile(
                f"{NUMBER}{counted}(?=[^，。；]{{0,30}}(?:全部|均|都要?)(?:达标|完成|实现|安装|建成|开工))"
            ),
        )
        # …300名、消防车20辆: goes on with what the number before it began.
        self._further = re.compile(f"、[^，。；、0-9]{{0,14}}?{NUMBER}{counted}")
        self._measures = frozenset(words.measures)
        self._pairs = re.compile(
            "(?<![0-9本上当全第每个一二三四五六七八九十])(?P<every>半年|季度?|年终?|月|周|日)"
            f"(?:{any_of(words.pairs)}|(?<=季度)[^，。；、]{{0,6}}(?:研判|会商|调度|通报)(?:机制|制度))"
        )

    def find(self, sentence: str, year: int) -> tuple[Finding, ...]:
        """What a sentence of a notice of this year sets: numbers and frequencies in order, then deadlines."""
        if not MAY_SET.search(sentence):
            return ()
        past = PAST.match(sentence)
        if past and int(past["year"]) < year:
            return ()
        read = UNREAD.sub(_unseen, sentence)
        limits = deadlines(read, year)
        counted = RATE_NAME.sub(_unseen, QUOTED.sub(_unseen, read))
        plain = DATE.sub(_unseen, _without(counted, (limit.span for limit in limits)))
        found: list[Finding] = []
        often: tuple[Finding, ...] = ()
        for clause in CLAUSE.finditer(plain):
            before = often
            often = tuple(self._frequencies(read, clause.span())) or _going_on(read, clause, before)
            found += often
            found += self._numbers(plain, clause.span(), bool(often))
        clauses = [clause.span() for clause in CLAUSE.finditer(read)]
        return (*(_dated(finding, limits) for finding in found), *(_end(clauses, limit) for limit in limits))

    def _numbers(self, text: str, clause: Span, often: bool) -> Iterator[Finding]:
        """The numbers of a clause that are to be reached. Where it says how often, its times are told by that."""
        taken = Spans()
        begun = False
        for form in (*BY_FORM, *self._counts, RATE, self._further):
            if form is self._further and not begun:
                break
            for match in form.finditer(text, *clause):
                span = match.start("number"), match.end()
                told = often and match["unit"] in ("次", "人次")
                if taken.meets(*span) or told or not self._is_aim(text, match):
                    continue
                begun = taken.take(*span)
                value = match["number"] if form in IN_WORDS else _value(text, match, clause[0])
                yield Finding(kind="指标", span=match.span(), clause=clause, value=value, unit=_unit(match))

    def _is_aim(self, text: str, match: Match) -> bool:
        """The number is to be reached, and neither bounds what is meant nor tells what has happened."""
        number, unit = match["number"], match["unit"]
        if HAPPENED.search(text[max(0, match.start("number") - 4) : match.start("number")]):
            return False
        if match.groupdict().get("after") and (unit in self._measures or unit in THRESHOLDS):
            return False
        if match.re in BY_FORM or match.re is RATE:
            return True
        if unit in SETS_OF_WORDS and text[match.end() : match.end() + 1] == UNSEEN:
            return False
        return (number != "一" and unit not in TIME) or _is_bounded(text, match)

    def _frequencies(self, text: str, clause: Span) -> Iterator[Finding]:
        counted = COUNT_NEAR.search(text, *clause)
        value = _number(counted["number"], least=_is_least(text, counted)) if counted else "1"
        taken = Spans()
        found = (*EVERY.finditer(text, *clause), *self._pairs.finditer(text, *clause))
        for match in (match for match in found if taken.take(*match.span())):
            yield Finding(kind="频次", span=match.span(), clause=clause, value=value, unit=f"次/{_period(match)}")
        for match in ROUND_THE_CLOCK.finditer(text, *clause):
            yield Finding(kind="频次", span=match.span(), clause=clause, value="24", unit="小时/日")


def _going_on(text: str, clause: Match, before: Sequence[Finding]) -> tuple[Finding, ...]:
    """对高危企业每年不少于两次，其他企业不少于一次: what the clause before says of the time is meant here, too."""
    same = OTHERS.fullmatch(text, *clause.span()) if len(before) == 1 else None
    if same is None or not (before[0].unit or "").startswith("次/"):
        return ()
    span = same.start("number"), same.end("number")
    value = _number(same["number"], least=_is_least(text, same))
    return (replace(before[0], span=span, clause=clause.span(), value=value),)


def _period(match: Match) -> str:
    """月 of 每月, 两年 of 每两年."""
    groups = match.groupdict()
    if groups.get("several"):
        return f"{groups['several']}{groups['of']}"
    period = groups["every"] or groups.get("by") or ""
    return PERIODS[period.removesuffix("终")]


def _end(clauses: Sequence[Span], limit: Deadline) -> Finding:
    return Finding(
        kind="时限", span=limit.span, clause=_clause_of(clauses, limit.span), deadline=limit.words,
        deadline_date=limit.date,
    )


def _dated(finding: Finding, limits: Sequence[Deadline]) -> Finding:
    """A number has the last deadline before it, or else the first of its clause."""
    if finding.kind != "指标":
        return finding
    before = bisect_right(limits, finding.span[1], key=_start) - 1
    within = bisect_left(limits, finding.clause[0], key=_start)
    at = before if before >= 0 else within
    if at == len(limits) or (before < 0 and _start(limits[at]) >= finding.clause[1]):
        return finding
    return replace(finding, deadline=limits[at].words, deadline_date=limits[at].date)


def _start(limit: Deadline) -> int:
    return limit.span[0]


def _clause_of(clauses: Sequence[Span], span: Span) -> Span:
    """The clause that holds a deadline, with the one after it where the deadline stands alone (汛期之前，…)."""
    at = bisect_right(clauses, span[0], key=itemgetter(1))
    start, end = clauses[at]
    alone = end - start - (span[1] - span[0]) < 4
    return start, clauses[at + 1][1] if alone and at + 1 < len(clauses) else end


def _unseen(match: Match) -> str:
    return UNSEEN * len(match[0])


def _without(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += text[done:start], UNSEEN * (end - start)
        done = end
    return "".join([*pieces, text[done:]])


def _is_bounded(text: str, match: Match) -> bool:
    """至少明确1名, 每个乡镇明确1名: a number that is one of as many as there are, or the fewest."""
    return _is_least(text, match) or re.search("每(?!年|月|季|半|周|日|天|班|学)", _before(text, match)) is not None


def _is_least(text: str, match: Match) -> bool:
    return re.search(AT_LEAST, _before(text, match)) is not None


def _before(text: str, match: Match) -> str:
    return text[max(0, match.start("number") - 12) : match.start("number")]


def _value(text: str, match: Match, start: int) -> str:
    """The number with the bound that stands before or after it."""
    before = text[max(start, match.start("number") - 12) : match.start("number")]
    after = match.groupdict().get("after") or ""
    least = "以上" in after or re.search(f"(?:{AT_LEAST})[^0-9，]*$", before) is not None
    most = "以下" in after or "以内" in after or re.search(f"(?:{AT_MOST})[^0-9，]*$", before) is not None
    return _number(match["number"], least=least, most=most)


def _number(words: str, *, least: bool, most: bool = False) -> str:
    number = to_int(words) if re.fullmatch(CHINESE, words) else None
    value = words if number is None else str(number)
    return f"≥{value}" if least else f"≤{value}" if most else value


def _unit(match: Match) -> str | None:
    return "级" if match.re is GRADE else match["unit"].replace("％", "%") or None
