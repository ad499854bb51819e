"""How a target and what became of it are named."""

from collections.abc import Mapping

from build_scripts.domain.indexes import Target
from build_scripts.link.target_outcomes import OutcomeKind
from build_scripts.publish.labels.facts import chinese_date

OUTCOMES: Mapping[OutcomeKind, str] = {
    "kept": "沿用", "raised": "调高", "lowered": "调低", "changed": "改写", "rescheduled": "改期",
    "unmeasured": "仍提，未见数量或期限", "silent": "未见对应", "open": "尚无下一件",
}


def value(target: Target) -> str:
    """≥80%; what has no unit as it is."""
    return f"{target.value or ''}{target.unit or ''}"


def deadline(target: Target) -> str:
    """The words, with the day they mean where they do not name it."""
    day = chinese_date(target.deadline_date) if target.deadline_date else ""
    return f"{target.deadline or ''}{f'（{day}）' if day and day != target.deadline else ''}"
