"""Where two texts part, as it is told with the words around it."""

CONTEXT = 12
"""Characters that are shown on either side."""


def first_difference(one: str, other: str) -> int:
    """How many characters they have in common at their start."""
    for at, (sign, beside) in enumerate(zip(one, other, strict=False)):
        if sign != beside:
            return at
    return min(len(one), len(other))
