"""A DOCX package: the body among the parts that all documents of the edition share."""

from dataclasses import dataclass
from functools import cache

from build_scripts.domain.own_words import EDITION
from build_scripts.publish.docx import styles
from build_scripts.publish.docx.body import Document
from build_scripts.publish.docx.styles import SMALL
from build_scripts.publish.markup.packing import Part, package, part
from build_scripts.publish.markup.templating import render


@dataclass(frozen=True, kw_only=True, slots=True)
class Related:
    """A part of the package beside the body."""

    id: str
    """Of its relation."""
    file: str
    kind: str
    """Of its relation and, for all but the body, of its content."""


BODY = Related(id="document", file="document.xml", kind="document.main")
PARTS = (
    Related(id="styles", file="styles.xml", kind="styles"),
    Related(id="settings", file="settings.xml", kind="settings"),
    Related(id="fontTable", file="fontTable.xml", kind="fontTable"),
    Related(id="head", file="header1.xml", kind="header"),
    Related(id="odd", file="footer1.xml", kind="footer"),
    Related(id="even", file="footer2.xml", kind="footer"),
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
    return package((
        *_shared(),
        part("word/document.xml", render("docx/document.xml.jinja", document)),
        part("docProps/core.xml", render("docx/core.xml.jinja", properties)),
        part("word/header1.xml", render("docx/header.xml.jinja", header)),
    ))


@cache
def _shared() -> tuple[Part, ...]:
    """Those that no document changes."""
    return (
        part("[Content_Types].xml", render("docx/content-types.xml.jinja", (BODY, *PARTS))),
        part("_rels/.rels", render("docx/package-relations.xml.jinja", None)),
        part("word/_rels/document.xml.rels", render("docx/document-relations.xml.jinja", PARTS)),
        part("word/styles.xml", render("docx/styles.xml.jinja", styles.SHEET)),
        part("word/settings.xml", render("docx/settings.xml.jinja", None)),
        part("word/fontTable.xml", render("docx/fonts.xml.jinja", tuple(styles.FACES.items()))),
        part("word/footer1.xml", render("docx/footer.xml.jinja", Footer(side="right"))),
        part("word/footer2.xml", render("docx/footer.xml.jinja", Footer(side="left"))),
    )
