"""The generated pages of 关于."""


from build_scripts.domain.addresses import site_addresses
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.parts import TextFiles, page, pages
from build_scripts.publish.views.about import common, downloads, integrity, rules, sources, updates
from build_scripts.publish.views.about.account import account_of


def files(linked: LinkedEdition) -> TextFiles:
    """Of one of several families its sources."""
    return _parts(linked) if linked.edition.family else _whole(linked)


def _whole(linked: LinkedEdition) -> TextFiles:
    yield page(site_addresses.DISPLAY, "about/rules", rules.rules())
    yield page(site_addresses.SOURCES, "about/sources", sources.sources(linked))
    if sources.is_split(linked):
        yield from _parts(linked)
    yield page(site_addresses.INTEGRITY, "about/integrity", integrity.integrity(linked))
    yield page(site_addresses.UPDATES, "about/updates", updates.updates(account_of(linked)))
    yield page(site_addresses.DOWNLOADS, "about/downloads", downloads.downloads(linked))


def _parts(linked: LinkedEdition) -> TextFiles:
    for branch in common.branches(linked):
        yield from pages("about/sources-part", sources.parts(linked, branch))
