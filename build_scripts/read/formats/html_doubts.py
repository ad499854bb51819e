"""Words that an HTML page has lost to its own markup: what stands in a tag, or in a script that is never closed, is no
text to any reader of the page."""

from collections.abc import Iterator

from turbohtml import Document, Element

from build_scripts.domain.notice import Loss

CODE = frozenset(("script", "style"))
"""Elements that hold no words."""
NEVER_MARKUP = ("href", "src", "class", "id", "style")
"""Attributes that cannot hold a tag unless their closing quote is missing."""
HINT = "as a browser reads it, this is no text; see whether the file is whole, for example saved again from its address"


def swallowed(document: Document, first: int) -> Iterator[Loss]:
    """`first`: the line of the file on which the page begins."""
    for error in document.errors:
        if error.code == "eof-in-tag":
            yield Loss(line=first + error.line - 1, message="the page ends within a tag", hint=HINT)
    for element in document.iter_elements():
        if told := _told(element):
            yield Loss(line=first + (element.source_line or 1) - 1, message=told, hint=HINT)


def _told(element: Element) -> str | None:
    for name in (element.tag, *element.attrs):
        if not name.isascii():
            return f"words stand within a tag: {name!r}"
    for name in NEVER_MARKUP:
        value = element.attr(name)
        if value and "<" in value and not value.isascii():
            return f"the quotes of {name}= are not closed, so that it holds {value[:40]!r}"
    if element.tag in CODE and _is_open(element):
        return f"<{element.tag}> is never closed, so that all behind it is no text"
    return None


def _is_open(element: Element) -> bool:
    place = element.source_location
    return place is not None and place.end_tag is None
