"""The files of a kind in parts that can be made apart: by several workers, in any order.

A module that makes files for each of many like things (notices, pairs, threads) offers

- `keys(linked)`: what those things are called, each a small value,
- `files_of(linked, key)`: the files of one of them,
- `lists(linked)`: the files there is one of, where it has such.

One that makes its files as a whole offers `files(linked)` instead.
"""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any, Protocol, TypeGuard, TypeVar, cast

from build_scripts.domain.addresses.relative_addresses import markdown_file
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.templating import render

K = TypeVar("K", bound=Hashable)
F_co = TypeVar("F_co", covariant=True)
Files = Iterator[tuple[str, str | bytes]]
"""Where each lies below docs_dir, and what it holds."""
TextFiles = Iterator[tuple[str, str]]


class Whole(Protocol[F_co]):
    """A module that makes its files as a whole."""

    def files(self, linked: LinkedEdition, /) -> Iterable[F_co]: ...


class Parted(Protocol[K, F_co]):
    """A module whose files can be made apart."""

    def keys(self, linked: LinkedEdition, /) -> Iterable[K]: ...

    def files_of(self, linked: LinkedEdition, key: K, /) -> Iterable[F_co]: ...


def is_parted(module: object) -> TypeGuard[Parted[Any, Any]]:
    return hasattr(module, "keys")


def lists_of(linked: LinkedEdition, module: Parted[K, F_co]) -> Iterator[F_co]:
    """What it makes besides; nothing where it makes no more than the files of its keys."""
    lists = getattr(module, "lists", None)
    return iter(lists(linked)) if lists else iter(())


def all_files(linked: LinkedEdition, module: Whole[F_co] | Parted[Any, F_co]) -> Iterator[F_co]:
    if not is_parted(module):
        yield from cast(Whole[F_co], module).files(linked)
        return
    yield from lists_of(linked, module)
    for key in module.keys(linked):
        yield from module.files_of(linked, key)


def page(address: str, template: str, view: object) -> tuple[str, str]:
    """A page's file: where it lies, and what the template makes of the view."""
    return markdown_file(address), render(f"{template}.md.jinja", view)


def pages(template: str, views: Iterable[tuple[str, object]]) -> TextFiles:
    """Those of several views, each with its address."""
    return (page(address, template, view) for address, view in views)
