"""The words that a responsibility clause is known by: brackets, labels, how names of bodies end, what bodies do."""

import re

from build_scripts.domain.indexes import BodyRole
from build_scripts.domain.notice import CELL
from build_scripts.language.display import HAN
from build_scripts.language.wording.clauses.clause_words import in_order, pattern

BRACKETS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】", "［": "］"}
CLOSING = {close: opening for opening, close in BRACKETS.items()}
BRACKET = re.compile(f"[{re.escape(''.join([*BRACKETS, *CLOSING]))}]")
KEPT = "\0"
"""Stands for a 、 that joins no names but the parts of one."""

# What a label calls those that stand after it; with 单位 and its like behind it, and some also without.
_CALLED: dict[BodyRole, str] = {
    "列出": pattern("listed"), "牵头": pattern("leading"), "负责": pattern("doing"), "配合": pattern("assisting"),
    "督促落实": pattern("urging"),
}
_CALLED_ALONE: dict[BodyRole, str] = {"牵头": "leading_alone", "负责": "doing_alone", "配合": "assisting_alone"}
# 1—4, 一至四: of which items it is said; or of all above (以上各项责任单位).
NUMBERED = "[0-9一二三四五六七八九十]{1,3}(?:[—~－至到-]{1,2}[0-9一二三四五六七八九十]{1,3})?"
_ABOVE = f"(?:(?:以上|上述)(?:各项|{pattern('assigned')}){{1,2}}的?)?"
_LEVEL = f"{_ABOVE}(?:[省市县区]级?|[省市县]直)?"
_UNIT = pattern("units")
_UNITS = f"{_UNIT}(?:[和及与、/]{_UNIT}|（{_UNIT}）)?(?:[和及、]责任人员?|（责任人员?）|[和及]{pattern('and_duties')})?"
LABELS: tuple[tuple[BodyRole, re.Pattern[str]], ...] = tuple(
    (role, re.compile(f"{_LEVEL}{called}{_UNITS}")) for role, called in _CALLED.items()
)
ALONE: dict[str, BodyRole] = {word: role for role, group in _CALLED_ALONE.items() for word in in_order(group)}
_ANY = "|".join(_CALLED.values())
LABEL_WORDS = f"(?:{_LEVEL}(?:{_ANY}){_UNITS}|{'|'.join(ALONE)})"
# A label of whatever kind: one of another kind (完成时限：, 责任领导：) has no bodies after it.
LABEL = re.compile(
    f"(?:^|(?<=[；;。，,\\s]))((?:[{HAN}]|（[^（）]{{2,4}}）|[、/](?=责任人|单位|部门)){{2,16}})[：:]"
)

# 【牵头单位】市文旅局【配合单位】市公安局: brackets of a label in place of its colon.
LABEL_IN_BRACKETS = re.compile(f"[；;，,]?【([{HAN}]{{2,16}})】[：:]?")

# How the name of a body ends; what ends otherwise (持续推进) is none.
NAME_LAST = f"[{''.join(in_order('body_signs') + in_order('last_signs'))}]"
NAME_END = f"(?:{pattern('body_ends')}|{pattern('body_signs')})"
BODY = re.compile(f"{NAME_END}(?:（[^（）]*）|〔[^〔〕]*〕)?$")
# 等部门, 等有关部门, 等12个部门, 等市安委会成员单位: the list goes on; no part of the last name.
OPEN_LIST = re.compile(
    "等(?:[省市县区][^，、；等]{0,12}?(?:委员会|[安灾消食道]委会?|指挥部|领导小组)(?=(?:有关|相关)*成员单位))?(?:[0-9一二三四五六七八九十]{1,3}个?|多个)?(?:[省市县区]级|[省市县区]直|[省市县各])?"
    f"(?:{pattern('which')}|负有[^，、；]{{2,14}}职责的)*(?:(?:部门|单位|企业|地方|地区)(?:[和及与{KEPT}](?:部门|单位|企业))?)?"
    "(?:(?:部门)?单位)?$"
)
# 各有关部门、单位, 各县党委、政府 is one name.
_FIELD = f"[{HAN}]{{2,8}}"
LIKE_A_BODY = re.compile(pattern("fields_like_bodies"))
"""农业农村 is a field, though it ends as a body may."""
# 住房城乡建设、水利、铁路等部门: of one kind, one name.
COLLECTIVE_LIST = re.compile(
    f"(?:^|(?<=[，,；;：:。]))(?:各级|各|由|[省市县区]级?)?(?:(?!(?!{LIKE_A_BODY.pattern}、){_FIELD}{NAME_LAST}、){_FIELD}、){{1,12}}{_FIELD}等{pattern('which')}*(?:部门|单位)"
)
# 各市、县人民政府, 省、市、县应急管理部门: the levels of one kind of body, one name.
_ONE_LEVEL = "[省市地州盟县区旗乡镇村]{1,2}级?(?:（[^（）]*）)?"
LEVELS = re.compile(
    f"(?:^|(?<=[，、；和及与]))(?:沿[海江边黄]|相关|有关)?(?:各|全)?(?:{_ONE_LEVEL}、){{1,6}}(?={_ONE_LEVEL}(?:[两三四]级)?[^各、，；省市县]{{2}})"
)
ONE_NAME = re.compile("(?<=部门)、(?=(?:有关|相关)?单位)|(?<=委)、(?=(?:人民)?政府)|(?<=党工委)、(?=管委会)")

# What the clause says besides. Who is meant from here on without being listed again (以下均需市、县人民政府负责), …
_ALL = f"(?:各项|所有|全部|上述|下列)?(?:重点)?{pattern('assigned')}?(?:任务|措施)?(?:的)?"
STANDING = (
    re.compile(
        f"[。；，]?以下{_ALL}(?:均|都|皆)?(?:需|须|由|应由|应|要|涉及)"
        f"([^，。；]{{2,60}}?){pattern('in_common')}*{pattern('carry_out')}[^（）]{{0,60}}$"
    ),
    re.compile(
        f"[。；，](?:以[下上])?{_ALL}(?:责任|落实|配合)单位(?:均|都|皆)(?:包括|包含|含|为|有)([^，。；]{{2,60}})"
        "(?:[，。；][^（）]{0,60})?$"
    ),
    re.compile(
        "[。；，]([^，。；]{2,60}?)(?:均|都|皆)(?:为|是|系|作为)[^，。；]{0,14}?(?:责任|落实)(?:单位|主体|部门)"
        "(?:[，。；][^（）]{0,60})?$"
    ),
)
# … and the name under which the notice means these bodies from here on (以下简称市级监管部门).
DEFINES = re.compile("[。；，]?以下(?:统一|统|并)?(?:简称为?|称为?)[“‘]?([^”’，。；]{2,40})[”’]?[。；]?$")
# … and that the first of its bodies leads, here or from here on.
FIRST_LEADS = re.compile(f"[。；;，,]?{pattern('first_leads')}(?P<onward>[。；;，,]?以?下同)?$")
ASIDE = re.compile("[。；，]?(?:以下|下同)[^（）]{0,120}$")

UNTIL = re.compile(pattern("until"))
# 市住建局 市公安局, 市住建局/市公安局, 市住建局（牵头）市公安局: joined without a mark of their own.
LOOSELY = re.compile(
    "(?<=[局厅委办部府队门位会])[ \u3000/／\n]+(?=[^ \u3000/／\n])|(?:(?<=头）)|(?<=头单位）)) *(?=[省市县区各])"
)

# What bodies do, as far as it tells a clause from other brackets; which role it is, the table of roles says.
DONE = pattern("done")
BY_DUTY = f"(?:按照?|根据|依据|依)[^，、；。]{{0,8}}?{pattern('duties')}"
HOW = f"(?:{pattern('manner')}|{BY_DUTY})*"
# 市应急局要牵头.
MODAL = "要|应当?|必?须"
_LIST_GOES_ON = "(?:等[^，、；。]{0,16}?)?"
DOES = re.compile(
    f"{NAME_END}(?:（[^（）]*）)?{_LIST_GOES_ON}{HOW}{DONE}+(?:[^，、；。]{{0,10}}?(?:{DONE}|到位)+)?(?:工作)?$"
)
# 各县（区）人民政府落实属地责任: what a body of a level bears; 企业落实主体责任 may only explain the word before it.
BEARS = re.compile(
    f"由?(?:各|有关)?[省市县区乡镇](?:[^，、；。（）]|（[^（）]*）){{0,24}}?{NAME_END}(?:（[^（）]*）)?"
    f"{_LIST_GOES_ON}{HOW}{pattern('bearing')}{pattern('borne')}"
)
# 市交通局负责道路运输: what it is charged with stands behind the verb.
CHARGED = re.compile(
    f"由?(?:各|有关)?[省市县区乡镇][^，、；。]{{0,24}}?{NAME_END}{HOW}{pattern('charged')}[^，、；。]{{1,20}}"
)
# 市应急局、市气象局会商研判: what a body of a level does together with those before it.
ACTS = re.compile(
    f"由?(?P<body>[省市县区][^，、；。]{{1,12}}?[局厅委办])(?P<act>{HOW}{pattern('jointly')}*{pattern('joint_acts')}[^，、；。]{{0,6}})"
)
# 市公安局：负责秩序；市交通局：负责车辆: each body with what it is charged with behind a colon.
CHARGE = f"(?:具体|主要|统一)?{pattern('charges')}"
CHARGE_COLON = re.compile(f"(?<={NAME_LAST})[：:](?={CHARGE})")
CHARGES = re.compile(
    f"(?:^ *|(?<=[。；;：\\s]))[省市县区乡镇][{HAN}]{{1,16}}{NAME_LAST}[：:]{CHARGE}[^。\n]+。?"
)
# A role in brackets at the end of a name: 市应急局（牵头）, 市应急局（牵头单位）.
ROLE_IN_BRACKETS = re.compile(f"（({DONE}{{1,3}})(?:单位|部门)?）$")
_LEVELS_BELOW = "[省市县区乡镇]{1,2}(?:（[^（）]*）)?"
OF_A_LEVEL = re.compile(
    f"(?:各|全)?(?:[省县区乡镇]|市(?!场)).+{NAME_END}(?:（[^（）]*）)?$|各{_LEVELS_BELOW}$"
    f"|(?:中央|中直|国家)?驻[{HAN}]{{1,4}}(?:单位|企业|机构|部队)$"
)
# A会同B负责: B helps.
WITH = re.compile("会同|(?:联合|协同)(?=[省市县区各有相国中驻])")
# 市应急局会同各乡镇, 市教育局及各县区: between two names.
BETWEEN_NAMES = re.compile(f"{WITH.pattern}|(?<={NAME_LAST})(?:以及|[和及与])(?=[省市县区各有相])")
# One body alone: 市应急管理局, 各县（市、区）人民政府.
ONE_OF_A_LEVEL = re.compile(
    f"(?:各|全)?(?:[省县区乡镇]|市(?!场|政(?!府))).+{pattern('alone_ends')}|各{_LEVELS_BELOW}|各(?:有关|相关)?(?:成员)?(?:部门|单位)"
)
AGENCY = re.compile(f"[{HAN}]{{1,20}}(?:局|厅|委|办|[总支大]队|海关|总署[{HAN}]{{2,6}}署)")
# 省能源集团, 南方电网广东电网公司: one company; 管道燃气公司等 names a kind, and a list of kinds begins with 含 or 如.
COMPANY = re.compile(f"(?![含如即指])[{HAN}]{{2,20}}(?:集团|公司)")
# 各保险公司, 有关部门, 沿线县（市、区）人民政府: all of a kind, whom only the bodies beside them make a list of bodies.
COLLECTIVE = re.compile(f"{pattern('all_of_a_kind')}(?:[{HAN}A-Z]|（[^（）]*）)*{NAME_END}(?:（[^（）]*）)?")
# 人民银行青河市分行, 青河车务段: a part of a body of the centre, named by its place.
BRANCH = re.compile(f"[{HAN}]{{2,20}}{pattern('branch_ends')}")
DISTRICT = re.compile(f"[{HAN}]{{2,4}}[区县旗](?:(?:人民)?政府)?$")
ZONE = re.compile(f"[{HAN}]{{0,6}}{pattern('zones')}(?:管理委员会|管委会)")
# 开发区 in a list that begins with a body of a level.
ZONE_NAMED = re.compile(f"[{HAN}]{{0,6}}{pattern('zones')}(?:管理委员会|管委会)?")
WAYS_OF_NAMING = {"level": OF_A_LEVEL, "zone": ZONE, "agency": AGENCY, "district": DISTRICT, "company": COMPANY,
                  "branch": BRANCH, "collective": COLLECTIVE}
"""The first that fits counts."""
_LABELLED = f"(?:{LABEL_WORDS}[：:]|【{LABEL_WORDS}】)"
# Also behind a dash, and in a bracket that another line closes.
_OPENS = f"[—―]*[{re.escape(''.join(BRACKETS))}]?"
_INLINE = f"(?:^ *|(?<=[。；;\\s）)〕\\]】])){_OPENS}{_LABELLED}"
_TO_THE_END = f"[^。\n{CELL}]*"
BARE = re.compile(f"{_INLINE}{_TO_THE_END}(?:[。\n]+ *{_LABELLED}{_TO_THE_END})*。?")
