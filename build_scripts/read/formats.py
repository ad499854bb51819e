"""The forms in which a source holds its text: plain text (with or without Markdown marks) and HTML pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

from build_scripts.model import CatalogEntry, Correction, Line, SourceText
from build_scripts.read import markdown

HTML_SUFFIXES = (".html", ".htm", ".shtml")
# Where the article of a government page stands, the usual names first.
ARTICLES = (
    "#UCAP-CONTENT", ".TRS_Editor", ".trs_editor_view", ".TRS_UEDITOR", ".pages_content", "#zoom", "#Zoom",
    ".article-content", ".article_content", ".news_content", ".view", "article",
)
BLOCKS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "section", "blockquote", "pre", "center")
# A line break of the file between two Chinese characters is no space.
LAYOUT_BREAK = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n\s*(?=[^\x00-\x7f])")
AROUND_REASON = "网页在通知正文前后显示的文字（导航、按钮等），不是正文。"
UNSEEN = ("script", "style", "head", "template", "noscript")


def to_source(entry: CatalogEntry, lines: tuple[str, ...], corrections: tuple[Correction, ...]) -> SourceText:
    """The notice's own lines of an original, as its format has them."""
    first, last = entry.first_line, entry.last_line
    suffix = PurePosixPath(entry.original).suffix.lower()
    if suffix in HTML_SUFFIXES:
        page = _page(lines, first, last)
        return SourceText(
            entry=entry, lines=page.article, corrections=corrections, whole_lines=True, own_emphasis=True,
            before=_around(page.before, entry), after=_around(page.after, entry),
        )
    if suffix in markdown.SUFFIXES:
        corrections = (*markdown.layout_corrections(lines, first, last, entry.id), *corrections)
        text = markdown.text_lines(lines, first, last)
        return SourceText(entry=entry, lines=text, corrections=corrections, own_emphasis=True)
    return SourceText(entry=entry, lines=text_lines(lines, first, last), corrections=corrections)


def visible(file: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as they are; of a page, what each line of its source shows."""
    if PurePosixPath(file).suffix.lower() not in HTML_SUFFIXES:
        return lines
    shown = [""] * len(lines)
    page = _page(lines, 1, len(lines))
    for line in (*page.before, *page.article, *page.after):
        shown[line.number - 1] += line.text + "\n"
    return tuple(shown)


def text_lines(lines: tuple[str, ...], first: int, last: int) -> tuple[Line, ...]:
    return tuple(Line(number=number, text=lines[number - 1]) for number in range(first, last + 1))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Page:
    """The paragraphs of a page, each with the line on which it begins."""

    before: tuple[Line, ...]
    article: tuple[Line, ...]
    after: tuple[Line, ...]


def _page(lines: tuple[str, ...], first: int, last: int) -> _Page:
    # The comment keeps a text without tags from being taken for a file's name.
    soup = BeautifulSoup("<!-- -->" + "\n".join(lines[first - 1 : last]), "html.parser")
    for unseen in soup(list(UNSEEN)):
        unseen.decompose()
    article = next((found for name in ARTICLES if (found := soup.select_one(name))), soup)
    parts: tuple[list[Line], ...] = ([], [], [])
    for part, line in _paragraphs(soup, article, first):
        parts[part].append(line)
    return _Page(before=tuple(parts[0]), article=tuple(parts[1]), after=tuple(parts[2]))


def _around(lines: tuple[Line, ...], entry: CatalogEntry) -> tuple[Correction, ...]:
    """One entry for all of it: a site's menus are many short lines."""
    if not lines:
        return ()
    text = "\n".join(line.text.strip() for line in lines)
    return (Correction(notice=entry.id, eid=None, kind="removed", original=text, displayed="", reason=AROUND_REASON,
                       line=lines[0].number),)


def _paragraphs(page: Tag, article: Tag, first: int) -> Iterator[tuple[int, Line]]:
    """Runs of text between the edges of blocks and line breaks, in document order; 0 before the article, 1 in it,
    2 after it."""
    number, run, part, passed = first, "", 0, 0
    for step in _steps(page, article):
        if isinstance(step, NavigableString):
            run += LAYOUT_BREAK.sub("", str(step)).replace("\n", " ") if type(step) is NavigableString else ""
            passed += step.count("\n")
            continue
        if run.strip():
            yield part, Line(number=number, text=run)
        run = ""
        part += step is article
        # An element that ends knows only the line on which it began.
        number = max(number + passed, first + (step.sourceline or 1) - 1 if isinstance(step, Tag) else 0)
        passed = 0
    if run.strip():
        yield part, Line(number=number, text=run)


def _steps(page: Tag, article: Tag) -> Iterator[PageElement]:
    """Texts, and each block or line break where it begins and where it ends; the article is a block whatever it is."""
    pending: list[tuple[PageElement, bool]] = [(page, True)]
    while pending:
        node, opening = pending.pop()
        if not isinstance(node, Tag):
            yield node
            continue
        block = node.name in BLOCKS or node is article
        if block or node.name == "br":
            yield node
        if opening:
            if block:
                pending.append((node, False))
            pending.extend((child, True) for child in reversed(node.contents))
