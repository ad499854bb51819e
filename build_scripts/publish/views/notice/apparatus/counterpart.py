"""What a provision is in another notice that it is aligned with: the item there, and how the wording differs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain import alignment, refs
from build_scripts.domain.alignment import Pair, SentenceLink
from build_scripts.domain.notice import Eid, Notice
from build_scripts.domain.span import touches
from build_scripts.link.topics.shared_topic import speaks_too
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.comparing import changes
from build_scripts.publish.views import naming
from build_scripts.publish.views.at import At
from build_scripts.publish.views.page import Link

MOST_LINKS = 2
"""Of one notice: provisions that were merged into this one, or that it was split into."""


def has_link(at: At, pair: Pair) -> bool:
    return bool(_Other(at, pair).links)


def counterpart(at: At, pair: Pair) -> Iterator[Link]:
    """The provisions of the other notice of the pair, then the kind of change, which leads to the two side by side. Of
    a provision without any, between two years, only that none was found.
    """
    other = _Other(at, pair)
    ends = other.ends()
    if ends:
        yield from other.items(ends)
        yield other.change(ends)
    elif at.provision.text and pair.relation == "year":
        yield at.here.comparison(f"{other.name} {changes.NOT_FOUND}", pair, other.row)


@dataclass(frozen=True, slots=True)
class _Other:
    """The other notice of a pair, as it is seen from a provision."""

    at: At
    pair: Pair

    @property
    def is_older(self) -> bool:
        return self.pair.newer == self.at.notice.id

    @property
    def notice(self) -> Notice:
        return self.at.linked.notices[self.pair.older if self.is_older else self.pair.newer]

    @property
    def place(self) -> str:
        """Nothing where both are of one place."""
        return "" if self.pair.relation == "year" else naming.place_name(self.at.linked, self.notice.jurisdiction)

    @property
    def name(self) -> str:
        return f"{self.place}{locators.year(self.notice)}"

    @property
    def every_link(self) -> Sequence[alignment.Link]:
        links = self.at.linked.links_at_newer if self.is_older else self.at.linked.links_at_older
        return links(self.pair, self.at.provision.eid)

    @property
    def links(self) -> Sequence[alignment.Link]:
        """Of what is meant."""
        return [link for link in self.every_link if self._leads_on(link)]

    @property
    def sentences(self) -> Sequence[SentenceLink]:
        """Of what is meant."""
        sentences = self.at.linked.sentences_at_newer if self.is_older else self.at.linked.sentences_at_older
        return [link for link in sentences(self.pair, self.at.provision.eid) if self._is_of(link)]

    def _leads_on(self, link: alignment.Link | SentenceLink) -> bool:
        filing = self.at.filing
        return filing is None or speaks_too(self.at.linked, filing, (self.notice.id, self._end(link)))

    def _is_of(self, link: SentenceLink) -> bool:
        filing = self.at.filing
        own = link.newer_span if self.is_older else link.older_span
        return filing is None or (touches(filing.spans, own) and self._leads_on(link))

    def _end(self, link: alignment.Link | SentenceLink) -> Eid:
        return link.older if self.is_older else link.newer

    @property
    def row(self) -> str:
        """Of the comparison: that of the newer provision."""
        own = self.at.provision.eid
        if self.is_older:
            return own
        links = self.links or self.every_link
        return links[0].newer if links else f"dropped-{own}"

    def ends(self) -> Sequence[Eid]:
        """Where its links lead; without any, where its sentences do. An item stands for what is below it."""
        found = self.links or self.sentences
        eids = dict.fromkeys(map(self._end, found))
        return [
            eid
            for eid in eids
            if not any(refs.is_within(eid, other) for other in eids)
        ]

    def items(self, ends: Sequence[Eid]) -> Iterator[Link]:
        """The first bears the name of its notice."""
        first, *others = [self.at.here.provision(self._locus(eid), (self.notice.id, eid)) for eid in ends[:MOST_LINKS]]
        yield replace(first, label=f"{self.name} {first.label}")
        yield from others

    def change(self, ends: Sequence[Eid]) -> Link:
        """The word for a change does not tell by itself what it leads to: 大同市2025年三（七）."""
        word = changes.all_short(self.links) or changes.IN_PART.short
        beside = f"{self.place}{locators.chinese_year(self.notice)}{self._locus(ends[0])}"
        return replace(self.at.here.comparison(word, self.pair, self.row), name=f"与{beside}对照：{word}")

    def _locus(self, eid: Eid) -> str:
        provision = self.at.linked.provision(self.notice.id, eid)
        return naming.locus(self.at.linked, self.notice.id, provision)
