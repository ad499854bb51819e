"""What a sentence sets: a number to reach, how often, by when.

Titles and document numbers are not read, nor, for numbers, what stands in quotation marks (“三同时”). A number counts
where it is the aim of a verb or stands after 至少 and its like; before 以上 a measure only bounds what is meant. What
was before (由70%) is no aim, and a change (下降5个百分点) is told from a value.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.indexes.vocabulary import TargetWords
from build_scripts.domain.span import Span
from build_scripts.language.display import HAN
from build_scripts.language.numbers.numerals import YEAR, half_width
from build_scripts.language.sentences import CLAUSE, JOINT
from build_scripts.language.wording.spans import Match, Spans
from build_scripts.language.wording.values.bounds import (
    is_bounded,
    is_reached,
    signed,
    text_before,
    unit_of,
    value_of,
    verb_end_of,
)
from build_scripts.language.wording.values.changed_values import UNSEEN, change_of, without_former, without_reached
from build_scripts.language.wording.values.dated import dated_respectively, limit_findings, without
from build_scripts.language.wording.values.deadlines import Deadline, deadlines
from build_scripts.language.wording.values.findings import Clause, Finding
from build_scripts.language.wording.values.frequencies import (
    as_printed,
    frequencies,
    going_on,
    period_of,
    times_in_all,
)
from build_scripts.language.wording.values.frequency_forms import BEHIND_MOMENTS
from build_scripts.language.wording.values.quantity_forms import (
    BELOW_OF,
    BY_FORM,
    ENDS,
    FINE,
    HAPPENED,
    HAS_DONE,
    IN_CELL,
    IN_WORDS,
    NAMED_AFTER,
    NIL_STATED,
    NIL_WORDS,
    NUMBER_FORM,
    PERCENT,
    RATE,
    SETS_OF_WORDS,
    SHORT_OF,
    SPOKEN_OF,
    THRESHOLDS,
    TIME,
    TIMES,
    TIMES_UNITS,
    TOLD,
    WordForms,
)
from build_scripts.language.wording.values.value_words import pattern

UNREAD = re.compile("《[^《》]*》|〈[^〈〉]*〉|〔[^〔〕]*〕[0-9]+号?")
# What is quoted sets nothing (“三同时”), unless it is a value itself: “双下降”.
QUOTED = re.compile(f"“(?!(?:{NIL_WORDS})”)[^“”]*”")
DATE = re.compile(f"{YEAR}年" "|[0-9]{1,2}月(?:[0-9]{1,2}日|份)?|[0-9]{1,2}日|近[0-9一二两三四五]+年")
# Most sentences hold nothing that could be a number or a time, and are read no further.
MAY_SET = re.compile("[0-9一二两三四五六七八九十百每日月季年周汛零双]|全覆盖|平均水平|节前|冬前|旦前|开学前")
# 2023年，全市共发生…，同比下降20%: what has been reached, not what is to be.
PAST = re.compile(f"(?P<year>20[0-9]{{2}})年[^。]*{pattern('reached')}")
# 2023年，全市共检查企业300家次: what has been done, unless it goes on with what is to be.
COUNTED_UP = re.compile(
    "(?:(?:截至)?(?P<year>20[0-9]{2})年|去年|上年度?|上一年度?|过去[一二三]年|今年以来|截至[0-9]{1,2}月(?:底|[0-9]{1,2}日))(?!度?[^，。；：]{0,12}的)[^，。；：]{0,12}，?[^，。；：]{0,10}?"
    "(?:共|累计|总共)(?!同|建(?![成设立])|享|识|治(?!理)|管|防)"
    "(?![^。；]*(?:要|确保|力争|必须|20[0-9]{2}年))"
)
# 2023年，我市事故起数下降15%: a year that is past, said of all that follows.
NARRATED = re.compile(
    "(?:截[至止]|[到至])?(?P<year>20[0-9]{2})年(?:年?[底末]|[0-9]{1,2}月(?:[底末]|[0-9]{1,2}日)?)?，(?![^；]*(?:要|确保|力争|必须|今年|[前内]|20[0-9]{2}年))"
)
_THEN = "(?:(?P<year>20[0-9]{2})年|[去上]年)(?:年?[底末]前?)?"
# 2023年建成20座，今年再建30座: of its clause alone.
DONE_THEN = re.compile(
    f"{_THEN}(?:全[省市县区]|我[省市县区])?(?:共|累计)?{pattern('done_then')}(?![^，。；]*[的率])"
)
# 整改率2023年底达到90%，今年达到95%: neither what it is compared with, nor what is to be reached later on.
REACHED_THEN = re.compile(
    f"(?<![比较自从由对在以]){_THEN}[^，。；的比较要须应0-9]{{0,12}}?{pattern('reached_then')}(?=百分之|全覆盖|[0-9])"
    "(?![^，。；]*(?:[0-9今明]年|[前内]))"
)
# 截至2023年底，建成120座: said of the clause behind it, unless that is an order.
TILL_THEN = re.compile("(?:截[至止]|[到至])?(?P<year>20[0-9]{2})年(?:年?[底末]|[0-9]{1,2}月(?:[底末]|[0-9]{1,2}日)?)")
ORDERED = re.compile(f"{pattern('ordered')}|今年|[前内]")
# 分别达到60人、30人以上: the last is to be reached as the others are, and bounds nothing.
ONE_OF_AIMS = re.compile(f"分别{pattern('reached_then')}(?:{NUMBER_FORM}[^，。；、0-9]{{1,4}}?{JOINT}){{1,5}}$")
# 3座（城区1座、园区2座）, 5人以下（含5人）: of what a number consists is no number to be reached.
PART = "＊"
PARTS = re.compile(
    f"(?P<number>[0-9][百千万亿]?[{HAN}]{{1,3}}(?:以[上下内])?)(?P<parts>（(?:其中|包括|含)?[^。；（）0-9]{{0,12}}[0-9]+[^（）]{{0,80}}）)"
)
# A rate by its name: 百万吨死亡率, 亿元产值死亡率.
RATE_NAME = re.compile(f"{pattern('rate_bases')}(?=[^，。；0-9]{{0,6}}{pattern('rate_names')})")


# 每检查1个乡镇，抽查5家: what is counted against.
AGAINST = re.compile("每(?:新|再)?$")


# 整改率低于90%: a fault; the rate of deaths is to be low.
LOW = re.compile("(?<![亡故害生法限标报失])率(?:仍|均|长期)?低于$")
# 比上年增加1起: more accidents and deaths are no aim.
MORE_ACCIDENTS = re.compile("(?:事故|死亡|受伤|伤亡)(?:[人起]数)?(?:同比|[较比][上去]年(?:同期)?)?(?:增加|上升|增长)$")
MORE_THAN_BEFORE = re.compile("(?:同比|[较比][上去]年(?:同期)?)(?:增加|上升|增长)$")
ACCIDENTS = "起"
# 已完成改造45公里，占年度任务的30%.
OF_THE_TASK = re.compile("占(?:年度|全年|总)?(?:目标)?任务[总数量]*的$")
# 复工率达95%以上时停止日报: on what condition.
WHEN = re.compile("时(?!限|间|段|效)")


class TargetRules:
    """The words of targets, ready to be asked."""

    def __init__(self, words: TargetWords) -> None:
        self._forms = WordForms(words)
        self._measures = dict.fromkeys(words.measures)
        self._counted = dict.fromkeys((*words.units, *words.measures))

    def find(self, sentence: str, year: int) -> tuple[Finding, ...]:
        """What a sentence of a notice of this year sets: numbers and frequencies in order, then deadlines."""
        usual = half_width(sentence)
        if not MAY_SET.search(usual) or _tells_of_the_past(usual, year):
            return ()
        read = UNREAD.sub(_unseen, usual)
        limits = [
            _as_printed(limit, sentence)
            for limit in deadlines(read, year)
        ]
        read = without_reached(without_former(read), year)
        plain = _without_times(read, limits)
        found: list[Finding] = []
        often: list[Finding] = []
        for span in _clauses(plain, read):
            clause, before = Clause(read, span), often
            often = list(frequencies(clause, self._forms.pairs)) or going_on(clause, before)
            was_done = _was_done(read, span, year)
            found_there = () if was_done else self._numbers(Clause(plain, span), TIMES_UNITS if often else ())
            numbers = sorted(found_there, key=_number)
            found += self._so_many(often, numbers)
        by_then = dated_respectively(found, read, limits)
        ends = limit_findings(usual, _clauses(read, read), limits)
        return tuple(as_printed(finding, sentence) for finding in (*by_then, *ends))

    def _so_many(self, often: Sequence[Finding], numbers: Sequence[Finding]) -> Sequence[Finding]:
        """每年至少解决1—2项: how many in each period are one thing, where the clause counts something else than
        times."""
        told = {each.number for each in often}
        left = [number for number in numbers if number.number not in told]
        apart = (*often, *left)
        if len(often) != 1 or len(left) != 1:
            return apart
        (each,), (counted,) = often, left
        period = period_of(each) if each.value == "1" else ""
        is_counted = counted.change is None and counted.unit in self._counted and counted.span > each.span
        if not period or not is_counted:
            return apart
        return [replace(each, value=counted.value, unit=f"{counted.unit}/{period}", number=counted.number)]

    def _numbers(self, clause: Clause, told: Collection[str]) -> Iterator[Finding]:
        """The numbers of a clause that are to be reached, but for those of the units that are told otherwise."""
        taken = Spans()
        begun = False
        for form in (*BY_FORM, *self._forms.changes, *self._forms.counts, RATE):
            for aim in self._aims(clause, form, told, taken):
                begun = True
                yield aim
        if begun:
            yield from self._aims(clause, self._forms.further, told, taken)

    def _aims(
        self,
        clause: Clause,
        form: re.Pattern[str],
        told: Collection[str],
        taken: Spans,
    ) -> Iterator[Finding]:
        for match in clause.matches(form):
            span = match.start("number"), match.end()
            if taken.meets(*span) or match["unit"] in told or not self._is_aim(match):
                continue
            taken.take(*span)
            yield Finding(
                kind="指标",
                span=match.span(),
                clause=clause.span,
                value=_value(match),
                unit=unit_of(match),
                change=change_of(match),
                number=span,
                verb_end=verb_end_of(match),
            )

    def _is_aim(self, match: Match) -> bool:
        """The number is to be reached, and neither bounds what is meant nor tells what has happened."""
        number, unit = match["number"], match["unit"]
        if match.groupdict().get("verb") and AGAINST.search(match.string, match.pos, match.start("verb")):
            return False
        if HAPPENED.search(text_before(match, 4)) or FINE.match(match.string, match.end()):
            return False
        tells_of_nil = match.re is NIL_STATED and TOLD.search(match.string, 0, match.start())
        if tells_of_nil or _is_told(match) or self._is_bound(match):
            return False
        if match.re in BY_FORM or match.re is RATE:
            return True
        counts_quoted = unit in SETS_OF_WORDS and match.string.startswith(UNSEEN, match.end())
        if counts_quoted:
            return False
        return (number != "一" and unit not in TIME) or is_bounded(match)

    def _is_bound(self, match: Match) -> bool:
        """A share bounds what is named after it, if it is they who are spoken of (对…30%以上的企业); a measure also
        without 的, unless nothing is named."""
        is_change = bool(match.groupdict().get("how"))
        is_last_of_aims = ONE_OF_AIMS.search(match.string, match.pos, match.start("number")) is not None
        if not match.groupdict().get("after") or is_reached(match) or is_change or is_last_of_aims:
            return False
        start, end = match.span()
        if match.re is PERCENT:
            named = NAMED_AFTER.match(match.string, end)
            return named is not None and SPOKEN_OF.search(match.string, match.pos, start) is not None
        unit = match["unit"]
        is_measure = unit in self._measures and not ENDS.match(match.string, end)
        return is_measure or unit in THRESHOLDS


def _value(match: Match) -> str:
    """As it is printed where it is said in words."""
    if match.re in IN_WORDS:
        return match["number"]
    value = value_of(match)
    return times_in_all(match, value) if match.re is TIMES else value


def number_in_cell(words: str, unit: str) -> Finding | None:
    """Of a cell below 目标值, whose unit stands in it or in a column of its own; none where it says anything else."""
    said = IN_CELL.fullmatch(half_width("".join(words.split())))
    if said is None:
        return None
    reaches = (said["least"] or "").startswith("达")
    least = bool(said["least"] and not reaches) or "上" in (said["after"] or "")
    most = said["most"] or (said["after"] and "上" not in said["after"])
    whole = 0, len(words)
    return Finding(
        kind="指标",
        span=whole,
        clause=whole,
        value=signed(said["number"].replace(",", ""), least=least, most=bool(most)),
        unit=(said["unit"] or unit).replace("％", "%") or None,
        change=said["how"],
        number=whole,
    )


def _is_told(match: Match) -> bool:
    """What has been done (已建成120个), what there is (仍有15%的企业), or of whom is spoken: 整改率低于90%的企业."""
    before = match.string[match.pos : match.start("number")]
    if HAS_DONE.search(before) or SHORT_OF.search(before) or LOW.search(before) or MORE_ACCIDENTS.search(before):
        return True
    if match["unit"] == ACCIDENTS and MORE_THAN_BEFORE.search(before):
        return True
    if OF_THE_TASK.search(before) and TOLD.search(match.string, 0, match.pos):
        return True
    if WHEN.match(match.string, match.end()):
        return True
    return match.string.startswith("的", match.end()) and BELOW_OF.search(before) is not None


def _clauses(text: str, read: str) -> list[Span]:
    """Of a text of which no more is seen than is read; 每年6月和11月，分别开展一次 is one."""
    joined = {led.end() for led in BEHIND_MOMENTS.finditer(read)}
    clauses: list[Span] = []
    for clause in CLAUSE.finditer(text):
        start, end = clause.span()
        if start in joined and clauses:
            start, _ = clauses.pop()
        clauses.append((start, end))
    return clauses


def _tells_of_the_past(sentence: str, year: int) -> bool:
    past = PAST.match(sentence) or COUNTED_UP.match(sentence) or NARRATED.match(sentence)
    return past is not None and int(past["year"] or 0) < year


def _was_done(text: str, clause: Span, year: int) -> bool:
    done = DONE_THEN.match(text, *clause) or REACHED_THEN.search(text, *clause) or _till_then(text, clause)
    return done is not None and int(done["year"] or 0) < year


def _till_then(text: str, clause: Span) -> Match | None:
    """What leads the clause, where it tells."""
    start, _ = clause
    led = text.rfind("，", 0, max(0, start - 1)) + 1
    leading = TILL_THEN.fullmatch(text, led, max(led, start - 1))
    return None if ORDERED.search(text, *clause) else leading


def _without_times(text: str, limits: Iterable[Deadline]) -> str:
    """What numbers to reach are read from: no quotations, deadlines and dates."""
    without_quotations = RATE_NAME.sub(_unseen, QUOTED.sub(_unseen, PARTS.sub(_unseen_parts, text)))
    without_limits = without(without_quotations, (limit.span for limit in limits))
    return DATE.sub(_unseen, without_limits)


def _as_printed(limit: Deadline, sentence: str) -> Deadline:
    """６月底前 stays as it is printed; 一季度 of 一、二、三季度 is nowhere printed."""
    printed = sentence[slice(*limit.span)]
    return replace(limit, words=printed) if len(printed) == len(limit.words) else limit


def _unseen_parts(match: Match) -> str:
    return match["number"] + PART * len(match["parts"])


def _number(finding: Finding) -> Span:
    return finding.number


def _unseen(match: Match) -> str:
    return UNSEEN * len(match[0])
