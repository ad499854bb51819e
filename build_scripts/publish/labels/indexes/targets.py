"""How a target and what became of it are named."""

from collections.abc import Iterable, Mapping

from build_scripts.domain.indexes import Target
from build_scripts.link.history.target_outcomes import OutcomeKind
from build_scripts.publish.labels.comparing.changes import NOT_FOUND
from build_scripts.publish.labels.facts import chinese_date
from build_scripts.publish.labels.indexes.extracts import shortened

OUTCOMES: Mapping[OutcomeKind, str] = {
    "kept": "沿用", "raised": "调高", "lowered": "调低", "changed": "改写", "rescheduled": "改期",
    "unmeasured": "仍提，未见数量或期限", "silent": NOT_FOUND, "open": "尚无下一件",
}

QUOTED = 120
"""Of the sentence that a time is said of."""


def value(target: Target) -> str:
    """≥80%; 下降≥5% of a change; what has no unit, or says it itself (三级以内), as it is."""
    said = number(target)
    unit = target.unit or ""
    return said if unit in said else said + unit


def number(target: Target) -> str:
    """The same without its unit, for a column of its own."""
    return (target.change or "") + (target.value or "")


def deadline(target: Target) -> str:
    """The words, with the day they mean where they do not name it."""
    day = chinese_date(target.deadline_date) if target.deadline_date else ""
    words = target.deadline or ""
    return f"{words}{f'（{day}）' if day and day not in words else ''}"


def is_from_then_on(target: Target) -> bool:
    """2025年5月1日起: from that day on, not until then."""
    return (target.deadline or "").endswith("起")


def kind(target: Target) -> str:
    """A day from which something is to be done is called no deadline."""
    return "起始" if target.kind == "时限" and is_from_then_on(target) else target.kind


def due(target: Target, above: str | None, sentences: Iterable[str] = ()) -> str:
    """Until when, and in which provision above where the task's own words do not say it; or how often. Where that is
    said of some sentences only: of which."""
    when = deadline(target) if target.deadline else value(target)
    if target.deadline and above is not None:
        return f"{when}（随上级条款{above}）"
    quoted = "".join(f"“{shortened(sentence, QUOTED)}”" for sentence in sentences)
    return f"{when}（仅就{quoted}而言）" if quoted else when
