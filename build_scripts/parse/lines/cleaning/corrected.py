"""What corrections.yml asks for, applied to the source's line it names."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import CORRECTIONS, Correction, SourceText
from build_scripts.language.characters import without_invisible
from build_scripts.parse.lines.cleaning.wording import Found, Wording
from build_scripts.parse.lines.text_line import TextLine

SHOWN = 60
"""Characters of a line that a message shows."""


def corrected(line: TextLine, wording: Wording, pending: list[Correction]) -> tuple[TextLine, list[Found]]:
    """The line with its corrections, each with its place; those that apply are no longer pending."""
    applied: list[Found] = []
    for correction in list(pending):
        at = _start(wording, correction)
        if at is None:
            continue
        words = _words(correction)
        applied.append((wording.place(at, words), correction))
        line = replace(line, joins=line.joins or correction.kind == "joined")
        _apply(wording, correction, at)
        pending.remove(correction)
    return line, applied


def _words(correction: Correction) -> str:
    """Those of its words that stand on the line; what is invisible is no word."""
    original = without_invisible(correction.original)
    return original.partition("\n")[0].rstrip() if correction.kind == "joined" else original


def _start(wording: Wording, correction: Correction) -> int | None:
    """Where its words stand in the line; None where they do not."""
    words = _words(correction)
    if correction.kind != "joined":
        return wording.find(words)
    text = wording.text.rstrip()
    return len(text) - len(words) if text.endswith(words) else None


def _apply(wording: Wording, correction: Correction, at: int) -> None:
    """The words as corrections.yml wants them."""
    displayed = without_invisible(correction.displayed)
    if correction.kind == "split":
        edge = at + displayed.index("\n")
        wording.breaks = (*wording.breaks, edge)
    elif correction.kind != "joined":
        wording.put(at, _words(correction), displayed)


def unmatched(source: SourceText, pending: Iterable[Correction]) -> Iterator[Diagnostic]:
    """Those whose words the line does not have."""
    return (_unmatched(source, correction) for correction in pending)


def _unmatched(source: SourceText, correction: Correction) -> Diagnostic:
    texts = [
        line.text.strip()
        for line in source.lines
        if line.number == correction.line
    ]
    own = "".join(texts)[:SHOWN]
    place = f"{source.entry.id}，{source.entry.original} 第 {correction.line} 行"
    return Diagnostic(
        file=CORRECTIONS,
        line=correction.asked_in,
        message=f"{place}：没有“{correction.original}”",
        hint=f"照该行所写：“{own}”",
    )
