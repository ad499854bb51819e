"""Which work took the place of which: as the table says, and of plans for five years the next of the same name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.index_vocabulary import Succession
from build_scripts.domain.indexes import RelatedWork, Work
from build_scripts.language.numerals import to_chinese, to_int
from build_scripts.language.wording.citations import key_of

FIVE_YEARS = re.compile("(?<=“)(十[一二三四五六七八九]?)(?=五”)")


def with_succession(works: Sequence[Work], table: Iterable[Succession]) -> tuple[Work, ...]:
    """Each work with those before and after it, also with such as no notice cites."""
    slugs = {key_of(work.title): work.slug for work in works}
    before: defaultdict[str, list[RelatedWork]] = defaultdict(list)
    after: defaultdict[str, list[RelatedWork]] = defaultdict(list)
    for each in (*table, *_plans(works, slugs)):
        older, newer = key_of(each.older), key_of(each.newer)
        before[newer].append(RelatedWork(title=each.older, slug=slugs.get(older), reason=each.reason))
        after[older].append(RelatedWork(title=each.newer, slug=slugs.get(newer), reason=each.reason))
    keyed = ((key_of(work.title), work) for work in works)
    return tuple(replace(work, before=tuple(before[key]), after=tuple(after[key])) for key, work in keyed)


def _plans(works: Iterable[Work], known: Iterable[str]) -> Iterator[Succession]:
    """安全生产“十二五”规划 goes on in 安全生产“十三五”规划, where both are cited."""
    titles = set(known)
    for work in works:
        following = FIVE_YEARS.sub(lambda match: to_chinese((to_int(match[0]) or 0) + 1), work.title)
        if following != work.title and key_of(following) in titles:
            yield Succession(older=work.title, newer=following, reason="下一个五年")
