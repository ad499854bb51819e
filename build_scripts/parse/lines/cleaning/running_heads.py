"""Lines that a printed page carries at its edge, in a text that was copied out of it: beside the number of the page,
and the same on every page. The first may be the document's own masthead or title."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.language.display import solid

LONGEST = 40
FEWEST_PAGES = 2


def running_heads(texts: Sequence[str], marks: Sequence[int]) -> frozenset[int]:
    """`marks`: the lines that are numbers of pages."""
    beside = [(at, solid(texts[at])) for at in _beside(texts, marks)]
    repeated = _on_several_pages(text for _, text in beside)
    first = _first_places(texts)
    found: set[int] = set()
    for at, text in beside:
        is_first = first[text] == at
        if text in repeated and not is_first:
            found.add(at)
    return frozenset(found)


def _on_several_pages(texts: Iterable[str]) -> set[str]:
    pages = Counter(texts)
    return {
        text
        for text, count in pages.items()
        if count >= FEWEST_PAGES and _is_head(text)
    }


def _first_places(texts: Sequence[str]) -> Mapping[str, int]:
    """Where each line stands for the first time."""
    found: dict[str, int] = {}
    for at, text in enumerate(texts):
        found.setdefault(solid(text), at)
    return found


def _is_head(text: str) -> bool:
    return len(text) <= LONGEST and text[-1] not in "。；：，、"


def _beside(texts: Sequence[str], marks: Sequence[int]) -> Iterator[int]:
    """The lines with words next to each number, on either side."""
    pages = set(marks)
    for mark in marks:
        for side in (reversed(range(mark)), range(mark + 1, len(texts))):
            nearest = next((at for at in side if solid(texts[at])), None)
            if nearest is not None and nearest not in pages:
                yield nearest
