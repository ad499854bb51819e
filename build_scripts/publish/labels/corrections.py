"""The names of the kinds of correction, and what a note says of each."""

from collections.abc import Mapping

from build_scripts.domain.notice import Correction, CorrectionKind, Suspicion

KINDS: Mapping[CorrectionKind, str] = {
    "removed": "删", "inserted": "补", "replaced": "改", "split": "分段", "joined": "连段",
}
WORDS: Mapping[CorrectionKind, str] = {
    "removed": "原文有“{before}”，不显示。", "inserted": "原文无，补“{after}”。",
    "replaced": "原文作“{before}”，改作“{after}”。",
    "split": "原文连作“{before}”，分作“{after}”。", "joined": "原文分作“{before}”，连作“{after}”。",
}
SUSPECTED = "疑误"
PARAGRAPH = "¶"
"""Stands in a note for the end of a paragraph."""


def words(correction: Correction | Suspicion) -> str:
    if isinstance(correction, Suspicion):
        return f"原文作“{_quoted(correction.words)}”。"
    return WORDS[correction.kind].format(before=_quoted(correction.original), after=_quoted(correction.displayed))


def _quoted(text: str) -> str:
    return text.replace("\n", PARAGRAPH)
