"""Whose an unnumbered paragraph is: its item's, its group's, or the whole notice's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.language.characters import plain
from build_scripts.language.display import display
from build_scripts.parse.lines.ordinals import ordinal, ordinals
from build_scripts.parse.lines.paragraph import Paragraph
from build_scripts.parse.outline.headings import run_in_heading
from build_scripts.parse.outline.outline_words import pattern
from build_scripts.parse.outline.tree import Node

DOCUMENT = f"本{pattern('own_names')}"
# A paragraph that tells those addressed to carry the notice out, or when it takes effect, closes it.
CLOSING = re.compile(
    f"^(?:请)?(?:各|全|以上|上述).{{0,60}}?(?:{DOCUMENT}|(?:结合|根据).{{0,12}}实际|抓好(?:贯彻)?落实|贯彻执行|参照执行)"
    f"|^{DOCUMENT}.{{0,30}}{pattern('taking_effect')}|^(?:特此|专此)"
)


# 特此公告。 此复。 以上报告，请予审议。 stands for the whole notice, whatever it follows.
FORMULA = re.compile(
    "(?:特|专)此[^，。；：]{1,8}[。！]?|此[复函告令][。！]?"
    "|以上(?:报告|意见|请示|汇报)?，?(?:请予?审议|当否|妥否|如无不妥|请批示)[^。]{0,24}。"
)
# 联系人：王某，电话：1234567
CONTACT = re.compile(
    f"[（(]?{pattern('asking')}(?:[及和]电话)?：.{{1,80}}$"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    own: tuple[Paragraph, ...] = ()
    group: tuple[Paragraph, ...] = ()
    closing: tuple[Paragraph, ...] = ()


def take_formula(nodes: Sequence[Node]) -> tuple[Paragraph, ...]:
    """The formula that closes the notice and whom to ask, taken from the last provision; not from a part that holds
    nothing else."""
    if not nodes:
        return ()
    last = nodes[-1]
    taken: list[Paragraph] = []
    while last.tail and _closes(last.tail[-1]) and _holds_else(last):
        taken.append(last.tail.pop())
    return tuple(reversed(taken))


def _holds_else(last: Node) -> bool:
    return last.parent is not None or len(last.tail) > 1 or bool(last.heading.text) or last.heading.end == "。"


def _closes(paragraph: Paragraph) -> bool:
    form = plain(display(paragraph.text))
    return bool(FORMULA.fullmatch(form) or CONTACT.match(form))


def place_tail(node: Node, following: Node | None, siblings_have_tails: bool) -> Placed:
    """The paragraphs between a numbered provision and the next.

    They are its own where it is a heading only, or an article, or where they open with headings or are a table. After
    the last item of a group a single one belongs to the group; after the last of the notice they close the notice.
    """
    tail = tuple(node.tail)
    if not tail:
        return Placed()
    closes = following is None and len(tail) > 1 and _closes_notice(tail[-1])
    own, closing = (tail[:-1], tail[-1:]) if closes else (tail, ())
    goes_on = _goes_on(node, own) or own[0].is_row
    is_within_group = node.parent is not None and following is not None
    if node.listed and is_within_group and not goes_on:
        return Placed(group=own, closing=closing)
    if goes_on or _keeps(node, own) or siblings_have_tails:
        return Placed(own=own, closing=closing)
    if following is None:
        return Placed(closing=tail)
    if len(own) == 1 and is_within_group and following.rank < node.rank:
        return Placed(group=own)
    return Placed(own=own, closing=closing)


def _closes_notice(paragraph: Paragraph) -> bool:
    return bool(CLOSING.search(plain(display(paragraph.text))))


def _goes_on(node: Node, tail: tuple[Paragraph, ...]) -> bool:
    """二是 after 一是, below it or in it."""
    count = ordinal(tail[0].text)
    return count is not None and count - 1 in ordinals(node.paragraph.text)


def _keeps(node: Node, tail: tuple[Paragraph, ...]) -> bool:
    if not node.heading.text or (node.marker is not None and node.marker.form == "article"):
        return True
    return any(run_in_heading(display(paragraph.text)).heading for paragraph in tail)
