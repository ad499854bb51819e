"""How works that notices cite, their kinds and their status are named."""

from collections.abc import Mapping

from build_scripts.domain.indexes import MentionStatus, Work, WorkKind
from build_scripts.publish.labels.citation import book_title

KINDS: Mapping[WorkKind, str] = {
    "法律": "laws", "法规": "regulations", "规章": "rules", "规范性文件": "documents", "标准": "standards",
    "规划方案": "plans", "会议讲话": "meetings", "其他": "other",
}
"""Every kind in order of rank, with its name in addresses."""
STATUS: Mapping[MentionStatus, str] = {"in_force": "执行", "to_be_made": "拟制定或修订"}


def titled(work: Work) -> str:
    """A document in title marks; a meeting and what is known by its number only without them."""
    unmarked = work.kind == "会议讲话" or work.title in work.numbers
    return work.title if unmarked else book_title(work.title)


def numbers(work: Work) -> str:
    """Its numbers, where they are not its title."""
    return "、".join(number for number in work.numbers if number != work.title)


def statuses(work: Work) -> Mapping[MentionStatus, int]:
    """How often it is to be obeyed, and how often to be made or revised; what is not said is left out."""
    found = [mention.status for mention in work.mentions]
    return {
        status: count
        for status in STATUS
        if (count := found.count(status))
    }
