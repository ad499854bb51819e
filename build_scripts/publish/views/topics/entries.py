"""What a notice says of a topic: provision by provision, each with the year and number of its document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from build_scripts.domain import alignment, refs
from build_scripts.domain.addresses import relative_addresses, site_addresses
from build_scripts.domain.alignment import Pair, SentenceLink
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.domain.thread import Thread
from build_scripts.domain.topics import Filing
from build_scripts.language.characters import units
from build_scripts.language.comparable import tokens
from build_scripts.language.matching.likeness import pairs_of, share
from build_scripts.language.redline import Change, beside, redline, shares_little
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.comparison import Beside
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.comparing import changes
from build_scripts.publish.labels.facts import year_and_number
from build_scripts.publish.views import naming
from build_scripts.publish.views.at import At
from build_scripts.publish.views.notice.apparatus import levels
from build_scripts.publish.views.page import Here, Link
from build_scripts.publish.views.topics.plan import Holdings
from build_scripts.publish.views.topics.share import extent

LIKEST = "最相近"
"""Of what a thread goes on from though no link between provisions leads there."""
Linked = TypeVar("Linked", alignment.Link, SentenceLink)


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    text: str
    begins_within: bool
    """Whether something of the provision stands before it and is left out."""
    ends_within: bool
    """The same of what stands behind it; told of the last piece only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    """With the place's notice before, or in a thread with the one that spoke of it last."""

    summary: str
    changes: tuple[Change, ...] | None
    """None where the wording is the same, or nothing was found to compare it with."""
    changed: bool
    beside: Beside | None
    """Where both wordings share little: instead of the changes."""
    older: str
    newer: str
    """Year and number of the two documents."""
    whole: str
    """The address of the two side by side, from the page: the page builder does not look into HTML."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    anchor: str
    year: int
    number: str
    date: str
    """Empty where the page does not give it."""
    way: Link
    """To the provision, named by the numbers that lead to it."""
    is_part: bool
    spans: str
    """Of the provision's wording, as a browser counts: 0-20,35-60; nothing where the whole is meant."""
    pieces: tuple[Piece, ...]
    """Nothing of a heading alone."""
    compared: Compared | None
    levels: tuple[Link, ...]
    """Of the same year, above and below."""


class Entries:
    """The entries of one topic, or of one of its threads, for one page."""

    def __init__(self, linked: LinkedEdition, holdings: Holdings, here: Here, thread: Thread | None = None) -> None:
        self._linked, self._holdings, self._here, self._thread = linked, holdings, here, thread

    def of(self, notice: Notice) -> Iterator[Entry]:
        """The first entry bears the notice's id, so that a year leads to it."""
        for number, filing in enumerate(self._holdings.filings.get(notice.id, ())):
            anchor = notice.id if number == 0 else f"{notice.id}__{filing.eid}"
            yield self._entry(notice, filing, anchor)

    def _entry(self, notice: Notice, filing: Filing, anchor: str) -> Entry:
        provision = self._linked.provision(notice.id, filing.eid)
        address = site_addresses.provision_page(notice.id, provision.eid)
        date = notice.date_of_issue if self._thread else None
        return Entry(
            anchor=anchor,
            year=notice.year,
            number=facts.number(notice),
            date=facts.chinese_date(date) if date else "",
            way=self._here.link(naming.path(self._linked, notice.id, provision), address, "在通知中查看"),
            is_part=bool(filing.spans),
            spans=",".join(_spans(provision, filing)),
            pieces=tuple(_pieces(provision, filing)),
            compared=self._compared(notice, provision, filing),
            levels=tuple(self._levels(notice, provision, filing)) if self._thread else (),
        )

    def _levels(self, notice: Notice, provision: Provision, filing: Filing) -> Iterator[Link]:
        """Nothing that speaks of another subject."""
        return chain.from_iterable(levels(At(self._linked, self._here, notice, provision, filing)))

    def _compared(self, notice: Notice, provision: Provision, filing: Filing) -> Compared | None:
        """What changed since the place's notice before; nothing where there is none."""
        pair = self._pair(notice) if provision.text else None
        if pair is None:
            return None
        every = self._linked.links_at_newer(pair, provision.eid)
        links = self._in_thread(pair, every, filing)
        older = self._linked.notices[pair.older]
        if links:
            is_same = all(found.type == "same" for found in links)
            older_text = None if is_same else self._older_text(pair, links)
            return self._made(
                older,
                notice,
                filing,
                ends=_older(links),
                words=changes.all_long(links),
                older_text=older_text,
            )
        sentences = self._in_thread(pair, self._linked.sentences_at_newer(pair, provision.eid), filing)
        if sentences:
            return self._made(
                older,
                notice,
                filing,
                ends=_older(sentences),
                words=changes.IN_PART.short,
                older_text=self._older_sentences(pair, sentences),
            )
        resumed = self._resumed(notice, filing)
        if resumed or every:
            return resumed
        return self._made(older, notice, filing, ends=(), words="", older_text=None)

    def _resumed(self, notice: Notice, filing: Filing) -> Compared | None:
        """A thread that goes on without a link: compared with what is likest where it was told of last."""
        older = self._told_last_before(notice)
        if older is None:
            return None
        told = self._holdings.filings[older.id]
        if not any(map(self._text, told)):
            return None
        own = pairs_of(self._text(filing))

        def likeness(found: Filing) -> float:
            return share(own, pairs_of(self._text(found)))

        likest = max(told, key=likeness)
        text = self._text(likest)
        return self._made(older, notice, filing, ends=(likest.eid,), words=LIKEST, older_text=text)

    def _told_last_before(self, notice: Notice) -> Notice | None:
        """The newest earlier notice that the thread has something of; without a thread none."""
        members = self._thread.members if self._thread else ()
        earlier = (self._linked.notices[member.notice] for member in members)
        return max(
            (
                found
                for found in earlier
                if found.year < notice.year
            ),
            key=lambda n: n.year,
            default=None,
        )

    def _pair(self, notice: Notice) -> Pair | None:
        return next((
            p
            for p in self._linked.pairs_to.get(notice.id, ())
            if p.relation == "year"
        ), None)

    def _in_thread(self, pair: Pair, links: Sequence[Linked], filing: Filing) -> Sequence[Linked]:
        """Only what its thread holds of the notice before: nothing that speaks of another subject."""
        threads_at = self._linked.threads_at
        every = threads_at.get(refs.ref_of(filing), ())
        of_topic = [thread for thread in every if thread.topic == filing.topic]
        own = [self._thread] if self._thread else of_topic
        found: list[Linked] = []
        for link in links:
            end = pair.older, link.older
            holding = threads_at.get(end, ())
            if any(thread in own for thread in holding):
                found.append(link)
        return found

    def _made(
        self,
        older: Notice,
        newer: Notice,
        filing: Filing,
        *,
        ends: Sequence[Eid],
        words: str,
        older_text: str | None,
    ) -> Compared:
        texts = None if older_text is None else (older_text, self._text(filing))
        found, together = _compare(*texts, self._linked.segmenter) if texts else (None, None)
        return Compared(
            summary=self._summary(older, newer, ends, words),
            changes=found,
            changed=any(change.kind != "same" for change in found or ()),
            beside=together,
            older=year_and_number(older),
            newer=year_and_number(newer),
            whole=relative_addresses.relative(self._here.address, self._side_by_side(older, newer)),
        )

    def _text(self, filing: Filing) -> str:
        return "\n".join(extent(self._linked.provision(filing.notice, filing.eid), filing))

    def _side_by_side(self, older: Notice, newer: Notice) -> str:
        """Their page, or where they are no pair the page that sets any two beside each other."""
        pair = self._pair(newer)
        if pair and pair.older == older.id:
            return site_addresses.compare_page(older.id, newer.id)
        return site_addresses.any_two(older.id, newer.id)

    def _summary(self, older: Notice, newer: Notice, ends: Sequence[Eid], words: str) -> str:
        which = self._with_which(older, newer)
        compared = f"{which}：{year_and_number(older)}"
        if not ends:
            return f"{compared} {changes.NOT_FOUND}的条款"
        places: list[str] = []
        for eid in ends:
            provision = self._linked.provision(older.id, eid)
            places.append(naming.path(self._linked, older.id, provision))
        listed = "、".join(places)
        return f"{compared} {listed}（{words}）"

    def _with_which(self, older: Notice, newer: Notice) -> str:
        pair = self._pair(newer)
        is_next = pair is not None and pair.older == older.id
        if not is_next:
            return "与上次写到时对照"
        if newer.year - older.year == 1:
            return "与上一年对照"
        return "与上一件对照"

    def _older_sentences(self, pair: Pair, sentences: Sequence[SentenceLink]) -> str:
        texts = (self._linked.provision(pair.older, s.older).text[slice(*s.older_span)] for s in sentences)
        return "\n".join(dict.fromkeys(texts))

    def _older_text(self, pair: Pair, links: Sequence[alignment.Link]) -> str:
        """What the older provisions say of the topic, or all they say where they are not filed under it."""
        filings = {filing.eid: filing for filing in self._holdings.filings.get(pair.older, ())}
        pieces: list[str] = []
        for eid in _older(links):
            provision = self._linked.provision(pair.older, eid)
            if eid in filings:
                pieces += extent(provision, filings[eid])
            else:
                pieces.append(provision.text)
        return "\n".join(pieces)


def _pieces(provision: Provision, filing: Filing) -> Iterator[Piece]:
    texts = extent(provision, filing)
    whole = len(provision.text)
    spans = filing.spans or ((0, whole),)
    last = len(texts) - 1
    for at, text in enumerate(texts):
        begin, end = spans[at]
        ends_within = at == last and end < whole
        yield Piece(
            text=text,
            begins_within=begin > 0,
            ends_within=ends_within,
        )


def _spans(provision: Provision, filing: Filing) -> Iterator[str]:
    before = units(provision.wording) - units(provision.text)
    for start, end in filing.spans or ():
        yield f"{before + units(provision.text[:start])}-{before + units(provision.text[:end])}"


def _older(links: Sequence[alignment.Link | SentenceLink]) -> tuple[Eid, ...]:
    return tuple(dict.fromkeys(found.older for found in links))


# A provision filed under several topics, and what a thread holds of them, is compared once.
@lru_cache(maxsize=1 << 12)
def _compare(older: str, newer: str, segmenter: Segmenter) -> tuple[tuple[Change, ...], Beside | None]:
    """What changed; and where both share little, how each stands beside the other."""
    found = tuple(redline(older, newer, segmenter))
    return found, _beside(older, newer, segmenter) if shares_little(found) else None


def _beside(older: str, newer: str, segmenter: Segmenter) -> Beside:
    old, new = tokens(older, segmenter), tokens(newer, segmenter)
    return Beside(older=(beside(old, new),), newer=beside(new, old))
