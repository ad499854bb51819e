"""The forms in which a source holds its text: plain text (with or without Markdown marks) and HTML pages."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

from build_scripts.model import CatalogEntry, Correction, Line, SourceText
from build_scripts.read import markdown

HTML_SUFFIXES = (".html", ".htm", ".shtml")
# Where the article of a government page stands, the usual names first.
ARTICLES = ("#UCAP-CONTENT", ".TRS_Editor", "#zoom", ".article-content", ".view", "article")
BLOCKS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "section", "blockquote", "pre", "center")
# A line break of the file between two Chinese characters is no space.
LAYOUT_BREAK = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n\s*(?=[^\x00-\x7f])")
UNSEEN = ("script", "style", "head", "template", "noscript")


def to_source(entry: CatalogEntry, lines: tuple[str, ...], corrections: tuple[Correction, ...]) -> SourceText:
    """The notice's own lines of an original, as its format has them."""
    first, last = entry.first_line, entry.last_line
    suffix = PurePosixPath(entry.original).suffix.lower()
    if suffix in HTML_SUFFIXES:
        return SourceText(entry=entry, lines=html_lines(lines, first, last), corrections=corrections, whole_lines=True)
    if suffix in markdown.SUFFIXES:
        corrections = (*markdown.layout_corrections(lines, first, last, entry.id), *corrections)
        return SourceText(entry=entry, lines=markdown.text_lines(lines, first, last), corrections=corrections)
    return SourceText(entry=entry, lines=text_lines(lines, first, last), corrections=corrections)


def visible(file: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as they are; of a page, what each line of its source shows in the article."""
    if PurePosixPath(file).suffix.lower() not in HTML_SUFFIXES:
        return lines
    shown = [""] * len(lines)
    for line in html_lines(lines, 1, len(lines)):
        shown[line.number - 1] += line.text + "\n"
    return tuple(shown)


def text_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    return tuple(Line(number=number, text=lines[number - 1]) for number in range(first, last + 1))


def html_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    """The paragraphs of the page's article, each with the line on which it begins."""
    # The comment keeps a text without tags from being taken for a file's name.
    soup = BeautifulSoup("<!-- -->" + "\n".join(lines[first - 1 : last]), "html.parser")
    for unseen in soup(list(UNSEEN)):
        unseen.decompose()
    article = next((found for name in ARTICLES if (found := soup.select_one(name))), soup)
    return tuple(_paragraphs(article, first))


def _paragraphs(article: Tag, first: int) -> Iterator[Line]:
    """Runs of text between the edges of blocks and line breaks, in document order."""
    number, run = first, ""
    for step in _steps(article):
        if isinstance(step, NavigableString):
            run += LAYOUT_BREAK.sub("", str(step)).replace("\n", " ") if type(step) is NavigableString else ""
            continue
        if run.strip():
            yield Line(number=number, text=run)
        run = ""
        number = first + (step.sourceline or 1) - 1 if isinstance(step, Tag) else number
    if run.strip():
        yield Line(number=number, text=run)


def _steps(article: Tag) -> Iterator[PageElement]:
    """Texts, and each block or line break where it begins and where it ends."""
    pending: list[tuple[PageElement, bool]] = [(article, True)]
    while pending:
        node, opening = pending.pop()
        if not isinstance(node, Tag):
            yield node
            continue
        if node.name in BLOCKS or node.name == "br" or not opening:
            yield node
        if opening:
            if node.name in BLOCKS:
                pending.append((node, False))
            pending.extend((child, True) for child in reversed(node.contents))
