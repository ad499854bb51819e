"""Where a piece of a text stands."""

Span = tuple[int, int]
"""Character offsets: start, and end not included."""
