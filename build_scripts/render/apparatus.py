"""The one grey line under a provision: where it belongs among the other notices. Links only, nothing of the notice."""

from build_scripts import addresses
from build_scripts.lookup import Lookup
from build_scripts.model import Notice, Provision
from build_scripts.render import markdown


def line(lookup: Lookup, notice: Notice, provision: Provision) -> str:
    """Markdown of one line, empty where nothing is to be said; the page puts the permanent link before it."""
    here = addresses.notice_page(notice.id)
    filings = lookup.filings_at.get((notice.id, provision.eid), ())
    return " ".join(
        markdown.link(lookup.topics[filing.topic].name, here, addresses.topic_page(filing.topic)) for filing in filings
    )
