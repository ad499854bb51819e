"""The files of a kind in parts that can be made apart: by several workers, in any order.

A module that makes files for each of many like things (notices, pairs, threads) offers beside `files(linked)`

- `keys(linked)`: what those things are called, each a small value,
- `files_of(linked, key)`: the files of one of them,
- `lists(linked)`: the files there is one of, where it has such.

`files` is then all of it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from build_scripts.domain.addresses.relative_addresses import markdown_file
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.templating import render

K = TypeVar("K", bound=Hashable)
F = TypeVar("F")
Files = Iterator[tuple[str, str | bytes]]
"""Where each lies below docs_dir, and what it holds."""
TextFiles = Iterator[tuple[str, str]]


def all_files(
    linked: LinkedEdition,
    keys: Callable[[LinkedEdition], Iterable[K]],
    files_of: Callable[[LinkedEdition, K], Iterable[F]],
) -> Iterator[F]:
    """Those of every key."""
    return chain.from_iterable(files_of(linked, key) for key in keys(linked))


def page(address: str, template: str, view: object) -> tuple[str, str]:
    """A page's file: where it lies, and what the template makes of the view."""
    return markdown_file(address), render(f"{template}.md.jinja", view)


def pages(template: str, views: Iterable[tuple[str, object]]) -> TextFiles:
    """Those of several views, each with its address."""
    return (page(address, template, view) for address, view in views)
