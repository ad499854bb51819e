"""What became of the targets of the real notices, as someone has read it in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from build_scripts.domain.indexes import Target
from build_scripts.link.history.target_outcomes import Outcome, outcome_of
from tests.real import linked

FIXTURE = Path(__file__).parents[1] / "fixtures" / "target_outcomes.txt"
LEAST_RECALL, LEAST_PRECISION, LEAST_RIGHT = 0.9, 0.9, 0.93
Key = tuple[str, ...]


class Label(NamedTuple):
    target: Key
    kinds: list[str]
    eid: str

    def allows(self, found: Outcome) -> bool:
        there = not self.eid or found.kind == "silent" or found.eid == self.eid
        return found.kind in self.kinds and there

    @property
    def spoken(self) -> bool:
        return "silent" not in self.kinds


def labels() -> Iterator[Label]:
    for line in FIXTURE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            target, _, outcome = line.partition(" → ")
            kinds, _, eid = outcome.partition(" ")
            yield Label(tuple(target.split(" ")), kinds.split("|"), eid)


def key(t: Target) -> Key:
    return t.notice, t.eid, t.kind, t.value or "-", t.unit or "-", t.deadline or "-"


def test_what_became_of_targets_is_what_was_read() -> None:
    found = {key(t): outcome_of(linked(), t) for t in reversed(linked().edition.indexes.targets)}
    read = [(label, found[label.target]) for label in labels()]
    right = [label.allows(outcome) for label, outcome in read]
    told = [ok for (_, outcome), ok in zip(read, right, strict=True) if outcome.kind != "silent"]
    there = [outcome.kind != "silent" for label, outcome in read if label.spoken]
    assert sum(right) / len(right) >= LEAST_RIGHT
    assert sum(there) / len(there) >= LEAST_RECALL
    assert sum(told) / len(told) >= LEAST_PRECISION
