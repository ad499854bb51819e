"""Where a piece of a text stands."""

Span = tuple[int, int]
"""Character offsets: start, and end not included."""


def touches(spans: tuple[Span, ...] | None, span: Span) -> bool:
    """Whether some of them hold something of it; None stands for the whole text."""
    start, end = span
    return spans is None or any(first < end and start < last for first, last in spans)
