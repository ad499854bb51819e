"""校勘记: every correction of a notice, and the small mark that leads from the text to it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import Correction, CorrectionKind, Eid, Notice
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import continued, link, literal

KINDS: Mapping[CorrectionKind, str] = {
    "removed": "删", "inserted": "补", "replaced": "改", "split": "分段", "joined": "连段",
}
WORDS: Mapping[CorrectionKind, str] = {
    "removed": "原文有“{before}”，不显示。", "inserted": "原文无，补“{after}”。",
    "replaced": "原文作“{before}”，改作“{after}”。",
    "split": "原文连作“{before}”，分作“{after}”。", "joined": "原文分作“{before}”，连作“{after}”。",
}
PARAGRAPH = "¶"
"""Stands in a note for the end of a paragraph."""


@dataclass(kw_only=True, slots=True)
class Note:
    """A correction under its number. `placed` once its mark stands in the text itself."""

    number: int
    correction: Correction
    placed: bool = False

    def link(self) -> str:
        return f"[校{self.number}](#note-{self.number}){{: .mark data-ui }}"


def number_notes(notice: Notice) -> dict[Eid | None, tuple[Note, ...]]:
    """The notes of each provision, numbered through the notice in the order of the original's lines."""
    notes: defaultdict[Eid | None, list[Note]] = defaultdict(list)
    ordered = sorted(notice.corrections, key=lambda c: c.line)
    for number, correction in enumerate(ordered, 1):
        notes[correction.eid].append(Note(number=number, correction=correction))
    return {eid: tuple(found) for eid, found in notes.items()}


def marked(text: str, notes: Sequence[Note]) -> str:
    """The text as Markdown; behind what a correction displays stands its mark, where there is but one such place."""
    places: list[tuple[int, Note]] = []
    for note in notes:
        shown = note.correction.displayed
        if not note.placed and shown and text.count(shown) == 1:
            places.append((text.index(shown) + len(shown), note))
            note.placed = True
    out, start = "", 0
    for end, note in sorted(places, key=lambda place: (place[0], place[1].number)):
        piece = text[start:end]
        out += (continued(piece) if start else literal(piece)) + note.link()
        start = end
    return out + (continued(text[start:]) if start else literal(text))


def section(lookup: Lookup, notice: Notice, notes: Mapping[Eid | None, Sequence[Note]]) -> str:
    """The list at the foot of the page. A notice without corrections says so."""
    if not notes:
        return "## 校勘记 {: #notes }\n\n显示的文字与原文件无异（通用显示规则除外）。"
    ordered = sorted((note for found in notes.values() for note in found), key=lambda note: note.number)
    items = "\n".join(_item(lookup, notice, note) for note in ordered)
    return f"## 校勘记（{len(ordered)}处） {{: #notes }}\n\n{items}"


def _item(lookup: Lookup, notice: Notice, note: Note) -> str:
    here, c = site_addresses.notice_page(notice.id), note.correction
    place = "正文之外"
    if c.eid is not None:
        label = locators.locus(lookup, notice.id, lookup.provision(notice.id, c.eid))
        place = link(label, here, f"{here}#{c.eid}")
    words = WORDS[c.kind].format(before=_quoted(c.original), after=_quoted(c.displayed))
    reason = f"{literal(c.reason)}（原文件第{c.line}行）"
    return f"{note.number}. {place}　**{KINDS[c.kind]}**　{words}{reason}\n    {{: #note-{note.number} }}"


def _quoted(text: str) -> str:
    return continued(text.replace("\n", PARAGRAPH))
