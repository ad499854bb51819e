"""The page of each notice."""

from collections.abc import Iterator

from build_scripts.domain.addresses import relative_addresses, site_addresses
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import TextFiles
from build_scripts.publish.views.notice.page import page


def keys(linked: LinkedEdition) -> Iterator[NoticeId]:
    return iter(linked.own)


def files_of(linked: LinkedEdition, notice: NoticeId) -> TextFiles:
    address = site_addresses.notice_page(notice)
    view = page(linked, linked.notices[notice])
    yield relative_addresses.markdown_file(address), render("notice/page.md.jinja", view)
