"""Texts too long for a line."""


def shortened(text: str, most: int) -> str:
    """How the text begins, in one line; …… says that it goes on."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}……"
