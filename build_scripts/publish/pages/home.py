"""The first page."""


from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.home import home


def files(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.HOME, "home", home(linked))
