"""A chain goes from the topmost notice of a year down to one below which no notice of that year stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import Jurisdiction, Level, Notice, NoticeId
from build_scripts.link.edition_index import Lookup

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


def is_lowest(lookup: Lookup, notice: NoticeId) -> bool:
    """Whether a chain ends at this notice."""
    return bool(_pair_above(lookup, notice)) and notice not in lookup.pairs_below


def is_topmost(lookup: Lookup, notice: NoticeId) -> bool:
    """Whether chains begin at this notice."""
    return _pair_above(lookup, notice) is None and notice in lookup.pairs_below


def ends_below(lookup: Lookup, notice: NoticeId) -> Iterator[NoticeId]:
    """The notices at which the chains end that go through this one, in the order of the edition."""
    if is_lowest(lookup, notice):
        yield notice
    for pair in lookup.pairs_below.get(notice, ()):
        yield from ends_below(lookup, pair.newer)


def chain(lookup: Lookup, lowest: NoticeId) -> Chain:
    upwards = tuple(_pairs_above(lookup, lowest))
    end = lookup.notices[lowest]
    notices = [end, *(lookup.notices[pair.older] for pair in upwards)]
    by_place = {notice.jurisdiction: notice for notice in notices}
    own = lookup.jurisdictions[end.jurisdiction]
    steps: list[Step] = []
    for place in (*lookup.above(own), own):
        step = Step(
            level=place.level,
            place=place,
            notice=by_place.get(place.slug),
        )
        steps.append(step)
    steps += _below(own.level)
    return Chain(steps=tuple(steps), pairs=upwards[::-1])


def _pair_above(lookup: Lookup, notice: NoticeId) -> Pair | None:
    return next((
        pair
        for pair in lookup.pairs_to.get(notice, ())
        if pair.relation == "level"
    ), None)


def _pairs_above(lookup: Lookup, notice: NoticeId) -> Iterator[Pair]:
    """The lowest first."""
    while pair := _pair_above(lookup, notice):
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
