"""来源: which original and which address each notice comes from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.site_addresses import DOWNLOADS, SOURCES
from build_scripts.domain.notice import Notice, Original
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels.facts import NOT_IN_SOURCE
from build_scripts.publish.views import naming
from build_scripts.publish.views.about.common import MOST_ROWS, Branch, branches, crumbs, original
from build_scripts.publish.views.page import File, Head, Here, Link, in_pages, numbered

HEAD = Head(title="来源", description="每件通知出自哪个原文件、哪个网址。", contents=True)

MOST_ON_A_PAGE = 800
"""Notices: some 250 bytes of HTML each, of which a page may come to 300 KB."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    notice: Link
    original: File
    first_line: int
    last_line: int
    url: str | None
    lacking: str
    """What stands where there is none."""
    evidence: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class NotPart:
    """Lines of an original that belong to no notice."""

    original: File
    first_line: int
    last_line: int
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    head: Head
    crumbs: tuple[Link, ...]
    notices: int
    originals: int
    with_address: int
    lacking: str
    """What stands for an address that an original lacks."""
    sums: Link
    """To where the originals' sums stand."""
    sources: tuple[Source, ...]
    parts: tuple[tuple[Link, int], ...]
    """Instead of sources: a page for each place at the top, each with its number of notices."""
    not_part: tuple[NotPart, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """The sources of one place at the top and of the places below it, or the `number`th page of them."""

    head: Head
    crumbs: tuple[Link, ...]
    others: tuple[Link, ...]
    """The other pages."""
    sources: tuple[Source, ...]


def sources(linked: LinkedEdition) -> Sources:
    here = Here(SOURCES)
    notices, originals = linked.edition.notices, linked.edition.originals
    split = is_split(linked)
    return Sources(
        head=HEAD,
        crumbs=crumbs(here),
        notices=len(notices),
        originals=len(originals),
        with_address=sum(notice.source_url is not None for notice in notices),
        lacking=NOT_IN_SOURCE,
        sums=here.link("下载", DOWNLOADS),
        sources=() if split else _sources(linked, here, notices),
        parts=tuple(_part_link(here, branch) for branch in branches(linked)) if split else (),
        not_part=() if split else tuple(_not_part(here, originals)),
    )


def parts(linked: LinkedEdition, branch: Branch) -> Iterator[tuple[str, Part]]:
    """Each page with its address."""
    pages = list(in_pages(branch.notices, MOST_ON_A_PAGE))
    for number, notices in pages:
        here = Here(_part_address(branch, number))
        others = [
            _numbered_link(here, branch, other)
            for other, _ in pages
            if other != number
        ]
        yield here.address, Part(
            head=Head(
                title=_title(branch, number),
                description=f"{branch.top.name}各件通知的来源。",
                contents=True,
            ),
            crumbs=crumbs(here),
            others=tuple(others),
            sources=_sources(linked, here, notices),
        )


def _numbered_link(here: Here, branch: Branch, number: int) -> Link:
    return here.link(_title(branch, number), _part_address(branch, number))


def _title(branch: Branch, number: int) -> str:
    return numbered(f"来源：{branch.top.name}", number)


def is_split(linked: LinkedEdition) -> bool:
    return len(linked.edition.notices) > MOST_ROWS


def _part_address(branch: Branch, number: int = 1) -> str:
    return site_addresses.sources_page(branch.top.slug, number)


def _part_link(here: Here, branch: Branch) -> tuple[Link, int]:
    return here.link(branch.top.name, _part_address(branch)), len(branch.notices)


def _sources(linked: LinkedEdition, here: Here, notices: Iterable[Notice]) -> tuple[Source, ...]:
    return tuple(_source(linked, here, notice) for notice in notices)


def _source(linked: LinkedEdition, here: Here, notice: Notice) -> Source:
    return Source(
        notice=here.notice(naming.place_and_year(linked, notice), notice),
        original=original(here, notice.original),
        first_line=notice.first_line,
        last_line=notice.last_line,
        url=notice.source_url,
        lacking=NOT_IN_SOURCE,
        evidence=notice.source_evidence,
    )


def _not_part(here: Here, originals: Iterable[Original]) -> Iterator[NotPart]:
    for found in originals:
        for first, last, reason in found.not_part:
            yield NotPart(
                original=original(here, found.file),
                first_line=first,
                last_line=last,
                reason=reason,
            )
