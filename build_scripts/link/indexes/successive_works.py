"""Which work took the place of which: as the table says, and of plans for five years the next of the same name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from build_scripts.domain.indexes import RelatedWork, Work
from build_scripts.domain.indexes.vocabulary import Succession
from build_scripts.language.numbers.numerals import to_chinese, to_int
from build_scripts.language.wording.citing.citations import key_of

FIVE_YEARS = re.compile("(?<=“)(十[一二三四五六七八九]?)(?=五”)")


def with_succession(works: Sequence[Work], table: Iterable[Succession]) -> tuple[Work, ...]:
    """Each work with those before and after it, also with such as no notice cites."""
    lines = _Lines({key_of(work.title): work.slug for work in works})
    for each in table:
        lines.add(each)
    for each in _plans(works):
        lines.add(each)
    return tuple(map(lines.placed, works))


class _Lines:
    """What came before each work, and what after it, by the keys of their titles."""

    def __init__(self, slugs: Mapping[str, str]) -> None:
        self._slugs = slugs
        self._before: defaultdict[str, list[RelatedWork]] = defaultdict(list)
        self._after: defaultdict[str, list[RelatedWork]] = defaultdict(list)

    def add(self, each: Succession) -> None:
        self._before[key_of(each.newer)].append(self._related(each.older, each.reason))
        self._after[key_of(each.older)].append(self._related(each.newer, each.reason))

    def _related(self, title: str, reason: str) -> RelatedWork:
        return RelatedWork(
            title=title,
            slug=self._slugs.get(key_of(title)),
            reason=reason,
        )

    def placed(self, work: Work) -> Work:
        key = key_of(work.title)
        return replace(work, before=tuple(self._before[key]), after=tuple(self._after[key]))


def _plans(works: Iterable[Work]) -> Iterator[Succession]:
    """安全生产“十二五”规划 goes on in 安全生产“十三五”规划, where both are cited."""
    titles = {key_of(work.title): work.title for work in works}
    for title in titles.values():
        following = FIVE_YEARS.sub(_next_number, title)
        is_plan = following != title
        if is_plan and key_of(following) in titles:
            yield Succession(
                older=title,
                newer=following,
                reason="下一个五年",
            )


def _next_number(match: re.Match[str]) -> str:
    return to_chinese((to_int(match[0]) or 0) + 1)
