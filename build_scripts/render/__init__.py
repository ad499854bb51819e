"""The edition → Markdown pages and published data."""

from collections.abc import Iterator
from itertools import chain

from build_scripts.lookup import Lookup
from build_scripts.render import (
    about,
    below,
    compare,
    compare_data,
    csv,
    data,
    exports,
    feeds,
    home,
    notice,
    places,
    thread_list,
    threads,
    topics,
    years,
)

MODULES = (
    home, notice, years, places, topics, compare, compare_data, below, thread_list, about, data, threads, exports,
    csv, feeds,
)
"""Each offers `files(lookup)`: a path below docs_dir and its content, for every file of its kind."""


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    """Everything that is generated."""
    return chain.from_iterable(module.files(lookup) for module in MODULES)
