"""The finished site against its originals: every notice's page, and every document of a comparison."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from build_scripts.audit.proof import audit_page
from build_scripts.audit.tracked import audit_tracked
from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.edition import Edition
from build_scripts.domain.site_addresses import compare_document, notice_page


def audit_site(edition: Edition, originals: Mapping[str, Sequence[str]], site: Path) -> Iterator[Diagnostic]:
    """`originals` are the lines of each, by its file name."""
    for notice in edition.notices:
        html = (site / notice_page(notice.id)).read_text("utf-8")
        yield from audit_page(notice, originals[notice.original], html)
    notices = {notice.id: notice for notice in edition.notices}
    for pair in edition.pairs:
        document = (site / compare_document(pair.older, pair.newer)).read_bytes()
        yield from audit_tracked(notices[pair.older], notices[pair.newer], pair, document)
