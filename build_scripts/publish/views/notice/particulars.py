"""The facts of a notice and its copies. What the source lacks is said to be lacking."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.addresses.site_addresses import notice_page, original_file
from build_scripts.domain.notice import Notice
from build_scripts.publish.exports.copies import notices as notice_copies
from build_scripts.publish.labels import facts
from build_scripts.publish.views.page import File, Here


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    url: str
    evidence: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Particulars:
    number: str
    """With the date in sight while the others are folded."""
    date: str
    known: tuple[tuple[str, str], ...]
    """Label and fact."""
    source: Source | None
    lacking: str
    """What stands where the source tells no address."""
    original: File
    first_line: int
    last_line: int
    copies: tuple[File, ...]
    site: tuple[tuple[str, str], ...]
    """Label and fact, as a government site's page has them."""


def particulars(notice: Notice) -> Particulars:
    here = Here(notice_page(notice.id))
    source = Source(url=notice.source_url, evidence=notice.source_evidence) if notice.source_url else None
    return Particulars(
        number=facts.number(notice),
        date=facts.date(notice),
        known=tuple(_known(notice)),
        source=source,
        lacking=facts.NOT_IN_SOURCE,
        original=here.file(notice.original, original_file(notice.original)),
        first_line=notice.first_line,
        last_line=notice.last_line,
        copies=tuple(here.file(form, address, name) for form, address, name in notice_copies.downloads(notice)),
        site=notice.metadata,
    )


def _known(notice: Notice) -> Iterator[tuple[str, str]]:
    yield "标题", facts.title(notice)
    yield "发文机关", facts.known(notice.issuer)
    yield "发文字号", facts.known(notice.document_number)
    yield "成文日期", facts.day(notice.date_of_issue)
    yield "印发日期", facts.day(notice.date_of_printing)
    yield "主送", facts.known(notice.addressee)
    yield "抄送", facts.known(notice.copied_to)
    yield "公开说明", facts.known(notice.publication_note)
