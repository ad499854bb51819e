"""A shard for each notice: its title, and its provisions as a hit shows them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain import refs
from build_scripts.domain.beginnings import shared_length
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.notice import Eid, Notice
from build_scripts.search.coding.spelling import END, FIELD, digits, writer
from build_scripts.search.collection import Collection, Passage, Shards, make_passage

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBER_STOP = 60
"""For numbers other than words: those below it take one digit."""


def texts(collection: Collection) -> list[str]:
    """The words of each notice as displayed, with the marks that part its provisions and their fields."""
    return [_text(notice) for notice in collection.notices]


def _text(notice: Notice) -> str:
    return "".join(_written(make_passage(notice.id, provision)) for provision in notice.provisions)


def shards(
    collection: Collection,
    written: Sequence[str],
    cite: Callable[[Notice], str],
    each: Each = one_by_one,
) -> Shards:
    told = [
        _Told(
            title=notice.title,
            cited=cite(notice),
            eids=tuple(p.eid for p in notice.provisions),
            text=text,
        )
        for notice, text in zip(collection.notices, written, strict=True)
    ]
    for notice, content in zip(collection.notices, each(_content, None, told), strict=True):
        yield f"notices/{notice.id}", content


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """What is told of a notice."""

    title: str
    cited: str
    eids: tuple[Eid, ...]
    text: str


def _content(_: None, told: _Told) -> dict[str, object]:
    names = _step_names(told.eids)
    letters = dict(zip(names, LETTERS, strict=False))
    return {
        "title": told.title,
        "cited": told.cited,
        "steps": names,
        "eids": " ".join(_short_eids(told.eids, letters)),
        "text": writer().write(told.text),
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


def _step_names(eids: Iterable[Eid]) -> list[str]:
    """What steps of eids are called: part, sec, …"""
    return sorted({
        step.partition("_")[0]
        for eid in eids
        for step in refs.steps(eid)
    })


def _short_eids(eids: Iterable[Eid], letters: Mapping[str, str]) -> Iterator[str]:
    """How many steps an eid shares with the one before, then the others by their letters: part_3__sec_10 → 1k10."""
    before: tuple[str, ...] = ()
    for eid in eids:
        steps = refs.steps(eid)
        # The last step of either is always told.
        shared = shared_length(before[:-1], steps[:-1])
        own = [_short_step(step, letters) for step in steps[shared:]]
        yield f"{shared or ''}{'.'.join(own)}"
        before = steps


def _short_step(step: str, letters: Mapping[str, str]) -> str:
    name, _, number = step.partition("_")
    return letters[name] + number
