"""How it is said what each level made of the one above."""

from typing import Literal

from build_scripts.publish.labels.comparing.comparison_words import WORDS

CellKind = Literal["first", "added", "linked", "elsewhere", "in-part", "none"]
KINDS: dict[CellKind, str] = {
    "linked": "有对应", "elsewhere": "并入别条", "in-part": "一句见于别条", "none": WORDS["level"].dropped,
    "added": WORDS["level"].new,
}
"""Of a lower level; in the figures in this order."""
TITLE = "省、市、县三级"
"""What the pages are called, wherever a link leads to them."""
REWRITTEN = "与上级相同的字不到五分之一，加底色的是都有的词"
EXPLAINED = (
    "各行依最上一级通知的次序，文首和文末不列，所以各项数目与两件的逐字对照不尽相同。"
    "加底色的是上下两级都有的文字；“所加”“未写”举出与上一级相比多出、略去的主要字句，另一级在别条写了同样的字、或换了说法写了的，和责任单位的改换，都不列。"
)
LONGEST = 22
"""Characters of a passage that is named."""
MOST = 4
"""Passages of a row that are named."""


def named(word: str, passages: tuple[str, ...]) -> str:
    """未写：甲 / 乙（共6处）."""
    if not passages:
        return ""
    shown = " / ".join(map(_short, passages[:MOST]))
    return f"{word}：{shown}{f'（共{len(passages)}处）' if len(passages) > MOST else ''}"


def _short(passage: str) -> str:
    return passage if len(passage) <= LONGEST else f"{passage[:LONGEST]}……"
