"""The forms in which a sentence says by when; what day they come to, `deadlines` tells."""

import re

from build_scripts.language.sentences import JOINT
from build_scripts.language.wording.values.quantity_forms import AT_LEAST, AT_MOST, DIGITS, TO
from build_scripts.language.wording.values.value_words import pattern

_RELATIVE = "今年|本年度?|明年|次年|当年"
_YEAR = rf"(?:(?P<year>20[0-9]{{2}})年度?|(?P<relative>{_RELATIVE}))?"
_HOUR = "(?:[0-9]{1,2}|[零一二三四五六七八九十]{1,3})"
CLOCK = (
    f"(?:(?:凌晨|早上?|上午|中午|下午|晚上?)?{_HOUR}(?:[:：][0-9]{{2}}|[时点](?:整|半|[0-9]{{1,2}}分)?)"
    "|(?:上午|中午|下午)?下班|早上|上午|中午|下午|晚上)"
)
"""Until when on a day: 17:00前, 下班前."""
# 3月20日（星期三） 17:00.
_TIME_OF_DAY = f"(?:（[^（）]{{1,6}}）)?(?: ?{CLOCK})?"
_MONTH = rf"(?P<month>[0-9]{{1,2}})月(?:份)?(?:(?P<day>[0-9]{{1,2}})日{_TIME_OF_DAY}|(?P<part>底|末|上旬|中旬|下旬))?"
_MONTH_END = "(?<![0-9至])(?P<month>[0-9]{1,2})月[底末]"
# 三季度前, 三季度末前, 上半年底前, 三季度内: by its end, as 6月前 is by the end of June.
_QUARTER_NAME = "(?:第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年)"
_QUARTER = f"{_QUARTER_NAME}(?:[底末内]|结束(?=(?:之|以)?前))?"
_QUARTER_END = f"{_QUARTER_NAME}[底末]"
_SEASON = rf"(?P<season>{pattern('seasons')})"
# 去年底, 去年年底, 上年末, but not 90%以上年底.
_NOT_OF_LAST_YEAR = "(?<!去)(?<!去年)(?<!(?<!以)上)(?<!上年)(?<![去上]年年)"
# 汛期前完成, 汛期之前，…; but 汛期前检查 names a kind of check.
_BEFORE_ACT = f"(?=(?:之|以)?前{pattern('before_acts')})"
_TO_BECOME = "高升加增降减低少"
"""Before 到 of 提高到, 上升到, 降到: what becomes another."""
_PLAN = r"“?十(?P<plan>[一二三四五六七八九])五”?"
_BEFORE = "(?:之|以)?前(?!期|述|款|后|列|沿|端)"
# 十月底前, 十二月三十一日前; 三月前 may be three months ago.
_CHINESE_DAY = "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_CHINESE_MONTH = (
    "(?<![0-9一二三四五六七八九十两几第每])(?P<chinese_month>十[一二]?|[一二三四五六七八九])月"
    f"(?:(?P<chinese_day>{_CHINESE_DAY})日|(?P<chinese_part>底|末|上旬|中旬|下旬)|份)"
)
# 每月底前 is a part of how often.
BY = re.compile(
    rf"{_YEAR}(?:{_NOT_OF_LAST_YEAR}(?P<end>(?<!每)年[底末]|(?<=[^每]年)[底末])|{_MONTH}|{_CHINESE_MONTH}|{_QUARTER}|{_SEASON}{_BEFORE_ACT}|(?P<monthend>(?<![每月个一二三四五六七八九十])月底))"
    f"{_BEFORE}"
)
_LISTED_YEAR = f"(?:20[0-9]{{2}}年|{_RELATIVE})?"
_LISTED_DAY = f"{_LISTED_YEAR}[0-9]{{1,2}}月(?:[0-9]{{1,2}}日{_TIME_OF_DAY}|[底末]|[上中下]旬)"
_DAY_OF_SAME_MONTH = f"[0-9]{{1,2}}日{_TIME_OF_DAY}"
_DAYS = f"{_LISTED_DAY}(?:{JOINT}(?:{_LISTED_DAY}|{_DAY_OF_SAME_MONTH})){{1,11}}"
_MONTHS = f"(?:{_LISTED_YEAR}[0-9]{{1,2}}月{JOINT}){{1,11}}{_LISTED_YEAR}[0-9]{{1,2}}月[底末]?"
# 6月20日、12月10日前, 6月20日和30日前, 6月、12月底前: each is one by which.
BY_EACH = re.compile(f"(?<![0-9])(?P<days>{_DAYS}|{_MONTHS}){_BEFORE}")
ONE_OF_DAYS = re.compile(
    rf"{_YEAR}(?:(?P<month>[0-9]{{1,2}})月)?"
    rf"(?:(?P<day>[0-9]{{1,2}})日{_TIME_OF_DAY}|(?P<part>底|末|上旬|中旬|下旬))?(?={JOINT}|$)"
)
# 一、二、三季度分别完成, 第一季度末、第二季度末完成: by the end of each.
QUARTER_IN_LIST = "第?[一二三四](?:季度)?末?"
BY_EACH_QUARTER = re.compile(
    rf"{_YEAR}(?<![每前上本第一二三四五六七八九十])"
    rf"(?P<quarters>(?:{QUARTER_IN_LIST}{JOINT}){{1,3}}第?[一二三四]季度末?|上半年{JOINT}下半年)"
    f"(?:{_BEFORE}|(?=，?[^，。；：]{{0,6}}(?:分别|{pattern('in_quarter')})))"
)
ONE_OF_QUARTERS = re.compile("第?(?P<quarter>[一二三四])(?:季度)?末?|(?P<half>[上下])半年")
# 年底明显见效: the end of the year without 前.
AT_END = re.compile(rf"(?:(?P<year>20[0-9]{{2}})年?)?{_NOT_OF_LAST_YEAR}年底(?=[^，。；前]{{0,6}}{pattern('seen')})")
# 到年底，全部完成整改; not 截至年底, which tells what there is.
TILL_END = re.compile(
    rf"(?<![截达{_TO_BECOME}])(?:到|至)(?P<relative>{_RELATIVE})?年?[底末]"
    f"(?=，?(?![^，。；：]{{0,6}}(?:共|累计|已))[^，。；：的前]{{0,16}}(?:{pattern('reached_in_year')}|{pattern('made')}))"
)
# 一季度完成方案: the end of the quarter.
IN_QUARTER = re.compile(rf"{_YEAR}(?<![每前上本]){_QUARTER}(?=[^，。；]{{0,4}}{pattern('in_quarter')})")
_MADE = pattern("made")
# 2025年上半年，各市印发方案: of a quarter with its year what is to be done may be said further on.
IN_QUARTER_OF_YEAR = re.compile(
    rf"(?<![对从自])(?<!截至)(?P<year>20[0-9]{{2}})年{_QUARTER}(?=，?[^，。；的]{{0,30}}{_MADE})"
)
# 6月底整改率达85%, 年底达到100%, 二季度达到60%: what is to be reached at its end. Not 截至6月底达85%, nor 6月底已达.
_REACHED = f"[要须应]?(?:力争)?{pattern('reached_then')}(?:百分之|全覆盖|[0-9])"
AT_END_REACHED = re.compile(
    rf"(?<![至自从对每])(?<!至今年)(?<!至20[0-9]{{2}}年){_YEAR}(?:{_NOT_OF_LAST_YEAR}(?P<end>(?<=年)年?[底末]|(?<![年0-9每])年[底末])|{_MONTH_END}|(?<!至){_QUARTER_END})"
    f"(?=[^，。；的前已共比]{{0,24}}?{_REACHED})"
)
IN_QUARTER_REACHED = re.compile(
    rf"{_YEAR}(?<![每前上本至])(?:第?(?P<quarter>[一二三四])季度末?|(?P<half>上|下)半年)(?={_REACHED})"
)
# 3月末余额增加1500亿元: the end of a month without 前.
AT_END_OF_MONTH = re.compile(rf"{_YEAR}{_MONTH_END}(?=[^，。；的前]{{0,24}}{_MADE})")
# 2024年4月至6月完成治理: by the end of the last month. Not what was done then (4月至6月共完成).
SPAN_OF_MONTHS = re.compile(
    rf"{_YEAR}(?<![0-9])(?P<begun>[0-9]{{1,2}})月(?:份|初|[上中下]旬|[0-9]{{1,2}}日)?{TO}{_MONTH}"
    rf"(?=，?(?![^，。；：]{{0,6}}(?:共|累计|已))[^，。；：的]{{0,24}}{_MADE})"
)
# 8月份完成改造, 于2024年9月全面建成, 12月20日投产: by the end of the month, or by that day. Not 去年8月完成, and not
# what tells of those who have done it (对8月份完成整改的企业).
DONE_IN_MONTH = re.compile(
    rf"(?<![0-9]年)(?<!已)(?<!已[于在经])(?<!截[至止]){_YEAR}(?<![0-9每至到—~－\-、和及与])(?<![去上每]年)"
    r"(?P<month>[0-9]{1,2})月(?:份|(?P<day>[0-9]{1,2})日|(?P<part>[上中下]旬))?内?"
    rf"(?=[^，。；：、的前后已0-9]{{0,6}}?{pattern('done_in_month')})(?![^，。；：]{{0,8}}?{pattern('done_by_them')})"
)
WITHIN_YEAR = re.compile(
    r"(?P<year>20[0-9]{2})年内|(?<![0-9一二两三四五六七八九十几近当每])(?P<relative>今|本|明)?年内|全年(?!任务|目标|计划|指标|工作)(?=[^，。；]{0,20}[0-9])"
)
# 2024年至2026年完成改造: by the end of the last year. What is only done in those years, or each year, has no end.
_OF_EACH_YEAR = "，?[^，。；：]{0,12}?(?:每年|年均|逐年|年度)"
SPAN_OF_YEARS = re.compile(
    rf"(?<![0-9])20[0-9]{{2}}年?{TO}(?P<year>20[0-9]{{2}})年(?:期?间)?(?!{_OF_EACH_YEAR})"
    f"(?=[，要]?[^，。；：]{{0,24}}{pattern('reached_in_plan')})"
)
# 达到2024年的60%、2025年的80%, 提高到2024年90%、2025年95%: each year has the figure behind it.
_FIGURE = f"的?(?:{AT_LEAST}|{AT_MOST})?(?:百分之|{DIGITS}[%％])"
_BEHIND_FIGURE = "[%％百千万十一二三四五六七八九上下内][、和及与]"
OF_FIGURE = re.compile(
    f"(?:(?<=[达{_TO_BECOME}][到至])|(?<={_BEHIND_FIGURE}))(?P<year>20[0-9]{{2}})年(?:年?[底末])?(?={_FIGURE})"
)
# 到2024年、2025年，整改率分别达到90%、95%: a year of a list whose figures are dealt out behind it.
YEAR_OF_LIST = re.compile(
    "(?:(?<=20[0-9]{2}年[、和及与])|(?<=20[0-9]{2}年[底末][、和及与]))"
    "(?P<year>20[0-9]{2})年(?:年?[底末])?(?=，[^，。；：]{0,24}分别)"
)
# 2025年11月1日至2026年3月15日: from when goes with it.
_BEGUN = rf"(?<![0-9])(?:20[0-9]{{2}}年)?[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?{TO}"
# 达到2024年水平 is no 到2024年.
UNTIL = re.compile(
    rf"(?:{_BEGUN}|(?<![截达{_TO_BECOME}])(?<!20[0-9]{{2}})(?<!20[0-9]{{2}}年)(?:到|至))(?P<year>20[0-9]{{2}})年"
    r"(?:[底末]|(?P<month>[0-9]{1,2})月(?:[底末]|(?P<day>[0-9]{1,2})日)?)?(?![起度])"
)
# 2025年底，全市建成平台: without 前, but not 截至2025年底, which tells what there is, …
AT_END_OF_YEAR = re.compile(
    rf"(?<![至自从对])(?P<year>20[0-9]{{2}})年年?[底末](?=，[^，。；：]{{0,16}}{pattern('reached_in_year')})"
)
# … unless it is an order: 截至6月底，必须完成.
AS_OF = re.compile(rf"截至{_YEAR}{_MONTH}(?=，?{pattern('ordered')})")
# In the time of a plan something is to be reached; what only tells of the time is no deadline.
IN_PLAN = re.compile(
    rf"(?<!针对)(?<!自)(?<!从){_PLAN}(?:规划)?(?:期间|时期|期?末)(?!{_OF_EACH_YEAR})"
    f"(?=[，要]?[^，。；：]{{0,24}}{pattern('reached_in_plan')})"
)
# Not 对2025年完成改造的企业, which tells of whom is spoken.
IN_YEAR = re.compile(
    r"(?<![对从自])(?P<year>20[0-9]{2})年"
    rf"(?=[^，。；：]{{0,24}}{pattern('reached_in_year')})(?![度以发]|[0-9]{{1,2}}月)"
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
SINCE_WHEN = re.compile("起$")
"""2025年5月1日起 is a beginning and no end."""
# What leads up to a time and goes with it: 到 of 到2024年, but not of 达到2024年的60%.
LEADING_UP = re.compile(f"(?:[在于自从]|(?<![达{_TO_BECOME}])[到至])+$")
OF_THEN = re.compile("的(?=[0-9]|百分之)")
"""Between a time and its figure: 2024年的60%."""
# What a span of time is counted from: 自印发之日起1个月内, 从2月起至11月底.
SINCE = re.compile("[自从][^，。；：]{1,14}起$")
# 2025.6.30, 2025-06-30, in a cell of a table.
POINTED = re.compile(r"(?P<year>20[0-9]{2})[.．/-](?P<month>[0-9]{1,2})[.．/-](?P<day>[0-9]{1,2})前?")
FORMS = (
    BY_EACH, BY_EACH_QUARTER, BY, TILL_END, AT_END, IN_QUARTER, IN_QUARTER_OF_YEAR, SPAN_OF_MONTHS, AT_END_OF_MONTH,
    AT_END_REACHED, IN_QUARTER_REACHED, DONE_IN_MONTH, AT_LATEST, OF_FIGURE, YEAR_OF_LIST,
    AS_OF, SPAN_OF_YEARS, UNTIL, AT_END_OF_YEAR, UNTIL_MONTH, IN_PLAN, WITHIN_YEAR, WITHIN, IN_TIME, IN_YEAR, FROM,
)
"""Where two meet, the earlier one counts."""
