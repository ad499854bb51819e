"""年度一览 and 条款索引 of each notice."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.review.found import provision_index
from build_scripts.publish.views.review.page import review


def keys(linked: LinkedEdition) -> Iterator[NoticeId]:
    return iter(linked.own)


def files_of(linked: LinkedEdition, notice: NoticeId) -> TextFiles:
    view = review(linked, linked.notices[notice])
    yield page(site_addresses.review_page(notice), "review", view)
    index = provision_index(linked, linked.notices[notice])
    yield page(site_addresses.found_page(notice), "provision-index", index)
