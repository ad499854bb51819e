"""A redline as HTML: `<ins>` and `<del>` with text marks besides colour, under a line that says whose text it is.

The marks ([- -], {+ +}, 移 with a number) are drawn by the style sheet, so that copied text stays the notice's.
"""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from build_scripts.domain.notice import Notice
from build_scripts.language.redline import Change
from build_scripts.publish.labels.facts import year_and_number


def markup(changes: Sequence[Change]) -> Markup:
    """The newer wording with what was deleted, inserted and moved marked in it."""
    return Markup("".join(_change(change) for change in changes))


def wording(text: str) -> Markup:
    """A text without marks, its lines as they are."""
    return Markup(_literal(text))


def document(notice: Notice) -> str:
    """Year and number of a document: nobody shall take old text for current."""
    return escape(year_and_number(notice))


def _change(change: Change) -> str:
    match change.kind:
        case "same":
            return _literal(change.newer)
        case "deleted":
            return f"<del>{_literal(change.older)}</del>"
        case "inserted":
            return f"<ins>{_literal(change.newer)}</ins>"
        case "moved_away":
            return f'<del class="moved" data-move="{change.move}">{_literal(change.older)}</del>'
        case "moved_here":
            return f'<ins class="moved" data-move="{change.move}">{_literal(change.newer)}</ins>'


def _literal(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
