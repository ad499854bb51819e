"""The generated pages of 关于."""


from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.about import common, downloads, integrity, rules, sources, updates
from build_scripts.publish.views.about.account import account_of


def files(lookup: Lookup) -> TextFiles:
    """Of one of several families its sources."""
    return _parts(lookup) if lookup.edition.family else _whole(lookup)


def _whole(lookup: Lookup) -> TextFiles:
    yield page(site_addresses.DISPLAY, "about/rules", rules.rules())
    yield page(site_addresses.SOURCES, "about/sources", sources.sources(lookup))
    if sources.is_split(lookup):
        yield from _parts(lookup)
    yield page(site_addresses.INTEGRITY, "about/integrity", integrity.integrity(lookup))
    yield page(site_addresses.UPDATES, "about/updates", updates.updates(account_of(lookup)))
    yield page(site_addresses.DOWNLOADS, "about/downloads", downloads.downloads(lookup))


def _parts(lookup: Lookup) -> TextFiles:
    for branch in common.branches(lookup):
        for address, part in sources.parts(lookup, branch):
            yield page(address, "about/sources-part", part)
