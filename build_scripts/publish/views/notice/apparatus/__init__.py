"""The one grey line under a provision: where it belongs among the other notices. Links only, nothing of the notice.

First its topics, then what it was the year before and what it became the year after, then the level above and below,
and last its threads. Each neighbour is named by year and item; the word behind it says how the wording changed
and leads to the two side by side. However large the edition, the line stays a line: what is more than one row takes
stands folded at its end.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.alignment import Pair, Relation
from build_scripts.domain.notice import FRAME, NoticeId
from build_scripts.domain.topics import TopicSlug
from build_scripts.publish.views.at import At
from build_scripts.publish.views.compare import below
from build_scripts.publish.views.notice.apparatus.counterpart import counterpart, has_link
from build_scripts.publish.views.notice.apparatus.other_years import thread_address, topic_address
from build_scripts.publish.views.notice.apparatus.row import Group, fitted
from build_scripts.publish.views.page import Link

MOST_TOPICS = 4
HISTORY = "历年"


@dataclass(frozen=True, kw_only=True, slots=True)
class Apparatus:
    shown: tuple[Group, ...]
    """In the row."""
    folded: tuple[Group, ...]
    """What the row has no place for: a button opens it."""

    @property
    def links(self) -> tuple[Link, ...]:
        """All, in the order of the page."""
        return tuple(
            link
            for group in (*self.shown, *self.folded)
            for link in group.links
        )

    @property
    def more(self) -> str:
        """What the button on a desk screen is called; nothing where there is none."""
        only_levels = all(group.kind == "level" for group in self.folded)
        return f"{'上下级' if only_levels else '另'}{len(self.folded)}" if self.folded else ""


NOTHING = Apparatus(shown=(), folded=())


def apparatus(at: At, taken: float) -> Apparatus:
    """Of the row `taken` is what stands in it before, in widths of a character."""
    if at.provision.kind in FRAME:
        return NOTHING
    shown, folded = fitted(
        topics=[Group(kind="topic", links=(link,)) for link in _topics(at)],
        years=[Group(kind="year", links=links) for links in _years(at)],
        levels=[Group(kind="level", links=links) for links in levels(at)],
        threads=[Group(kind="history", links=(link,)) for link in _threads(at)],
        taken=taken,
    )
    return Apparatus(shown=shown, folded=folded)


def levels(at: At) -> Iterator[tuple[Link, ...]]:
    """What the level above and the levels below have for it; many of them are one link."""
    linked, eid = at.linked, at.provision.eid
    above = _pairs(linked.pairs_to, at, "level")
    yield from _counterparts(at, above)
    pairs = linked.pairs_below.get(at.notice.id, ())
    taken = [pair for pair in pairs if has_link(at, pair)]
    count = len(taken)
    if count > below.MOST_NAMED:
        there = below.address(linked, taken[0], eid)
        link = at.here.link(f"下级{count}件", there)
        yield (link,)
    else:
        yield from _counterparts(at, taken)


def _years(at: At) -> Iterator[tuple[Link, ...]]:
    before = _pairs(at.linked.pairs_to, at, "year")
    after = _pairs(at.linked.pairs_from, at, "year")
    return _counterparts(at, [*before, *after])


def _pairs(pairs: Mapping[NoticeId, Sequence[Pair]], at: At, relation: Relation) -> list[Pair]:
    """Those of the notice."""
    return [
        pair
        for pair in pairs.get(at.notice.id, ())
        if pair.relation == relation
    ]


def _counterparts(at: At, pairs: Iterable[Pair]) -> Iterator[tuple[Link, ...]]:
    """In the other notice of each pair, where it has one or is said to have none."""
    found = (tuple(counterpart(at, pair)) for pair in pairs)
    return filter(None, found)


def _topics(at: At) -> Iterator[Link]:
    """Those of the whole provision before those of a part."""
    filings = sorted(at.filings, key=lambda filing: filing.spans is not None)
    for filing in filings[:MOST_TOPICS]:
        page, _, _ = topic_address(at.linked, filing.topic, at.notice.id).partition("#")
        yield at.here.link(at.linked.topics[filing.topic].name, page)


def _threads(at: At) -> Iterator[Link]:
    """By name where it stands in several; else a screen reader is told the name: in its list of links all are alike."""
    histories = list(_histories(at))
    for topic, there in histories:
        name = f"{at.linked.topics[topic].name}{HISTORY}"
        if len(histories) > 1:
            yield at.here.link(name, there)
        else:
            yield replace(at.here.link(HISTORY, there), name=name)


def _histories(at: At) -> Iterator[tuple[TopicSlug, str]]:
    """Topic and address of its threads. Where it stands in none, its first topic has what other years say."""
    notice = at.notice.id
    threads = at.linked.threads_at.get(at.ref, ())
    for thread in threads[:MOST_TOPICS]:
        yield thread.topic, thread_address(thread, notice)
    if threads:
        return
    for filing in at.filings[:1]:
        yield filing.topic, topic_address(at.linked, filing.topic, notice)
