"""校勘记: every correction of a notice under its number, with the way to where it stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import Correction, Eid, Notice, Suspicion
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import corrections
from build_scripts.publish.views import naming
from build_scripts.publish.views.notice.runs import Mark
from build_scripts.publish.views.page import Here, Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbered:
    number: int
    correction: Correction | Suspicion


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    number: int
    provision: Link | None
    """None for what stands outside the notice's text."""
    kind: str
    words: str
    """What the original has, and what is displayed."""
    reason: str
    line: int
    """Of the original."""
    is_own: bool
    """It is a note of the document's own: on paper, too."""


Numbering = Mapping[Eid | None, Sequence[Numbered]]


def number_notes(notice: Notice) -> Numbering:
    """The corrections of each provision and what its source seems to have wrong, numbered through the notice in the
    order of the original's lines."""
    noted: list[Correction | Suspicion] = [*notice.corrections, *notice.suspicions]
    noted.sort(key=attrgetter("line"))
    found: defaultdict[Eid | None, list[Numbered]] = defaultdict(list)
    for number, note in enumerate(noted, 1):
        numbered = Numbered(number=number, correction=note)
        found[note.eid].append(numbered)
    return found


def marks(numbered: Iterable[Numbered]) -> tuple[Mark, ...]:
    """Of those that have a place in the words of their provision."""
    return tuple(
        Mark(
            at=one.correction.offset,
            number=one.number,
            is_note=_is_note(one.correction),
        )
        for one in numbered if one.correction.offset is not None
    )


def _is_note(correction: Correction | Suspicion) -> bool:
    return isinstance(correction, Correction) and correction.is_note


def without_place(numbered: Iterable[Numbered]) -> tuple[int, ...]:
    """The numbers of the others, which displays nothing or ends a paragraph."""
    return tuple(
        one.number
        for one in numbered
        if one.correction.offset is None
    )


def notes(linked: LinkedEdition, notice: Notice, numbering: Numbering) -> tuple[Note, ...]:
    every = (one for found in numbering.values() for one in found)
    return tuple(_note(linked, notice, one) for one in sorted(every, key=lambda one: one.number))


def _note(linked: LinkedEdition, notice: Notice, one: Numbered) -> Note:
    c = one.correction
    return Note(
        number=one.number,
        provision=_provision(linked, notice, c.eid) if c.eid else None,
        kind=corrections.kind(c),
        words=corrections.words(c),
        reason=c.reason,
        line=c.line,
        is_own=_is_note(c),
    )


def _provision(linked: LinkedEdition, notice: Notice, eid: Eid) -> Link:
    here = Here(site_addresses.notice_page(notice.id))
    label = naming.locus(linked, notice.id, linked.provision(notice.id, eid))
    return here.provision(label, (notice.id, eid))
