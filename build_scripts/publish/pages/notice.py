"""The page of each notice."""

from collections.abc import Iterator

from build_scripts.domain import relative_addresses, site_addresses
from build_scripts.domain.notice import NoticeId
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import TextFiles, all_files
from build_scripts.publish.views.notice.page import page


def files(lookup: Lookup) -> TextFiles:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[NoticeId]:
    return iter(lookup.own)


def files_of(lookup: Lookup, notice: NoticeId) -> TextFiles:
    address = site_addresses.notice_page(notice)
    view = page(lookup, lookup.notices[notice])
    yield relative_addresses.markdown_file(address), render("notice/page.md.jinja", view)
