"""The finished site against its originals: every notice's page, and every document of a comparison."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from build_scripts.audit.proof import audit_page
from build_scripts.audit.tracked import audit_tracked
from build_scripts.domain.alignment import Pair
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.edition import Edition
from build_scripts.domain.execution import Each, one_by_one
from build_scripts.domain.notice import Notice, NoticeId
from build_scripts.domain.site_addresses import compare_document, notice_page

Texts = Mapping[str, Sequence[str]]
"""The lines of each original, by its file name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Published:
    """What every proof is made from."""

    site: Path
    originals: Texts
    notices: Mapping[NoticeId, Notice]


def audit_site(edition: Edition, originals: Texts, site: Path, each: Each = one_by_one) -> Iterator[Diagnostic]:
    notices = {notice.id: notice for notice in (*edition.above, *edition.notices)}
    published = _Published(site=site, originals=originals, notices=notices)
    things: tuple[Notice | Pair, ...] = (*edition.notices, *edition.pairs)
    return chain.from_iterable(each(_audit, published, things))


def _audit(published: _Published, found: Notice | Pair) -> list[Diagnostic]:
    if isinstance(found, Notice):
        return list(_audit_notice(published, found))
    return list(_audit_pair(published, found))


def _audit_notice(published: _Published, notice: Notice) -> Iterator[Diagnostic]:
    page = published.site / notice_page(notice.id)
    html = page.read_text("utf-8")
    return audit_page(notice, published.originals[notice.original], html)


def _audit_pair(published: _Published, pair: Pair) -> Iterator[Diagnostic]:
    document = published.site / compare_document(pair.older, pair.newer)
    older, newer = published.notices[pair.older], published.notices[pair.newer]
    return audit_tracked(older, newer, pair, document.read_bytes())
