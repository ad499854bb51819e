"""How a notice and a place in it are cited: 《…通知》（晋政发〔2024〕1号）第三部分第（十）项.

The title stands in book-title marks, those inside it become 〈〉 (GB/T 15834), and the document number follows in
brackets. Levels are named by their depth: 部分 for 一、; below it 项, 目, 点, each with its number as printed.
What is printed as 第…章, 第…节 or 第…条 is cited as printed. An unnumbered paragraph is a 自然段, counted as a reader
counts: from the beginning of what it stands in, or from the numbered item it follows.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from build_scripts.domain import refs
from build_scripts.domain.notice import PLAIN_KINDS, Eid, Notice, Provision
from build_scripts.domain.own_words import SUPPLIED
from build_scripts.language.direction import isolated
from build_scripts.language.numbers.numerals import to_chinese
from build_scripts.publish.labels.facts import chinese_date
from build_scripts.publish.labels.locators import FRONT_AND_BACK, OUTSIDE_PARTS, annex_names, designation

BELOW = ("sec", "para", "subpara", "item", "point")
"""What is counted as a level below a part."""
BELOW_PARTS = ("项", "目", "点")
_ORDINAL = re.compile(r"第.+")


def cite(notice: Notice, locator: str = "") -> str:
    """The whole notice, or the place in it that `locators` names."""
    return f"{_titled(notice.title)}{_evidence(notice)}{locator}"


@lru_cache(maxsize=1024)
def _titled(title: str) -> str:
    """Each of a notice's provisions is cited by it."""
    return isolated(book_title(title))


def book_title(title: str) -> str:
    """In 《》; marks within take turns, 〈〉 first."""
    depth, inner = 1, []
    for character in title:
        if character in "《〈":
            depth += 1
            inner.append("《〈"[1 - depth % 2])
        elif character in "》〉" and depth > 1:
            inner.append("》〉"[1 - depth % 2])
            depth -= 1
        else:
            inner.append(character)
    return f"《{''.join(inner)}》"


def locators(notice: Notice) -> dict[Eid, str]:
    """Where each provision stands, from the part down: 第三部分第（十）项第1目."""
    provisions = {p.eid: p for p in notice.provisions}
    annexes = annex_names(notice.provisions)
    before = _Before()
    found: dict[Eid, str] = {}
    for provision in notice.provisions:
        parent, step = refs.above(provision.eid)
        if refs.is_paragraph(step) and provision.kind in PLAIN_KINDS:
            label = before.paragraph(parent, provisions.get(parent))
        elif step in FRONT_AND_BACK:
            label = FRONT_AND_BACK[step]
        else:
            label = annexes.get(provision.eid) or _numbered(provision, _depth(provision.eid, provisions))
            before.item(parent, label)
        found[provision.eid] = _above(_counted_within(provision, provisions), found) + label
    return found


class _Before:
    """What has been passed within each parent: the last numbered item and the paragraphs since."""

    def __init__(self) -> None:
        self._last: dict[Eid, str] = {}
        self._paragraphs: defaultdict[Eid, int] = defaultdict(int)

    def item(self, parent: Eid, label: str) -> None:
        if label:
            self._last[parent] = label
            self._paragraphs[parent] = 0

    def paragraph(self, parent: Eid, own: Provision | None) -> str:
        """An item's own text is its first paragraph, so that what follows within it begins at the second."""
        self._paragraphs[parent] += 1
        count = self._paragraphs[parent]
        after = self._last.get(parent)
        if after is not None:
            return f"{after}之后第{to_chinese(count)}自然段"
        if own is not None and own.text:
            count += 1
        return f"第{to_chinese(count)}自然段"


def _counted_within(provision: Provision, provisions: Mapping[Eid, Provision]) -> Eid:
    """What its number counts within: 1.1 tells that it stands in 1. The body of a notice without numbers is counted
    with the paragraphs that open it, and opens nothing."""
    above, _ = refs.above(provision.eid)
    while provision.kind == "clause" and above in provisions and provisions[above].kind == "clause":
        above, _ = refs.above(above)
    around, step = refs.above(above)
    return around if provision.kind == "p" and step in OUTSIDE_PARTS else above


def _above(parent: Eid, found: dict[Eid, str]) -> str:
    """What holds a provision; the paragraphs before the first part have a name but no provision that holds them."""
    if parent in found or not parent:
        return found.get(parent, "")
    above, step = refs.above(parent)
    return _above(above, found) + OUTSIDE_PARTS.get(step, "")


def _numbered(provision: Provision, depth: int) -> str:
    num = designation(provision)
    if not num:
        return f"“{provision.heading}”部分" if provision.heading else ""
    if _ORDINAL.fullmatch(num):
        return num
    if provision.kind == "part":
        return f"第{num}部分"
    level = BELOW_PARTS[min(depth, len(BELOW_PARTS) - 1)]
    return f"第{num}{level}"


def _depth(eid: Eid, provisions: dict[Eid, Provision]) -> int:
    """How many numbered levels, parts and articles apart, stand above."""
    depth = 0
    above, _ = refs.above(eid)
    while above:
        owner = provisions.get(above)
        depth += owner is not None and owner.kind in BELOW
        above, _ = refs.above(above)
    return depth


def _evidence(notice: Notice) -> str:
    """In brackets: the number, or the date for a notice without one; before it, that the title is the edition's."""
    known = notice.document_number or (chinese_date(notice.date_of_issue) if notice.date_of_issue else None)
    marks = [*([SUPPLIED] if notice.title_inferred else []), *([known] if known else [])]
    return f"（{'，'.join(marks)}）" if marks else ""
