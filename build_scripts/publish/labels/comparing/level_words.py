"""How it is said what each level made of the one above."""

from collections.abc import Collection
from typing import Literal

from build_scripts.domain.notice import Level
from build_scripts.language.numbers.numerals import to_chinese
from build_scripts.publish.labels.comparing.comparison_words import WORDS

CellKind = Literal["first", "added", "linked", "elsewhere", "in-part", "none"]
KINDS: dict[CellKind, str] = {
    "linked": "有对应", "elsewhere": "并入别条", "in-part": "一句见于别条", "none": WORDS["level"].dropped,
    "added": WORDS["level"].new,
}
"""Of a lower level; in the figures in this order."""
LEVELS: dict[Level, str] = {
    "nation": "国家", "province": "省", "prefecture": "市", "county": "县", "zone": "开发区", "township": "乡",
    "department": "部门",
}
"""As several are named in one breath, the topmost first."""
OUTSIDE: frozenset[Level] = frozenset({"zone", "department"})
"""They stand beside the levels of government, and are not counted as one."""
SAME_YEAR = "各级同年"
"""The heading of those of one place, beside 与上级同年 and 与下级同年."""
REWRITTEN = "与上级相同的字不到五分之一，加底色的是都有的词"
EXPLAINED = (
    "各行依最上一级通知的次序，文首和文末不列，所以各项数目与两件的逐字对照不尽相同。"
    "加底色的是上下两级都有的文字；“所加”“未写”举出与上一级相比多出、略去的主要字句，另一级在别条写了同样的字、或换了说法写了的，和责任单位的改换，都不列。"
)
LONGEST = 22
"""Characters of a passage that is named."""
MOST = 4
"""Passages of a row that are named."""


def title(compared: Collection[Level]) -> str:
    """省、市、县三级: the levels that are compared, which the pages are called by wherever a link leads to them."""
    names = "、".join(name for level, name in LEVELS.items() if level in compared)
    return f"{names}各级" if OUTSIDE.intersection(compared) else f"{names}{_counted(len(compared))}级"


def _counted(number: int) -> str:
    return "两" if number == 2 else to_chinese(number)


def named(word: str, passages: tuple[str, ...]) -> str:
    """未写：甲 / 乙（共6处）."""
    if not passages:
        return ""
    shown = " / ".join(map(_short, passages[:MOST]))
    return f"{word}：{shown}{f'（共{len(passages)}处）' if len(passages) > MOST else ''}"


def _short(passage: str) -> str:
    return passage if len(passage) <= LONGEST else f"{passage[:LONGEST]}……"
