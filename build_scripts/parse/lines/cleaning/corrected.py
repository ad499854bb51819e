"""What corrections.yml asks for, applied to the source's line it names."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Correction, SourceText
from build_scripts.language.characters import without_invisible
from build_scripts.parse.lines.text_line import TextLine


def corrected(line: TextLine, pending: list[Correction]) -> tuple[TextLine, list[Correction]]:
    """The line with its corrections; those that apply are no longer pending."""
    applied = []
    for correction in list(pending):
        changed = _apply(line, correction)
        if changed is not None:
            line = changed
            applied.append(correction)
            pending.remove(correction)
    return line, applied


def _apply(line: TextLine, correction: Correction) -> TextLine | None:
    """The line as corrections.yml wants it; None where its words are not there. What is invisible is no word."""
    original = without_invisible(correction.original)
    displayed = without_invisible(correction.displayed)
    text = line.text
    if correction.kind == "joined":
        before, _, _ = original.partition("\n")
        is_there = text.rstrip().endswith(before.rstrip())
        return replace(line, joins=True) if is_there else None
    if original not in text:
        return None
    if correction.kind == "split":
        at = text.index(original) + displayed.index("\n")
        return replace(line, breaks=(*line.breaks, at))
    return replace(line, text=text.replace(original, displayed, 1))


def unmatched(source: SourceText, pending: Iterable[Correction]) -> Iterator[Diagnostic]:
    """Those whose words the line does not have."""
    return (_unmatched(source, correction) for correction in pending)


def _unmatched(source: SourceText, correction: Correction) -> Diagnostic:
    texts = [
        line.text.strip()
        for line in source.lines
        if line.number == correction.line
    ]
    own = "".join(texts)[:60]
    place = f"{source.entry.id}，{source.entry.original} 第 {correction.line} 行"
    return Diagnostic(
        file="corrections.yml",
        line=correction.asked_in,
        message=f"{place}：没有“{correction.original}”",
        hint=f"照该行所写：“{own}”",
    )
