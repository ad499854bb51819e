"""The files of a kind in parts that can be made apart: by several workers, in any order.

A module that makes files for each of many like things (notices, pairs, threads) offers beside `files(lookup)`

- `keys(lookup)`: what those things are called, each a small value,
- `files_of(lookup, key)`: the files of one of them,
- `lists(lookup)`: the files there is one of, where it has such.

`files` is then all of it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from build_scripts.domain.relative_addresses import markdown_file
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import render

K = TypeVar("K", bound=Hashable)
F = TypeVar("F")
Files = Iterator[tuple[str, str | bytes]]
"""Where each lies below docs_dir, and what it holds."""
TextFiles = Iterator[tuple[str, str]]


def all_files(
    lookup: Lookup,
    keys: Callable[[Lookup], Iterable[K]],
    files_of: Callable[[Lookup, K], Iterable[F]],
) -> Iterator[F]:
    """Those of every key."""
    return chain.from_iterable(files_of(lookup, key) for key in keys(lookup))


def page(address: str, template: str, view: object) -> tuple[str, str]:
    """A page's file: where it lies, and what the template makes of the view."""
    return markdown_file(address), render(f"{template}.md.jinja", view)
