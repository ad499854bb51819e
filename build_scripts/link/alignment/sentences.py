"""Which sentences of two notices belong together, wherever their provisions went.

A sentence that was taken out of a long paragraph, or put into one, is found again by its own words, and where it is
short by what it speaks of: 深化建筑施工安全整治 in a paragraph about ten sectors is what became an item of its own,
建筑施工. Only the best counterpart counts, and only where it is no accident: its words are many or rare, or both say
some of the same of a single subject, or no other provision of either notice speaks of the topic. And a sentence that
stands once in each notice, but for the words of the genre word for word, is the same wherever it stands.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Indel

from build_scripts.domain.alignment import SentenceLink
from build_scripts.domain.notice import Eid
from build_scripts.domain.span import Span
from build_scripts.language.comparable import plain
from build_scripts.link.alignment.evidence.evidence import SentenceEvidence, heading_rows
from build_scripts.link.alignment.evidence.profile import GENRE_WORD, Flags, Floats, Profile
from build_scripts.link.alignment.kinds import Ends, crossing
from build_scripts.link.alignment.rules import rules_of

RULE = rules_of("sentences")

Positions = tuple[Mapping[Eid, int], Mapping[Eid, int]]
"""Of the older and of the newer notice where each provision stands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Counterpart:
    """Rows of the two profiles."""

    older: int
    newer: int

    def behind(self, older: int, newer: int) -> "Counterpart":
        """The same where so many rows stand before those that were compared."""
        return Counterpart(older=self.older + older, newer=self.newer + newer)


def counterparts(older: Profile, newer: Profile, found: SentenceEvidence) -> tuple[Counterpart, ...]:
    """By the place of the newer sentence and then of the older."""
    if not older.row_span or not newer.row_span:
        return ()
    worth = _worth(older, newer, found)
    belong = _belong(worth, found)
    old_at, new_at = _said_once(older), _said_once(newer)
    for said in old_at.keys() & new_at.keys():
        belong[old_at[said], new_at[said]] = True
    for old_rows, new_rows in found.only:
        here = worth[np.ix_(old_rows, new_rows)]
        best = np.unravel_index(here.argmax(), here.shape)
        if here[best] > 0:
            i, j = best
            belong[old_rows[i], new_rows[j]] = True
    return tuple(_in_order(belong))


def _said_once(profile: Profile) -> Mapping[str, int]:
    """What is said in one sentence of the notice alone, with its row."""
    said = [_said(profile.sentence(row)) for row in range(len(profile.row_span))]
    times = Counter(said)
    return {words: row for row, words in enumerate(said) if words and times[words] == 1}


@lru_cache(maxsize=1 << 14)
def _said(sentence: str) -> str:
    """A sentence without the words of the genre; nothing where hardly more than such words stand in it."""
    said = GENRE_WORD.sub("", plain(sentence))
    return said if len(said) >= RULE.own_words else ""


def _belong(worth: Floats, found: SentenceEvidence) -> Flags:
    """Each other's best on a common topic or in enough words; or the best of one of them in clearly more."""
    best_for_newer = _best(worth)
    best_for_older = _best(worth.T).T
    mutual = best_for_newer & best_for_older
    either = best_for_newer | best_for_older
    belong: Flags = (mutual & _is_enough(found)) | (either & _is_clearly_more(found))
    return belong


def _is_enough(found: SentenceEvidence) -> Flags:
    support, subjects, topics = found.support, found.subjects, found.topics
    on_subject = (subjects > 0) & (support >= RULE.on_subject)
    on_topic = (topics > 0) & (support >= RULE.on_topic)
    share_most = found.share >= RULE.by_words_share
    in_words = share_most & (support >= RULE.by_words)
    enough: Flags = on_subject | on_topic | in_words
    return enough


def _is_clearly_more(found: SentenceEvidence) -> Flags:
    by_support = found.support >= RULE.one_sided
    by_share = found.share >= RULE.one_sided_share
    clearly: Flags = by_support & by_share
    return clearly


def apart(
    older: Profile,
    newer: Profile,
    found: Iterable[Counterpart],
    positions: Positions,
    links: Mapping[Ends, bool],
    *,
    rejected: frozenset[Ends],
) -> tuple[SentenceLink, ...]:
    """The sentences that did not go where their provision mainly went. `links` tells which provisions are linked, and
    which of them first; `rejected` are those that a person has parted."""
    old_at, new_at = positions
    with_provision = {ends for ends, first in links.items() if first}
    sentences: list[tuple[Ends, _Sentence, _Sentence]] = []
    for pair in found:
        old, new = _sentence(older, pair.older), _sentence(newer, pair.newer)
        ends = old_at[old.eid], new_at[new.eid]
        sentences.append((ends, old, new))
    moved = crossing(links, [ends for ends, _, _ in sentences])
    return tuple(
        _link(old, new, moved=ends in moved)
        for ends, old, new in sentences
        if ends not in with_provision and ends not in rejected
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sentence:
    eid: Eid
    span: Span
    text: str


def _sentence(profile: Profile, row: int) -> _Sentence:
    node = profile.nodes[profile.row_node[row]]
    return _Sentence(
        eid=node.eid,
        span=profile.row_span[row],
        text=profile.sentence(row),
    )


def _link(old: _Sentence, new: _Sentence, *, moved: bool) -> SentenceLink:
    older, newer = plain(old.text), plain(new.text)
    similarity = float(Indel.normalized_similarity(older, newer))
    return SentenceLink(
        older=old.eid,
        older_span=old.span,
        newer=new.eid,
        newer_span=new.span,
        type="same" if older == newer else "edited",
        moved=moved,
        similarity=round(similarity, 3),
    )


def _worth(older: Profile, newer: Profile, found: SentenceEvidence) -> Floats:
    """What speaks for two sentences belonging together; nothing for headings."""
    topics = np.minimum(found.topics, RULE.topic_cap)
    subjects = np.minimum(found.subjects, RULE.topic_cap)
    worth: Floats = found.support + RULE.topic * topics + RULE.subject * subjects
    old_headings = heading_rows(older)
    new_headings = heading_rows(newer)
    worth[old_headings] = 0
    worth[:, new_headings] = 0
    return worth


def _best(worth: Floats) -> Flags:
    """For each column the first line that is worth most, if it is worth anything."""
    best = np.zeros(worth.shape, dtype=bool)
    columns = np.arange(worth.shape[1])
    best[worth.argmax(0), columns] = True
    return best & (worth > 0)


def _in_order(belong: Flags) -> Iterator[Counterpart]:
    for newer, older in np.argwhere(belong.T):
        yield Counterpart(older=int(older), newer=int(newer))
