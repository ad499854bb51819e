"""How much speaks for two provisions belonging to one thread: sentences they share, headings, topics.

Weights come from the two notices alone (a word that stands in many of their provisions says little), so that another
notice changes nothing. A sentence speaks for the provision it resembles most; for others only as far as they come near.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from build_scripts.link.threads_profile import Floats, Ints, Profile

# A common weight below this is an accident of wording.
LEAST_COMMON = 2.0
# What a sentence counts where the two provisions share no topic, and from which shared weight on they agree fully.
OFF_TOPIC = 0.8
AGREED = 2.5
# How fast a sentence's support fades for provisions it resembles less than the one it resembles most.
FADING = 1
# All shared sentences, and the best one that both sides hold their best, in the evidence of the text.
SENTENCES, BEST_SENTENCE = 0.3, 1.0
# The text's evidence is counted on a logarithmic scale beginning here, and more where topics are shared.
SCALE = 1.0
TOPIC_CAP = 1.5
ABOUT_CAP = 3.0
TEXT, TOPIC, HEADING = 0.6, 0.3, 1.5
# What a topic counts of which a provision speaks in one sentence only, and one of the older's own found in the newer.
ONE_SENTENCE = 0.3
OLDERS_TOPIC = 0.3


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


def evidence(older: Profile, newer: Profile) -> Evidence:
    pair = _Pair(older, newer)
    support = pair.support()
    heads = HEADING * np.log1p(pair.headings())
    own = _combined(support, pair, older.row_node, newer.row_node, _identity(older), _identity(newer), heads)
    whole = _combined(
        support, pair, older.items[older.row_node], newer.items[newer.row_node], older.items, newer.items, heads
    )
    topics = pair.topics(older.row_node, newer.row_node, _identity(older), _identity(newer))
    return Evidence(nodes=own, items=whole, heads=heads, topics=topics, about=pair.about())


def _identity(profile: Profile) -> Ints:
    return np.arange(len(profile.nodes))


class _Pair:
    """Two profiles under common weights."""

    def __init__(self, older: Profile, newer: Profile) -> None:
        self.older, self.newer = older, newer
        shared = [(i, newer.vocabulary[w]) for w, i in older.vocabulary.items() if w in newer.vocabulary]
        self.old_at = np.array([i for i, _ in shared], dtype=np.int64)
        self.new_at = np.array([j for _, j in shared], dtype=np.int64)
        self.total = len(older.nodes) + len(newer.nodes)
        self._share_topics()

    def support(self) -> Floats:
        """Older by newer sentences: the weight of what they share, less where it is a small part of the shorter one,
        and less where the provisions share no topic."""
        old_rarity, new_rarity = self._rarity(self.older.spread, self.newer.spread)
        common = self._common(self.older.rows, self.newer.rows, old_rarity)
        shorter = np.minimum.outer(self.older.rows @ old_rarity, self.newer.rows @ new_rarity)
        dense = common * np.sqrt(common / np.maximum(shorter, 1e-9))
        support: Floats = np.where(common > LEAST_COMMON, dense, 0.0) * self._agreement()
        return support

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
        self.topic_weight = self._weight(held[0].sum(0) + held[1].sum(0))

    def _agreement(self) -> Floats:
        """Sentences by sentences: 1 where one speaks of what the other's provision is about, else OFF_TOPIC."""
        old_main, new_main = self.old_main[self.older.row_node], self.new_main[self.newer.row_node]
        old_all, new_all = np.maximum(self.old_rows, old_main), np.maximum(self.new_rows, new_main)
        shared = np.maximum((old_all * self.topic_weight) @ new_main.T, (old_main * self.topic_weight) @ new_all.T)
        agreement: Floats = OFF_TOPIC + (1 - OFF_TOPIC) * np.minimum(1.0, shared / AGREED)
        return agreement

    def about(self) -> Floats:
        shared: Floats = np.minimum((self.old_main * self.topic_weight) @ self.new_main.T, ABOUT_CAP) / ABOUT_CAP
        return shared

    def topics(self, old_rows: Ints, new_rows: Ints, old_nodes: Ints, new_nodes: Ints) -> Floats:
        """Groups by groups: the weight of the topics that the newer is about and the older speaks of, or the reverse."""
        old_main = _by_group(np.maximum, self.old_main, old_nodes)
        new_main = _by_group(np.maximum, self.new_main, new_nodes)
        old_held = np.maximum(old_main, _volume(_by_group(np.add, self.old_rows, old_rows)))
        new_held = np.maximum(new_main, _volume(_by_group(np.add, self.new_rows, new_rows)))
        newers = (old_held * self.topic_weight) @ new_main.T
        olders = (old_main * self.topic_weight) @ new_held.T
        shared: Floats = np.minimum(np.maximum(newers, OLDERS_TOPIC * olders), TOPIC_CAP) / TOPIC_CAP
        return shared


def _combined(
    support: Floats, pair: _Pair, old_rows: Ints, new_rows: Ints, old_nodes: Ints, new_nodes: Ints, heads: Floats
) -> Floats:
    """The evidence for groups of sentences, put at the line and column of each group's first provision."""
    best_new, best_old = support.max(0, keepdims=True), support.max(1, keepdims=True)
    for_newer = support * (support / np.maximum(best_new, 1e-9)) ** FADING
    for_older = support * (support / np.maximum(best_old, 1e-9)) ** FADING
    mutual = support * (support / np.maximum(np.maximum(best_new, best_old), 1e-9)) ** 2
    newer = _by_group(np.add, _by_group(np.maximum, for_newer, old_rows).T, new_rows).T
    older = _by_group(np.add, _by_group(np.maximum, for_older.T, new_rows).T, old_rows)
    best = _by_group(np.maximum, _by_group(np.maximum, mutual, old_rows).T, new_rows).T
    text = np.log1p((SENTENCES * np.maximum(newer, older) + BEST_SENTENCE * best) / SCALE)
    topics = pair.topics(old_rows, new_rows, old_nodes, new_nodes)
    old_first, new_first = old_rows[_starts(old_rows)], new_rows[_starts(new_rows)]
    own_heads = heads[np.ix_(old_first, new_first)]
    full = np.zeros((len(pair.older.nodes), len(pair.newer.nodes)))
    full[np.ix_(old_first, new_first)] = own_heads + text * (TEXT + topics) + TOPIC * topics
    return full


def _columns(profile: Profile, names: list[str]) -> tuple[Floats, Floats]:
    at = [names.index(topic) for topic in profile.topics]
    main, rows = np.zeros((len(profile.main), len(names))), np.zeros((len(profile.row_topics), len(names)))
    main[:, at] = profile.main
    rows[:, at] = profile.row_topics
    return main, rows


def _volume(sentences: Floats) -> Floats:
    full: Floats = ONE_SENTENCE * (sentences > 0) + (1 - ONE_SENTENCE) * np.minimum(sentences, 2) / 2
    return full


def _by_group(how: np.ufunc, values: Floats, groups: Ints) -> Floats:
    """Lines that stand together in one group, put together."""
    grouped: Floats = how.reduceat(values, _starts(groups), axis=0)
    return grouped


def _starts(groups: Ints) -> Ints:
    return np.flatnonzero(np.r_[True, np.diff(groups) != 0])
