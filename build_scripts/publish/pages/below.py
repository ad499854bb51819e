"""What the level below made of each provision of a notice: where more notices stand below than its grey lines name."""

from collections.abc import Iterator

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.compare.below import below, page_numbers


def keys(linked: LinkedEdition) -> Iterator[tuple[NoticeId, int]]:
    return ((notice, number) for notice in linked.own for number in page_numbers(linked, notice))


def files_of(linked: LinkedEdition, key: tuple[NoticeId, int]) -> TextFiles:
    notice, number = key
    address = site_addresses.compare_below(notice, number)
    yield page(address, "compare/below", below(linked, linked.notices[notice], number))
