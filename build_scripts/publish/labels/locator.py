"""What each step to a provision is called. The forms in which the steps are put together are `names.locus` (三（十）1),
`topic_entries.path` (三、（十）1. 煤矿) and `citation.locators` (第三部分第（十）项第1目)."""

import re

from build_scripts.domain.notice import Provision

OUTSIDE_PARTS = {"preamble": "引言", "closing": "结语"}
"""The paragraphs that stand in no part, by kind."""
_ORDINAL = re.compile(r"_([0-9]+)$")
# The mark between a printed number and the words: 一、 1. 1、 1．
_MARK = "、.．,，: ：　 "


def designation(provision: Provision) -> str:
    """The number of a provision as printed, without the mark after it; empty where it has none. An enclosed document
    whose label has no number is counted: 附件1."""
    num = (provision.num or "").strip(_MARK)
    if provision.kind == "annex" and num in ("", "附件"):
        return f"附件{ordinal(provision)}"
    return num


def ordinal(provision: Provision) -> str:
    """Which of its kind it is within what holds it."""
    found = _ORDINAL.search(provision.eid)
    return found[1] if found else ""
