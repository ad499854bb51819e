"""A DOCX package: the body among the parts that all documents of the edition share.

Nothing in it comes from the clock or the machine.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from build_scripts.publish.docx import styles
from build_scripts.publish.docx.body import Document
from build_scripts.publish.docx.styles import SMALL
from build_scripts.publish.labels.provenance import EDITION
from build_scripts.publish.markup.templating import render

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file can name: the parts have no time of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of the package beside the body."""

    id: str
    """Of its relation."""
    file: str
    kind: str
    """Of its relation and, for all but the body, of its content."""


BODY = Part(id="document", file="document.xml", kind="document.main")
PARTS = (
    Part(id="styles", file="styles.xml", kind="styles"),
    Part(id="settings", file="settings.xml", kind="settings"),
    Part(id="fontTable", file="fontTable.xml", kind="fontTable"),
    Part(id="head", file="header1.xml", kind="header"),
    Part(id="odd", file="footer1.xml", kind="footer"),
    Part(id="even", file="footer2.xml", kind="footer"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Properties:
    """What a file says of itself. An empty time is not said."""

    title: str
    identifier: str
    creator: str = ""
    subject: str = ""
    created: str = ""
    """ISO 8601."""
    description: str = EDITION


@dataclass(frozen=True, kw_only=True, slots=True)
class Footer:
    """The page number's side, and how far in it stands."""

    side: str
    indent: int = SMALL * 10


def pack(document: Document, properties: Properties, header: str = "") -> bytes:
    """`header` are the words at the head of every page."""
    own = {
        "word/document.xml": render("docx/document.xml.jinja", document),
        "docProps/core.xml": render("docx/core.xml.jinja", properties),
        "word/header1.xml": render("docx/header.xml.jinja", header),
    }
    return _packed(own, _shared())


@cache
def _shared() -> bytes:
    """A package of the parts that no document changes."""
    return _packed({
        "[Content_Types].xml": render("docx/content-types.xml.jinja", (BODY, *PARTS)),
        "_rels/.rels": render("docx/package-relations.xml.jinja", None),
        "word/_rels/document.xml.rels": render("docx/document-relations.xml.jinja", PARTS),
        "word/styles.xml": render("docx/styles.xml.jinja", styles.SHEET),
        "word/settings.xml": render("docx/settings.xml.jinja", None),
        "word/fontTable.xml": render("docx/fonts.xml.jinja", tuple(styles.FACES.items())),
        "word/footer1.xml": render("docx/footer.xml.jinja", Footer(side="right")),
        "word/footer2.xml": render("docx/footer.xml.jinja", Footer(side="left")),
    })


def _packed(parts: Mapping[str, str], before: bytes = b"") -> bytes:
    """Behind those of a package that is there: what all documents share is compressed once."""
    buffer = io.BytesIO(before)
    with zipfile.ZipFile(buffer, "a" if before else "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content.encode("utf-8"))
    return buffer.getvalue()
