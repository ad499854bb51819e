"""How the two sides of a comparison, its rows and the comparison itself are called, on every page and script."""

import math
from dataclasses import dataclass
from typing import Literal

from build_scripts.domain.alignment import Relation
from build_scripts.domain.own_words import EDITION
from build_scripts.link.comparison import Row, RowKind
from build_scripts.publish.labels.comparing import changes

Relationship = Relation | Literal["other"]
"""Of any two notices: also those that are neither of one place nor of two levels in one year."""

ALL_LEVELS = "各级对照"
"""What a link to the page of several levels says where the levels need not be named."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SideWords:
    """Nothing is old, added or deleted that was only written by another government."""

    older: str
    newer: str
    older_source: str
    newer_source: str
    new: str
    """Of what only the newer side has."""
    dropped: str
    """Of what only the older side has."""

    @property
    def kinds(self) -> dict[RowKind, str]:
        linked: dict[RowKind, str] = {kind: name.short for kind, name in changes.KINDS.items()}
        return {**linked, "in-part": changes.IN_PART.long, "new": self.new, "dropped": self.dropped}

    @property
    def marks(self) -> str:
        """What the marks of a redline mean where nothing was old and nothing deleted."""
        if self is WORDS["year"]:
            return ""
        return f"划去的是{self.older}写了、{self.newer}未写的文字，加线的是{self.newer}写了、{self.older}未写的文字。"

    @property
    def tracked(self) -> str:
        """Of a document with tracked changes: whose words are whose."""
        return (
            f"以上文字全部出自下列两件通知，修订标记与以下各行为《{EDITION}》所加。"
            f"接受全部修订，得{self.newer}全文；拒绝全部修订，得{self.older}全文。"
        )

    def carried(self, newer: float, older: float) -> str:
        """The share of each side's wording that stands in the other."""
        one, other = percent(newer), percent(older)
        return f"沿用：{self.newer}的{one}见于{self.older}，{self.older}的{other}见于{self.newer}。"


WORDS: dict[Relationship, SideWords] = {
    "year": SideWords(
        older="旧文", newer="新文", older_source="旧", newer_source="新",
        new=f"旧文{changes.NOT_FOUND}", dropped=f"新文{changes.NOT_FOUND}",
    ),
    "level": SideWords(
        older="上级", newer="本级", older_source="上级", newer_source="本级", new="上级未写", dropped="本级未写",
    ),
    "other": SideWords(
        older="甲文", newer="乙文", older_source="甲", newer_source="乙", new="甲文未写", dropped="乙文未写",
    ),
}


HAS_NEW = "含新写句子的"
HAS_LEFT_OUT = "含未再写句子的"
HAS_ADDED = "含本级所加句子的"
HAS_NOT = "含本级未写句子的"
"""Of provisions, counted by their sentences: others than those that nothing is linked with."""
LIKE_WORDS = "相近文字见"
ADDED_SENTENCES = "本级所加的句子"
LEFT_OUT_SENTENCES = "本级未写的句子"
BESIDE = "相同的字不到五分之一的，不逐词标改动，两段并列，都有的词加底色。"
BY_RULE = f"各行由程序按规则对应，注明“{changes.REVIEWED.long}”的经人核定："
NOT_BUILT = "这两件没有事先做好的对照，由浏览器按同样的规则对应，没有经人核定，引用前请核对原文："
"""Of two notices that are compared in the browser."""
TRACKED_FILE = "带修订标记的文档（DOCX）"
ACCURACY = "准确程度"
"""What links to how often the links are right."""


def row_words(words: SideWords, row: Row) -> str:
    """改·移: the kind, then whether it moved and whether a person decided it."""
    marks = ((changes.MOVED.short, row.moved), (changes.REVIEWED.long, row.reviewed))
    return "·".join([words.kinds[row.kind], *(
        mark
        for mark, holds in marks
        if holds
    )])


def between(older: str, newer: str, relation: Relation) -> str:
    """山西省2023年 → 山西省2024年; of two governments 山西省2024年 ↔ 大同市2024年."""
    arrow = "→" if relation == "year" else "↔"
    return f"{older} {arrow} {newer}"


def percent(share: float) -> str:
    """In whole numbers, but never 100% of what is not whole, nor 0% of what is something."""
    rounded = math.floor(100 * share + 0.5)
    if share > 0 and rounded == 0:
        return "不足1%"
    return f"{min(rounded, 99) if share < 1 else rounded}%"
