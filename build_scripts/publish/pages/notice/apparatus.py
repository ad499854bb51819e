"""The grey line under a provision, as Markdown."""

from build_scripts.domain.notice import Notice, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.notice.apparatus import apparatus

# Seen on a narrow screen only: it folds and unfolds the links behind it.
_FOLD = '<input type="checkbox" class="fold" aria-label="历年对应">'


def line(lookup: Lookup, notice: Notice, provision: Provision) -> str:
    """Markdown of one line, empty where nothing is to be said; the page puts the permanent link before it."""
    links = apparatus(lookup, notice, provision).links
    return f"{_FOLD} {render('links-in-line.md.jinja', links)}" if links else ""
