"""Makes the words anew in which search writes texts: `python -m tests.bench.spelling`.

Counted on the notices in source_texts/. Run it where these have become others than they were (each notice's shard
changes with it), and not for every notice: what the list lacks is spelled in characters.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from build_scripts.domain.addresses.project import SOURCES
from build_scripts.language import segmentation
from build_scripts.search import notices
from build_scripts.search.coding.spelling import END, FIELD, LONGEST, TABLE, cut, digits
from build_scripts.search.collection import collect
from tests import real

FEWEST = 3
"""A word used less often is spelled in characters."""
MOST = 6_000


def main() -> None:
    linked = real.linked()
    texts = notices.texts(collect(linked))
    words, stop = made(texts, linked.segmenter)
    TABLE.write_text("".join(f"{line}\n" for line in (stop, *words)), "utf-8")
    print(f"{TABLE.name}: {len(words)} words of {len(texts)} notices in {SOURCES.name}/")


def made(texts: Sequence[str], segmenter: segmentation.Segmenter) -> tuple[list[str], int]:
    """Characters and the words that save most, the most used first, and how many digits end a number."""
    terms = _terms(texts, segmenter)
    uses = _uses(texts, terms)
    # Characters that stand in words alone may stand by themselves elsewhere.
    for character in set(FIELD + END).union(*texts):
        uses.setdefault(character, 0)
    words = sorted(uses, key=lambda word: (-uses[word], word))
    listed = [word for word in words if word not in {FIELD, END}]
    return listed, _best_stop([uses[word] for word in (END, FIELD, *listed)])


def _terms(texts: Sequence[str], segmenter: segmentation.Segmenter) -> list[str]:
    """Where they stand alone and not within a longer one."""
    counted = Counter(word for text in texts for word in segmenter.cut(text) if _is_term(word))
    found = [word for word, times in counted.items() if times >= FEWEST]
    uses = _uses(texts, found)
    frequent = [word for word in found if uses[word] >= FEWEST]
    frequent.sort(key=lambda word: (-uses[word] * (len(word) - 1), word))
    return frequent[:MOST]


def _is_term(word: str) -> bool:
    return 1 < len(word) <= LONGEST and segmentation.is_han(word)


def _uses(texts: Iterable[str], terms: Iterable[str]) -> Counter[str]:
    known = frozenset(terms)
    runs = Counter(run for text in texts for run in segmentation.runs(text))
    uses: Counter[str] = Counter()
    for run, times in runs.items():
        for word in cut(run, known):
            uses[word] += times
    return uses


def _best_stop(uses: Sequence[int]) -> int:
    """The number of ending digits that makes the texts shortest."""
    def length(stop: int) -> int:
        return sum(times * len(digits(number, stop)) for number, times in enumerate(uses))

    return min(range(30, 86, 5), key=length)


if __name__ == "__main__":
    main()
