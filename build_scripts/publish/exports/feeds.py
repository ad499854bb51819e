"""Atom feeds of all places, and of each place."""

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.templating import render
from build_scripts.publish.parts import TextFiles
from build_scripts.publish.views.feeds import feeds


def files(linked: LinkedEdition) -> TextFiles:
    for feed in feeds(linked):
        yield feed.address, render("feed.xml.jinja", feed)
