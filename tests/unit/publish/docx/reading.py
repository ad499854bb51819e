"""DOCX as other programs read it: by python-docx, and by the schemas of Office."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.etree
from docx import Document
from openxml_audit import OpenXmlValidator, ValidationSeverity
from openxml_audit.schema.validator import get_constraint_for_tag

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML = "{http://www.w3.org/XML/1998/namespace}"
HAS_SCHEMA = re.compile(r"(?:word|xl)/.*\.xml$")
JUDGE = OpenXmlValidator(max_errors=20)


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Style and text of each, those without words left out."""
    found = Document(io.BytesIO(data)).paragraphs
    return [(p.style.name or "" if p.style else "", p.text) for p in found if p.text]


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return lxml.etree.fromstring(package.read(name))


def values(element: Any, tag: str, attribute: str = "val") -> list[str]:
    """The attribute of every element of that name below, in order."""
    return [found.get(WORD + attribute) for found in element.iter(WORD + tag)]


def faults(folder: Path, data: bytes, ending: str = "docx") -> list[str]:
    """What the schemas say against it, habits of Office apart. A theme may be there (ECMA-376 part 1) and need not."""
    file = folder / f"judged.{ending}"
    file.write_bytes(data)
    found = JUDGE.validate(str(file)).errors
    against = (e for e in found if e.severity is ValidationSeverity.ERROR)
    told = [f"{e.part_uri} {e.path}: {e.description}" for e in against if "relationships/theme" not in e.description]
    return told + list(_undeclared(data))


def _undeclared(data: bytes) -> Iterator[str]:
    """What the judge passes over: names no schema has, children of an element that has none, attributes of one that
    has none."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in filter(HAS_SCHEMA.match, package.namelist()):
            for element in lxml.etree.fromstring(package.read(name)).iter():
                yield from (f"{name} {element.tag}: {fault}" for fault in _against(element))


def _against(element: Any) -> Iterator[str]:
    declared = get_constraint_for_tag(element.tag, element)
    if declared is None:
        yield "is in no schema"
        return
    if len(element) and declared.content_model is None:
        yield "has no children"
    known = {attribute.qualified_name for attribute in declared.attributes}
    yield from (f"has no {name}" for name in element.attrib if name not in known and not name.startswith(XML))


def heads(data: bytes) -> list[tuple[str, str]]:
    """Of every page's head the kind of page and its words."""
    words = "".join(part(data, "word/header1.xml").itertext())
    references = part(data, "word/document.xml").iter(f"{WORD}headerReference")
    return [(reference.get(f"{WORD}type"), words) for reference in references]


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same package with another content of that part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(buffer, "w") as made:
        for known in package.namelist():
            made.writestr(known, content if known == name else package.read(known))
    return buffer.getvalue()
