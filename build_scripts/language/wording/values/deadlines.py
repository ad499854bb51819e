"""Deadlines: how a document says by when, and the day that its words give.

    2025年6月底前 → 2025-06-30 · 年底前, 年内 → the last day of the notice's year · “十五五”期间 → 2030-12-31
    2025年5月1日起 → 2025-05-01, the day from which it is to be done · 汛期前 and 三年内 stay words.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.language.numbers.numerals import DIGIT_VALUES
from build_scripts.language.wording.spans import Match, Spans
from build_scripts.language.wording.values.value_words import pattern

_YEAR = r"(?:(?P<year>20[0-9]{2})年度?|(?P<relative>今年|本年度?|明年|当年))?"
CLOCK = (
    "(?:(?:早上?|上午|中午|下午|晚上?)?[0-9]{1,2}(?:[时点]|[:：][0-9]{2})(?:[0-9]{1,2}分|半|整)?"
    "|下班|早上|上午|中午|下午|晚上)"
)
"""Until when on a day: 17:00前, 下班前."""
_TIME_OF_DAY = f"(?:（[^（）]{{1,6}}）)?{CLOCK}?"
_MONTH = rf"(?P<month>[0-9]{{1,2}})月(?:份)?(?:(?P<day>[0-9]{{1,2}})日{_TIME_OF_DAY}|(?P<part>底|末|上旬|中旬|下旬))?"
_QUARTER = r"(?:第?(?P<quarter>[一二三四])季度末?|(?P<half>上|下)半年)"
_SEASON = rf"(?P<season>{pattern('seasons')})"
# 汛期前完成, 汛期之前，…; but 汛期前检查 names a kind of check.
_BEFORE_ACT = f"(?=(?:之|以)?前{pattern('before_acts')})"
_PLAN = r"“?十(?P<plan>[一二三四五六七八九])五”?"
_BEFORE = "(?:之|以)?前(?!期|述|款|后|列|沿|端)"
# 每月底前 is a part of how often.
BY = re.compile(
    rf"{_YEAR}(?:(?P<end>(?<!每)年[底末]|(?<=[^每]年)[底末])|{_MONTH}|{_QUARTER}|{_SEASON}{_BEFORE_ACT}|(?P<monthend>(?<!每)月底))"
    f"{_BEFORE}"
)
# 6月20日、12月10日前: of several days each is one by which.
_ANY_DAY = f"[0-9]{{1,2}}月(?:[0-9]{{1,2}}日{_TIME_OF_DAY}|底|末|[上中下]旬)"
LISTED = re.compile(rf"{_YEAR}(?<![0-9]){_MONTH}(?=(?:[、和及]{_ANY_DAY}){{1,8}}{_BEFORE})")
# 年底明显见效: the end of the year without 前.
AT_END = re.compile(rf"(?:(?P<year>20[0-9]{{2}})年?)?年底(?=[^，。；前]{{0,6}}{pattern('seen')})")
# 一季度完成方案: the end of the quarter.
IN_QUARTER = re.compile(rf"{_YEAR}(?<![每前上本]){_QUARTER}(?=[^，。；]{{0,4}}{pattern('in_quarter')})")
_MADE = pattern("made")
# 2025年上半年，各市印发方案: of a quarter with its year what is to be done may be said further on.
IN_QUARTER_OF_YEAR = re.compile(
    rf"(?<![对从自])(?P<year>20[0-9]{{2}})年{_QUARTER}(?=，?[^，。；的]{{0,30}}{_MADE})"
)
# 3月末余额增加1500亿元: the end of a month without 前.
AT_END_OF_MONTH = re.compile(rf"{_YEAR}(?<![0-9])(?P<month>[0-9]{{1,2}})月[底末](?=[^，。；的前]{{1,24}}{_MADE})")
WITHIN_YEAR = re.compile(
    r"(?P<year>20[0-9]{2})年内|(?<![0-9一二两三四五六七八九十几近当])(?P<relative>今|本|明)?年内|全年(?=[^，。；]{0,20}[0-9])"
)
UNTIL = re.compile(
    r"(?<![截])(?:到|至)(?P<year>20[0-9]{2})年"
    r"(?:[底末]|(?P<month>[0-9]{1,2})月(?:[底末]|(?P<day>[0-9]{1,2})日)?)?(?![起度])"
)
# In the time of a plan something is to be reached; what only tells of the time is no deadline.
IN_PLAN = re.compile(
    rf"(?<!针对)(?<!自)(?<!从){_PLAN}(?:规划)?(?:期间|时期|期?末)"
    f"(?=[，要]?[^，。；：]{{0,24}}{pattern('reached_in_plan')})"
)
# Not 对2025年完成改造的企业, which tells of whom is spoken.
IN_YEAR = re.compile(
    r"(?<![对从自])(?P<year>20[0-9]{2})年"
    rf"(?=[^，。；：]{{0,24}}{pattern('reached_in_year')})(?![度以发])"
)
# Within a span of time: told from the event, so no day. Not what is forbidden for a time, nor what adds up in it.
WITHIN = re.compile(
    r"(?<![近第过])(?<!控制在)(?<![缩短少低][到至])(?P<span>(?:(?<![0-9])[0-9]{1,4}|[一二两三四五六七八九十]{1,3})个?(?:工作日|小时|分钟|日|天|周|月|年))(?:之|以)?内"
    rf"(?![^，。；]{{0,3}}{pattern('forbidden_within')}|[0-9一二两三]+次(?:以上|或者?|及))"
)
# 最迟不超过4小时: the span of time that is not to be passed.
AT_LATEST = re.compile(
    r"(?:最迟|最晚|最长)?不(?:得|能|应)?(?:超过|迟于|晚于)(?P<span>[0-9一二两三四五六七八九十]{1,3}个?(?:工作日|小时|分钟|日|天|(?<=个)月))"
    "(?![^，。；]{0,6}[的且])"
)
# 用两年时间完成改造, 通过三年努力.
IN_TIME = re.compile(
    "(?:用|通过|经过)(?P<span>[0-9一二两三四五六七八九十]{1,3}(?:年|个月|周))(?:左右|以内)?的?(?:时间|努力|攻坚)"
    f"(?=，?[^，。；]{{0,24}}{pattern('reached_in_time')})"
)
# 从现在起至12月底.
UNTIL_MONTH = re.compile(r"(?<=[起日])(?:到|至)(?P<month>[0-9]{1,2})月(?:[底末]|(?P<day>[0-9]{1,2})日)")
# 自2025年5月1日起，新建住宅全部安装: from when it is to be done. Not since when a document is in force.
FROM = re.compile(
    rf"{_YEAR}(?<![0-9])(?P<month>[0-9]{{1,2}})月(?:份|(?P<start>[0-9]{{1,2}})日)?(?:之日)?起"
    f"(?![^，。；]{{0,6}}{pattern('in_force')}|[至到数])"
)
# What a span of time is counted from: 自印发之日起1个月内, 从2月起至11月底.
SINCE = re.compile("[自从][^，。；：]{1,14}起$")
# 2025.6.30, 2025-06-30, in a cell of a table.
POINTED = re.compile(r"(?P<year>20[0-9]{2})[.．/-](?P<month>[0-9]{1,2})[.．/-](?P<day>[0-9]{1,2})前?")
FORMS = (
    BY, LISTED, AT_END, IN_QUARTER, IN_QUARTER_OF_YEAR, AT_END_OF_MONTH, AT_LATEST, UNTIL, UNTIL_MONTH, IN_PLAN,
    WITHIN_YEAR, WITHIN, IN_TIME, IN_YEAR, FROM,
)
# 到期尚未整改 after a day: the day has passed, it is no deadline.
PASSED = re.compile("(?:到期|已经?|尚未|仍未|未)[^，。；]{0,12}的")
QUARTER_ENDS = {"一": 3, "二": 6, "三": 9, "四": 12}
WORDS_ONLY = ("season", "span", "monthend")
"""What tells of no day stays words."""
TENTHS = {"上旬": 10, "中旬": 20}


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    span: tuple[int, int]
    words: str
    date: str | None
    """ISO 8601, where the words give a day."""


def deadlines(text: str, year: int) -> tuple[Deadline, ...]:
    """The deadlines of a sentence in a notice of this year, in order; none that lies before it."""
    found: list[Deadline] = []
    for match in _matches(text):
        named = _year_of(match, year)
        is_past = named is not None and named < year
        if is_past or PASSED.match(text, match.end()):
            continue
        date = _date(match, named or year)
        found.append(Deadline(
            span=match.span(),
            words=match[0],
            date=date,
        ))
    return tuple(found)


def deadline_in_cell(text: str, year: int) -> Deadline | None:
    """Of a cell below 完成时限: 2025年6月底 without 前, 2025.6.30, and words that give no day (长期坚持)."""
    words = "".join(text.split())
    if not any(map(str.isalnum, words)):
        return None
    return Deadline(
        span=(0, len(text)),
        words=words,
        date=_day_of_cell(words, year),
    )


def _day_of_cell(words: str, year: int) -> str | None:
    pointed = POINTED.fullmatch(words)
    if pointed:
        numbers = map(int, pointed.group("year", "month", "day"))
        return _existing(*numbers)
    found = deadlines(words, year) or deadlines(f"{words}前", year)
    return found[-1].date if found else None


def _existing(year: int, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _matches(text: str) -> Iterator[Match]:
    """What the forms find, in order; where two overlap, that of the earlier form."""
    taken = Spans()
    found = [
        match
        for form in FORMS
        for match in form.finditer(text)
        if taken.take(*match.span())
    ]
    yield from sorted(found, key=lambda match: match.start())


def _year_of(match: Match, year: int) -> int | None:
    """The year that the words name; None where they name none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("plan"):
        # 十一五 ended in 2010, and each plan takes five years.
        return 2005 + 5 * DIGIT_VALUES[groups["plan"]]
    return year + 1 if (groups.get("relative") or "").startswith("明") else None


def _date(match: Match, year: int) -> str | None:
    groups = match.groupdict()
    if any(groups.get(name) for name in WORDS_ONLY):
        return None
    month = _month(groups)
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    day = _named_day(match) or TENTHS.get(groups.get("part") or "", last)
    return f"{year:04}-{month:02}-{day:02}" if day <= last else None


def _named_day(match: Match) -> int:
    """What begins in a month without a day begins on its first; 0 where no day is said."""
    groups = match.groupdict()
    if match.re is FROM:
        return int(groups["start"] or 1)
    return int(groups.get("day") or 0)


def _month(groups: dict[str, str | None]) -> int:
    month = groups.get("month")
    if month:
        return int(month)
    if groups.get("half"):
        return 6 if groups["half"] == "上" else 12
    return QUARTER_ENDS.get(groups.get("quarter") or "", 12)
