"""Templates: what prints a view. A text that a template prints stands literally on the page, whatever it holds.

In a Markdown template (`*.md.jinja`) every text is escaped for Markdown, in one for HTML or XML for that
(`*.html.jinja`, `*.xml.jinja`). A template may ask for another form by a filter: `continued` (within a line, never at
its start), `html` (text or a quoted attribute of an element in a Markdown template), `tag` (an attribute of an element
that is marked `markdown`), `wording` (a notice's text in HTML, its lines as they are), `redline` (changes in HTML),
`beside` (a wording with what another shares, in HTML).
What a view leaves out is an error, never an empty place.

A line that begins with % is a statement of its own and leaves no line behind; `{% … %}` stands within a line.
"""

import html
import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from markupsafe import Markup

from build_scripts.language.direction import turns
from build_scripts.publish.labels import coverage
from build_scripts.publish.labels.comparing import changes, comparison_words
from build_scripts.publish.labels.indexes import bodies as duty_words
from build_scripts.publish.markup import markdown, redline, xml
from build_scripts.publish.views.page import Head

FOLDER = Path(__file__).parent.parent / "templates"


def render(template: str, view: object, **fragments: Markup) -> str:
    """The page or fragment that the template makes of the view, which it knows as `view`, and of fragments that it
    prints as they stand."""
    language = template.split(".")[-2]
    return environment(language).get_template(template).render(view=view, **fragments)


def fragment(template: str, view: object) -> Markup:
    """The same, to be printed by another template as it stands."""
    return Markup(render(template, view))


class LineStatements(Extension):
    """Lines that begin with % are statements, and those that begin with %# comments: the line, with the break that ends
    it, is none of the page. Jinja's own line statements would take the empty lines behind them as well.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return _LINE.sub(_as_tag, source)


_LINE = re.compile(r"^%(#|-?) (.*)\n", re.MULTILINE)


def _as_tag(line: re.Match[str]) -> str:
    """The break stays within the tag, so that a fault is told with the line of the file."""
    sign, words = line.groups()
    if sign == "#":
        return f"{{# {words}\n#}}"
    return f"{{%{sign} {words}\n%}}"


class _PrintedOnce(CodeGenerator):
    """What `_literal` has made of a value is printed. Jinja would make it markup, and look for marks in it, once more.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(finalize.src or "(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")


class _Environment(Environment):
    """Views have attributes and nothing else: one that is not there is an error at once."""

    code_generator_class = _PrintedOnce
    getattr = staticmethod(getattr)  # type: ignore[assignment]


@cache
def environment(language: str) -> Environment:
    """Jinja as the project uses it, for `md`, `html` or `xml`. A template stays as it is while a build runs."""
    made = _Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        extensions=[LineStatements],
        finalize=partial(_literal, _ESCAPES[language]),
        auto_reload=False,
    )
    made.globals.update(signs=coverage, changes=changes, comparing=comparison_words, duties=duty_words)
    made.filters.update(
        continued=_continued,
        front_matter=_front_matter,
        html=_html,
        link_title=_link_title,
        outside=_outside,
        redline=redline.markup,
        beside=redline.beside,
        tag=_tag,
        wording=redline.wording,
    )
    return made


def know(compiled: Callable[[str], BytecodeCache | None]) -> None:
    """Where templates are known as they were compiled, for each language."""
    for language in _ESCAPES:
        environment(language).bytecode_cache = compiled(language)


def _literal(escape: Callable[[str], str], value: object) -> str:
    """A text that is no markup yet becomes markup that displays it; numbers and markup stay as they are."""
    if isinstance(value, Markup):
        return value
    return escape(value) if isinstance(value, str) else str(value)


def _markdown(text: str) -> str:
    """What turns its own direction turns nothing of the line around it."""
    return render("set-apart.md.jinja", text) if turns(text) else markdown.literal(text)


_ESCAPES: Mapping[str, Callable[[str], str]] = {"md": _markdown, "html": html.escape, "xml": xml.literal}


def _continued(text: str) -> Markup:
    return Markup(markdown.continued(text))


def _html(text: str) -> Markup:
    return Markup(markdown.in_html(text))


def _tag(text: str) -> Markup:
    return Markup(markdown.in_markdown_tag(text))


def _outside(url: str) -> Markup:
    return Markup(markdown.outside(_markdown(url), url))


def _link_title(title: str) -> Markup:
    return Markup(markdown.link_title(title))


def _front_matter(head: Head) -> Markup:
    fields: dict[str, str | list[str]] = {"title": head.title, "description": head.description}
    if head.notice:
        fields["notice"] = head.notice
    if not head.contents:
        fields["hide"] = ["toc"]
    return Markup(markdown.front_matter(facts=head.facts, **fields))
