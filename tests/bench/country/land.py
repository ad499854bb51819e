"""A synthetic country: the nation, five provinces, each with eleven cities, each with five counties; a notice a year.

Its notices are made as those of corpus.py. A smaller corpus begins in every province, so that all families are of one
size, and every place is there whose level above is.
"""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from build_scripts.domain.notice import Jurisdiction, PlaceSlug
from tests.bench import corpus

NATION = Jurisdiction(slug=PlaceSlug("quanguo"), name="全国", level="nation", division_code="100000", parent=None)
PROVINCES, CITIES, COUNTIES = 5, 11, 5
FIRST = 50
"""The code of the first province; none of the real ones has it."""
WHOLE = len(corpus.YEARS) * (1 + PROVINCES * (1 + CITIES * (1 + COUNTIES)))
"""Notices of the whole country."""

Issue = tuple[Jurisdiction, int]


def write(real: Path, folder: Path, count: int) -> tuple[str, ...]:
    """A folder of source texts with `count` notices, made from those of the folder `real`; gives their ids."""
    order = list(issues(count))
    known = dict.fromkeys(place for place, _ in order)
    return corpus.write_ordered(real, folder, order, known)


def issues(count: int) -> Iterator[Issue]:
    """Those of the nation, and of every province as many."""
    yield from islice(_years(NATION), count)
    share, more = divmod(max(0, count - len(corpus.YEARS)), PROVINCES)
    for at, province in enumerate(provinces()):
        every = (issue for place in province for issue in _years(place))
        yield from islice(every, share + (at < more))


def provinces() -> Iterator[tuple[Jurisdiction, ...]]:
    """Each with all places below it."""
    names = corpus.invented_names()
    for number in range(FIRST, FIRST + PROVINCES):
        yield tuple(corpus.province_of(names, number, CITIES, COUNTIES, NATION.slug))


def _years(place: Jurisdiction) -> Iterator[Issue]:
    """The newest first."""
    return product([place], reversed(corpus.YEARS))
