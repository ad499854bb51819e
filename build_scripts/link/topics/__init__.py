"""Files every provision that holds words under the topics it speaks of.

What a provision is about is said, in this order, by its heading, by the heading it stands under, and by the words of
its sentences. A heading that names topics files the whole provision under them; a sentence in it that firmly speaks of
another topic is filed there as a part. Without such a heading (2009 to 2014 have hardly any) the sentences decide: a
paragraph that keeps to its topics is filed whole, one that goes through several is filed sentence by sentence.
"""

from collections.abc import Iterable, Mapping

from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.notice import Notice, Provision
from build_scripts.domain.topics import Filing, TopicMention, TopicScheme, TopicSlug
from build_scripts.language.segmentation import Segmenter
from build_scripts.language.topic_rules import UNREAD
from build_scripts.link.topics.filer import OVERVIEW, Filer

FILE = "topics.yml"


def file_topics(
    notices: Iterable[Notice],
    scheme: TopicScheme,
    segmenter: Segmenter | None = None,
) -> tuple[Filing, ...]:
    """All filings, by notice, provision and the scheme's order of topics."""
    return read_topics(notices, scheme, segmenter)[0]


def read_topics(
    notices: Iterable[Notice],
    scheme: TopicScheme,
    segmenter: Segmenter | None = None,
    each: Each = one_by_one,
) -> tuple[tuple[Filing, ...], tuple[TopicMention, ...]]:
    """All filings, and what is mentioned only, by notice, provision and the scheme's order of topics."""
    notices = tuple(notices)
    _check_reviewed(notices, scheme)
    filer = Filer(scheme, segmenter)
    filings: list[Filing] = []
    mentions: list[TopicMention] = []
    for filed, mentioned in each(_read_notice, filer, notices):
        filings += filed
        mentions += mentioned
    return tuple(filings), tuple(mentions)


def _read_notice(filer: Filer, notice: Notice) -> tuple[list[Filing], list[TopicMention]]:
    filed, words = filer.file_notice(notice)
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
    mentioned = sorted(words, key=order)
    return filings, [_mention(notice, topic, words[topic]) for topic in mentioned]


def _mention(notice: Notice, topic: TopicSlug, words: Mapping[str, int]) -> TopicMention:
    def weight(word: str) -> tuple[int, int, str]:
        return words[word], len(word), word

    word = max(words, key=weight)
    texts = map(_read, notice.provisions)
    return TopicMention(
        notice=notice.id,
        topic=topic,
        word=word,
        provisions=sum(word in text for text in texts),
    )


def _read(p: Provision) -> str:
    """The words of a provision that rules of topics read."""
    return UNREAD.sub("", f"{p.heading or ''}{p.heading_end}{p.text}")


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
