"""The edition → Markdown pages and published data."""

from collections.abc import Hashable
from itertools import chain
from typing import cast

from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.exports import feeds
from build_scripts.publish.exports.copies import (
    edition as edition_copies,
)
from build_scripts.publish.exports.copies import (
    notices as notice_copies,
)
from build_scripts.publish.exports.copies import (
    threads as thread_copies,
)
from build_scripts.publish.exports.copies import (
    topics as topic_copies,
)
from build_scripts.publish.exports.indexes import body_files, body_names, index_tables, target_files
from build_scripts.publish.pages import (
    about,
    below,
    compare,
    home,
    levels,
    notice,
    places,
    review,
    thread_lists,
    threads,
    topics,
    years,
)
from build_scripts.publish.pages.data import any_two, catalog, edition, indexes, links
from build_scripts.publish.pages.data import topics as topic_data
from build_scripts.publish.pages.indexes import bodies, citations, phrase_years, phrases, targets
from build_scripts.publish.parts import Files, is_parted, lists_of

MODULES = (
    home, notice, years, places, topics, compare, levels, any_two, below, threads, thread_lists, bodies, targets,
    phrases, phrase_years, citations, review, about, catalog, indexes, edition, topic_data, links, notice_copies,
    topic_copies, thread_copies, edition_copies, body_files, body_names, target_files, index_tables, feeds,
)
"""Each offers a path below docs_dir and its content for every file of its kind: as a whole by `files(linked)`, or where
it makes files for each of many things in parts, as parts.py tells."""
OF_ALL = frozenset((home.__name__, edition.__name__))
"""Those of which an edition of several families has one file for all of them: joined.py makes it."""
BY_NAME = {module.__name__: module for module in MODULES}
Part = tuple[str, Hashable | None]
"""The name of a module, and one of its keys; None for what it makes besides."""


def files(linked: LinkedEdition) -> Files:
    """Everything that is generated."""
    return chain.from_iterable(files_of(linked, part) for part in parts(linked))


def parts(linked: LinkedEdition) -> list[Part]:
    """Of all modules; what is made as a whole, and takes longest, comes first."""
    made = {
        name: module
        for name, module in BY_NAME.items()
        if name not in OF_ALL or linked.edition.family is None
    }
    parted = {
        name: module
        for name, module in made.items()
        if is_parted(module)
    }
    each: list[Part] = [
        (name, key)
        for name, module in parted.items()
        for key in module.keys(linked)
    ]
    return [*((name, None) for name in made), *each]


def files_of(linked: LinkedEdition, part: Part) -> Files:
    """Those of one part."""
    name, key = part
    module = BY_NAME[name]
    if not is_parted(module):
        return cast(Files, module.files(linked))
    if key is None:
        return lists_of(linked, module)
    return iter(module.files_of(linked, key))
