"""A notice as Markdown on its own: the words and their structure, and nothing of the site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.domain.notice import Notice
from build_scripts.publish.exports.copies.manuscript import Paragraph, paragraphs, with_tables
from build_scripts.publish.labels.provenance import provenance
from build_scripts.publish.markup.markdown import front_matter
from build_scripts.publish.markup.templating import render


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    words: str
    level: int = 0
    """Of a heading: 1 for the title, 2 for 一、 and so on down; 0 for a text."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table."""
    run_on: str = ""
    """The text that follows a heading in its line: in Markdown on the next, without a blank one between."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkdownCopy:
    blocks: tuple[Block, ...]
    provenance: tuple[tuple[str, str], ...]


def markdown_copy(notice: Notice, edition: str = "") -> str:
    view = MarkdownCopy(blocks=tuple(_blocks(paragraphs(notice))), provenance=tuple(provenance(notice, edition)))
    return render("exports/notice.md.jinja", view, facts=Markup(front_matter(facts=_facts(notice))))


def _facts(notice: Notice) -> Mapping[str, str | bool | None]:
    """None for what the source lacks."""
    return {
        "id": notice.id,
        "title": notice.title,
        "title_inferred": notice.title_inferred,
        "issuer": notice.issuer,
        "document_number": notice.document_number,
        "date_of_issue": notice.date_of_issue,
        "source_url": notice.source_url,
    }


def _blocks(found: Iterable[Paragraph]) -> Iterator[Block]:
    for paragraph in with_tables(found):
        if isinstance(paragraph, tuple):
            yield Block(words="", rows=tuple(row.cells for row in paragraph))
        elif paragraph.style == "heading":
            yield Block(
                words=paragraph.lead,
                level=paragraph.level + 1,
                run_on=paragraph.text,
            )
        else:
            is_title = paragraph.style in ("title", "supplied_title")
            words = f"{paragraph.lead}{paragraph.text}".replace("\n", "")
            yield Block(words=words, level=1 if is_title else 0)
