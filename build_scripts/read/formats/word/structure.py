"""How a document holds what it holds: what is stored twice, what only prompts, what is deleted, and the plain words of
a part."""

from collections.abc import Iterator

from build_scripts.read.formats.word.names import W, switch, value
from build_scripts.read.formats.word.package import Element

ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
DELETED = frozenset((W + "del", W + "moveFrom"))


def alternative(alternatives: Element) -> Element:
    """The newer form, unless only the older one has words."""
    forms = list(alternatives)
    with_words = [
        form
        for form in forms
        if any(text.text for text in form.iter(W + "t"))
    ]
    newer = [form for form in forms if form.tag == CHOICE]
    return next(iter((*with_words, *newer)), ())


def is_prompt(element: Element) -> bool:
    properties = element.find(W + "sdtPr")
    return properties is not None and bool(switch(properties, "showingPlcHdr"))


def end_is_deleted(properties: Element | None) -> bool:
    return properties is not None and any(properties.find(f"{W}rPr/{tag}") is not None for tag in DELETED)


def is_raised(properties: Element | None) -> bool:
    """The words of a run stand above or below the line: 10² is written so."""
    return value(properties, "vertAlign") in ("superscript", "subscript")


def first_sign(run: Element) -> str:
    text = next(run.iter(W + "t"), None)
    return (text.text or "")[:1] if text is not None else ""


def plain_paragraphs(holder: Element) -> Iterator[str]:
    """The words of a head, a foot or a note, as they stand in the file."""
    text: list[str] = []
    for element in _below(holder):
        if element.tag == W + "p" and text:
            yield "".join(text)
            text = []
        elif element.tag in (W + "t", W + "delText"):
            text.append(element.text or "")
    yield "".join(text)


def _below(holder: Element) -> Iterator[Element]:
    pending = [holder]
    while pending:
        element = pending.pop()
        if element.tag == ALTERNATIVES:
            element = alternative(element)
        pending.extend(reversed(list(element)))
        if not isinstance(element, tuple):
            yield element
