"""What the elements of a page inherit: whether they are shown, how large, in bold, and as what."""

import re
from dataclasses import dataclass, replace

from turbohtml import Element, Node

from build_scripts.read.formats.html.styles import Styles

ROW_DISPLAYS = ("flex", "inline-flex", "grid", "inline-grid")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
NEVER_SHOWN = frozenset((
    "head", "title", "template", "noscript", "noframes", "noembed", "iframe", "audio", "video", "canvas", "datalist",
    "rp", "progress", "meter",
))
"""Elements whose text a browser with scripts does not show in the page."""
AS_WRITTEN = ("pre", "break-spaces")
"""How the values of white-space begin that show the line breaks of the source."""
WRITTEN_OUT = frozenset(("pre", "listing", "xmp", "plaintext", "textarea"))
"""Elements that do."""
NO_SIZE = re.compile(r"(?:0+(?:\.0*)?|\.0+)(?:px|pt|em|rem|ex|ch|%|cm|mm|in|vw|vh)?")
BOLD = frozenset(("b", "strong"))
HEAVY = re.compile("bold(?:er)?|[6-9][0-9]{2}")
SHARE = re.compile(r"[0-9.]+(?:em|%|ex|ch)|smaller|larger")


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """What is inherited within an element."""

    hidden: bool = False
    """The element or one around it is not shown at all."""
    invisible: bool = False
    """Of no visibility: what stands within may have it again."""
    of_no_size: bool = False
    """Of characters of no height; what stands within may have one."""
    written_out: bool = False
    in_table: bool = False
    in_article: bool = False
    quotes: int = 0
    """How many <q> are open."""
    heading_level: int = 0
    """Of the heading in which it stands."""
    is_bold: bool = False
    is_row: bool = False
    """What stands in the element directly stands side by side, whatever it is."""

    @property
    def unseen(self) -> bool:
        return self.hidden or self.invisible or self.of_no_size


class States:
    def __init__(self, styles: Styles, tables: frozenset[Element]) -> None:
        self._styles = styles
        self._tables = tables

    def of(self, node: Node, around: State, *, article: bool) -> State:
        if not isinstance(node, Element):
            return replace(around, in_article=around.in_article or article)
        return State(
            hidden=around.hidden or self.is_removed(node),
            # An article that its page's script shows once it is laid out.
            invisible=not article and self._is_invisible(node, around),
            of_no_size=self._is_of_no_size(node, around),
            written_out=self._is_written_out(node, around),
            in_table=around.in_table or node in self._tables,
            in_article=around.in_article or article,
            quotes=around.quotes + (node.tag == "q"),
            heading_level=HEADINGS.get(node.tag, around.heading_level),
            is_bold=self._is_bold(node, around),
            is_row=self._styles.declared(node, "display") in ROW_DISPLAYS,
        )

    def is_removed(self, element: Element) -> bool:
        return element.tag in NEVER_SHOWN or self._styles.is_removed(element)

    def _is_invisible(self, element: Element, around: State) -> bool:
        visibility = self._styles.declared(element, "visibility")
        if visibility in (None, "inherit", "unset"):
            return around.invisible
        return visibility in ("hidden", "collapse")

    def _is_of_no_size(self, element: Element, around: State) -> bool:
        """Of characters that have no height; one that is a share of nothing is nothing."""
        size = self._styles.declared(element, "font-size")
        if not size or size in ("inherit", "unset") or (around.of_no_size and SHARE.fullmatch(size)):
            return around.of_no_size
        return bool(NO_SIZE.fullmatch(size))

    def _is_bold(self, element: Element, around: State) -> bool:
        weight = self._styles.declared(element, "font-weight")
        if weight and weight not in ("inherit", "unset"):
            return HEAVY.fullmatch(weight) is not None
        return around.is_bold or element.tag in BOLD

    def _is_written_out(self, element: Element, around: State) -> bool:
        white_space = self._styles.declared(element, "white-space")
        if white_space and white_space not in ("inherit", "unset"):
            return white_space.startswith(AS_WRITTEN)
        return around.written_out or element.tag in WRITTEN_OUT
