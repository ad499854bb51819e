"""A shard for each notice: its title, and its provisions as a hit shows them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count, groupby, islice

from build_scripts.domain import refs
from build_scripts.domain.beginnings import shared_length
from build_scripts.domain.notice import Eid, Notice
from build_scripts.search.collection import Collection, Passage, Shards
from build_scripts.search.vocabulary import END, FIELD, Vocabulary, Writer, digits

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBER_STOP = 60
"""For numbers other than words: those below it take one digit."""


def texts(collection: Collection) -> list[str]:
    """The words of each notice as displayed, with the marks that part its provisions and their fields."""
    groups = groupby(collection.passages, key=lambda passage: passage.notice)
    found = {notice: "".join(map(_written, passages)) for notice, passages in groups}
    return [found.get(notice.id, "") for notice in collection.notices]


def shards(
    collection: Collection, written: Sequence[str], vocabulary: Vocabulary, thread: Mapping[int, int],
    cite: Callable[[Notice], str],
) -> Shards:
    writer = Writer(vocabulary)
    letters = dict(zip(step_names(collection), LETTERS, strict=False))
    ordinals = count()
    for notice, text in zip(collection.notices, written, strict=True):
        threads = [thread.get(ordinal, -1) + 1 for ordinal in islice(ordinals, len(notice.provisions))]
        eids = [provision.eid for provision in notice.provisions]
        yield f"notices/{notice.id}", {
            "title": notice.title,
            "cited": cite(notice),
            "eids": " ".join(_short_eids(eids, letters)),
            "text": writer.write(text),
            "threads": written_numbers(threads),
        }


def written_numbers(numbers: Iterable[int]) -> str:
    """Numbers other than those of words."""
    return "".join(digits(number, NUMBER_STOP) for number in numbers)


def by_title(notice: Notice) -> str:
    """How a notice is cited where nothing else is known of it."""
    return f"《{notice.title}》"


def _written(passage: Passage) -> str:
    """number, heading, text; a field that is empty keeps its mark only where a later one follows."""
    fields = [passage.number, passage.heading, passage.text]
    if not passage.heading:
        fields.pop(1)
        if not passage.number:
            fields.pop(0)
    return FIELD.join(map(_without_marks, fields)) + END


def _without_marks(field: str) -> str:
    return field.replace(FIELD, " ").replace(END, " ")


def step_names(collection: Collection) -> list[str]:
    """What steps of eids are called: part, sec, …"""
    return sorted({step.partition("_")[0] for passage in collection.passages for step in refs.steps(passage.eid)})


def _short_eids(eids: Iterable[Eid], letters: Mapping[str, str]) -> Iterator[str]:
    """How many steps an eid shares with the one before, then the others by their letters: part_3__sec_10 → 1k10."""
    before: tuple[str, ...] = ()
    for eid in eids:
        steps = refs.steps(eid)
        # The last step of either is always told.
        shared = shared_length(before[:-1], steps[:-1])
        own = ".".join(_short_step(step, letters) for step in steps[shared:])
        yield f"{shared or ''}{own}"
        before = steps


def _short_step(step: str, letters: Mapping[str, str]) -> str:
    name, _, number = step.partition("_")
    return letters[name] + number
