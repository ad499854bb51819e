"""How much speaks for two provisions belonging together: sentences they share, headings, topics.

Weights come from the two notices alone (a word that stands in many of their provisions says little), so that another
notice changes nothing. A sentence speaks for the provision it resembles most; for others only as far as they come near.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from build_scripts.domain.topics import TopicSet, TopicSlug
from build_scripts.link.alignment.evidence.forms import is_of_other_name, share_form_only
from build_scripts.link.alignment.evidence.groups import Groups, Topics, best_between, by_group, each, items, topics_of
from build_scripts.link.alignment.evidence.profile import HEADING_SPAN, Flags, Floats, Ints, Profile
from build_scripts.link.alignment.rules import rules_of

RULE = rules_of("evidence")
FORM = rules_of("forms")


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
    """Of each topic, guiding thoughts left out, that one provision of either side alone speaks of, the sentences that
    do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    nodes: Floats
    """Older by newer provisions, by their own words."""
    pieces: Floats
    """The same for pieces of an item; nothing where both speak of single subjects, and of none in common."""
    items: Floats
    """The same for whole items with all that stands below them; only the lines and columns of items are filled."""
    heads: Floats
    """Of the headings alone."""
    topics: Floats
    """0 to 1: how far one speaks of what the other is about."""
    about: Floats
    """0 to 1: how far both as a whole are about the same; of a guiding thought, and of what no rule knows, only where
    they have words in common."""
    on_topic: Floats
    """Of the best sentences of both that speak of a topic in common; where not both as a whole are about one, of no
    guiding thought (what is said in one touches everything), and of more than the topic's name."""
    off_topic: Floats
    """Of the best sentences of both, whatever they speak of, that hold more of each other than a slogan."""
    sentences: SentenceEvidence


def evidence(
    older: Profile,
    newer: Profile,
    subjects: TopicSet = frozenset(),
    guiding: TopicSet = frozenset(),
) -> Evidence:
    """`subjects` are the topics that are a single subject, `guiding` those of guiding thoughts."""
    pair = _Pair(older, newer)
    support, share = pair.support()
    heads = RULE.heading * np.log1p(pair.headings())
    single = each(older), each(newer)
    whole = items(older), items(newer)
    topics, specific_topics = pair.sentence_topics(), pair.sentence_topics(pair.topics_but(guiding))
    form = pair.share_form_only(support, subjects, specific_topics)
    # What a form names neither sentence speaks of.
    support, topics = (np.where(form, 0.0, weight) for weight in (support, topics))
    share_words = best_between(support, older.row_node, newer.row_node) > 0
    about = np.where(share_words, pair.about(), pair.about(pair.topics_but(guiding)))
    on_topic, specific, off_topic = (
        best_between(np.where(counts, support, 0.0), older.row_node, newer.row_node)
        for counts in (topics > 0, (specific_topics > 0) & (share >= RULE.by_the_way), share >= RULE.slogan)
    )
    nodes = _combined(support, pair, single, heads)
    return Evidence(
        nodes=nodes,
        pieces=np.where(pair.on_other_subjects(subjects), 0.0, nodes),
        items=_combined(support, pair, whole, heads),
        heads=heads,
        topics=pair.topics(*single),
        about=about,
        on_topic=np.where(about > 0, on_topic, specific),
        off_topic=off_topic,
        sentences=SentenceEvidence(
            support=support,
            share=share,
            topics=topics,
            subjects=pair.sentence_topics(subjects),
            only=pair.only_sentences(pair.topics_but(guiding)),
        ),
    )


class _Pair:
    """Two profiles under common weights."""

    def __init__(self, older: Profile, newer: Profile) -> None:
        self.older = older
        self.newer = newer
        self.total = len(older.nodes) + len(newer.nodes)
        shared = [word for word in older.vocabulary if word in newer.vocabulary]
        self.old_at = _columns_of(shared, older)
        self.new_at = _columns_of(shared, newer)
        names = dict.fromkeys([*older.topics, *newer.topics])
        self.names = list(names)
        self.old_topics = topics_of(older, self.names)
        self.new_topics = topics_of(newer, self.names)
        holders = self.old_topics.holders + self.new_topics.holders
        self.topic_weight = self._weight(holders)

    def support(self) -> tuple[Floats, Floats]:
        """Older by newer sentences: the weight of what they share, less where it is a small part of the shorter one,
        where many provisions share it, and where the provisions share no topic; and how large a part it is."""
        common, share = self._shared_words()
        dense = common * np.sqrt(share)
        is_enough = common > RULE.least_common
        support = np.where(is_enough, dense, 0.0)
        sharing = self._sharing(support)
        others = np.maximum(1.0, sharing - 1)
        of_few: Floats = support / others
        return of_few * self._agreement(), share

    def _shared_words(self) -> tuple[Floats, Floats]:
        """Older by newer sentences: the weight of the words they share, and how large a part of the shorter one it
        is."""
        older, newer = self.older, self.newer
        old_rarity, new_rarity = self._rarity(older.spread, newer.spread)
        common = self._common(older.rows, newer.rows, old_rarity)
        old_weight = older.rows @ old_rarity
        new_weight = newer.rows @ new_rarity
        shorter = np.minimum.outer(old_weight, new_weight)
        share: Floats = common / np.maximum(shorter, 1e-9)
        return common, share

    def _sharing(self, support: Floats) -> Floats:
        """Sentences by sentences: how many provisions of a notice share what they share."""
        of_older = _holders(support.T, self.newer.row_node)
        of_newer = _holders(support, self.older.row_node)
        sharing: Floats = np.maximum.outer(of_older, of_newer)
        return sharing

    def headings(self) -> Floats:
        older, newer = self.older, self.newer
        old_rarity, new_rarity = self._rarity(older.head_spread, newer.head_spread)
        common = self._common(older.heads, newer.heads, old_rarity)
        old_weight = older.heads @ old_rarity
        new_weight = newer.heads @ new_rarity
        longer = np.maximum.outer(old_weight, new_weight)
        share = common / np.maximum(longer, 1e-9)
        alike: Floats = common * np.sqrt(share)
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

    def _agreement(self) -> Floats:
        """Sentences by sentences: 1 where one speaks of what the other's provision is about, else RULE.off_topic."""
        old, new = self.old_topics, self.new_topics
        of_newer = self._shared(old.spoken, new.main)
        of_older = self._shared(old.main, new.spoken)
        by_newer = of_newer[:, new.row_node]
        by_older = of_older[old.row_node]
        shared = np.maximum(by_newer, by_older)
        agreed = np.minimum(1.0, shared / RULE.agreed)
        more = (1 - RULE.off_topic) * agreed
        agreement: Floats = RULE.off_topic + more
        return agreement

    def sentence_topics(self, only: TopicSet | None = None) -> Floats:
        """Sentences by sentences: the weight of the topics that both speak of, or of some of these."""
        old, new = self.old_topics.spoken, self.new_topics.spoken
        if only is None:
            return self._shared(old, new)
        meant = self._are_among(only)
        return self._shared(old * meant, new)

    def share_form_only(self, support: Floats, subjects: TopicSet, topics: Floats) -> Flags:
        """Sentences by sentences: whether they speak of other topics, or of other subjects, or of none of the `topics`
        in common but what a form names, and all that they share is a form. What is said in provisions that are each
        about other subjects is: coal mines that are made intelligent do not go on in other mines that are."""
        on_subjects = self._on_others(subjects)
        on_others = on_subjects | self._on_others(self.topics_but(frozenset()))
        in_others = self._stand_in_others(subjects)
        may_be = in_others | on_others | (topics == 0) | self._both_uniform()
        form: Flags = may_be & (support > 0)
        for i, j in np.argwhere(form & ~in_others):
            one, other = self.older.sentence(i), self.newer.sentence(j)
            of_other_name = on_subjects[i, j] and is_of_other_name(one, other)
            form[i, j] = of_other_name or share_form_only(one, other, known=on_others[i, j])
        return form

    def _on_others(self, topics: TopicSet) -> Flags:
        """Sentences by sentences: whether both speak of some of these topics, and of none in common."""
        meant = self._are_among(topics)
        return _share_none(self.old_topics.told * meant, self.new_topics.told * meant)

    def _both_uniform(self) -> Flags:
        """Sentences by sentences: whether both tell what is done without exception."""
        both: Flags = np.logical_and.outer(_uniform(self.older), _uniform(self.newer))
        return both

    def _are_among(self, topics: TopicSet) -> Flags:
        return np.array([name in topics for name in self.names], dtype=bool)

    def on_other_subjects(self, subjects: TopicSet) -> Flags:
        """Provisions by provisions: whether both speak of subjects, and of none in common."""
        meant = self._are_among(subjects)
        old = self.old_topics.spoken_by_node[:, meant]
        new = self.new_topics.spoken_by_node[:, meant]
        return _share_none(old, new)

    def _stand_in_others(self, subjects: TopicSet) -> Flags:
        """Sentences by sentences: whether the provisions they stand in are about other subjects as a whole."""
        meant = self._are_among(subjects)
        old = self.old_topics.main[:, meant].any(1)
        new = self.new_topics.main[:, meant].any(1)
        about_others = np.logical_and.outer(old, new) & self.on_other_subjects(subjects)
        return about_others[np.ix_(self.older.row_node, self.newer.row_node)]

    def topics_but(self, these: TopicSet) -> TopicSet:
        return frozenset(TopicSlug(name) for name in self.names) - these

    def only_sentences(self, topics: TopicSet) -> tuple[tuple[Ints, Ints], ...]:
        """Of each of these topics that one provision of either side alone speaks of, the sentences that do."""
        old_rows = _rows_by_topic(self.old_topics, self.older)
        new_rows = _rows_by_topic(self.new_topics, self.newer)
        return tuple(
            (old, new)
            for name, old, new in zip(self.names, old_rows, new_rows, strict=True)
            if name in topics and _is_of_one(self.older, old) and _is_of_one(self.newer, new)
        )

    def _shared(self, old: Floats, new: Floats) -> Floats:
        """The weight of the topics that lines of both have."""
        shared: Floats = (old * self.topic_weight) @ new.T
        return shared

    def about(self, only: TopicSet | None = None) -> Floats:
        old, new = self.old_topics.main, self.new_topics.main
        meant = old if only is None else old * self._are_among(only)
        return _capped(self._shared(meant, new), RULE.about_cap)

    def topics(self, old: Groups, new: Groups) -> Floats:
        """Groups by groups, 0 to 1: the weight of the topics that one is about and the other speaks of."""
        newers = self._shared(old.held(self.old_topics), new.main(self.new_topics))
        olders = self._shared(old.main(self.old_topics), new.held(self.new_topics))
        return _capped(np.maximum(newers, RULE.olders_topic * olders), RULE.topic_cap)


def _uniform(profile: Profile) -> list[bool]:
    """Of each sentence whether it tells what is done without exception."""
    return [FORM.uniform in profile.sentence(row) for row in range(len(profile.row_node))]


def _share_none(old: Floats, new: Floats) -> Flags:
    """Whether lines of both have topics, and none in common."""
    both_speak = np.logical_and.outer(old.any(1), new.any(1))
    apart: Flags = both_speak & (old @ new.T == 0)
    return apart


def _capped(weight: Floats, cap: float) -> Floats:
    """0 to 1."""
    capped: Floats = np.minimum(weight, cap) / cap
    return capped


def heading_rows(profile: Profile) -> list[bool]:
    return [span == HEADING_SPAN for span in profile.row_span]


def _rows_by_topic(topics: Topics, profile: Profile) -> list[Ints]:
    """The sentences that speak of each topic."""
    spoken = topics.spoken
    spoken[heading_rows(profile)] = 0
    return [np.flatnonzero(of_topic) for of_topic in spoken.T]


def _is_of_one(profile: Profile, rows: Ints) -> bool:
    """All in one provision."""
    return len(set(profile.row_node[rows].tolist())) == 1


def _combined(support: Floats, pair: _Pair, groups: tuple[Groups, Groups], heads: Floats) -> Floats:
    """The evidence for groups of sentences, put at the line and column of each group's first provision."""
    old, new = groups
    shared = _shared_text(support, old.rows, new.rows)
    text = np.log1p(shared / RULE.scale)
    topics = pair.topics(old, new)
    at = np.ix_(old.first, new.first)
    of_heads = heads[at]
    by_text = text * (RULE.text + topics)
    by_topics = RULE.topic * topics
    full = np.zeros_like(heads)
    full[at] = of_heads + by_text + by_topics
    return full


def _shared_text(support: Floats, old: Ints, new: Ints) -> Floats:
    """What the sentences of two groups have in common, seen from the side that has more of it, and the best of it."""
    best_new = support.max(0, keepdims=True)
    best_old = support.max(1, keepdims=True)
    best_of_both = np.maximum(best_new, best_old)
    for_newer = _faded(support, best_new, RULE.fading)
    for_older = _faded(support, best_old, RULE.fading)
    mutual = _faded(support, best_of_both, 2)
    newer = _sum_of_best(for_newer, old, new)
    older = _sum_of_best(for_older.T, new, old).T
    most = np.maximum(newer, older)
    best = best_between(mutual, old, new)
    shared: Floats = RULE.sentences * most + RULE.best_sentence * best
    return shared


def _sum_of_best(support: Floats, lines: Ints, columns: Ints) -> Floats:
    """Groups by groups: for each column the best that a group of lines has, summed over a group of columns."""
    best = by_group(np.maximum, support, lines)
    return by_group(np.add, best.T, columns).T


def _faded(support: Floats, best: Floats, power: float) -> Floats:
    """Less where another one has more."""
    faded: Floats = support * (support / np.maximum(best, 1e-9)) ** power
    return faded


def _holders(support: Floats, groups: Ints) -> Floats:
    """For each column, how many provisions hold a sentence that is nearly its best match: a slogan has many."""
    best = by_group(np.maximum, support, groups)
    most = np.maximum(best.max(0, keepdims=True), 1e-9)
    is_near = best >= RULE.nearly * most
    held: Floats = np.maximum(1.0, is_near.sum(0))
    return held


def _columns_of(words: list[str], profile: Profile) -> Ints:
    return np.array([profile.vocabulary[word] for word in words], dtype=np.int64)
