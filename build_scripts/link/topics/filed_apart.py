"""What says the same is filed alike: this finds where it is not.

Two provisions that are linked as same or edited differ in their topics where one says more than the other: then what
speaks of the further topic stands in one of them alone. Where most of it stands in both, word for word or nearly so,
the same requirement is filed in one notice and not in the other. That is mended in the rules, or a person says in
thread_overrides.yml (`filed_apart`) why it is right.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Indel

from build_scripts.domain.addresses.site_addresses import source_file
from build_scripts.domain.alignment import OVERRIDES, FiledApart, Link, Pair
from build_scripts.domain.diagnostics import Diagnostic, InputError
from build_scripts.domain.notice import Notice, NoticeId, Provision
from build_scripts.domain.refs import Ref, ref_of
from build_scripts.domain.topics import Filing, TopicSlug
from build_scripts.language.comparable import plain
from build_scripts.language.sentences import sentences

SAME = 0.7
"""From this likeness on two sentences say the same."""
MOST = 0.5
"""Of what is filed under a topic, the share of its characters."""
SHOWN = 30
"""Characters of a sentence that tell which it is."""

Key = tuple[Ref, Ref, TopicSlug]
Topics = Mapping[TopicSlug, Filing]


@dataclass(frozen=True, kw_only=True, slots=True)
class Apart:
    """Two linked provisions, and a topic that one alone is filed under though what speaks of it stands in both."""

    older: Ref
    newer: Ref
    topic: TopicSlug
    filed: Ref
    """Which of the two is filed under it."""
    sentence: str
    """The first that stands in both."""

    @property
    def key(self) -> Key:
        return self.older, self.newer, self.topic


def filed_apart(notices: Iterable[Notice], pairs: Iterable[Pair], filings: Iterable[Filing]) -> tuple[Apart, ...]:
    """By pair and link, the older provision's topics first."""
    provisions = {
        (notice.id, p.eid): p
        for notice in notices
        for p in notice.provisions
    }
    topics: defaultdict[Ref, dict[TopicSlug, Filing]] = defaultdict(dict)
    for filing in filings:
        own = topics[ref_of(filing)]
        own[filing.topic] = filing
    found: list[Apart] = []
    for pair in pairs:
        alike = (link for link in pair.links if link.type in ("same", "edited"))
        for link in alike:
            found += _of_link(pair, link, provisions, topics)
    return tuple(found)


def _of_link(
    pair: Pair,
    link: Link,
    provisions: Mapping[Ref, Provision],
    topics: Mapping[Ref, Topics],
) -> Iterator[Apart]:
    older, newer = (pair.older, link.older), (pair.newer, link.newer)
    for filed, other in ((older, newer), (newer, older)):
        there = topics.get(other, {})
        for topic, filing in topics.get(filed, {}).items():
            if topic in there:
                continue
            sentence = _in_both(provisions[filed], filing, provisions[other])
            if sentence:
                yield Apart(
                    older=older,
                    newer=newer,
                    topic=topic,
                    filed=filed,
                    sentence=sentence,
                )


def _in_both(provision: Provision, filing: Filing, other: Provision) -> str:
    """The first sentence of what is filed that the other provision has too, if it has most of them."""
    said = _sentences_of(provision, filing)
    theirs = [plain(sentence) for sentence in _sentences(other)]
    shared = [
        sentence
        for sentence in said
        if _is_among(plain(sentence), theirs)
    ]
    least = MOST * _length(said)
    if not shared or _length(shared) < least:
        return ""
    return shared[0]


def _length(texts: Iterable[str]) -> int:
    return sum(map(len, texts))


def _is_among(sentence: str, others: Sequence[str]) -> bool:
    return process.extractOne(sentence, others, scorer=Indel.normalized_similarity, score_cutoff=SAME) is not None


def _sentences_of(provision: Provision, filing: Filing) -> list[str]:
    """What is filed, sentence by sentence; a heading is one."""
    if filing.spans is None:
        return _sentences(provision)
    return [
        text
        for start, end in filing.spans
        for text in _cut(provision.text[start:end])
    ]


def _sentences(provision: Provision) -> list[str]:
    heading = [provision.heading] if provision.heading else []
    return [*heading, *_cut(provision.text)]


def _cut(text: str) -> Iterator[str]:
    for start, end in sentences(text):
        yield text[start:end]


def unexplained(
    found: Sequence[Apart],
    entries: Iterable[FiledApart],
    notices: Iterable[Notice],
) -> tuple[Diagnostic, ...]:
    """What no entry explains, at its place in the original. An entry that explains nothing is a fault."""
    reasons = _by_key(entries)
    keys = {apart.key for apart in found}
    needless = [
        _needless(entry, key)
        for key, entry in reasons.items()
        if key not in keys
    ]
    if needless:
        raise InputError(needless)
    by_id = {notice.id: notice for notice in notices}
    return tuple(
        _doubt(apart, by_id)
        for apart in found
        if apart.key not in reasons
    )


def _by_key(entries: Iterable[FiledApart]) -> dict[Key, FiledApart]:
    return {
        ((entry.older, entry.older_eid), (entry.newer, entry.newer_eid), topic): entry
        for entry in entries
        for topic in entry.topics
    }


def _needless(entry: FiledApart, key: Key) -> Diagnostic:
    older, newer, topic = key
    return Diagnostic(
        file=OVERRIDES,
        line=entry.line,
        message=f"{_address(older)} 和 {_address(newer)} 没有对应，或在 {topic} 上归类并无不同，不必说明",
        hint=f"从 topics 中去掉 {topic}；没有别的主题就删去这一条。若写错了，两端写作 shanxi-2024/part_1__sec_1",
    )


def _doubt(apart: Apart, notices: Mapping[NoticeId, Notice]) -> Diagnostic:
    name, eid = apart.filed
    notice = notices[name]
    provision = next(p for p in notice.provisions if p.eid == eid)
    other = apart.older if apart.filed == apart.newer else apart.newer
    return Diagnostic(
        file=source_file(notice.original),
        line=provision.lines[0],
        doubt=True,
        message=f"“{apart.sentence[:SHOWN]}”归入 {apart.topic}，{_address(other)} 也有这一句，没有归入",
        hint=f"改 topics.yml 中的规则；归类本应不同的，在 {OVERRIDES} 的 filed_apart 之下写：{_entry(apart)}",
    )


def _entry(apart: Apart) -> str:
    older, newer = _address(apart.older), _address(apart.newer)
    return f"{{older: {older}, newer: {newer}, topics: [{apart.topic}], reason: 一行理由}}"


def _address(place: Ref) -> str:
    return "/".join(place)
