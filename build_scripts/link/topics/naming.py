"""What names a topic and is not filed under it: a sector in a list of them, a word by the way.

A provision is filed under what it speaks of. It names besides every topic by whose words a rule knows it, where these
stand in its heading or in one of its sentences, whatever the sentence is about. So that a notice names a topic nowhere
is true by its letters.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from build_scripts.domain.notice import FRAME, Eid, Notice, Provision
from build_scripts.domain.topics import TopicMention, TopicNaming, TopicSlug
from build_scripts.language.sentences import sentences
from build_scripts.language.topic_rules import UNREAD, TopicRules
from build_scripts.link.topics.filer import Filed
from build_scripts.link.topics.reading import Spans

Words = Counter[str]
"""With how many headings and sentences hold each."""


def names(
    notice: Notice, filed: Mapping[Eid, Filed], rules: TopicRules,
) -> tuple[Sequence[TopicNaming], Mapping[TopicSlug, TopicMention]]:
    """By provision what it names and is not filed under; and of topics that nothing of the notice is filed under, how
    it names them."""
    told = {topic for topics in filed.values() for topic in topics}
    namings: list[TopicNaming] = []
    words: defaultdict[TopicSlug, dict[Eid, Words]] = defaultdict(dict)
    for p in notice.provisions:
        if p.kind in FRAME:
            continue
        own = filed.get(p.eid, {})
        for topic, (spans, found) in _named(p, rules).items():
            if topic not in own:
                namings.append(TopicNaming(
                    notice=notice.id,
                    eid=p.eid,
                    topic=topic,
                    spans=spans,
                ))
            if topic not in told:
                words[topic][p.eid] = found
    texts = {p.eid: _read(p) for p in notice.provisions if p.kind not in FRAME} if words else {}
    return namings, {topic: _mention(notice, topic, found, texts) for topic, found in words.items()}


def _named(p: Provision, rules: TopicRules) -> Mapping[TopicSlug, tuple[Spans | None, Words]]:
    """With the sentences that name it; None where the heading does."""
    words: defaultdict[TopicSlug, Words] = defaultdict(Counter)
    spans: defaultdict[TopicSlug, list[tuple[int, int]]] = defaultdict(list)
    heading = rules.named_in(p.heading or "")
    for topic, held in heading.items():
        words[topic].update(held)
    for span in sentences(p.text):
        for topic, held in rules.named_in(p.text[slice(*span)]).items():
            words[topic].update(held)
            spans[topic].append(span)
    return {
        topic: (None if topic in heading else tuple(spans[topic]), found)
        for topic, found in words.items()
    }


def _mention(
    notice: Notice, topic: TopicSlug, found: Mapping[Eid, Words], texts: Mapping[Eid, str],
) -> TopicMention:
    words: Words = Counter()
    for held in found.values():
        words += held

    def weight(word: str) -> tuple[int, int, str]:
        return words[word], len(word), word

    word = max(words, key=weight)
    places = tuple(eid for eid, text in texts.items() if word in text)
    named = {*found, *places}
    return TopicMention(
        notice=notice.id,
        topic=topic,
        word=word,
        places=places,
        named=tuple(p.eid for p in notice.provisions if p.eid in named),
    )


def _read(p: Provision) -> str:
    """The words of a provision that rules of topics read."""
    return UNREAD.sub("", f"{p.heading or ''}{p.heading_end}{p.text}")
