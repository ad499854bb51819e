"""Markdown as the builder reads it: with the extensions that mkdocs.yml names."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import markdown
import yaml

ROOT = Path(__file__).parents[1]


def rendered(text: str) -> lxml.html.HtmlElement:
    """The page's content as a tree. A front matter is left out, as the builder does."""
    if text.startswith("---\n"):
        text = text.split("\n---\n", 1)[1]
    names, options = _extensions()
    body = markdown.Markdown(extensions=names, extension_configs=options).convert(text)
    return lxml.html.fragment_fromstring(body, create_parent="div")


def own_text(element: lxml.html.HtmlElement) -> str:
    """The words without what is marked data-ui."""
    return "".join(_own(element))


def _own(element: lxml.html.HtmlElement) -> Iterator[str]:
    if element.get("data-ui") is None:
        yield element.text or ""
        for child in element:
            yield from _own(child)
            yield child.tail or ""


@cache
def _extensions() -> tuple[list[str], dict[str, Any]]:
    listed = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    names = [entry if isinstance(entry, str) else next(iter(entry)) for entry in listed]
    options = {name: value for entry in listed if isinstance(entry, dict) for name, value in entry.items()}
    return names, options
