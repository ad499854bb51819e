"""A clause's words as they are meant, so that each verb stands behind the names that it is said of.

    市公安局：负责秩序 → 市公安局负责秩序
    市商务局、市民政局，按照“三管三必须”分别负责 → 市商务局、市民政局分别负责
    市应急局要牵头 → 市应急局牵头
    按职责分工由市应急局、市林业局负责 → 市应急局、市林业局按职责分工负责
    市应急局牵头、配合单位：市公安局 → 市应急局牵头；配合单位：市公安局
"""

import re

from build_scripts.language.wording.clauses.clause_words import pattern
from build_scripts.language.wording.clauses.forms import (
    BY_DUTY,
    CHARGE_COLON,
    DONE,
    HOW,
    LABEL_WORDS,
    MODAL,
    NAME_END,
    NAME_LAST,
    NUMBERED,
)

_STOP = "(?=[，,；;。）)〕\\]】]|$)"
# 按照“三管三必须”的原则: in which spirit.
SPIRIT = re.compile("[，,]?(?:按照?|依照|根据|遵循|坚持)“[^“”]*”(?:的?(?:总?要求|原则|规定|精神))?[，,]?")
LONE_VERB = re.compile(f"(?<={NAME_LAST})[，,](?={HOW}{DONE}+(?:工作)?{_STOP})")
_VERB = f"(?P<verb>负责|落实|实施){_STOP}"
DUTY_BEFORE = re.compile(f"(?P<duty>{BY_DUTY})[，,]?由(?P<who>[^，,；;。：:“”]{{2,200}}?){_VERB}")
# 此项工作由省能源局牵头, 以上1—4项由市应急局负责.
_THESE = f"(?:上述|以上)(?:各|第?{NUMBERED})项{pattern('assigned')}?"
OF_THIS_WORK = re.compile(
    f"(?:^|(?<=[，,；;。]))(?:{_THESE}|(?:此|该|本|上述|以上|这)[项些]?{pattern('assigned')})(?:均|都)?由"
)
# 市公安局要积极配合.
TO_BE_DONE = re.compile(f"(?<={NAME_LAST})(?:{MODAL})(?={HOW}(?:密切)?{DONE})")
LABEL_BEHIND = re.compile(f"(?P<before>{NAME_END}{DONE}?)、(?={LABEL_WORDS}[：:])")


def as_meant(said: str) -> str:
    said = CHARGE_COLON.sub("", said)
    said = SPIRIT.sub("", said)
    said = LONE_VERB.sub("", said)
    said = DUTY_BEFORE.sub(r"\g<who>\g<duty>\g<verb>", said)
    said = TO_BE_DONE.sub("", said)
    said = OF_THIS_WORK.sub("由", said)
    return LABEL_BEHIND.sub(r"\g<before>；", said)
