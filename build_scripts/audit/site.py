"""The finished site against its originals: every notice's page, and every document of a comparison."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from build_scripts.audit.originals import at_their_lines, own_rows
from build_scripts.audit.proof import audit_page
from build_scripts.audit.tracked import audit_body
from build_scripts.audit.tracked_reading import body_of
from build_scripts.domain.addresses.site_addresses import compare_document, notice_page
from build_scripts.domain.alignment import Pair
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.edition import Edition
from build_scripts.domain.notice import Notice, NoticeId

Texts = Mapping[str, Sequence[str]]
"""The lines of each original, by its file name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Published:
    """What every proof is made from."""

    site: Path
    originals: Texts
    notices: Mapping[NoticeId, Notice]
    signs: tuple[str, ...]
    """By which an edition is known on its pages and in its documents: no proof depends on them."""
    known: Each


@dataclass(frozen=True, kw_only=True, slots=True)
class _Page:
    """All that a page is proved by."""

    notice: Notice
    lines: tuple[str, ...]
    """Of the original, from the notice's first to its last."""
    html: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Document:
    older: Notice
    newer: Notice
    pair: Pair
    body: bytes


def audit_site(
    edition: Edition,
    originals: Texts,
    site: Path,
    each: Each = one_by_one,
    *,
    known: Each = one_by_one,
    signs: tuple[str, ...] = (),
) -> Iterator[Diagnostic]:
    """Of every notice and pair. `known` may know the proof of what is as it was: the page, the notice, the original."""
    notices = {notice.id: notice for notice in (*edition.above, *edition.notices)}
    published = _Published(
        site=site,
        originals=originals,
        notices=notices,
        signs=signs,
        known=known,
    )
    things: tuple[Notice | Pair, ...] = (*edition.notices, *edition.pairs)
    return chain.from_iterable(each(_audit, published, things))


def _audit(published: _Published, found: Notice | Pair) -> tuple[Diagnostic, ...]:
    shown = _page(published, found) if isinstance(found, Notice) else _document(published, found)
    (faults,) = published.known(_proved, None, [shown])
    return faults


def _proved(_: None, shown: _Page | _Document) -> tuple[Diagnostic, ...]:
    if isinstance(shown, _Page):
        return tuple(audit_page(shown.notice, at_their_lines(shown.notice, shown.lines), shown.html))
    return tuple(audit_body(shown.older, shown.newer, shown.pair, shown.body))


def _page(published: _Published, notice: Notice) -> _Page:
    file = published.site / notice_page(notice.id)
    html = file.read_text("utf-8")
    for sign in published.signs:
        html = html.replace(sign, "")
    lines = own_rows(notice, published.originals[notice.original])
    return _Page(
        notice=notice,
        lines=lines,
        html=html,
    )


def _document(published: _Published, pair: Pair) -> _Document:
    file = published.site / compare_document(pair.older, pair.newer)
    body = body_of(file.read_bytes())
    for sign in published.signs:
        body = body.replace(sign.encode("utf-8"), b"")
    notices = published.notices
    return _Document(
        older=notices[pair.older],
        newer=notices[pair.newer],
        pair=pair,
        body=body,
    )
