"""Sentences and provisions of a notice put together: each by itself, or every item with what stands below it."""

from dataclasses import dataclass

import numpy as np

from build_scripts.link.alignment.evidence.profile import Floats, Ints, Profile
from build_scripts.link.alignment.rules import rules_of

RULE = rules_of("evidence")


@dataclass(frozen=True, kw_only=True, slots=True)
class Topics:
    """Of a notice: provisions, and sentences, by the topics of both notices."""

    main: Floats
    rows: Floats
    row_node: Ints

    @property
    def spoken(self) -> Floats:
        """The topics of each sentence, those of its provision as a whole included."""
        return np.maximum(self.rows, self.main[self.row_node])

    @property
    def told(self) -> Floats:
        """The topics of each sentence; of one that has none those of its provision."""
        spoken = self.spoken
        silent = ~spoken.any(1)
        spoken[silent] = self.spoken_by_node[self.row_node[silent]]
        return spoken

    @property
    def spoken_by_node(self) -> Floats:
        """The topics of each provision, as a whole or in part."""
        return by_group(np.maximum, self.spoken, self.row_node)

    @property
    def holders(self) -> Floats:
        """How many provisions are filed under each topic, as a whole or in part."""
        in_part = by_group(np.maximum, self.rows, self.row_node)
        holders: Floats = np.maximum(self.main, in_part).sum(0)
        return holders


def topics_of(profile: Profile, names: list[str]) -> Topics:
    at = [names.index(topic) for topic in profile.topics]
    main = _spread(profile.main, at, len(names))
    rows = _spread(profile.row_topics, at, len(names))
    return Topics(
        main=main,
        rows=rows,
        row_node=profile.row_node,
    )


def _spread(values: Floats, at: list[int], columns: int) -> Floats:
    """With each column at its place among so many."""
    full = np.zeros((len(values), columns))
    full[:, at] = values
    return full


@dataclass(frozen=True, kw_only=True, slots=True)
class Groups:
    """Which group each sentence and each provision of a notice belongs to, named by the group's first provision."""

    rows: Ints
    nodes: Ints

    @property
    def first(self) -> Ints:
        return self.rows[_starts(self.rows)]

    def main(self, topics: Topics) -> Floats:
        """What the provisions of each group are filed under."""
        return by_group(np.maximum, topics.main, self.nodes)

    def held(self, topics: Topics) -> Floats:
        """What each group speaks of, the more the more of its sentences do."""
        spoken = by_group(np.add, topics.rows, self.rows)
        return np.maximum(self.main(topics), _volume(spoken))


def each(profile: Profile) -> Groups:
    """Every provision by itself."""
    return Groups(rows=profile.row_node, nodes=np.arange(len(profile.nodes)))


def items(profile: Profile) -> Groups:
    """Every item with what stands below it."""
    return Groups(rows=profile.items[profile.row_node], nodes=profile.items)


def _volume(sentences: Floats) -> Floats:
    full: Floats = RULE.one_sentence * (sentences > 0) + (1 - RULE.one_sentence) * np.minimum(sentences, 2) / 2
    return full


def best_between(support: Floats, old: Ints, new: Ints) -> Floats:
    """Groups by groups, the most that a sentence of one has in common with a sentence of the other."""
    by_older = by_group(np.maximum, support, old)
    return by_group(np.maximum, by_older.T, new).T


def by_group(how: np.ufunc, values: Floats, groups: Ints) -> Floats:
    """Lines that stand together in one group, put together."""
    grouped: Floats = how.reduceat(values, _starts(groups), axis=0)
    return grouped


def _starts(groups: Ints) -> Ints:
    return np.flatnonzero(np.r_[True, np.diff(groups) != 0])
