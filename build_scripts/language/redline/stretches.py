"""Two wordings that share too little to be marked in one text: each alone, what the other has as well marked in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from build_scripts.language.redline.figures import RULES
from build_scripts.language.redline.sides import keys_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Of a wording that stands beside another one."""

    text: str
    shared: bool


def beside(words: Sequence[str], other: Sequence[str]) -> tuple[Stretch, ...]:
    """A wording with the words marked that the other one has as well; joined in order the stretches are the wording."""
    theirs = {key for key in keys_of(tuple(other)) if len(key) >= RULES["word"]}
    stretches = (
        Stretch(text=word, shared=key in theirs)
        for word, key in zip(words, keys_of(tuple(words)), strict=True)
        if word
    )
    return tuple(_joined(stretches))


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for shared, run in groupby(stretches, key=attrgetter("shared")):
        text = "".join(stretch.text for stretch in run)
        yield Stretch(text=text, shared=shared)
