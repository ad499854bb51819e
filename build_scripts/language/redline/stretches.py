"""Two wordings that share too little to be marked in one text: each alone, what the other has as well marked in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

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
    pairs = zip(words, keys_of(tuple(words)), strict=True)
    return tuple(_joined((key in theirs, word) for word, key in pairs if word))


def _joined(words: Iterable[tuple[bool, str]]) -> Iterator[Stretch]:
    """Neighbours that are shared, or are not, together."""
    for shared, run in groupby(words, key=itemgetter(0)):
        yield Stretch(text="".join(word for _, word in run), shared=shared)
