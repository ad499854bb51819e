"""年度一览 and 条款索引 of each notice."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import NoticeId
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.review.found import provision_index
from build_scripts.publish.views.review.page import review


def files(lookup: Lookup) -> TextFiles:
    return all_files(lookup, keys, files_of)


def keys(lookup: Lookup) -> Iterator[NoticeId]:
    return iter(lookup.own)


def files_of(lookup: Lookup, notice: NoticeId) -> TextFiles:
    view = review(lookup, lookup.notices[notice])
    yield page(site_addresses.review_page(notice), "review", view)
    index = provision_index(lookup, lookup.notices[notice])
    yield page(site_addresses.found_page(notice), "provision-index", index)
