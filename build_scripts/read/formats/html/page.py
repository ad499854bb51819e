"""An HTML page → the lines of its notice, read as the HTML standard has it: what is read is what a browser shows.

No character of the page's text is lost: it stands in a line of the article, in a line around it, or in the record of
what a browser does not show (a hidden element, a comment, a template, the words in place of a picture). What a browser
adds to the text is read as text: the numbers of lists, the quotes of <q>, the values of fields. Scripts and styles hold
no words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import turbohtml
from turbohtml import Comment, Document, Element, Node, ProcessingInstruction, Text

from build_scripts.domain.notice import Doubt, Line, Loss
from build_scripts.language.display import solid
from build_scripts.read.formats.html.doubts import (
    CODE,
    beyond_words,
    filled_by_script,
    mistaken,
    shown_otherwise,
    swallowed,
    tables_in_cells,
)
from build_scripts.read.formats.html.styles import page_styles
from build_scripts.read.formats.html.tables import is_table
from build_scripts.read.formats.html.writer import LineWriter

# Where the article of a government page stands, the usual names first.
ARTICLES = (
    "#UCAP-CONTENT", ".TRS_Editor", ".trs_editor_view", ".TRS_UEDITOR", ".pages_content", "#zoom", "#Zoom",
    "#js_content", "#vsb_content", ".v_news_content", ".article-content",
    ".article_content", ".news_content", ".entry-content", ".view", "article",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    article: tuple[Line, ...]
    """The paragraphs of the notice, each with the line on which it begins."""
    around: tuple[tuple[Line, ...], ...]
    """What stands outside, run by run."""
    losses: tuple[Loss, ...]
    doubts: tuple[Doubt, ...]


class ArticleError(Exception):
    """The element that holds the notice, as someone named it, is not to be found."""


def read_page(lines: tuple[str, ...], first: int, last: int, article: str | None = None) -> Page:
    """The page that these lines of the file hold; `article` selects the elements that are the notice."""
    source = "\n".join(lines[first - 1 : last])
    document = _parsed(source)
    chosen: Sequence[Element | Document] = _named(document, article) if article else [_found(document)]
    styles = page_styles(document)
    tables = filter(is_table, document.select("table"))
    writer = LineWriter(first, last, styles, frozenset(tables))
    _write(document, chosen, writer)
    own = (line for inside, line in writer.lines if inside)
    beyond = (*beyond_words(chosen, first), *tables_in_cells(chosen, first))
    otherwise = shown_otherwise(document, first, styles)
    return Page(
        article=tuple(own),
        around=tuple(_around(writer.lines)),
        losses=tuple(swallowed(document, source, first)),
        doubts=(*filled_by_script(document, first), *beyond, *otherwise, *mistaken(source, first)),
    )


def _around(lines: Iterable[tuple[bool, Line]]) -> Iterator[tuple[Line, ...]]:
    """The lines outside the article, run by run."""
    for inside, run in groupby(lines, key=lambda pair: pair[0]):
        if not inside:
            yield tuple(line for _, line in run)


def _parsed(source: str) -> Document:
    return turbohtml.parse(source, source_locations=True, scripting=True)


def _named(document: Document, article: str) -> list[Element]:
    try:
        found = document.select(article)
    except ValueError as error:
        raise ArticleError(f"“{article}”不是 CSS 选择器（{error}）") from None
    if not any(solid(element.text) for element in found):
        raise ArticleError(f"网页中没有含文字的元素“{article}”")
    return found


def _found(document: Document) -> Element | Document:
    """The article by its usual names, the first of a name that holds text; the whole body where there is none."""
    for name in (*ARTICLES, "body"):
        for element in document.select(name):
            if solid(element.text):
                return element
    return document


def _write(document: Document, chosen: Sequence[Element | Document], writer: LineWriter) -> None:
    """The nodes in the order of the page, each element where it begins and where it ends."""
    articles = frozenset(chosen)
    pending: list[tuple[Node, bool]] = [(document, True)]
    while pending:
        node, opens = pending.pop()
        if isinstance(node, Text):
            writer.text(node.data)
        elif isinstance(node, Comment):
            writer.comment(node.data)
        elif isinstance(node, ProcessingInstruction):
            writer.comment(f"{node.target} {node.data}")
        elif not opens:
            writer.end(node, article=node in articles)
        else:
            writer.begin(node, article=node in articles)
            pending.append((node, False))
            if not (isinstance(node, Element) and node.tag in CODE):
                pending.extend((child, True) for child in reversed(list(node.children)))
