"""What a sentence sets, one thing at a time, and the clause in which it is found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.indexes import TargetKind
from build_scripts.domain.span import Span
from build_scripts.language.wording.spans import Match
from build_scripts.language.wording.values.deadlines import CLOCK

_DAY_IN_PERIOD = f"(?:首月|末月)?(?:[0-9]{{1,2}}[日号]|月?底|[上中下]旬|末|初){CLOCK}?"
_AFTER_DAY_OF_WEEK = "(?<=周[一二三四五六日末])"
UNTIL_IN_PERIOD = re.compile(f"(?:{_DAY_IN_PERIOD}|{CLOCK}|{_AFTER_DAY_OF_WEEK})(?:之|以)?前")


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
    number: Span = (0, 0)
    """Where the number to be reached stands, with its unit."""
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

    def frequency(self, match: Match, value: str, unit: str) -> Finding:
        """每月5日前报送 says until when in each period, too."""
        start, end = match.span()
        until = UNTIL_IN_PERIOD.match(self.text, end)
        if until:
            end = until.end()
        return Finding(
            kind="频次",
            span=(start, end),
            clause=self.span,
            value=value,
            unit=unit,
            deadline=self.text[start:end] if until else None,
        )
