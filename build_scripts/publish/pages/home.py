"""The first page."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import page
from build_scripts.publish.views.home import home


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield page(site_addresses.HOME, "home", home(lookup))
