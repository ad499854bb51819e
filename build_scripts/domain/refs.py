"""The only maker of notice ids and eids (public: saved links rely on them)."""

from build_scripts.domain.notice import Eid, NoticeId


def notice_id(jurisdiction: str, year: int, ordinal: int = 1) -> NoticeId:
    """`shanxi-2024`; the second notice of the same place and year is `shanxi-2024-2`."""
    return NoticeId(f"{jurisdiction}-{year}" + (f"-{ordinal}" if ordinal > 1 else ""))


def child_eid(parent: Eid | None, step: str) -> Eid:
    """Levels are joined by two underscores: `part_3__sec_10`."""
    return Eid(f"{parent}__{step}" if parent else step)
