"""The forms in which a sentence sets a number to reach; how often, `frequencies` tells."""

import re

from build_scripts.domain.indexes.vocabulary import TargetWords
from build_scripts.language.display import HAN
from build_scripts.language.wording.alternatives import any_of
from build_scripts.language.wording.values.value_words import in_order, pattern

# Of bounded length, so that a run of digits is not read again from each of them.
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}(?![0-9])|[0-9]{1,9})(?:\.[0-9]{1,4})?"
"""1200 and 1,200."""
TO = r"[—~～－\-至到]{1,2}"
"""Between the ends of what reaches from one to the other: 3—5家, 3月至5月."""
DIGITS = rf"(?<![0-9])(?<![0-9],){_DIGITS}(?:{TO}{_DIGITS})?[百千万亿]{{0,2}}"
CHINESE_DIGITS = "一二两三四五六七八九十百千万"
# 几百家, 数千人次, 若千条 (as 若干条 is often read from a scan) tell no number.
_VAGUE = "(?<=[几数若])[十百千万]|(?<=[几数若][十百千万])[百千万]"
CHINESE = f"(?!{_VAGUE})[{CHINESE_DIGITS}]{{1,8}}"
NUMBER_FORM = f"(?:{DIGITS}|{CHINESE})"
NUMBER = f"(?P<number>{NUMBER_FORM})"
AT_LEAST = pattern("at_least")
_CHANGED = f"{pattern('less')}|{pattern('more')}"
CHANGING = f"(?:{_CHANGED}|[降增减涨]幅)"
CHANGING_TO = f"(?:{_CHANGED}|{pattern('becoming')}|[增减降升压扩缩调改变转达])[到至为成]"
"""Before what a number becomes: 提高到, 降为."""
AT_MOST = f"(?:{pattern('at_most')}|(?:{pattern('less')}|[压减降缩])[到至])"
BOUND_WORDS = "(?:(?:及|或)?以上|(?:及|或)?以下|以内)"
BOUND_AFTER = f"(?P<after>{BOUND_WORDS})?"

# 100, ≥5000人次, 下降5%以上, 0, 35%→70%: all that a cell of a table says. A grade and a time are none.
IN_CELL = re.compile(
    f"(?:{DIGITS}[%％‰]?→)?(?P<how>{CHANGING})?(?:(?P<least>{AT_LEAST}|达到?)|(?P<most>{AT_MOST}))?(?P<number>{DIGITS}|零)"
    f"(?P<unit>[%％‰]|个百分点|(?![年月日号级以左])[{HAN}]{{1,3}}?)?{BOUND_AFTER}"
)
# Numbers whose form alone says that they are to be reached.
PERCENT = re.compile(rf"(?P<number>(?<![0-9]){_DIGITS}%?{TO}{_DIGITS}|{DIGITS})(?P<unit>[%％‰]|个百分点){BOUND_AFTER}")
GRADE = re.compile(
    f"(?:{CHANGING_TO}|保持)[^，。；、]{{0,8}}?"
    "(?P<number>[一二三四五1-5]级(?:(?:或者?[^，。；、0-9]{1,4}?|及)?以上|及?以内|及?以下)?)(?P<unit>)"
)
RATE = re.compile(
    rf"(?:达到|占|总量的|{AT_LEAST}|{AT_MOST})(?P<number>{_DIGITS})(?P<unit>){BOUND_AFTER}(?=[，。；、]|$)"
)
AVERAGE = re.compile(
    "(?P<number>(?:不低于|高于|优于|好于|达到)(?:全国|全省|全市|、|和|同行业)+平均水平"
    "|(?:不高于|不超过|不低于|低于)(?:上年|去年|上一?年度|[前近][三五]年)"
    "(?:(?:度|同期)?(?:平均)?水平|度?同期|平均[数值]))(?P<unit>)(?!的(?!目标|要求|任务))"
)
"""按高于全国平均水平的标准设立资金 tells of what kind something is, and sets nothing."""
# 万车死亡率低于1.5: less than that, which ≤ would not say.
BELOW = re.compile(rf"(?<=率)(?:要|应|须|力争|全部)?(?P<number>低于{_DIGITS})(?P<unit>)(?=[，。；、]|$)")
# 八点五, 百.
_IN_WORDS = f"{CHINESE}(?:点[零〇一二三四五六七八九]{{1,3}})?"
# 培训率达到百分之百; not 百分之百的努力.
PERCENT_IN_WORDS = re.compile(
    f"(?:率(?:均|要|应|须|必须|力争|全部)?(?:不低于|不少于|为|实现)?|(?<!幅)达到?)百分之(?P<number>{_IN_WORDS})(?P<unit>){BOUND_AFTER}(?=[，。；、]|$)"
)
# 死亡人数下降百分之五.
CHANGE_IN_WORDS = re.compile(
    f"(?P<how>{CHANGING})(?:{AT_LEAST}|{AT_MOST}|约|了)?百分之(?P<number>{_IN_WORDS})(?P<unit>){BOUND_AFTER}(?=[，。；、和]|左右|$)"
)
_BRINGING = pattern("bringing")
COVERAGE = re.compile(
    f"(?:{_BRINGING}[^，。；]{{0,80}}?|(?<=全覆盖、)[^，。；、]{{1,24}}?)"
    "(?P<number>全覆盖)(?P<unit>)(?=[，。；、]|$)"
)
# 实施全覆盖培训, 全覆盖派驻, 开展全覆盖“体检式”精查: what is done to all; not 瓦斯抽采全覆盖工程, nor 一次全覆盖检查.
COVERING = re.compile(
    f"(?<![次轮遍])(?P<number>全覆盖)(?P<unit>)(?=式?[的地]?[^{HAN}，。；、]{{0,12}}{pattern('done_to_all')}{{1,3}}(?:[，。；]|$))"
)
NIL_WORDS = pattern("nil")
"""零死亡, 双下降: said in words, in quotation marks or without."""
NIL = re.compile(
    f"(?:(?:{_BRINGING}|力争|促进)[^，。；]{{0,40}}?|(?<=[件故])(?=“?零发生)|(?<=零..、)|(?<=零..”)、?)"
    f"“?(?P<number>(?<!趋){NIL_WORDS})(?P<unit>)”?(?=的?目标|[，。；、和及“]|$)"
)
# 较大事故不超过1起，重特大事故为零.
NIL_STATED = re.compile(
    "(?:事故|死亡|伤亡)(?:起数|人数)?(?:必须|要|应|须|力争|均|都)?为(?P<number>零|0)(?P<unit>起?)(?=[，。；、]|$)"
)
ARRIVAL = re.compile(f"{NUMBER}(?P<unit>小时|分钟)内?(?:可|能|即可)?(?:抵达|到达|响应)")
TIMES = re.compile(
    f"{pattern('done_times')}[^，。；]{{0,16}}?(?<![第千百万每首初]){NUMBER}(?P<unit>次)(?!性|数|产|生|月|党|全会){BOUND_AFTER}"
)
IN_WORDS = (GRADE, AVERAGE, COVERAGE, COVERING, NIL, BELOW)
"""Forms whose value is what is printed: 三级以内, 不低于全国平均水平."""
# …百分之五、百分之八: goes on with the one before it.
FURTHER_IN_WORDS = re.compile(
    f"(?<=百分之[{CHINESE_DIGITS}][、和])百分之(?P<number>{_IN_WORDS})(?P<unit>){BOUND_AFTER}(?=[，。；、和]|左右|$)"
)
PERCENTS_IN_WORDS = (PERCENT_IN_WORDS, CHANGE_IN_WORDS, FURTHER_IN_WORDS)
BY_FORM = (PERCENT, *PERCENTS_IN_WORDS, *IN_WORDS, NIL_STATED, ARRIVAL, TIMES)
TOLD = re.compile(pattern("told"))
HAS_DONE = re.compile(pattern("has_done"))
SHORT_OF = re.compile(pattern("short_of"))
BELOW_OF = re.compile(pattern("below_of"))
# 发现三次, 违反一次: what has happened so often is no target. A count after 每千 is a rate, one after 等 a sum.
HAPPENED = re.compile(f"{pattern('happened')}$")
# 处…40%的罚款, 5万元以上10万元以下的罚款: what it costs to fail is no target.
FINE = re.compile(f"[^，；。]{{0,12}}{pattern('fines')}")
# 对增长30%以上的企业, but not 有30%以上的乡村 or 30%以上的目标.
SPOKEN_OF = re.compile("对(?!标|外|口|接|照|比)|凡|[在向给将把]")
NAMED_AFTER = re.compile(f"的(?!{pattern('aims')})")
# 投资800亿元以上: what has nothing named after it bounds nothing.
ENDS = re.compile("[，。；]|$")
# Units of time count only what is bounded: 不少于2周, but not 三年行动.
TIME = frozenset(in_order("time_units"))
TIMES_UNITS = frozenset(in_order("times_units"))
SETS_OF_WORDS = frozenset(in_order("sets_of_words"))
"""Before a quotation they count what it enumerates: 两个“四位一体”."""
THRESHOLDS = frozenset(in_order("thresholds"))
"""Before 以上 these bound what is meant, as measures do: 3人以上."""

# 三轮车, 两轮电动车, 轮胎: no rounds.
WHEELED = f"(?<=轮)(?:[胎椅]|[{HAN}]{{0,4}}?(?:车|摩托))"


class WordForms:
    """Numbers that are to be reached by the words around them, from the table of words."""

    def __init__(self, words: TargetWords) -> None:
        verbs, units, measures = (any_of(group) for group in (words.verbs, words.units, words.measures))
        counted = (
            f"(?P<unit>{measures}|{units})(?!/|(?<=人)(?:员|小组|民|大)|(?<=部)[门委分署队位级长]|{WHEELED}|(?<=个)(?:月|小时|工作日|星期)){BOUND_AFTER}"
            rf"(?!{any_of(words.abstract)}(?!化)|[{HAN}]{{0,4}}(?:制度|机制|体系|环节)(?:[，。；、和]|$))"
        )
        bound = f"(?:{AT_LEAST}|{AT_MOST})"
        # 关闭30万吨/年以下煤矿7座: of what size they are is passed over.
        sized = f"(?:{DIGITS}{measures}(?:/[年日])?(?:及|或)?以[上下]的?[^，。；：（）0-9]{{1,16}}?)?"
        # 死亡人数下降12人, 减少井下作业人员1000人; 较上年增加3起, but not 增加3座, which are there then.
        self.changes = (
            re.compile(f"(?P<how>{pattern('fewer')})(?![到至为])[^，。；：（）0-9到至]{{0,16}}?{bound}?{NUMBER}{counted}"),
            re.compile(
                f"(?:同比|环比|[较比](?![大重多高低例])[^，。；：0-9]{{1,12}}?)(?P<how>{pattern('more')})(?![到至为]){bound}?{NUMBER}{counted}"
            ),
        )
        self.counts = (
            # 增加到300名, but not what an employer of so many must do (增至30人的，应当…)
            re.compile(f"{CHANGING_TO}{bound}?{NUMBER}{counted}(?!的(?:[企单]|$))"),
            # 至少建立1处
            re.compile(f"{bound}[^，。；0-9]{{0,8}}?{NUMBER}{counted}"),
            # 建成60座
            re.compile(
                f"(?P<verb>{verbs})[^，。；：（）0-9]{{0,26}}?{sized}{bound}?[^，。；（）0-9]{{0,2}}?{NUMBER}{counted}"
            ),
            # 对189家企业进行治理
            re.compile(f"对(?:全[省市县区]|我[省市县区]|辖区内?)?{NUMBER}{counted}(?=[^，。；]{{0,60}}{pattern('treated')})"),
            # 710家企业的设备全部达标
            re.compile(
                f"{NUMBER}{counted}(?=[^，。；]{{0,30}}(?:全部|均|都要?){pattern('wholly_done')})"
            ),
        )
        # …300名、消防车20辆, 1000名矿长和3000名班组长: goes on with what the number before it began.
        further = "(?:、|(?:以及|[和及])(?=[^，。；、0-9]{0,8}[0-9]))"
        self.further = re.compile(f"{further}[^，。；、0-9]{{0,14}}?{NUMBER}{counted}")
        self.pairs = re.compile(
            "(?<![0-9本上当第每个半首末次头满一二三四五六七八九十])(?<!(?<!健)全)(?P<every>半年|半月|季度?|年终?|月|周|日)"
            f"(?:{any_of(words.pairs)}|(?<=季度)[^，。；、]{{0,6}}(?:研判|会商|调度|通报)(?:机制|制度))"
        )
