"""The audit's own reader of HTML, another program than the one that read the originals: what that one drops, this one
still sees. It knows nothing of articles, lines or hidden words: every character of the page counts, and what the page
shows beside its text."""

from collections.abc import Iterator

from justhtml import JustHTML, NodeType, Template, Text

from build_scripts.audit.html_nodes import attribute
from build_scripts.audit.html_shown import Shown

COMMENTS = ("#comment", "#processing-instruction")
CODE = ("script", "style")
"""The only elements whose text is no text of the page."""


def root(html: str) -> NodeType:
    """Scripts count as switched on, as in the browser of a reader. Nothing is sanitized away."""
    return JustHTML(html, sanitize=False, scripting_enabled=True).root


def words(html: str) -> str:
    """Every text and every comment of the page, and what its elements show beside their text, in its order."""
    page = root(html)
    styles = []
    has_lists = False
    for node in below(page):
        has_lists |= node.name == "li"
        if node.name == "style":
            styles.append(node)
    shown = Shown(page, styles if has_lists else [])
    return "".join(_words(page, shown))


def _words(page: NodeType, shown: Shown) -> Iterator[str]:
    pending: list[tuple[NodeType, bool]] = [(page, True)]
    while pending:
        node, opens = pending.pop()
        if not opens:
            yield shown.behind(node)
            continue
        yield own_text(node, comments=True) or shown.before(node)
        pending.append((node, False))
        if node.name not in CODE:
            children = reversed(_children(node))
            pending.extend((child, True) for child in children)


def own_text(node: NodeType, *, comments: bool = False) -> str:
    """The text that a node is; an element is none."""
    is_text = isinstance(node, Text) or (comments and node.name in COMMENTS)
    return str(node.data or "") if is_text else ""


def below(node: NodeType, unless: str | None = None) -> Iterator[NodeType]:
    """The node and all that stands in it, in the order of the page; without elements that have the attribute `unless`
    and what stands in these. However deep a page is nested, nothing is called within itself."""
    pending = [node]
    while pending:
        found = pending.pop()
        if unless is not None and attribute(found, unless) is not None:
            continue
        yield found
        if found.name not in CODE:
            pending.extend(reversed(_children(found)))


def _children(node: NodeType) -> list[NodeType]:
    """Those of a template stand in a document of its own."""
    content = node.template_content if isinstance(node, Template) else None
    return [*(node.children or ()), *([content] if content is not None else [])]


def of_class(html: str, name: str) -> list[NodeType]:
    return [
        node
        for node in below(root(html))
        if name in (attribute(node, "class") or "").split()
    ]
