"""DOCX as other programs read it: by python-docx, and by the schemas of Office."""

import io
import zipfile
from pathlib import Path
from typing import Any

import lxml.etree
from docx import Document
from openxml_audit import OpenXmlValidator, ValidationSeverity

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
    found = OpenXmlValidator(max_errors=20).validate(str(file)).errors
    against = (e for e in found if e.severity is ValidationSeverity.ERROR)
    return [f"{e.part_uri} {e.path}: {e.description}" for e in against if "relationships/theme" not in e.description]
