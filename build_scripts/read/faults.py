"""The faults of hand-written files, collected, and how much of a text a message about one can hold."""

from collections.abc import Collection, Iterable
from itertools import islice

from build_scripts.domain.diagnostics import Diagnostic

LONGEST_SHOWN = 60
MOST_CHOICES = 20


class Faults:
    """The faults found so far."""

    def __init__(self, before: Iterable[Diagnostic] = (), unread: Iterable[str] = ()) -> None:
        """`unread`: files whose faults are told elsewhere."""
        self.found: list[Diagnostic] = list(before)
        self.unread = frozenset((*unread, *(fault.file for fault in self.found)))
        """Files that are there and could not be read, as has been told: they are not told to be missing as well."""

    def add(self, file: str, line: int | None, message: str, hint: str) -> None:
        self.found.append(Diagnostic(
            file=file,
            line=line,
            message=message,
            hint=hint,
        ))

    def kept_all(self, file: str, known: Collection[object]) -> bool:
        """Whether nothing of a table is known because of what is wrong with the file, as has been told: whoever names
        an entry of it is not at fault."""
        return not known and any(fault.file == file for fault in self.found)


def shown(text: str) -> str:
    """As much of a text as a message can hold."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…（共 {len(text)} 字）"


def choices(known: Collection[str]) -> str:
    """As many of what can be chosen as a message can hold: an edition may have thousands of places."""
    names = "、".join(islice(known, MOST_CHOICES))
    return names if len(known) <= MOST_CHOICES else f"{names}……（共 {len(known)} 个）"
