"""A paragraph of the matter before or after the provisions."""

from dataclasses import dataclass

from build_scripts.publish.views.notice.runs import Runs


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A paragraph of the matter before or after the provisions, or the title, which may have several lines."""

    role: str
    """Its class."""
    level: int | None
    """Of a title, as a heading: 1 for the notice's own."""
    anchor: str
    """Of a title."""
    lines: tuple[Runs, ...]
