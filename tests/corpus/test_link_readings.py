"""Five pairs of notices, read whole and labelled by someone who had not written the rules and had not seen the links:
what is found of what belongs together, and what is linked beyond it, by kind of link.

A provision that went on in another one must be linked with it; of one that took over a sentence, that sentence may be
linked instead. The figures are those that 对照的方法 gives.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import NoticeId
from tests.real import linked

READINGS = Path(__file__).parents[1] / "fixtures" / "link_readings.txt"
ABOUT = Path(__file__).parents[2] / "docs" / "about" / "comparing.md"
LINE = re.compile(r"(?P<newer>\S+) :(?P<must>[^+~]*)(?:\+(?P<may>[^~]*))?(?:~(?P<sentence>.*))?")
KINDS = {"same": "同", "edited": "改", "split": "拆", "merged": "并", "sentence": "单句"}

Ends = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    pair: Pair
    read: frozenset[str]
    """The newer provisions that were labelled: all but the head and the foot."""
    must: frozenset[Ends]
    sentence: frozenset[Ends]
    may: frozenset[Ends]

    @property
    def links(self) -> dict[Ends, str]:
        found = {(str(x.older), str(x.newer)): str(x.type) for x in self.pair.links}
        return {ends: kind for ends, kind in found.items() if ends[1] in self.read}

    @property
    def sentences(self) -> list[Ends]:
        return [(str(x.older), str(x.newer)) for x in self.pair.sentences]

    def wanted(self) -> Iterator[tuple[str, bool]]:
        """The kind of each link that the reader made, and whether it is found."""
        for ends in self.must:
            yield self._kind(ends), ends in self.links
        for ends in self.sentence - self.must:
            yield "sentence", ends in self.links or ends in self.sentences

    def made(self) -> Iterator[tuple[str, bool]]:
        """The kind of each link that was made, and whether the reader has it."""
        known = self.must | self.sentence | self.may
        for ends, kind in self.links.items():
            yield kind, ends in known
        for ends in self.sentences:
            yield "sentence", ends in known

    def _kind(self, ends: Ends) -> str:
        if self.links.get(ends) == "same":
            return "same"
        olders = sum(newer == ends[1] for _, newer in self.must)
        newers = sum(older == ends[0] for older, _ in self.must)
        return "merged" if olders > 1 else "split" if newers > 1 else "edited"


@cache
def readings() -> tuple[Reading, ...]:
    blocks = READINGS.read_text("utf-8").split("\n= ")[1:]
    return tuple(map(_reading, blocks))


def _reading(block: str) -> Reading:
    head, *lines = block.strip().splitlines()
    older, newer = map(NoticeId, head.split())
    found = [match for line in lines if (match := LINE.fullmatch(line))]
    assert len(found) == len(lines)

    def ends(column: str) -> frozenset[Ends]:
        return frozenset((eid, match["newer"]) for match in found for eid in (match[column] or "").split())

    return Reading(
        pair=linked().pairs[older, newer], read=frozenset(match["newer"] for match in found),
        must=ends("must"), sentence=ends("sentence"), may=ends("may"),
    )


def figures(kind: str) -> list[int]:
    """What the reader linked and how much of it is found; what was linked and how much of it is right."""
    wanted = Counter(found for reading in readings() for of, found in reading.wanted() if of == kind)
    made = Counter(right for reading in readings() for of, right in reading.made() if of == kind)
    return [wanted.total(), wanted[True], made.total(), made[True]]


def test_every_provision_of_these_notices_is_labelled() -> None:
    for reading in readings():
        newer = linked().notices[reading.pair.newer]
        assert reading.read == {str(p.eid) for p in newer.provisions} - {"preface", "conclusions"}
        olders = {str(p.eid) for p in linked().notices[reading.pair.older].provisions}
        assert {older for older, _ in reading.must | reading.sentence | reading.may} <= olders


@pytest.mark.parametrize("kind", KINDS)
def test_the_figures_that_are_published_are_those_of_the_readings(kind: str) -> None:
    row = rf"^\| {KINDS[kind]} \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$"
    told = re.search(row, ABOUT.read_text("utf-8"), re.MULTILINE)
    assert told
    assert [int(n) for n in told.groups()] == figures(kind)


def test_nearly_all_is_found_and_nearly_all_is_right() -> None:
    wanted, found, made, right = (sum(column) for column in zip(*map(figures, KINDS), strict=True))
    assert found / wanted >= 0.95
    assert right / made >= 0.96
