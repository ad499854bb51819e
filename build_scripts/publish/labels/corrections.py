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
NOTE = "原注"
"""A note of the document's own."""
PARAGRAPH = "¶"
"""Stands in a note for the end of a paragraph."""


def kind(correction: Correction | Suspicion) -> str:
    if isinstance(correction, Suspicion):
        return SUSPECTED
    return NOTE if correction.is_note else KINDS[correction.kind]


def words(correction: Correction | Suspicion) -> str:
    if isinstance(correction, Suspicion):
        return f"原文作“{quoted(correction.words)}”。"
    if correction.is_note:
        return f"“{quoted(correction.original)}”"
    return WORDS[correction.kind].format(before=quoted(correction.original), after=quoted(correction.displayed))


def quoted(text: str) -> str:
    return text.replace("\n", PARAGRAPH)
