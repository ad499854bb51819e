"""Every form in which something of the edition can be taken away: one table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, Generic, TypeVar

from build_scripts.domain.notice import Notice
from build_scripts.publish.docx import comparison, topic
from build_scripts.publish.docx import notice as notice_document
from build_scripts.publish.exports.copies.markdown import markdown_copy
from build_scripts.publish.exports.copies.plain_text import all_texts, plain_text
from build_scripts.publish.exports.tables import edition_table
from build_scripts.publish.exports.tables.comparison_table import comparison_table
from build_scripts.publish.exports.tables.topic_table import topic_table
from build_scripts.publish.labels.comparing.comparison_words import TRACKED_FILE
from build_scripts.publish.views.exports.compared import Compared
from build_scripts.publish.views.exports.filed import FiledTexts
from build_scripts.publish.views.exports.provisions import Provisions

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Format(Generic[T]):
    name: str
    label: str
    """As a page offers it."""
    ending: str
    """Of the published file's name."""
    make: Callable[Concatenate[T, ...], str | bytes]
    """A notice's takes the mark of the edition as well; what else is made into a file knows it itself."""
    saved_ending: str = ""
    """Of the name it is saved under, where that is another."""

    def save_as(self, stem: str) -> str:
        return f"{stem}.{self.saved_ending or self.ending}"


# A name that ends in .md would itself become a page.
NOTICE: tuple[Format[Notice], ...] = (
    Format(name="text", label="纯文本", ending="txt", make=plain_text),
    Format(name="markdown", label="Markdown", ending="md.txt", saved_ending="md", make=markdown_copy),
    Format(name="document", label="DOCX", ending="docx", make=notice_document.document),
)
TOPIC: tuple[Format[FiledTexts], ...] = (
    Format(name="document", label="文档（DOCX）", ending="docx", make=topic.document),
    Format(name="table", label="表格（CSV）", ending="csv", make=topic_table),
)
THREAD: tuple[Format[FiledTexts], ...] = (
    Format(name="document", label="文档（DOCX）", ending="docx", make=topic.document),
)
COMPARISON: tuple[Format[Compared], ...] = (
    Format(name="document", label=TRACKED_FILE, ending="docx", make=comparison.document),
    Format(name="table", label="表格（CSV）", ending="csv", make=comparison_table),
)
EDITION: tuple[Format[Provisions], ...] = (
    Format(name="workbook", label="XLSX", ending="xlsx", make=edition_table.workbook),
    Format(name="table", label="CSV", ending="csv", make=edition_table.csv_table),
    Format(name="text", label="全文（纯文本）", ending="txt", make=all_texts),
)
