"""A chain goes from the topmost notice of a year down to one below which no notice of that year stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Jurisdiction, Level, Notice, NoticeId
from build_scripts.link.linked_edition import LinkedEdition, derived

ORDER: tuple[Level, ...] = ("province", "prefecture", "county")


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One level of a chain."""

    level: Level
    place: Jurisdiction | None
    """None where the edition knows no place of this level here."""
    notice: Notice | None
    """None where the edition has none of this year."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Chain:
    steps: tuple[Step, ...]
    """The topmost level first."""
    pairs: tuple[Pair, ...]
    """Of each notice with the next one below."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        return tuple(step.notice for step in self.steps if step.notice)


def is_lowest(linked: LinkedEdition, notice: NoticeId) -> bool:
    """Whether a chain ends at this notice."""
    return bool(_pair_above(linked, notice)) and notice not in linked.pairs_below


def is_topmost(linked: LinkedEdition, notice: NoticeId) -> bool:
    """Whether chains begin at this notice."""
    return _pair_above(linked, notice) is None and notice in linked.pairs_below


def ends_below(linked: LinkedEdition, notice: NoticeId) -> Iterator[NoticeId]:
    """The notices at which the chains end that go through this one, in the order of the edition."""
    if is_lowest(linked, notice):
        yield notice
    for pair in linked.pairs_below.get(notice, ()):
        yield from ends_below(linked, pair.newer)


@derived
def levels_through(linked: LinkedEdition, notice: NoticeId) -> tuple[Level, ...]:
    """The levels of the notices in the chains that go through this one, each once."""
    chains = (chain(linked, end) for end in ends_below(linked, notice))
    return tuple(dict.fromkeys(
        linked.jurisdictions[member.jurisdiction].level
        for found in chains
        for member in found.notices
    ))


def chain(linked: LinkedEdition, lowest: NoticeId) -> Chain:
    upwards = tuple(_pairs_above(linked, lowest))
    end = linked.notices[lowest]
    notices = [end, *(linked.notices[pair.older] for pair in upwards)]
    by_place = {notice.jurisdiction: notice for notice in notices}
    own = linked.jurisdictions[end.jurisdiction]
    steps: list[Step] = []
    for place in (*linked.above(own), own):
        step = Step(
            level=place.level,
            place=place,
            notice=by_place.get(place.slug),
        )
        steps.append(step)
    steps += _below(own.level)
    return Chain(steps=tuple(steps), pairs=upwards[::-1])


def _pair_above(linked: LinkedEdition, notice: NoticeId) -> Pair | None:
    return next((
        pair
        for pair in linked.pairs_to.get(notice, ())
        if pair.relation == "level"
    ), None)


def _pairs_above(linked: LinkedEdition, notice: NoticeId) -> Iterator[Pair]:
    """The lowest first."""
    while pair := _pair_above(linked, notice):
        yield pair
        notice = pair.older


def _below(level: Level) -> Iterator[Step]:
    """The levels at which nothing is known."""
    if level in ORDER:
        for lower in ORDER[ORDER.index(level) + 1 :]:
            yield Step(
                level=lower,
                place=None,
                notice=None,
            )
