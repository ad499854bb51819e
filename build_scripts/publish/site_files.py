"""The edition → Markdown pages and published data."""

from collections.abc import Iterator
from itertools import chain

from build_scripts.link.edition_index import Lookup
from build_scripts.publish.data import any_two, catalog, links
from build_scripts.publish.data import topics as topic_data
from build_scripts.publish.exports import (
    body_files,
    edition_copies,
    feeds,
    index_tables,
    notice_copies,
    target_files,
    topic_copies,
)
from build_scripts.publish.pages import (
    about,
    below,
    bodies,
    citations,
    compare,
    home,
    notice,
    places,
    targets,
    threads,
    topics,
    years,
)

MODULES = (
    home, notice, years, places, topics, compare, any_two, below, threads, bodies, targets, citations, about, catalog,
    topic_data, links, notice_copies, topic_copies, edition_copies, body_files, target_files, index_tables, feeds,
)
"""Each offers `files(lookup)`: a path below docs_dir and its content, for every file of its kind."""


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    """Everything that is generated."""
    return chain.from_iterable(module.files(lookup) for module in MODULES)
