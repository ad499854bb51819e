"""The words that a responsibility clause is known by: brackets, labels, how names of bodies end, what bodies do."""

import re

from build_scripts.domain.indexes import BodyRole

BRACKETS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】", "［": "］"}
CLOSING = {close: opening for opening, close in BRACKETS.items()}
BRACKET = re.compile(f"[{re.escape(''.join([*BRACKETS, *CLOSING]))}]")
KEPT = "\0"
"""Stands for a 、 that joins no names but the parts of one."""

# What a label calls those that stand after it; with 单位 and its like behind it, and some also without.
_CALLED: dict[BodyRole, str] = {
    "列出": "责任",
    "牵头": "总?牵头(?:责任|负责|组织|实施)?|主办|主责|主要责任|第一责任|首要责任",
    "负责": "(?:具体|直接)?(?:负责|承办|实施|落实|执行|组织实施)|具体责任|直接责任|承担",
    "配合": "(?:责任|协同|协助|参与)?配合(?:责任)?|协办|协同|协助|协作|参与|参加|支持|共同责任",
    "督促落实": "(?:监管|监督)(?=单位)|督办|督促|督导|指导|指导监督|监督指导|督促指导|指导督促|督促落实",
}
_LEVEL = "(?:[省市县区]级?|[省市县]直)?"
_UNIT = "(?:单位|部门|主体|机构|处室|科室)"
_UNITS = f"{_UNIT}(?:[和及、]{_UNIT}|（{_UNIT}）)?(?:[和及、]责任人员?|（责任人员?）)?"
_ALONE = "牵头|主办|承办|配合|协办|参与"
LABELS: tuple[tuple[BodyRole, re.Pattern[str]], ...] = tuple(
    (role, re.compile(f"{_LEVEL}(?:(?:{called}){_UNITS})")) for role, called in _CALLED.items()
)
ALONE: dict[str, BodyRole] = {
    "牵头": "牵头", "主办": "牵头", "承办": "负责", "配合": "配合", "协办": "配合", "参与": "配合",
}
_ANY = "|".join(_CALLED.values())
LABEL_WORDS = f"(?:{_LEVEL}(?:{_ANY}){_UNITS}|{_ALONE})"
# A label of whatever kind: one of another kind (完成时限：, 责任领导：) has no bodies after it.
LABEL = re.compile(
    "(?:^|(?<=[；;。，,\\s]))((?:[\u4e00-\u9fff]|（[^（）]{2,4}）|、(?=责任人|单位|部门)){2,16})[：:]"
)

# How the name of a body ends; what ends otherwise (持续推进) is none.
_WORDS = (
    "政府|部门|单位|企业|公司|集团|机构|组织|协会|学会|联盟|中心|专班|乡镇|街道|社区|工会|总会|军分区|军区|开发区|示范区|新区"
    "|园区|成员|海关|央企|国企|银行|[分支]行|合作社|联社|电网|专委会|监管办|公署|行署|(?<=[委法院察安会总])机关|妇联|残联|工商联|文联|侨联|科协|大学"
)
_CHARACTERS = "局厅委办院部处站队会组署司室社台所校馆场矿厂段库联团区县市州旗盟乡镇村省"
NAME_LAST = f"[{_CHARACTERS}府门位业司团心关构织班协联]"
NAME_END = f"(?:{_WORDS}|[{_CHARACTERS}])"
BODY = re.compile(f"{NAME_END}(?:（[^（）]*）|〔[^〔〕]*〕)?$")
# 等部门, 等有关部门, 等12个部门, 等市安委会成员单位: the list goes on; no part of the last name.
OPEN_LIST = re.compile(
    "等(?:[省市县区][^，、；等]{0,12}?(?:委员会|[安灾消食道]委会?|指挥部|领导小组)(?=(?:有关|相关)*成员单位))?(?:[0-9一二三四五六七八九十]{1,3}个?|多个)?(?:[省市县区]级|[省市县区]直|[省市县各])?(?:有关|相关|其他|责任|行业|职能|主管|监管|成员"
    f"|负有[^，、；]{{2,14}}职责的)*(?:(?:部门|单位|企业|地方|地区)(?:[和及与{KEPT}](?:部门|单位|企业))?)?"
    "(?:(?:部门)?单位)?$"
)
# 各有关部门、单位, 各县党委、政府 is one name.
_FIELD = "[\u4e00-\u9fff]{2,8}"
# 住房城乡建设、水利、铁路等部门: of one kind, one name.
COLLECTIVE_LIST = re.compile(
    f"(?:^|(?<=[，,；;：:。]))(?:各级|各|由|[省市县区]级?)?(?:(?!{_FIELD}{NAME_LAST}、){_FIELD}、){{1,12}}{_FIELD}等(?:有关|相关|行业|主管|监管|职能)*(?:部门|单位)"
)
ONE_NAME = re.compile("(?<=部门)、(?=(?:有关|相关)?单位)|(?<=委)、(?=(?:人民)?政府)|(?<=党工委)、(?=管委会)")

# What the clause says besides. Who is meant from here on without being listed again (以下均需市、县人民政府负责), …
_ALL = "(?:各项|所有|全部|上述|下列)?(?:重点)?(?:工作|任务|内容|措施|事项|条目|条款)?(?:任务|措施)?(?:的)?"
STANDING = (
    re.compile(
        f"[。；，]?以下{_ALL}(?:均|都|皆)?(?:需|须|由|应由|应|要|涉及)"
        "([^，。；]{2,60}?)(?:共同|按照?职责|按属地|分工|均|都|具体|组织)*(?:负责|落实|实施|抓好)[^（）]{0,60}$"
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
ASIDE = re.compile("[。；，]?(?:以下|下同)[^（）]{0,120}$")

# What bodies do, as far as it tells a clause from other brackets; which role it is, the table of roles says.
DONE = (
    "总?牵头|负总责|负责(?!人)|主办|承办|协办|会办|配合|协助|协同|会同|联合|参与|参加|指导|督促|督导|监督|督办|落实|整改|实施|执行|推动|推进"
    "|抓好|做好|组织|统筹|协调|支持|完成|开展|保障|查处|办理|检查|分工|各负其责|各司其职"
)
BY_DUTY = "(?:按照?|根据|依据|依)[^，、；。]{0,8}?(?:职责|职能|分工|权限|范围)"
_MANNER = (
    "总|主体|分片|分级|分段|包片|属地|专人|逐级|依法|分别|分头|共同|联合|具体|直接|全面|统一|统筹|积极|各自"
)
HOW = f"(?:{_MANNER}|{BY_DUTY})*"
_LIST_GOES_ON = "(?:等[^，、；。]{0,16}?)?"
DOES = re.compile(
    f"{NAME_END}(?:（[^（）]*）)?{_LIST_GOES_ON}{HOW}(?:{DONE})+(?:[^，、；。]{{0,10}}?(?:{DONE}|到位)+)?(?:工作)?$"
)
# 市交通局负责道路运输: what it is charged with stands behind the verb.
CHARGED = re.compile(
    f"由?(?:各|有关)?[省市县区乡镇][^，、；。]{{0,24}}?{NAME_END}(?:{BY_DUTY})?(?:牵头|负责(?!人)|督促|督导|指导)[^，、；。]{{1,20}}"
)
# 市应急局、市气象局会商研判: what a body of a level does together with those before it.
_ACT = "会商|研判|会审|核查|复核|巡查|验收|监测|预警"
ACTS = re.compile(
    f"由?(?P<body>[省市县区][^，、；。]{{1,12}}?[局厅委办])(?P<act>{HOW}(?:组织|联合|共同|定期|及时|加强)*(?:{_ACT})[^，、；。]{{0,6}})"
)
# 市公安局：负责秩序；市交通局：负责车辆: each body with what it is charged with behind a colon.
_CHARGE = "(?:具体|主要|统一)?(?:负责(?!人)|牵头|配合|协助|督促|指导|承担|统筹)"
CHARGE_COLON = re.compile(f"(?<={NAME_LAST})[：:](?={_CHARGE})")
CHARGES = re.compile(
    f"(?:^ *|(?<=[。；;：\\s]))[省市县区乡镇][\u4e00-\u9fff]{{1,16}}{NAME_LAST}[：:]{_CHARGE}[^。\n]+。?"
)
# A role in brackets at the end of a name: 市应急局（牵头）, 市应急局（牵头单位）.
ROLE_IN_BRACKETS = re.compile(f"（((?:{DONE}){{1,3}})(?:单位|部门)?）$")
OF_A_LEVEL = re.compile(
    f"(?:各|全)?(?:[省县区乡镇]|市(?!场)).+{NAME_END}$|各[省市县区乡镇]{{1,2}}$"
    "|(?:中央|中直|国家)?驻[\u4e00-\u9fff]{1,4}(?:单位|企业|机构|部队)$"
)
AGENCY = re.compile("[\u4e00-\u9fff]{1,12}(?:局|厅|委|办|[总支大]队|海关|总署[\u4e00-\u9fff]{2,6}署)")
# 省能源集团, 南方电网广东电网公司: one company; 管道燃气公司等 names a kind, and a list of kinds begins with 含 or 如.
COMPANY = re.compile("(?![含如即指])[\u4e00-\u9fff]{2,20}(?:集团|公司)")
DISTRICT = re.compile("[\u4e00-\u9fff]{2,4}[区县旗](?:(?:人民)?政府)?$")
WAYS_OF_NAMING = {"level": OF_A_LEVEL, "agency": AGENCY, "district": DISTRICT, "company": COMPANY}
"""The first that fits counts."""
_INLINE = f"(?:^ *|(?<=[。；;\\s）)〕\\]】])){LABEL_WORDS}[：:]"
BARE = re.compile(f"{_INLINE}[^。\n]*(?:[。\n]+ *{LABEL_WORDS}[：:][^。\n]*)*。?")
