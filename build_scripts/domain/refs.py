"""The only maker and reader of notice ids and eids (public: saved links rely on them)."""

import re
from collections.abc import Mapping
from typing import Protocol

from build_scripts.domain.notice import Eid, Notice, NoticeId, PlaceSlug, ProvisionKind

LEVELS = "__"
"""Joins the levels of an eid."""
STEPS: Mapping[ProvisionKind, str] = {
    "division": "div", "chapter": "chp", "section": "sct", "article": "art", "part": "part", "sec": "sec",
    "para": "para", "subpara": "subpara", "item": "item", "point": "pt", "clause": "cl", "annex": "annex",
}
"""What stands before a printed number."""
PARAGRAPH = "p_"
"""Before the count of what has no number."""
Ref = tuple[NoticeId, Eid]
"""Names a provision among those of all notices."""


class Referring(Protocol):
    """What stands in a provision or speaks of one."""

    @property
    def notice(self) -> NoticeId: ...

    @property
    def eid(self) -> Eid: ...


def ref_of(item: Referring) -> Ref:
    """The provision that it speaks of."""
    return item.notice, item.eid


def notice_id(jurisdiction: str, year: int, ordinal: int = 1) -> NoticeId:
    """`shanxi-2024`; the second notice of the same place and year is `shanxi-2024-2`."""
    return NoticeId(f"{jurisdiction}-{year}" + (f"-{ordinal}" if ordinal > 1 else ""))


def place_of(notice: NoticeId) -> PlaceSlug:
    """`shanxi-2024-2` → `shanxi`, also of a notice that the edition no longer has."""
    return PlaceSlug(re.sub(r"-[0-9]{4}(?:-[0-9]+)?$", "", notice))


def ordinal(notice: Notice) -> int:
    """Which notice of its place and year it is: 1, 2, …"""
    further = notice.id.removeprefix(notice_id(notice.jurisdiction, notice.year))
    return int(further.removeprefix("-") or 1)


def child_eid(parent: Eid | None, step: str) -> Eid:
    """Levels are joined by two underscores: `part_3__sec_10`."""
    return Eid(f"{parent}{LEVELS}{step}" if parent else step)


def numbered_eid(parent: Eid | None, kind: ProvisionKind, number: int | str) -> Eid:
    """`sec_10` below its parent."""
    return child_eid(parent, f"{STEPS[kind]}_{number}")


def paragraph_eid(parent: Eid | None, number: int) -> Eid:
    return child_eid(parent, f"{PARAGRAPH}{number}")


def is_paragraph(step: str) -> bool:
    """Whether it is counted, and has no number of its own."""
    return step.startswith(PARAGRAPH)


def depth(eid: Eid) -> int:
    """How many levels stand above its own."""
    return eid.count(LEVELS)


def steps(eid: Eid) -> tuple[str, ...]:
    """`part_3`, `sec_10`, from the topmost level down."""
    return tuple(eid.split(LEVELS))


def above(eid: Eid) -> tuple[Eid, str]:
    """What it stands in, which is empty at the top, and its own step. Not all that an eid stands in is a provision:
    `preamble` is none."""
    parent, _, step = eid.rpartition(LEVELS)
    return Eid(parent), step


def number(eid: Eid) -> str:
    """`10` of `part_3__sec_10`; empty where its step has none."""
    last = eid.rpartition("_")[2]
    return last if last.isdecimal() else ""


def is_within(eid: Eid, other: Eid) -> bool:
    """Whether it stands somewhere below the other."""
    return eid.startswith(f"{other}{LEVELS}")
