"""What a notice says of a topic: provision by provision, each with the year and number of its document."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape

from build_scripts.domain import refs, site_addresses
from build_scripts.domain.alignment import Link, Pair
from build_scripts.domain.notice import Eid, Notice, Provision
from build_scripts.domain.topics import Filing
from build_scripts.language.redline import redline
from build_scripts.language.segmentation import Segmenter
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import changes, facts
from build_scripts.publish.labels.locators import OUTSIDE_PARTS, designation
from build_scripts.publish.markup.markdown import link, literal
from build_scripts.publish.markup.redline import document, has_changes, markup
from build_scripts.publish.pages.topics.plan import TopicPlan, extent

LEFT_OUT = "……"


class Entries:
    """Writes the entries of one topic for one page."""

    def __init__(self, lookup: Lookup, plan: TopicPlan, here: str) -> None:
        self._lookup, self._plan, self._here = lookup, plan, here

    def of(self, notice: Notice) -> Iterator[str]:
        """Markdown blocks. The first entry bears the notice's id, so that a year leads to it."""
        for number, filing in enumerate(self._plan.filings.get(notice.id, ())):
            provision = self._lookup.provision(notice.id, filing.eid)
            anchor = notice.id if number == 0 else f"{notice.id}__{provision.eid}"
            yield f"{self._head(notice, provision, filing)} {{: #{anchor} .topic-entry }}"
            yield from _text(provision, filing)
            if compared := self._compared(notice, provision, filing):
                yield compared

    def _head(self, notice: Notice, provision: Provision, filing: Filing) -> str:
        address = site_addresses.provision_page(notice.id, provision.eid)
        where = link(path(self._lookup, notice, provision), self._here, address, "在通知中查看")
        part = '　<span class="topic-part">节选</span>' if filing.spans else ""
        number = literal(facts.number(notice))
        return f'### {notice.year} <span class="topic-number">{number}</span> {where}{part}'

    def _compared(self, notice: Notice, provision: Provision, filing: Filing) -> str:
        """What changed since the place's notice before; nothing where there is none."""
        pairs = (p for p in self._lookup.pairs_to.get(notice.id, ()) if p.relation == "year")
        pair = next(pairs, None) if provision.text else None
        if pair is None:
            return ""
        older = self._lookup.notices[pair.older]
        every = self._lookup.links_at_newer(pair, provision.eid)
        links = self._in_thread(pair, every, filing)
        summary = self._summary(older, notice, links)
        if not links:
            return "" if every else f"{literal(summary)}\n{{: .topic-same }}"
        if {found.type for found in links} == {"same"}:
            return f"{literal(summary)}\n{{: .topic-same }}"
        texts = self._older_text(older, links), "\n".join(extent(provision, filing))
        return _disclosure(older, notice, summary, _redline(*texts, self._lookup.segmenter), self._all(pair))

    def _in_thread(self, pair: Pair, links: Sequence[Link], filing: Filing) -> Sequence[Link]:
        """Only what its thread holds of the notice before: nothing that speaks of another subject."""
        threads_at = self._lookup.threads_at
        own = [thread for thread in threads_at.get((filing.notice, filing.eid), ()) if thread.topic == filing.topic]
        return [x for x in links if any(thread in own for thread in threads_at.get((pair.older, x.older), ()))]

    def _all(self, pair: Pair) -> str:
        """The page builder does not look into HTML: the address is that of the page itself."""
        address = site_addresses.relative(self._here, site_addresses.compare_page(pair.older, pair.newer))
        return f'<p class="topic-all"><a href="{address}">两件全文对照</a></p>'

    def _summary(self, older: Notice, newer: Notice, links: Sequence[Link]) -> str:
        where = "、".join(path(self._lookup, older, self._lookup.provision(older.id, eid)) for eid in _older(links))
        before = "与上一年对照" if newer.year - older.year == 1 else "与上一件对照"
        found = f"{where}（{changes.all_long(links)}）" if links else "没有对应的条款"
        return f"{before}：{older.year} {facts.number(older)} {found}"

    def _older_text(self, older: Notice, links: Sequence[Link]) -> str:
        """What the older provisions say of the topic, or all they say where they are not filed under it."""
        meant = {f.eid: f for f in self._plan.filings.get(older.id, ())}
        pieces: list[str] = []
        for eid in _older(links):
            provision = self._lookup.provision(older.id, eid)
            pieces += extent(provision, meant[eid]) if eid in meant else [provision.text]
        return "\n".join(pieces)


def path(lookup: Lookup, notice: Notice, provision: Provision) -> str:
    """The numbers that lead to a provision, as printed, and its heading: 三、（十一）1. 煤矿."""
    numbers = _numbers(lookup, notice, provision)
    if not provision.heading:
        return numbers.rstrip()
    space = " " if numbers.endswith(".") else ""
    return f"{numbers}{space}{provision.heading}"


def _numbers(lookup: Lookup, notice: Notice, provision: Provision) -> str:
    above = lookup.provision(notice.id, provision.parent) if provision.parent else None
    stem = _numbers(lookup, notice, above) if above else ""
    if provision.kind == "annex":
        return f"{stem}{designation(provision)} "
    if provision.num:
        return stem + provision.num.strip()
    if provision.heading and provision.kind == "p":
        return stem
    return f"{stem}{OUTSIDE_PARTS.get(provision.kind, '')}第{refs.number(provision.eid)}段"


def _text(provision: Provision, filing: Filing) -> Iterator[str]:
    pieces = extent(provision, filing)
    if not pieces:
        yield "（这里只有标题，内容见其下各条）\n{: .topic-heading-only }"
    for at, piece in enumerate(pieces):
        before = LEFT_OUT if filing.spans and filing.spans[at][0] > 0 else ""
        after = LEFT_OUT if filing.spans and at == len(pieces) - 1 and filing.spans[at][1] < len(provision.text) else ""
        yield f"{_mark(before)}{literal(piece)}{_mark(after)}\n{{: .topic-text }}"


def _mark(sign: str) -> str:
    return f'<span class="topic-left-out">{sign}</span>' if sign else ""


def _older(links: Sequence[Link]) -> tuple[Eid, ...]:
    return tuple(dict.fromkeys(found.older for found in links))


def _disclosure(older: Notice, newer: Notice, summary: str, text: str, more: str) -> str:
    sides = f"<del>{document(older)}</del> → <ins>{document(newer)}</ins>"
    return (
        f'<details class="topic-redline"><summary>{escape(summary, quote=False)}</summary>'
        f'<div class="redline"><p class="redline-sides">{sides}</p>{text}{more}</div></details>'
    )


# A provision filed under several topics is compared once.
@lru_cache(maxsize=1 << 12)
def _redline(older: str, newer: str, segmenter: Segmenter) -> str:
    changes = redline(older, newer, segmenter)
    said = "" if has_changes(changes) else "<p>文字相同。</p>"
    return f"{said}<p>{markup(changes)}</p>".replace("\n", "<br>")
