"""How much speaks for two provisions belonging together: sentences they share, headings, topics.

Weights come from the two notices alone (a word that stands in many of their provisions says little), so that another
notice changes nothing. A sentence speaks for the provision it resembles most; for others only as far as they come near.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from build_scripts.domain.topics import TopicSlug
from build_scripts.link.alignment.profile import HEADING_SPAN, Floats, Ints, Profile
from build_scripts.link.alignment.rules import rules_of

RULE = rules_of("evidence")


@dataclass(frozen=True, kw_only=True, slots=True)
class SentenceEvidence:
    """Older by newer sentences, headings among them."""

    support: Floats
    """By their words."""
    share: Floats
    """0 to 1: how much of the shorter one the other holds."""
    topics: Floats
    """The weight of the topics that both speak of."""
    subjects: Floats
    """The same of topics that are a single subject."""
    only: tuple[tuple[Ints, Ints], ...]
    """Of each topic that one provision of either side alone speaks of, the sentences that do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    nodes: Floats
    """Older by newer provisions, by their own words."""
    items: Floats
    """The same for whole items with all that stands below them; only the lines and columns of items are filled."""
    heads: Floats
    """Of the headings alone."""
    topics: Floats
    """0 to 1: how far one speaks of what the other is about."""
    about: Floats
    """0 to 1: how far both as a whole are about the same."""
    on_topic: Floats
    """Of the best sentences of both that speak of a topic in common."""
    off_topic: Floats
    """Of the best sentences of both, whatever they speak of."""
    sentences: SentenceEvidence


def evidence(older: Profile, newer: Profile, subjects: frozenset[TopicSlug] = frozenset()) -> Evidence:
    """`subjects` are the topics that are a single subject."""
    pair = _Pair(older, newer)
    support, share = pair.support()
    heads = RULE.heading * np.log1p(pair.headings())
    single, whole = (_each(older), _each(newer)), (_items(older), _items(newer))
    topics = pair.sentence_topics()
    return Evidence(
        nodes=_combined(support, pair, single, heads), items=_combined(support, pair, whole, heads),
        heads=heads, topics=pair.topics(*single), about=pair.about(),
        on_topic=_best_between(np.where(topics > 0, support, 0.0), *single), off_topic=_best_between(support, *single),
        sentences=SentenceEvidence(
            support=support, share=share, topics=topics, subjects=pair.sentence_topics(subjects),
            only=pair.only_sentences(),
        ),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Groups:
    """Which group each sentence and each provision of a notice belongs to, named by the group's first provision."""

    rows: Ints
    nodes: Ints

    @property
    def first(self) -> Ints:
        return self.rows[_starts(self.rows)]


def _each(profile: Profile) -> _Groups:
    """Every provision by itself."""
    return _Groups(rows=profile.row_node, nodes=np.arange(len(profile.nodes)))


def _items(profile: Profile) -> _Groups:
    """Every item with what stands below it."""
    return _Groups(rows=profile.items[profile.row_node], nodes=profile.items)


class _Pair:
    """Two profiles under common weights."""

    def __init__(self, older: Profile, newer: Profile) -> None:
        self.older, self.newer = older, newer
        shared = [(i, newer.vocabulary[w]) for w, i in older.vocabulary.items() if w in newer.vocabulary]
        self.old_at = np.array([i for i, _ in shared], dtype=np.int64)
        self.new_at = np.array([j for _, j in shared], dtype=np.int64)
        self.total = len(older.nodes) + len(newer.nodes)
        self._share_topics()

    def support(self) -> tuple[Floats, Floats]:
        """Older by newer sentences: the weight of what they share, less where it is a small part of the shorter one,
        where many provisions share it, and where the provisions share no topic; and how large a part it is."""
        old_rarity, new_rarity = self._rarity(self.older.spread, self.newer.spread)
        common = self._common(self.older.rows, self.newer.rows, old_rarity)
        shorter = np.minimum.outer(self.older.rows @ old_rarity, self.newer.rows @ new_rarity)
        share = common / np.maximum(shorter, 1e-9)
        dense = common * np.sqrt(share)
        support = np.where(common > RULE.least_common, dense, 0.0)
        shared_by = np.maximum.outer(
            _holders(support.T, self.newer.row_node), _holders(support, self.older.row_node)
        )
        told: Floats = support / np.maximum(1.0, shared_by - 1) * self._agreement()
        return told, share

    def headings(self) -> Floats:
        old_rarity, new_rarity = self._rarity(self.older.head_spread, self.newer.head_spread)
        common = self._common(self.older.heads, self.newer.heads, old_rarity)
        longer = np.maximum.outer(self.older.heads @ old_rarity, self.newer.heads @ new_rarity)
        alike: Floats = common * np.sqrt(common / np.maximum(longer, 1e-9))
        return alike

    def _rarity(self, old_spread: Floats, new_spread: Floats) -> tuple[Floats, Floats]:
        """The fewer provisions of both notices hold a word, the more it says."""
        old, new = old_spread.copy(), new_spread.copy()
        old[self.old_at] += new_spread[self.new_at]
        new[self.new_at] += old_spread[self.old_at]
        return self._weight(old), self._weight(new)

    def _weight(self, spread: Floats) -> Floats:
        weight: Floats = np.maximum(0.0, np.log((self.total + 1) / np.maximum(spread, 2)))
        return weight

    def _common(self, old: Any, new: Any, rarity: Floats) -> Floats:
        left = (old[:, self.old_at].sqrt() * rarity[self.old_at]).tocsr()
        right = new[:, self.new_at].sqrt().T
        common: Floats = (left @ right).toarray()
        return common

    def _share_topics(self) -> None:
        """Both sides' topics under the same columns, and how much each topic says."""
        names = list(dict.fromkeys([*self.older.topics, *self.newer.topics]))
        self.old_main, self.old_rows = _columns(self.older, names)
        self.new_main, self.new_rows = _columns(self.newer, names)
        held = [
            np.maximum(main, _by_group(np.maximum, rows, profile.row_node))
            for main, rows, profile in (
                (self.old_main, self.old_rows, self.older), (self.new_main, self.new_rows, self.newer)
            )
        ]
        self.names = names
        self.topic_weight = self._weight(held[0].sum(0) + held[1].sum(0))

    def _agreement(self) -> Floats:
        """Sentences by sentences: 1 where one speaks of what the other's provision is about, else RULE.off_topic."""
        old_node, new_node = self.older.row_node, self.newer.row_node
        old_all, new_all = self._spoken()
        shared = np.maximum(
            self._shared(old_all, self.new_main)[:, new_node], self._shared(self.old_main, new_all)[old_node]
        )
        agreement: Floats = RULE.off_topic + (1 - RULE.off_topic) * np.minimum(1.0, shared / RULE.agreed)
        return agreement

    def sentence_topics(self, only: frozenset[TopicSlug] | None = None) -> Floats:
        """Sentences by sentences: the weight of the topics that both speak of, or of some of these."""
        old, new = self._spoken()
        if only is None:
            return self._shared(old, new)
        meant = np.array([name in only for name in self.names], dtype=bool)
        return self._shared(old * meant, new)

    def only_sentences(self) -> tuple[tuple[Ints, Ints], ...]:
        """Of each topic that one provision of either side alone speaks of, the sentences that do."""
        old, new = self._spoken()
        old[[span == HEADING_SPAN for span in self.older.row_span]] = 0
        new[[span == HEADING_SPAN for span in self.newer.row_span]] = 0
        rows = [(np.flatnonzero(old[:, t]), np.flatnonzero(new[:, t])) for t in range(len(self.names))]
        return tuple(
            (olds, news) for olds, news in rows
            if len(set(self.older.row_node[olds])) == len(set(self.newer.row_node[news])) == 1
        )

    def _spoken(self) -> tuple[Floats, Floats]:
        """The topics of each sentence, those of its provision as a whole included."""
        return (
            np.maximum(self.old_rows, self.old_main[self.older.row_node]),
            np.maximum(self.new_rows, self.new_main[self.newer.row_node]),
        )

    def _shared(self, old: Floats, new: Floats) -> Floats:
        """The weight of the topics that lines of both have. Few have any, so most of the product is nothing."""
        from scipy.sparse import csr_array  # noqa: PLC0415

        shared: Floats = (csr_array(old * self.topic_weight) @ csr_array(new).T).toarray()
        return shared

    def about(self) -> Floats:
        shared: Floats = np.minimum(self._shared(self.old_main, self.new_main), RULE.about_cap) / RULE.about_cap
        return shared

    def topics(self, old: _Groups, new: _Groups) -> Floats:
        """Groups by groups, 0 to 1: the weight of the topics that one is about and the other speaks of."""
        old_main = _by_group(np.maximum, self.old_main, old.nodes)
        new_main = _by_group(np.maximum, self.new_main, new.nodes)
        old_held = np.maximum(old_main, _volume(_by_group(np.add, self.old_rows, old.rows)))
        new_held = np.maximum(new_main, _volume(_by_group(np.add, self.new_rows, new.rows)))
        newers, olders = self._shared(old_held, new_main), self._shared(old_main, new_held)
        shared: Floats = np.minimum(np.maximum(newers, RULE.olders_topic * olders), RULE.topic_cap) / RULE.topic_cap
        return shared


def _combined(support: Floats, pair: _Pair, groups: tuple[_Groups, _Groups], heads: Floats) -> Floats:
    """The evidence for groups of sentences, put at the line and column of each group's first provision."""
    old, new = groups
    text = np.log1p(_shared_text(support, old.rows, new.rows) / RULE.scale)
    topics = pair.topics(old, new)
    at = np.ix_(old.first, new.first)
    full = np.zeros_like(heads)
    full[at] = heads[at] + text * (RULE.text + topics) + RULE.topic * topics
    return full


def _shared_text(support: Floats, old: Ints, new: Ints) -> Floats:
    """What the sentences of two groups have in common, seen from the side that has more of it, and the best of it."""
    best_new, best_old = support.max(0, keepdims=True), support.max(1, keepdims=True)
    for_newer = support * (support / np.maximum(best_new, 1e-9)) ** RULE.fading
    for_older = support * (support / np.maximum(best_old, 1e-9)) ** RULE.fading
    mutual = support * (support / np.maximum(np.maximum(best_new, best_old), 1e-9)) ** 2
    newer = _by_group(np.add, _by_group(np.maximum, for_newer, old).T, new).T
    older = _by_group(np.add, _by_group(np.maximum, for_older.T, new).T, old)
    best = _by_group(np.maximum, _by_group(np.maximum, mutual, old).T, new).T
    shared: Floats = RULE.sentences * np.maximum(newer, older) + RULE.best_sentence * best
    return shared


def _best_between(support: Floats, old: _Groups, new: _Groups) -> Floats:
    """Groups by groups, the most that a sentence of one has in common with a sentence of the other."""
    return _by_group(np.maximum, _by_group(np.maximum, support, old.rows).T, new.rows).T


def _holders(support: Floats, groups: Ints) -> Floats:
    """For each column, how many provisions hold a sentence that is nearly its best match: a slogan has many."""
    best = _by_group(np.maximum, support, groups)
    held: Floats = np.maximum(1.0, (best >= RULE.nearly * np.maximum(best.max(0, keepdims=True), 1e-9)).sum(0))
    return held


def _columns(profile: Profile, names: list[str]) -> tuple[Floats, Floats]:
    at = [names.index(topic) for topic in profile.topics]
    main, rows = np.zeros((len(profile.main), len(names))), np.zeros((len(profile.row_topics), len(names)))
    main[:, at] = profile.main
    rows[:, at] = profile.row_topics
    return main, rows


def _volume(sentences: Floats) -> Floats:
    full: Floats = RULE.one_sentence * (sentences > 0) + (1 - RULE.one_sentence) * np.minimum(sentences, 2) / 2
    return full


def _by_group(how: np.ufunc, values: Floats, groups: Ints) -> Floats:
    """Lines that stand together in one group, put together."""
    grouped: Floats = how.reduceat(values, _starts(groups), axis=0)
    return grouped


def _starts(groups: Ints) -> Ints:
    return np.flatnonzero(np.r_[True, np.diff(groups) != 0])
