"""The forms in which a sentence sets a number to reach, or says how often."""

import re

from build_scripts.domain.indexes.vocabulary import TargetWords
from build_scripts.language.wording.alternatives import any_of

# Of bounded length, so that a run of digits is not read again from each of them.
_DIGITS = r"[0-9]{1,9}(?:\.[0-9]{1,4})?"
DIGITS = rf"(?<![0-9]){_DIGITS}(?:[—~－\-至到]{{1,2}}{_DIGITS})?[百千万亿]{{0,2}}"
CHINESE = "[一二两三四五六七八九十百千万]{1,8}"
NUMBER_FORM = f"(?:{DIGITS}|{CHINESE})"
NUMBER = f"(?P<number>{NUMBER_FORM})"
AT_LEAST = "至少|不少于|不得少于|不低于|不得低于|力争"
_LESS = "压减|压降|压缩|减少|下降|降低|缩减|缩短"
_MORE = "上升|提高|提升|增长|增加|扩大"
CHANGING = f"(?:{_LESS}|{_MORE}|[降增减涨]幅)"
CHANGING_TO = (
    f"(?:{_LESS}|{_MORE}|下调|上调|调整|扩充|扩展|升级|改变|恢复|[增减降升压扩缩调改变转达])[到至为成]"
)
"""Before what a number becomes: 提高到, 降为."""
AT_MOST = f"不超过|不得超过|不高于|控制在|(?:{_LESS}|[压减降缩])[到至]"
BOUND_AFTER = "(?P<after>(?:及|或)?以上|(?:及|或)?以下|以内)?"

# Numbers whose form alone says that they are to be reached.
PERCENT = re.compile(rf"(?P<number>{DIGITS})(?P<unit>[%％‰]|个百分点){BOUND_AFTER}")
GRADE = re.compile(
    f"(?:{CHANGING_TO}|保持)[^，。；、]{{0,8}}?"
    "(?P<number>[一二三四五1-5]级(?:(?:或者?[^，。；、0-9]{1,4}?|及)?以上|及?以内|及?以下)?)(?P<unit>)"
)
RATE = re.compile(
    rf"(?:达到|占|总量的|{AT_LEAST}|{AT_MOST})(?P<number>{_DIGITS})(?P<unit>){BOUND_AFTER}(?=[，。；、]|$)"
)
AVERAGE = re.compile("(?P<number>(?:不低于|高于|优于|好于|达到)(?:全国|全省|全市|、|和|同行业)+平均水平)(?P<unit>)")
_BRINGING = "实现|做到|达到|确保|推行|实行|推动|推进|完成|保持"
COVERAGE = re.compile(
    f"(?:(?:{_BRINGING})[^，。；]{{0,80}}?|(?<=全覆盖、)[^，。；、]{{1,24}}?)"
    "(?P<number>全覆盖)(?P<unit>)(?=[，。；、]|$)"
)
NIL_WORDS = "零(?:发生|死亡|伤亡|事故|增长)|双下?降"
"""零死亡, 双下降: said in words, in quotation marks or without."""
NIL = re.compile(
    f"(?:(?:{_BRINGING}|力争|促进)[^，。；]{{0,40}}?|(?<=[件故])(?=“?零发生)|(?<=零..、)|(?<=零..”)、?)"
    f"“?(?P<number>(?<!趋)(?:{NIL_WORDS}))(?P<unit>)”?(?=的?目标|[，。；、和及“]|$)"
)
ARRIVAL = re.compile(f"{NUMBER}(?P<unit>小时|分钟)内?(?:可|能|即可)?(?:抵达|到达|响应)")
_DONE = "进行|开展|组织|召开|举办|完成|轮训|培训|检查|[少低]于|至少|深入|安排|实施|集中|调研|指导|研究|听取|演练|[每下]"
TIMES = re.compile(
    f"(?:{_DONE})[^，。；]{{0,16}}?(?<![第千百万每首初]){NUMBER}(?P<unit>次)(?!性|数|产|生|月|党|全会)"
)
IN_WORDS = (GRADE, AVERAGE, COVERAGE, NIL)
"""Forms whose value is what is printed: 三级以内, 不低于全国平均水平."""
BY_FORM = (PERCENT, *IN_WORDS, ARRIVAL, TIMES)
# 发现三次, 违反一次: what has happened so often is no target. A count after 每千 is a rate, one after 等 a sum.
HAPPENED = re.compile("(?:发现|发生|出现|违反|(?<!不)(?<!不得)超过|受到|累计|第|每千|每百|再|又|多|等)$")
# 处…40%的罚款, 5万元以上10万元以下的罚款: what it costs to fail is no target.
FINE = re.compile("[^，；。]{0,12}(?:罚款|罚金|滞纳金)")
# 对增长30%以上的企业, but not 有30%以上的乡村 or 30%以上的目标.
SPOKEN_OF = re.compile("对(?!标|外|口|接|照|比)|凡|[在向给将把]")
NAMED_AFTER = re.compile("的(?!目标|要求|标准|水平|比例|速度|任务|增速|幅度)")
# 投资800亿元以上: what has nothing named after it bounds nothing.
ENDS = re.compile("[，。；]|$")
# Units of time count only what is bounded: 不少于2周, but not 三年行动.
TIME = frozenset({"年", "小时", "分钟", "周", "天", "个工作日", "学时", "课时"})
TIMES_UNITS = frozenset({"次", "人次"})
SETS_OF_WORDS = frozenset({"个", "项", "条"})
"""Before a quotation they count what it enumerates: 两个“四位一体”."""
THRESHOLDS = frozenset({"人", "起", "项"})
"""Before 以上 these bound what is meant, as measures do: 3人以上."""

EVERY = re.compile(
    "每(?P<several>[两二三四五六七八九十]|[0-9]{1,2})个?(?P<of>年|月|季度|周|天|日)|每个?(?P<every>半年|季度|季|年度|学期|年|月|旬|周|日|天|班)(?!千|百|份)|[按逐](?P<by>季度|季|年|月|旬|周|日)(?!照|期|常)"
)
ROUND_THE_CLOCK = re.compile("24小时[^，。；]{0,14}?(?:值班|值守|带班|在岗|监测|监控|监护|待命|备勤|备战|巡查|巡护)")
OTHERS = re.compile(f"其[他余它][^，。；0-9每月季年]{{1,20}}?(?:{AT_LEAST}){NUMBER}次")
COUNT_NEAR = re.compile(f"(?P<before>{AT_LEAST})?[^，。；]{{0,12}}?{NUMBER}次")


class WordForms:
    """Numbers that are to be reached by the words around them, from the table of words."""

    def __init__(self, words: TargetWords) -> None:
        verbs, units, measures = (any_of(group) for group in (words.verbs, words.units, words.measures))
        counted = (
            f"(?P<unit>{measures}|{units})(?!/|(?<=人)(?:员|小组|民|大)|(?<=个)(?:月|小时|工作日|星期)){BOUND_AFTER}"
            rf"(?!{any_of(words.abstract)}(?!化)|[一-鿿]{{0,4}}(?:制度|机制|体系|环节)(?:[，。；、和]|$))"
        )
        bound = f"(?:{AT_LEAST}|{AT_MOST})"
        self.counts = (
            # 增加到300名, but not what an employer of so many must do (增至30人的，应当…)
            re.compile(f"{CHANGING_TO}{bound}?{NUMBER}{counted}(?!的(?:[企单]|$))"),
            # 至少建立1处
            re.compile(f"{bound}[^，。；0-9]{{0,8}}?{NUMBER}{counted}"),
            # 建成60座
            re.compile(f"(?P<verb>{verbs})[^，。；：（）0-9]{{0,26}}?{bound}?[^，。；（）0-9]{{0,2}}?{NUMBER}{counted}"),
            # 对189家企业进行治理
            re.compile(f"对(?:全[省市县区]|我[省市县区]|辖区内?)?{NUMBER}{counted}(?=[^，。；]{{0,60}}(?:治理|改造|整改|评估|检查|整治|搬迁|培训))"),
            # 710家企业的设备全部达标
            re.compile(
                f"{NUMBER}{counted}(?=[^，。；]{{0,30}}(?:全部|均|都要?)(?:达标|完成|实现|安装|建成|开工))"
            ),
        )
        # …300名、消防车20辆, 1000名矿长和3000名班组长: goes on with what the number before it began.
        further = "(?:、|(?:以及|[和及])(?=[^，。；、0-9]{0,8}[0-9]))"
        self.further = re.compile(f"{further}[^，。；、0-9]{{0,14}}?{NUMBER}{counted}")
        self.pairs = re.compile(
            "(?<![0-9本上当第每个一二三四五六七八九十])(?<!(?<!健)全)(?P<every>半年|季度?|年终?|月|周|日)"
            f"(?:{any_of(words.pairs)}|(?<=季度)[^，。；、]{{0,6}}(?:研判|会商|调度|通报)(?:机制|制度))"
        )
