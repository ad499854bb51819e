"""A redline as HTML: `<ins>` and `<del>`.

A line through or under the words tells them apart besides colour. Where colours and lines may be missing, in print and
under forced colours, the style sheet draws marks as well ([- -], {+ +}); a plain copy is given them by copying.js.
"""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from build_scripts.language.redline import Change, Stretch


def markup(changes: Sequence[Change]) -> Markup:
    """The newer wording with what was deleted, inserted and moved marked in it."""
    return Markup("".join(_change(change) for change in changes))


def beside(stretches: Sequence[Stretch]) -> Markup:
    """A wording with what the one beside it shares marked in it."""
    return Markup("".join(f"<mark>{_literal(s.text)}</mark>" if s.shared else _literal(s.text) for s in stretches))


def wording(text: str) -> Markup:
    """A text without marks, its lines as they are."""
    return Markup(_literal(text))


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
