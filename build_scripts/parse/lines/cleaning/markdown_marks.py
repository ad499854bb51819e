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
    mark = None if source.whole_lines else MARKDOWN_HEADING.match(text)
    plain = text[mark.end() :] if mark else text
    stars = 0 if source.own_emphasis else _bold_marks(plain)
    if stars:
        plain = MARKDOWN_BOLD.sub(r"\1", plain)
    is_title = in_front and not SENTENCE_MARKS.search(plain)
    if plain == text or not (is_title or opens_heading(plain)):
        return text
    if mark:
        take(mark[1], MARKDOWN_REASON)
    for _ in range(stars):
        take("**", MARKDOWN_REASON)
    return plain.strip()


def _bold_marks(text: str) -> int:
    """How many ** the text has, where all its * are of such pairs."""
    without = MARKDOWN_BOLD.sub(r"\1", text)
    return 0 if "*" in without else text.count("**")
