"""A notice as Markdown on its own: the words and their structure, and nothing of the site."""

import json
from collections.abc import Iterator

from build_scripts.domain.notice import Notice
from build_scripts.publish.exports.manuscript import Paragraph, paragraphs
from build_scripts.publish.labels.provenance import provenance
from build_scripts.publish.markup.markdown import literal


def markdown_copy(notice: Notice) -> str:
    blocks = (_facts(notice), *map(_block, paragraphs(notice)), "---", *_apparatus(notice))
    return "\n\n".join(blocks) + "\n"


def _facts(notice: Notice) -> str:
    """Quoted as JSON is, which is YAML; null is what the source lacks."""
    facts = {
        "id": notice.id, "title": notice.title, "title_inferred": notice.title_inferred, "issuer": notice.issuer,
        "document_number": notice.document_number, "date_of_issue": notice.date_of_issue,
        "source_url": notice.source_url,
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items())
    return "\n".join(("---", *lines, "---"))


def _block(paragraph: Paragraph) -> str:
    """`##` for 一、 and so on down; the title is the one `#`."""
    text = literal(f"{paragraph.lead}{paragraph.text}".replace("\n", ""))
    if paragraph.style in ("title", "supplied_title"):
        return f"# {text}"
    if paragraph.style == "heading":
        heading = f"{'#' * (paragraph.level + 1)} {literal(paragraph.lead)}"
        return f"{heading}\n\n{literal(paragraph.text)}" if paragraph.text else heading
    return text


def _apparatus(notice: Notice) -> Iterator[str]:
    yield "\n".join(f"- {label}：{literal(value)}" for label, value in provenance(notice))
