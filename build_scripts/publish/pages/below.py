"""What the level below made of each provision of a notice: where more notices stand below than its grey lines name."""

from collections.abc import Iterator, Sequence

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.notice import FRAME, Eid, Notice, NoticeId, Provision
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import crumbs, front_matter, link, literal
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.notice.counterpart import counterpart
from build_scripts.publish.views.page import Here

MOST_NAMED = 2
"""Notices of the level below that a grey line names one by one; more of them are one link to the page here."""
PER_PAGE = 12
"""Notices of the level below on one page: however many there are, no page is longer than these make it."""
LEAD = "每条之下是下级通知中与它对应的条款；后面的字说明与本通知相比的变化，点开是两件的对照。"


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for notice in lookup.edition.notices:
        if len(lookup.pairs_below.get(notice.id, ())) > MOST_NAMED:
            for number in range(1, _pages(lookup, notice.id) + 1):
                here = site_addresses.compare_below(notice.id, number)
                yield site_addresses.markdown_file(here), page(lookup, notice, number)


def address(lookup: Lookup, first: Pair, eid: Eid) -> str:
    """Where a provision's counterparts begin: `first` is the pair with the first notice below that has one."""
    at = lookup.pairs_below[first.older].index(first)
    return f"{site_addresses.compare_below(first.older, at // PER_PAGE + 1)}#{eid}"


def page(lookup: Lookup, notice: Notice, number: int) -> str:
    pairs = lookup.pairs_below[notice.id][(number - 1) * PER_PAGE : number * PER_PAGE]
    here = site_addresses.compare_below(notice.id, number)
    title = f"{locators.place_and_year(lookup, notice)}通知与下级通知逐条对应"
    way = crumbs(
        here, link("对照", here, "compare/index.html"),
        link(locators.place_and_year(lookup, notice), here, site_addresses.notice_page(notice.id)),
    )
    blocks = [
        front_matter(title=title, description=f"{title}。", hide=["toc"]),
        way, f"# {literal(title)}", LEAD, *_notices(lookup, here, notice, number, pairs),
    ]
    for provision in notice.provisions:
        blocks += _entry(lookup, here, notice, provision, pairs)
    return "\n\n".join(blocks) + "\n"


def _notices(lookup: Lookup, here: str, notice: Notice, number: int, pairs: Sequence[Pair]) -> Iterator[str]:
    """The notices of this page, each a link to the whole of the two side by side, and the way to the other pages."""
    whole = (link(_place(lookup, p), here, site_addresses.compare_page(p.older, p.newer)) for p in pairs)
    yield f"全文对照：{' '.join(whole)}\n{{: .neighbours }}"
    count = _pages(lookup, notice.id)
    if count > 1:
        others = (
            str(n) if n == number else link(str(n), here, site_addresses.compare_below(notice.id, n))
            for n in range(1, count + 1)
        )
        yield f"下级通知共 {len(lookup.pairs_below[notice.id])} 件，分页：{' '.join(others)}\n{{: .neighbours }}"


def _place(lookup: Lookup, pair: Pair) -> str:
    return lookup.jurisdictions[lookup.notices[pair.newer].jurisdiction].name


def _entry(lookup: Lookup, here: str, notice: Notice, provision: Provision, pairs: Sequence[Pair]) -> Iterator[str]:
    taken = [pair for pair in pairs if lookup.links_at_older(pair, provision.eid)]
    if not taken or provision.kind in FRAME:
        return
    number = locators.locus(lookup, notice.id, provision)
    heading = f"{number} {provision.heading}" if provision.heading else number
    yield f"## {literal(heading)} {{: #{provision.eid} .thread }}"
    own = link("本通知原文", here, site_addresses.provision_page(notice.id, provision.eid))
    lines = [own, *(_counterpart(lookup, Here(here), notice, provision, pair) for pair in taken)]
    yield "\n".join(f"- {line}" for line in lines)


def _counterpart(lookup: Lookup, here: Here, notice: Notice, provision: Provision, pair: Pair) -> str:
    return render("links-in-line.md.jinja", tuple(counterpart(lookup, here, notice, provision, pair)))


def _pages(lookup: Lookup, notice: NoticeId) -> int:
    return -(-len(lookup.pairs_below[notice]) // PER_PAGE)
