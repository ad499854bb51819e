"""Each notice to take away: plain text, Markdown and DOCX (JSON is the site's own data).

All three hold the notice complete and in order; what the edition adds stands at the end, marked as such.
"""

from collections.abc import Iterator

from build_scripts.domain.notice import Notice
from build_scripts.domain.site_addresses import notice_copy, notice_data
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.docx import notice as docx
from build_scripts.publish.exports import markdown_copy, plain_text
from build_scripts.publish.labels import locators


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    for notice in lookup.edition.notices:
        yield notice_copy(notice.id, "txt"), plain_text.plain_text(notice)
        yield notice_copy(notice.id, "md.txt"), markdown_copy.markdown_copy(notice)
        yield notice_copy(notice.id, "docx"), docx.document(notice)


def downloads(notice: Notice) -> tuple[tuple[str, str, str], ...]:
    """What a page offers: the form's name, its address from the site's root, and the name to save it under. Data keep
    the identifier."""
    name = locators.file_name(notice)
    return (
        ("纯文本", notice_copy(notice.id, "txt"), f"{name}.txt"),
        ("Markdown", notice_copy(notice.id, "md.txt"), f"{name}.md"),
        ("DOCX", notice_copy(notice.id, "docx"), f"{name}.docx"),
        ("JSON", notice_data(notice.id), f"{notice.id}.json"),
    )
