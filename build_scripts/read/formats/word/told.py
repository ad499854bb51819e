"""What a document has that whoever takes it in should know of: where each kind is first, and how often it is."""

from collections.abc import Iterator

from build_scripts.domain.notice import Doubt
from build_scripts.read.formats.word import reasons


class Told:
    def __init__(self) -> None:
        self._found: dict[str, tuple[int, int]] = {}

    def tell(self, kind: str, at: int) -> None:
        """At a line, as far as is known: that of the paragraph that is being read."""
        line, count = self._found.get(kind, (at, 0))
        self._found[kind] = line, count + 1

    def doubts(self, last: int) -> Iterator[Doubt]:
        """None stands behind the last line."""
        for kind, (line, count) in self._found.items():
            message, hint = reasons.TOLD[kind]
            yield Doubt(
                line=min(line, last),
                message=message.format(count),
                hint=hint,
            )
