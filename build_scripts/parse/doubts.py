"""What someone should look at in the original, though the notice can be published as it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_scripts.domain.diagnostics import Diagnostic
from build_scripts.domain.notice import Block, Doubt, Notice, SourceText
from build_scripts.domain.site_addresses import source_file
from build_scripts.language.characters import INVISIBLE, LOOKALIKES, LOST, name, strange
from build_scripts.parse.frame import line_kinds

MOST_LINES = 8
"""Of a character that stands in many lines so many are named."""


def doubts_of(notices: Iterable[Notice]) -> tuple[Diagnostic, ...]:
    """The doubts of all notices, each at its place in the original."""
    return tuple(
        Diagnostic(file=source_file(notice.original), line=doubt.line, column=doubt.column, message=doubt.message,
                   hint=doubt.hint, doubt=True)
        for notice in notices for doubt in notice.doubts
    )


def strange_characters(source: SourceText) -> Iterator[Doubt]:
    """One doubt a character, at the first place where it stands."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for line in source.lines:
        for at, character in strange(line.text):
            places[character].append((line.number, at + 1))
    for character, found in places.items():
        number, column = found[0]
        yield Doubt(line=number, column=None if source.whole_lines else column,
                    message=f"{_what(character)}{_also(found)}", hint=_remedy(character))


def unreal_dates(blocks: Iterable[Block]) -> Iterator[Doubt]:
    """A date that no calendar has is given as printed, and is no date of the notice."""
    for block in blocks:
        is_date = block.role in ("date", "printing") and line_kinds.names_a_date(block.text)
        if is_date and not line_kinds.iso_date(block.text):
            yield Doubt(line=block.lines[0], message=f"“{block.text}” is no day of the calendar",
                        hint="the notice has no date then; if the original has another, correct it in corrections.yml")


def _what(character: str) -> str:
    if character in LOOKALIKES:
        return f"{name(character)} is read as {LOOKALIKES[character]}"
    if character == LOST:
        return f"{name(character)} stands where a character was lost before the file came here"
    if name(character).endswith("private use"):
        return f"{name(character)} has no meaning that others know"
    return f"{name(character)} is not displayed"


def _also(places: list[tuple[int, int]]) -> str:
    lines = sorted({line for line, _ in places})
    if len(places) == 1:
        return ""
    named = ", ".join(map(str, lines[:MOST_LINES])) + (", …" if len(lines) > MOST_LINES else "")
    return f" ({len(places)} times, in lines {named})"


def _remedy(character: str) -> str:
    if INVISIBLE.match(character):
        return "nothing is lost by it: the notice has its words without such characters"
    escape = f"\\u{ord(character):04X}" if ord(character) < 0x10000 else f"\\U{ord(character):08X}"
    return ("it is shown as the original has it; to show another, say so in corrections.yml: kind: replaced, "
            f'original: "{escape}", displayed: {LOOKALIKES.get(character, "…")}')
