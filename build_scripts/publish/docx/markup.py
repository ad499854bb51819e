"""Runs and paragraphs of WordprocessingML, their properties in the order of the schema."""

from collections.abc import Iterable

from build_scripts.publish.markup.xml import literal

EAST_ASIAN = '<w:rFonts w:hint="eastAsia"/>'
"""Signs that Chinese and Latin share (“ ” … —) are set in the Chinese face."""


def run(text: str, *, style: str = "", bold: bool = False, deleted: bool = False) -> str:
    """A stretch of text in one form; a line feed in it breaks the line. Nothing for no text."""
    if not text:
        return ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    weight = "<w:b/>" if bold else ""
    return f"<w:r><w:rPr>{named}{EAST_ASIAN}{weight}</w:rPr>{_lines(text, 'delText' if deleted else 't')}</w:r>"


def paragraph(style: str, runs: Iterable[str], *, frame: str = "", end: str = "") -> str:
    """`frame` and `end` are elements of its own: where it stands, and what its end bears."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{frame}{end}</w:pPr>'
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def _lines(text: str, tag: str) -> str:
    return "<w:br/>".join(_stops(line, tag) for line in text.split("\n"))


def _stops(line: str, tag: str) -> str:
    return "<w:tab/>".join(f'<w:{tag} xml:space="preserve">{literal(part)}</w:{tag}>' for part in line.split("\t"))
