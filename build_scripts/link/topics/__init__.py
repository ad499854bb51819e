"""Files every provision that holds words under the topics it speaks of.

What a provision is about is said, in this order, by its heading, by the heading it stands under, and by the words of
its sentences. A heading that names topics files the whole provision under them; a sentence in it that firmly speaks of
another topic is filed there as a part. Without such a heading (2009 to 2014 have hardly any) the sentences decide: a
paragraph that keeps to its topics is filed whole, one that goes through several is filed sentence by sentence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.notice import Notice
from build_scripts.domain.topics import Filing, TopicMention, TopicNaming, TopicScheme
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.topics.filer import OVERVIEW, Filer
from build_scripts.link.topics.naming import names

FILE = "topics.yml"
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicsRead:
    """By notice and provision, and in the scheme's order of topics."""

    filings: tuple[Filing, ...]
    namings: tuple[TopicNaming, ...]
    """What is named and not filed of the same provision."""
    mentions: tuple[TopicMention, ...]
    """What is named only, and filed nowhere in the notice."""


def file_topics(
    notices: Iterable[Notice],
    scheme: TopicScheme,
    segmenter: Segmenter | None = None,
) -> tuple[Filing, ...]:
    """All filings, by notice, provision and the scheme's order of topics."""
    return read_topics(notices, scheme, segmenter).filings


def read_topics(
    notices: Iterable[Notice],
    scheme: TopicScheme,
    segmenter: Segmenter | None = None,
    each: Each = one_by_one,
) -> TopicsRead:
    """What all provisions are filed under, and what they name besides."""
    notices = tuple(notices)
    _check_reviewed(notices, scheme)
    filer = Filer(scheme, segmenter)
    read = tuple(each(_read_notice, filer, notices))
    return TopicsRead(
        filings=_joined(one.filings for one in read),
        namings=_joined(one.namings for one in read),
        mentions=_joined(one.mentions for one in read),
    )


def _joined(parts: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(parts))


def _read_notice(filer: Filer, notice: Notice) -> TopicsRead:
    filed = filer.file_notice(notice)
    namings, mentions = names(notice, filed, filer.rules)
    order = filer.order.__getitem__
    filings: list[Filing] = []
    for eid, topics in filed.items():
        for topic in sorted(topics, key=order):
            filing = Filing(
                notice=notice.id,
                eid=eid,
                topic=topic,
                spans=topics[topic],
            )
            filings.append(filing)
    return TopicsRead(
        filings=tuple(filings),
        namings=tuple(namings),
        mentions=tuple(mentions[topic] for topic in sorted(mentions, key=order)),
    )


def _check_reviewed(notices: Iterable[Notice], scheme: TopicScheme) -> None:
    """A reviewed filing names a provision that exists; and there is a topic for what no other fits."""
    eids = {notice.id: {p.eid for p in notice.provisions} for notice in notices}
    faults = [
        Diagnostic(
            file=FILE,
            line=r.line,
            message=f"{r.notice} 中没有条款 {r.eid}",
            hint="写 catalog.yml 中的通知和其中一条的编号，例如 shanxi-2024、part_3__sec_10",
        )
        for r in scheme.reviewed if r.eid not in eids.get(r.notice, ())
    ]
    if all(topic.slug != OVERVIEW for topic in scheme.topics):
        faults.append(Diagnostic(
            file=FILE,
            line=None,
            message=f"缺少主题 {OVERVIEW}：通知的首尾归入其中",
            hint=f"在 topics 之下写 slug: {OVERVIEW}，并有名称、分组和范围；规则可为 []",
        ))
    if faults:
        raise InputError(faults)
