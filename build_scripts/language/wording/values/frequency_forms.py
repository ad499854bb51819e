"""The forms in which a clause says how often: the period, when in each of them, and how many times."""

import re

from build_scripts.language.sentences import JOINT
from build_scripts.language.wording.values.changed_values import UNSEEN
from build_scripts.language.wording.values.deadline_forms import CLOCK
from build_scripts.language.wording.values.quantity_forms import AT_LEAST, CHANGING, DIGITS, NUMBER, NUMBER_FORM
from build_scripts.language.wording.values.value_words import pattern

# 每3小时发布一次, 每小时报告, but not 每小时降雨量.
_HOURLY = f"小时(?=[^，。；]{{0,24}}?[0-9一二三四五六七八九十]次|一?{pattern('hourly')})"
# 5日、15日前, 5日前、15日前.
_DAYS = f"[0-9]{{1,2}}[日号](?:(?:之|以)?前?{JOINT}[0-9]{{1,2}}[日号])*"
# 每季度末月25日前, 每季度末25日前, 每季度最后一个月.
_MONTH = "(?:[首末次]月|(?:第[一二三1-3]|首|末|最后一)个月|[底末](?=[0-9]))的?"
# 季度末月28日前报送 is of each quarter, 本季度末月28日前 is not.
_OF_EACH = f"(?<![每一二三四本上下该当第])(?=季度(?!末[0-9]){_MONTH}{_DAYS}(?:之|以)?前)"
# 每月一通报, 每日一小结: once in each. 每年一季度 and 每日一线巡查 are none.
_ONCE = "(?<=[日月季度年])一(?=[调通汇总检排巡研会评]|小结)"
EVERY = re.compile(
    f"每(?P<several>[两二三四五六七八九十]|[0-9]{{1,2}})个?(?P<of>年|月|季度|周|天|日|{_HOURLY})"
    f"|每个?(?P<every>半年|半个?月|半个?{_HOURLY}|{_HOURLY}|季度|季|年度|学期|年|月|旬|周|日|天|班)(?!千|百|份|{CHANGING}|递[增减])(?:{_ONCE})?"
    f"|(?:[按逐]|{_OF_EACH})(?P<by>季度|季|年|月|旬|周|日)(?!照|期|常)"
)
# 每月25日前报送月报: the name of what is sent, not how often once more.
SENT = re.compile(f"{pattern('sending')}(?:[日周旬月季年]报{JOINT})?$")
ROUND_THE_CLOCK = re.compile(f"24小时[^，。；]{{0,14}}?{pattern('rounds')}")
OTHERS = re.compile(f"其[他余它][^，。；0-9每月季年]{{1,20}}?{AT_LEAST}{NUMBER}次")
# 两次 is a count of times; of things, 一人 of 一人一档 and its like count none.
NUMBER_OF_THINGS = f"(?P<number>{DIGITS}|[一二两三四五六七八九十](?=[篇份期场]))"
COUNT = re.compile(f"(?<!第){NUMBER}次(?P<after>(?:及|或)?以上(?!的))?")
# 每年发生2次以上事故的企业: neither the period nor the count says how often something is to be done. What has happened
# itself may be counted: 每年发生的事故不超过2起, 发生事故的次数.
BEFALLEN = re.compile(
    f"内?(?:都|均|累计|连续)?{pattern('befalls')}[^，。；：、]{{1,24}}?的(?![^，。；：、]{{0,4}}(?:[次起人]数|频))"
)
# 每周刊发稿件3篇, but not 每月对3家企业, 每月下旬通报上月3起: whom it speaks of.
COUNTED = re.compile(
    f"[^，。；：（）0-9对将把上前第每内]{{0,16}}?{NUMBER_OF_THINGS}(?P<unit>{pattern('counted_in_periods')})"
    "(?P<after>(?:及|或)?以上(?=[，。；、]|$))?(?!以[上下内])"
)
# 10次、副矿长不少于15次, 1次综合演练、2次专项演练, 综合演练1次、专项演练2次: the count goes on with the period of
# the one before it.
_HELD = f"(?:{pattern('drills')}|{pattern('trainings')}|{pattern('meetings')}|{pattern('visits')})"
FURTHER_COUNT = re.compile(
    f"[^，。；、]{{0,10}}?{JOINT}(?:(?P<who>[^，。；、0-9]{{2,16}}?)(?:{AT_LEAST})[^，。；、0-9]{{0,6}}?"
    f"|[^，。；、0-9每]{{0,10}}?{_HELD})?"
)

# 每周五, 每周一、三、五, but not 每周一次 and 每周五天; 每周一调度 is of a Monday, or once a week.
_WEEKDAYS = (
    f"(?<=周)[一二三四五六日天](?:{JOINT}(?:周|星期)?[一二三四五六日天])*"
    "(?![次轮场期遍趟回个份天小班学课节人家名处套项件起条批至到—-])"
)
_PART = (
    "[年季月]?(?:底(?![数线层部盘板])|末(?![位端梢])|初(?![步次中期始级审验评查核检]))"
    "|[上中下]旬|最后一(?:[周天日旬]|个工作日)"
)
# 每年6月10日前、12月10日前: before each of them.
_DAY_BEFORE = "[0-9]{1,2}月(?:[0-9]{1,2}日|底)前"
EACH_BEFORE = re.compile(f"(?P<days>{_DAY_BEFORE}(?:{JOINT}{_DAY_BEFORE})+)")
# A month may be unseen where dates are not read.
_MOMENT = f"(?:{pattern('moments')}|{UNSEEN}{{2,6}})(?:“[^“”]{{1,12}}”)?"
# 每年3月和9月各组织一次, 春季、秋季分别开展1次, 上、下半年各考核一次: so often at each of the moments.
_AT_EACH = f"(?:都|均)?(?:各|分别)(?!{pattern('not_at_each')})[^，。；、0-9一二两三四五六七八九十]{{1,12}}?"
AT_EACH_MOMENT = re.compile(
    f"(?:(?P<moments>{_MOMENT}(?:{JOINT}{_MOMENT}){{1,3}})|上{JOINT}下半年)(?:期间)?，?{_AT_EACH}$"
)
# 每年6月和11月，分别开展一次检查: a comma that parts the moments from what is done at each of them.
_SEEN_MOMENT = pattern("moments")
BEHIND_MOMENTS = re.compile(
    f"(?:{_SEEN_MOMENT}(?:{JOINT}{_SEEN_MOMENT}){{1,3}}|上{JOINT}下半年)(?:期间)?，(?={_AT_EACH}{NUMBER_FORM}次)"
)
# 每年6月、11月开展检查: once at each.
MOMENTS_BEHIND = re.compile(f"的?(?P<days>{_SEEN_MOMENT}(?:{JOINT}{_SEEN_MOMENT}){{1,3}})")
IN_PERIOD = re.compile(
    f"(?P<days>(?:{_MONTH})?(?:{_DAYS}|{_PART}|{_WEEKDAYS}))(?:{CLOCK})?(?P<until>(?:之|以)?前)?"
    f"|{CLOCK}(?P<until_time>(?:之|以)?前)"
)
"""When in each period: 每月5日前, 每周五下午5时前, 每天17时前, 每月末."""
