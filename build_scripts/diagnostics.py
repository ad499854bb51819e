"""Faults of the input, collected and reported together."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Diagnostic:
    """One fault: where it stands, what is wrong, what would be right."""

    file: str
    line: int | None
    """1-based; None when the fault is the whole file's."""
    message: str
    hint: str
    """What was expected, with an example of what is right."""

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}\n    {self.hint}"


class InputError(Exception):
    """The run cannot go on: the faults found so far, all of them."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(str(d) for d in diagnostics))
        self.diagnostics = tuple(diagnostics)
