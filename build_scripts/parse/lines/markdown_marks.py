"""The marks that a Markdown converter left in a text: ## before a heading, ** around one, a rule of hyphens.

A file that is Markdown is read as such before (read/formats/markdown); here it is text that only passed through one.
"""

import re
from collections.abc import Callable

from build_scripts.domain.notice import SourceText
from build_scripts.parse.outline.numbering import opens_heading

MARKDOWN_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}|#{1,6}")
MARKDOWN_HEADING = re.compile(r"(#{1,6}) +(?=\S)")
MARKDOWN_BOLD = re.compile(r"\*\*([^*]+)\*\*")
SENTENCE_MARKS = re.compile("[。；！？]")
MARKDOWN_REASON = "转换工具留下的 Markdown 标记。"


def without_markdown(text: str, source: SourceText, in_front: bool, take: Callable[[str, str], None]) -> str:
    """# and ** are a converter's marks only where they mark a heading; elsewhere they are the text's own. A page has
    markup of its own, and a Markdown file's emphasis has been read."""
    mark = MARKDOWN_HEADING.match(text) if not source.whole_lines else None
    plain = text[mark.end() :] if mark else text
    bold = MARKDOWN_BOLD.sub(r"\1", plain)
    stars = plain.count("**") if not source.own_emphasis and "*" not in bold else 0
    plain = bold if stars else plain
    if plain == text or not ((in_front and not SENTENCE_MARKS.search(plain)) or opens_heading(plain)):
        return text
    for found in [mark[1]] if mark else []:
        take(found, MARKDOWN_REASON)
    for _ in range(stars):
        take("**", MARKDOWN_REASON)
    return plain.strip()
