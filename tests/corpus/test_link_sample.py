"""A fresh sample of links, read by someone who did not write the rules, from pairs that the rules were not tuned on.

What was read as right is still linked; what was read as wrong and then mended by a rule does not come back. The figures
that 对照的方法 gives are those of the sample as it was drawn.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import NoticeId
from tests.real import linked

LABELS = Path(__file__).parents[1] / "fixtures" / "link_sample.txt"
ABOUT = Path(__file__).parents[2] / "docs" / "about" / "comparing.md"
KINDS = ("same", "edited", "split", "merged", "sentence")


class Read(NamedTuple):
    older: NoticeId
    newer: NoticeId
    kind: str
    ends: tuple[str, str]
    verdict: str


def sample() -> Iterator[Read]:
    pair: tuple[NoticeId, NoticeId] | None = None
    for line in LABELS.read_text("utf-8").splitlines():
        if line.startswith("= "):
            older, newer = line[2:].split()
            pair = NoticeId(older), NoticeId(newer)
        elif pair and line:
            kind, one, other, verdict, *_ = line.split()
            yield Read(*pair, kind, (one, other), verdict)


def made(pair: Pair) -> set[tuple[str, str]]:
    links = {(str(x.older), str(x.newer)) for x in pair.links}
    sentences = {(f"{x.older}{_span(x.older_span)}", f"{x.newer}{_span(x.newer_span)}") for x in pair.sentences}
    return links | sentences


def _span(span: tuple[int, int]) -> str:
    return f"[{span[0]}:{span[1]}]"


def still(read: Read) -> bool:
    return read.ends in made(linked().pairs[read.older, read.newer])


def test_what_was_read_as_right_is_linked() -> None:
    lost = [read for read in sample() if read.verdict == "right" and not still(read)]
    assert lost == []


def test_what_was_mended_does_not_come_back() -> None:
    """Of six; left are a mention and a form of words."""
    wrong = [read for read in sample() if read.verdict == "wrong" and still(read)]
    assert len(wrong) <= 2


@pytest.mark.parametrize("kind", KINDS)
def test_the_figures_that_are_published_are_those_of_the_sample(kind: str) -> None:
    verdicts = Counter(read.verdict for read in sample() if read.kind == kind)
    names = {"same": "同", "edited": "改", "split": "拆", "merged": "并", "sentence": "单句"}
    row = rf"^\| {names[kind]} \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|"
    told = re.search(row, ABOUT.read_text("utf-8"), re.MULTILINE)
    assert told
    assert [int(n) for n in told.groups()] == [
        verdicts.total(), verdicts["right"], verdicts["doubtful"], verdicts["wrong"],
    ]
