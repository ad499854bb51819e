"""A shard for each notice: its title, and its provisions as a hit shows them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from build_scripts.domain import refs
from build_scripts.domain.notice import Eid, Notice
from build_scripts.search.collection import Collection, Passage
from build_scripts.search.vocabulary import END, FIELD, Vocabulary, Writer, digits

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBER_STOP = 60
"""For numbers other than words: those below it take one digit."""


def texts(collection: Collection) -> list[str]:
    """The words of each notice as displayed, with the marks that part its provisions and their fields."""
    groups = groupby(collection.passages, key=lambda p: p.notice)
    found = {notice: "".join(map(_written, passages)) for notice, passages in groups}
    return [found.get(n.id, "") for n in collection.notices]


def shards(
    collection: Collection, written: Sequence[str], vocabulary: Vocabulary, thread: Mapping[int, int],
    cite: Callable[[Notice], str],
) -> Iterator[tuple[str, object]]:
    writer = Writer(vocabulary)
    letters = {name: LETTERS[i] for i, name in enumerate(step_names(collection))}
    ordinal = 0
    for notice, text in zip(collection.notices, written, strict=True):
        ordinals = range(ordinal, ordinal + len(notice.provisions))
        ordinal = ordinals.stop
        yield f"notices/{notice.id}", {
            "title": notice.title,
            "cited": cite(notice),
            "eids": " ".join(_short_eids((p.eid for p in notice.provisions), letters)),
            "text": writer.write(text),
            "threads": "".join(digits(thread.get(o, -1) + 1, NUMBER_STOP) for o in ordinals),
        }


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
    return FIELD.join(f.replace(FIELD, " ").replace(END, " ") for f in fields) + END


def step_names(collection: Collection) -> list[str]:
    """What steps of eids are called: part, sec, …"""
    return sorted({step.partition("_")[0] for passage in collection.passages for step in refs.steps(passage.eid)})


def _short_eids(eids: Iterator[Eid], letters: Mapping[str, str]) -> Iterator[str]:
    """How many steps an eid shares with the one before, then the others by their letters: part_3__sec_10 → 1k10."""
    before: tuple[str, ...] = ()
    for eid in eids:
        steps = refs.steps(eid)
        shared = 0
        while shared < min(len(steps), len(before)) - 1 and steps[shared] == before[shared]:
            shared += 1
        own = (step.partition("_") for step in steps[shared:])
        yield (str(shared) if shared else "") + ".".join(letters[name] + number for name, _, number in own)
        before = steps
