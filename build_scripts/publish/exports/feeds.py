"""Atom feeds of all places, and of each place."""

from collections.abc import Iterator

from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.feeds import feeds


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for feed in feeds(lookup):
        yield feed.address, render("feed.xml.jinja", feed)
