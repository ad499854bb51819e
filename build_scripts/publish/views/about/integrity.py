"""逐字核对: how originals and pages are held against each other, and the figures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import INTEGRITY
from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import corrections
from build_scripts.publish.views import naming
from build_scripts.publish.views.about.common import MOST_ROWS, Branch, branches, crumbs
from build_scripts.publish.views.page import Head, Here, Link

HEAD = Head(title="逐字核对", description="原文件与网页逐字核对的办法和结果。", contents=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """The figures of a notice, or of all notices of a place at the top and the places below it."""

    name: Link
    notices: int
    characters: int
    provisions: int
    corrections: int
    notes: Link | None
    """To a notice's own corrections."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Integrity:
    head: Head
    crumbs: tuple[Link, ...]
    notices: int
    originals: int
    lines: int
    shown: int
    """Characters that pages show, blanks not counted; so the next two."""
    removed: int
    added: int
    provisions: int
    corrections: int
    kinds: tuple[tuple[str, int], ...]
    by_notice: bool
    """Whether a row is a notice; else a place at the top."""
    rows: tuple[Row, ...]


def integrity(linked: LinkedEdition) -> Integrity:
    here = Here(INTEGRITY)
    notices, originals = linked.edition.notices, linked.edition.originals
    removed, added = changed(notices)
    by_notice = len(notices) <= MOST_ROWS
    counts = Counter(
        correction.kind
        for notice in notices
        for correction in notice.corrections
    )
    return Integrity(
        head=HEAD,
        crumbs=crumbs(here),
        notices=len(notices),
        originals=len(originals),
        lines=sum(original.lines for original in originals),
        shown=sum(notice.characters for notice in notices),
        removed=removed,
        added=added,
        provisions=_provisions(notices),
        corrections=_corrections(notices),
        kinds=tuple((name, counts[kind]) for kind, name in corrections.KINDS.items()),
        by_notice=by_notice,
        rows=tuple(_rows(linked, here, by_notice=by_notice)),
    )


def _rows(linked: LinkedEdition, here: Here, *, by_notice: bool) -> Iterable[Row]:
    if by_notice:
        return (_of_notice(linked, here, notice) for notice in linked.edition.notices)
    return (_of_branch(here, branch) for branch in branches(linked))


def _of_notice(linked: LinkedEdition, here: Here, notice: Notice) -> Row:
    page = site_addresses.notice_page(notice.id)
    return Row(
        name=here.notice(naming.place_and_year(linked, notice), notice),
        notices=1,
        characters=notice.characters,
        provisions=len(notice.provisions),
        corrections=len(notice.corrections),
        notes=here.link(f"{len(notice.corrections)}", f"{page}#notes"),
    )


def _of_branch(here: Here, branch: Branch) -> Row:
    return Row(
        name=here.place(branch.top),
        notices=len(branch.notices),
        characters=sum(notice.characters for notice in branch.notices),
        provisions=_provisions(branch.notices),
        corrections=_corrections(branch.notices),
        notes=None,
    )


def _provisions(notices: Iterable[Notice]) -> int:
    return sum(len(notice.provisions) for notice in notices)


def _corrections(notices: Iterable[Notice]) -> int:
    return sum(len(notice.corrections) for notice in notices)


def changed(notices: Sequence[Notice]) -> tuple[int, int]:
    """How many characters the corrections took away and added, blanks not counted."""
    removed = added = 0
    for notice in notices:
        for correction in notice.corrections:
            more = _count(correction.displayed) - _count(correction.original)
            removed += max(-more, 0)
            added += max(more, 0)
    return removed, added


def _count(text: str) -> int:
    return len("".join(text.split()))
