"""What an original is once its bytes have been opened: its lines, and what a form that is no text does not show."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from build_scripts.domain.notice import CatalogEntry, Correction, Doubt, Encoding, Line, SourceText
from build_scripts.language.display import solid
from build_scripts.read.formats.own_exports import without_additions
from build_scripts.read.formats.source_text import to_source


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    lines: tuple[str, ...]
    """Numbered from 1. A text has the lines of its file; a document of a word processor a line a paragraph, a printed
    one the lines of its pages."""
    encoding: Encoding
    shown: tuple[Line, ...] | None = None
    """Of a form that is no text: what a reader of the document sees, with what it does not show."""
    whole_lines: bool = False
    """Every line shown is a paragraph of the document's own."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def reach(self) -> tuple[int, int]:
        """First and last line of a notice that has the file to itself. What a page says of its article stands outside
        it, as a title above it and the styles by which it is shown do."""
        return 1, len(self.lines)

    def source(self, entry: CatalogEntry, corrections: tuple[Correction, ...]) -> SourceText:
        """The lines of one notice, without what the edition adds to its own exports."""
        return without_additions(self._source(entry, corrections))

    def _source(self, entry: CatalogEntry, corrections: tuple[Correction, ...]) -> SourceText:
        within = range(entry.first_line, entry.last_line + 1)
        doubts = tuple(
            doubt
            for doubt in self.doubts
            if doubt.line in within
        )
        if self.shown is None:
            source = to_source(entry, self.lines, corrections)
            return replace(source, doubts=(*source.doubts, *doubts))
        return SourceText(
            entry=entry,
            lines=counted(line for line in self.shown if line.number in within),
            corrections=corrections,
            whole_lines=self.whole_lines,
            own_emphasis=self.whole_lines,
            doubts=doubts,
        )


def counted(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Each with how much stands before it."""
    found: list[Line] = []
    passed = 0
    for line in lines:
        found.append(replace(line, start=passed))
        passed += len(solid(line.whole))
    return tuple(found)
