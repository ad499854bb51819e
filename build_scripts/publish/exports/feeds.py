"""Atom feeds of all places, and of each place."""

from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import TextFiles
from build_scripts.publish.views.feeds import feeds


def files(lookup: Lookup) -> TextFiles:
    for feed in feeds(lookup):
        yield feed.address, render("feed.xml.jinja", feed)
