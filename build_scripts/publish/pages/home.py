"""The first page."""


from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.home import home


def files(lookup: Lookup) -> TextFiles:
    yield page(site_addresses.HOME, "home", home(lookup))
