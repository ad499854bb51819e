"""What a sentence sets, one thing at a time, and the clause in which it is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.indexes import TargetKind
from build_scripts.domain.span import Span
from build_scripts.language.wording.spans import Match

NOWHERE: Span = (0, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that a sentence sets, by its place in the sentence."""

    kind: TargetKind
    span: Span
    clause: Span
    value: str | None = None
    unit: str | None = None
    change: str | None = None
    """What the value is a change of, as printed (下降); None where it is what is to be reached."""
    deadline: str | None = None
    deadline_date: str | None = None
    number: Span = NOWHERE
    """Where the number to be reached, or the count of times, stands, with its unit."""
    verb_end: int | None = None
    """Where the verb that it is the aim of ends."""


@dataclass(frozen=True, slots=True)
class Clause:
    """In the text of its sentence, or in what is read of it."""

    text: str
    span: Span

    def matches(self, form: re.Pattern[str]) -> Iterator[Match]:
        return form.finditer(self.text, *self.span)

    def as_whole(self, form: re.Pattern[str]) -> Match | None:
        return form.fullmatch(self.text, *self.span)
