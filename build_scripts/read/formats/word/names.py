"""The names of WordprocessingML, and what is read off its elements in a word."""

from collections.abc import Iterable, Iterator
from itertools import chain

from build_scripts.read.formats.word.package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = ("0", "false", "off")


def value(element: Element | None, name: str) -> str | None:
    """The w:val of a child of this name; None where there is no such child or it has none."""
    child = element.find(W + name) if element is not None else None
    return child.get(W + "val") if child is not None else None


def number(element: Element | None, name: str) -> int | None:
    """The same as a whole number; what is none counts as nothing."""
    return whole(value(element, name))


def by_name(elements: Iterable[Element], attribute: str) -> dict[str | None, Element]:
    """Those that have a name; what has none, nothing can mean."""
    return {
        name: element
        for element in elements
        if (name := element.get(W + attribute))
    }


def within(trees: Iterable[Element], name: str) -> Iterator[Element]:
    """All elements of this name."""
    return chain.from_iterable(tree.iter(W + name) for tree in trees)


def whole(text: str | None) -> int | None:
    try:
        return int(text) if text is not None and len(text) < 10 else None
    except ValueError:
        return None


def switch(element: Element | None, name: str) -> bool | None:
    """A property that is on or off; None where nothing is said of it."""
    child = element.find(W + name) if element is not None else None
    return None if child is None else child.get(W + "val", "1") not in OFF
