"""The page of each notice."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.notice.page import page


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for notice in lookup.edition.notices:
        address = site_addresses.notice_page(notice.id)
        yield site_addresses.markdown_file(address), render("notice/page.md.jinja", page(lookup, notice))
