"""What the level below made of each provision of a notice: where more notices stand below than its grey lines name."""


from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.compare.below import below, page_numbers


def files(linked: LinkedEdition) -> TextFiles:
    for notice in linked.edition.notices:
        for number in page_numbers(linked, notice.id):
            address = site_addresses.compare_below(notice.id, number)
            yield page(address, "compare/below", below(linked, notice, number))
