"""How the sentences of an older notice are divided among the provisions of the newer one.

Every sentence goes to one provision: to the one that holds its counterpart, else to the one of those that its own
provision went on in that took most of it. So what was deleted is shown once, and what was carried over is counted once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from build_scripts.domain.alignment import Link, Pair, SentenceLink, by_older
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.domain.span import Span
from build_scripts.language.comparable import runs
from build_scripts.language.sentences import joined, sentences
from build_scripts.link.alignment.rules import rules_of

CARRIED_OVER = rules_of("division").carried_over
"""From this similarity on a sentence is shown where its counterpart is, though its provision went on elsewhere."""


Ends = tuple[Eid, Eid]
"""An older and a newer provision."""
Counts = dict[Eid, int]
"""How much of a sentence each newer provision has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OldPiece:
    """A provision of the older notice, or the sentences of it that a row has."""

    provision: Provision
    text: str
    whole: bool
    spans: tuple[Span, ...]
    """Where `text` stands in the provision's wording, in order."""
    elsewhere: Eid | None = None
    """The newer provision whose row these sentences belong to; None where it is this row's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Division:
    pieces: Mapping[Ends, OldPiece]
    """By older and newer provision."""
    left: Mapping[Eid, OldPiece]
    """Of an older provision without a link: what went nowhere, or where all of it went somewhere, all of it."""
    went: Mapping[Eid, tuple[Eid, ...]]
    """Of an older provision, where single sentences of it went."""
    came: Mapping[Eid, tuple[Eid, ...]]
    """Of a newer provision, where single sentences came from."""


def divide(older: Notice, newer: Notice, pair: Pair) -> Division:
    new = {p.eid: p for p in newer.provisions}
    sentence_links = tuple(_apart(pair))
    links = by_older(pair.links)
    apart = by_older(sentence_links)
    pieces: dict[Ends, OldPiece] = {}
    left: dict[Eid, OldPiece] = {}
    for p in older.provisions:
        own_links = links.get(p.eid, [])
        own_sentences = apart.get(p.eid, [])
        divided = _Divided(p, own_links, own_sentences, new)
        for partner in divided.partners:
            pieces[p.eid, partner] = divided.piece(partner)
        if not own_links:
            left[p.eid] = divided.rest()
    went = _ends((link.older, link.newer) for link in sentence_links)
    came = _ends((link.newer, link.older) for link in sentence_links)
    return Division(
        pieces=pieces,
        left=left,
        went=went,
        came=came,
    )


def whole(p: Provision) -> OldPiece:
    text = p.wording
    return OldPiece(
        provision=p,
        text=text,
        whole=True,
        spans=((0, len(text)),),
    )


def _apart(pair: Pair) -> Iterator[SentenceLink]:
    """The sentences that are shown beside their counterparts: all that a provision without a link has, else those that
    were clearly carried over."""
    linked = {(link.older, link.newer) for link in pair.links}
    for found in pair.sentences:
        if (found.older, found.newer) in linked:
            continue
        unlinked = found.older in pair.in_part_older or found.newer in pair.in_part_newer
        if unlinked or found.similarity >= CARRIED_OVER:
            yield found


def _ends(found: Iterable[tuple[Eid, Eid]]) -> dict[Eid, tuple[Eid, ...]]:
    """The other ends of each, in order, each once."""
    others: defaultdict[Eid, dict[Eid, None]] = defaultdict(dict)
    for one, other in found:
        others[one][other] = None
    return {one: tuple(ends) for one, ends in others.items()}


class _Divided:
    """The sentences of one older provision, each with the newer provision that it goes to: its home. A linked provision
    to which none goes is shown the one that it has most of, or where it has nothing of any, them all."""

    def __init__(
        self,
        p: Provision,
        links: Sequence[Link],
        apart: Sequence[SentenceLink],
        newer: Mapping[Eid, Provision],
    ) -> None:
        self._provision = p
        self._apart = apart
        self._linked = tuple(link.newer for link in links)
        with_sentences = [link.newer for link in apart]
        partners = dict.fromkeys([*self._linked, *with_sentences])
        self.partners = tuple(partners)
        self._likest = _likest(links)
        provisions = [newer[eid] for eid in partners]
        self._shared = _shared(p, provisions)
        self._home = {sentence: self._home_of(sentence) for sentence in self._shared}

    def _home_of(self, sentence: Span) -> Eid | None:
        """Where its counterpart is; else the partner that took most of it, and the likest where none took anything."""
        counterpart = self._counterpart(sentence)
        if counterpart:
            return counterpart
        counts = self._shared[sentence]
        best = max(self._linked, key=lambda eid: (counts[eid], eid == self._likest), default=None)
        if best and counts[best]:
            return best
        return self._likest

    def _counterpart(self, sentence: Span) -> Eid | None:
        before = len(self._provision.wording) - len(self._provision.text)
        start, end = sentence[0] - before, sentence[1] - before
        overlapping = (
            x.newer
            for x in self._apart
            if x.older_span[0] < end and start < x.older_span[1]
        )
        return next(overlapping, None)

    def piece(self, partner: Eid) -> OldPiece:
        if self.partners == self._linked == (partner,):
            return whole(self._provision)
        own = self._sentences_of(partner)
        if own:
            return self._piece(own, None)
        shared = {sentence: counts[partner] for sentence, counts in self._shared.items()}
        most = max(shared, key=shared.__getitem__)
        if shared[most]:
            return self._piece([most], self._home[most])
        return self._piece(list(shared), self._likest)

    def rest(self) -> OldPiece:
        """What went nowhere."""
        if own := self._sentences_of(None):
            return self._piece(own, None)
        return self._piece(list(self._shared), self.partners[0])

    def _sentences_of(self, home: Eid | None) -> list[Span]:
        return [
            sentence
            for sentence, found in self._home.items()
            if found == home
        ]

    def _piece(self, found: Sequence[Span], elsewhere: Eid | None) -> OldPiece:
        words = self._provision.wording
        text = "".join(words[start:end] for start, end in found)
        return OldPiece(
            provision=self._provision,
            text=text,
            whole=text == words,
            spans=joined(found),
            elsewhere=elsewhere,
        )


def _likest(links: Iterable[Link]) -> Eid | None:
    """Where it went on, of several the most similar."""
    best = max(links, key=lambda link: (link.main, link.similarity), default=None)
    return best.newer if best else None


def _shared(p: Provision, partners: Iterable[Provision]) -> dict[Span, Counts]:
    """How much of each sentence each partner has; at least one sentence, if only of nothing."""
    theirs = {partner.eid: runs(partner.wording) for partner in partners}
    words = p.wording
    found: dict[Span, Counts] = {}
    for start, end in sentences(words) or ((0, 0),):
        own = runs(words[start:end])
        found[start, end] = _in_common(own, theirs)
    return found


def _in_common(own: Set[str], theirs: Mapping[Eid, Set[str]]) -> Counts:
    return {eid: len(own & held) for eid, held in theirs.items()}
