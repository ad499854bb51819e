"""thread_overrides.yml: links between provisions that were read and decided by a person.

    overrides:
      - older: shanxi-2023/part_1__sec_2
        newer: shanxi-2024/part_1__sec_1
        linked: true
        reason: One line: what a reader sees that the rules do not.

That the notices and provisions exist, and are compared at all, is checked where the notices are linked.
"""

import re

from build_scripts.domain.alignment import ThreadOverride
from build_scripts.domain.notice import Eid, NoticeId
from build_scripts.read.located import Faults, Fields, parse_yaml, shown
from build_scripts.read.names import NOTICE_ID

FILE = "thread_overrides.yml"
# notice/eid, as in an address of the site.
_PLACE = re.compile(rf"({NOTICE_ID})/([a-z0-9_]+)")


def read_overrides(data: bytes | None, faults: Faults) -> tuple[ThreadOverride, ...]:
    """In the order of the file; an entry with a fault is left out."""
    found: dict[tuple[str, str, str, str], ThreadOverride] = {}
    for item in parse_yaml(FILE, data, faults).fields(required=("overrides",)).items("overrides"):
        entry = item.fields(required=("older", "newer", "linked", "reason"))
        override = _override(entry)
        if override is None:
            continue
        key = override.older, override.older_eid, override.newer, override.newer_eid
        if key in found:
            item.fault(f"这一对照在第 {found[key].line} 行已有核定", "两处只留一处")
        found.setdefault(key, override)
    return tuple(found.values())


def _override(entry: Fields) -> ThreadOverride | None:
    older, newer = _place(entry, "older"), _place(entry, "newer")
    linked, reason = entry.boolean("linked"), entry.text_or_blank("reason")
    if entry.has("reason") and not reason.strip():
        entry.fault("reason", "理由是空的", "用一行说明读者看得出而规则看不出的缘故")
    if older is None or newer is None:
        return None
    return ThreadOverride(
        older=NoticeId(older[0]), newer=NoticeId(newer[0]), older_eid=Eid(older[1]), newer_eid=Eid(newer[1]),
        linked=linked, reason=reason, line=entry.at.line,
    )


def _place(entry: Fields, key: str) -> tuple[str, str] | None:
    text = entry.text(key)
    match = _PLACE.fullmatch(text)
    if match is None:
        if text:
            entry.fault(key, f"“{shown(text)}”不是条款", "写 通知编号/条款编号，例如 shanxi-2024/part_1__sec_1")
        return None
    return match[1], match[2]
