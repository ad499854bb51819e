"""The words of an edition, the most used first: in them queries are taken apart, and they are offered to who types."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.language import segmentation
from build_scripts.search.coding.spelling import LONGEST

OFTEN = 3
"""Times a word is used that is offered to who types; the others are what one meant whose query finds nothing."""
MOST = 6_000
SAMPLE = 1_500_000
"""Words are counted on at most so many characters, taken evenly from all notices: enough for every frequent word."""
MARK = " "
"""Parts the words when they are written in one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    often: tuple[str, ...]
    seldom: tuple[str, ...]


def vocabulary(
    texts: Sequence[str],
    segmenter: segmentation.Segmenter | None = None,
    each: Each = one_by_one,
) -> Vocabulary:
    """Those that stand for most characters, by use."""
    characters = sum(map(len, texts))
    sample = texts[:: 1 + characters // SAMPLE]
    uses: Counter[str] = Counter()
    for counted in each(_counted, segmenter or segmentation.own(), sample):
        uses.update(counted)

    def by_use(word: str) -> tuple[int, str]:
        return -uses[word], word

    words = sorted(_frequent(uses), key=by_use)
    often = sum(uses[word] >= OFTEN for word in words)
    return Vocabulary(often=tuple(words[:often]), seldom=tuple(words[often:]))


def _frequent(uses: Mapping[str, int]) -> Iterable[str]:
    return sorted(uses, key=lambda word: (-uses[word] * (len(word) - 1), word))[:MOST]


def _counted(segmenter: segmentation.Segmenter, text: str) -> dict[str, int]:
    """The words of one text."""
    return Counter(filter(_is_word, segmenter.cut(text)))


def _is_word(word: str) -> bool:
    return 1 < len(word) <= LONGEST and segmentation.is_han(word)
