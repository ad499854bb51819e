"""The generated pages of 关于."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.about import common, downloads, integrity, rules, sources, updates
from build_scripts.publish.views.about.account import account_of


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    """Of one of several families its sources."""
    return _parts(lookup) if lookup.edition.family else _whole(lookup)


def _whole(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield _file(site_addresses.DISPLAY, "rules", rules.rules())
    yield _file(site_addresses.SOURCES, "sources", sources.sources(lookup))
    if sources.is_split(lookup):
        yield from _parts(lookup)
    yield _file(site_addresses.INTEGRITY, "integrity", integrity.integrity(lookup))
    yield _file(site_addresses.UPDATES, "updates", updates.updates(account_of(lookup)))
    yield _file(site_addresses.DOWNLOADS, "downloads", downloads.downloads(lookup))


def _parts(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for branch in common.branches(lookup):
        for address, part in sources.parts(lookup, branch):
            yield _file(address, "sources-part", part)


def _file(address: str, template: str, view: object) -> tuple[str, str]:
    return site_addresses.markdown_file(address), render(f"about/{template}.md.jinja", view)
