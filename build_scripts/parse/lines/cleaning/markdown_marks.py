"""The marks that a Markdown converter left in a text: ## before a heading, ** around one, a rule of hyphens.

A file that is Markdown is read as such before (read/formats/markdown); here it is text that only passed through one.
"""

import re
from collections.abc import Iterator

from build_scripts.domain.notice import SourceText
from build_scripts.domain.span import Span
from build_scripts.parse.outline.numbering import opens_heading

MARKDOWN_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}|#{1,6}")
MARKDOWN_HEADING = re.compile(r"(#{1,6}) +(?=\S)")
STARS = re.compile(r"\*\*")
MARKDOWN_BOLD = re.compile(r"\*\*([^*]+)\*\*")
SENTENCE_MARKS = re.compile("[。；！？]")
MARKDOWN_REASON = "转换工具留下的 Markdown 标记。"


def markdown_marks(text: str, source: SourceText, in_front: bool) -> tuple[Span, ...]:
    """# and ** are a converter's marks only where they mark a heading; elsewhere they are the text's own. A page has
    markup of its own, and a Markdown file's emphasis has been read."""
    if "#" not in text and "*" not in text:
        return ()
    head = None if source.whole_lines else MARKDOWN_HEADING.match(text)
    start = head.end() if head else 0
    stars = () if source.own_emphasis else tuple(_bold_marks(text, start))
    plain = MARKDOWN_BOLD.sub(r"\1", text[start:]) if stars else text[start:]
    is_title = in_front and not SENTENCE_MARKS.search(plain)
    if not (is_title or opens_heading(plain)):
        return ()
    return (head.span(1), *stars) if head else stars


def _bold_marks(text: str, start: int) -> Iterator[Span]:
    """Each ** of the text from there on, where all its * are of pairs."""
    if "*" in MARKDOWN_BOLD.sub(r"\1", text[start:]):
        return
    for found in STARS.finditer(text, start):
        yield found.span()
