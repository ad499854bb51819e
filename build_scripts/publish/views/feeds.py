"""Atom feeds: the newest notices of all places, and of each place (RFC 4287).

Ids are URNs made from the notice's id, so that they stay wherever the site stands. Where MkDocs' configuration gives
the site's address (site_url), links have it, as most readers want; else they are relative to the feed. An entry's
`published` is the notice's date of issue and is left out where the source has none. `updated`, which the format
demands, is then the first day of the notice's year, and the summary says that the date is missing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from build_scripts.domain.notice import FRAME, Notice
from build_scripts.domain.site_addresses import feed, notice_page, relative
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.provenance import EDITION
from build_scripts.publish.views.page import HOME

NEWEST = 50
"""Entries of one feed: it does not grow with the corpus."""
CHINA = "+08:00"
NAMESPACE = uuid5(NAMESPACE_URL, "urn:anquan-tongzhi")
OPENING = 120
"""Characters of the notice's first paragraph in an entry."""
NEVER = "1970-01-01"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    id: str
    title: str
    updated: str
    published: str | None
    author: str | None
    page: str
    summary: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    address: str
    """From the site's root."""
    id: str
    title: str
    updated: str
    author: str
    own: str
    """The feed as it names itself, and the home page."""
    home: str
    entries: tuple[Entry, ...]


def feeds(lookup: Lookup) -> Iterator[Feed]:
    base = lookup.edition.address
    yield _feed(base, feed(), f"{EDITION}：各地", lookup.edition.notices)
    for slug, notices in lookup.by_place.items():
        yield _feed(base, feed(slug), f"{EDITION}：{lookup.jurisdictions[slug].name}", notices)


def _feed(base: str, address: str, title: str, notices: Iterable[Notice]) -> Feed:
    newest = sorted(notices, key=lambda n: (_updated(n), n.year, n.id), reverse=True)[:NEWEST]
    updated = _updated(newest[0]) if newest else NEVER
    return Feed(
        address=address,
        id=_urn(address),
        title=title,
        updated=_time(updated),
        author=EDITION,
        own=_way(base, address, address),
        home=_way(base, address, HOME),
        entries=tuple(_entry(base, address, notice) for notice in newest),
    )


def _way(base: str, address: str, there: str) -> str:
    """From the feed, or the whole address where the site's own is known."""
    return f"{base}{there}" if base else relative(address, there)


def _entry(base: str, address: str, notice: Notice) -> Entry:
    return Entry(
        id=_urn(notice.id),
        title=notice.title,
        updated=_time(_updated(notice)),
        published=_time(notice.date_of_issue) if notice.date_of_issue else None,
        author=notice.issuer,
        page=_way(base, address, notice_page(notice.id)),
        summary=_summary(notice),
    )


def _summary(notice: Notice) -> str:
    told = [f"发文字号：{facts.known(notice.document_number)}", f"成文日期：{facts.known(notice.date_of_issue)}"]
    if notice.title_inferred:
        told.insert(0, "标题为编者所拟")
    return f"{'；'.join(told)}。{_opening(notice)}"


def _opening(notice: Notice) -> str:
    """How the text begins: its first paragraph that is not the front matter, cut where it is long."""
    text = next((p.text for p in notice.provisions if p.text and p.kind not in FRAME), "")
    return text if len(text) <= OPENING else f"{text[:OPENING]}……"


def _updated(notice: Notice) -> str:
    return notice.date_of_issue or f"{notice.year}-01-01"


def _time(day: str) -> str:
    return f"{facts.first_day(day)}T00:00:00{CHINA}"


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE, name)}"
