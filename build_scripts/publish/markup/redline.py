"""A redline as HTML: `<ins>` and `<del>` with text marks besides colour, under a line that says whose text it is.

The marks ([- -], {+ +}, 移 with a number) are drawn by the style sheet, so that copied text stays the notice's.
"""

from collections.abc import Iterable, Sequence
from html import escape

from build_scripts.domain.notice import Notice
from build_scripts.language.redline import Change
from build_scripts.publish.labels import facts


def markup(changes: Sequence[Change]) -> str:
    """The newer wording with what was deleted, inserted and moved marked in it."""
    return "".join(_change(c) for c in changes)


def document(notice: Notice) -> str:
    """Year and number of a document: nobody shall take old text for current."""
    return f"{notice.year} {escape(facts.number(notice))}"


def has_changes(changes: Iterable[Change]) -> bool:
    return any(c.kind != "same" for c in changes)


def _change(change: Change) -> str:
    match change.kind:
        case "same":
            return escape(change.newer, quote=False)
        case "deleted":
            return f"<del>{escape(change.older, quote=False)}</del>"
        case "inserted":
            return f"<ins>{escape(change.newer, quote=False)}</ins>"
        case "moved_away":
            return f'<del class="moved" data-move="{change.move}">{escape(change.older, quote=False)}</del>'
        case "moved_here":
            return f'<ins class="moved" data-move="{change.move}">{escape(change.newer, quote=False)}</ins>'
