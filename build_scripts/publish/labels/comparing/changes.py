"""How kinds of change are called: one table for every page, table, document and script.

What only one side of a comparison has is called by the side: see `comparison_words`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_scripts.domain.alignment import Link, LinkType


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    short: str
    """Beside a link or a row."""
    long: str
    """In a sentence or a table that explains nothing."""


KINDS: Mapping[LinkType, Name] = {
    "same": Name(short="同", long="文字相同"),
    "edited": Name(short="改", long="修改"),
    "split": Name(short="拆", long="拆分"),
    "merged": Name(short="并", long="合并"),
}
MOVED = Name(short="移", long="移动")
REVIEWED = Name(short="核定", long="人工核定")
IN_PART = Name(short="其中一句", long="见于一句")
"""Of provisions that have no link, but a sentence in common."""
NOT_FOUND = "未见对应"
"""Of what nothing in the other notice is linked with."""


def short(link: Link) -> str:
    """改; 移改 where it also changed its place; 改（核定） where a person decided that the two belong together."""
    moved = MOVED.short if link.moved else ""
    kind = "" if link.moved and link.type == "same" else KINDS[link.type].short
    reviewed = f"（{REVIEWED.short}）" if link.reviewed else ""
    return f"{moved}{kind}{reviewed}"


def all_short(links: Iterable[Link]) -> str:
    """Of several links each kind once, in order."""
    return "、".join(dict.fromkeys(short(link) for link in links))


def all_long(links: Iterable[Link]) -> str:
    return "、".join(dict.fromkeys(KINDS[link.type].long for link in links))
