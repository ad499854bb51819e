"""Atom feeds: the newest notices of all places, and of each place (RFC 4287), and what was corrected in them.

Ids are URNs made from the notice's id, so that they stay wherever the site stands. Where MkDocs' configuration gives
the site's address (site_url), links have it, as most readers want; else they are relative to the feed. An entry's
`published` is the notice's date of issue and is left out where the source has none. `updated`, which the format
demands, is then the first day of the notice's year, and the summary says that the date is missing.

What an edition on record corrected is one entry of its day, which leads to it in 更新记录.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.addresses.relative_addresses import relative
from build_scripts.domain.addresses.site_addresses import UPDATES, feed, notice_page
from build_scripts.domain.edition import Release
from build_scripts.domain.notice import FRAME, Notice, NoticeId
from build_scripts.domain.own_words import EDITION
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.link.releases import Changes, history
from build_scripts.publish.labels import facts
from build_scripts.publish.views import naming
from build_scripts.publish.views.about.updates import anchor

NEWEST = 50
"""Entries of one feed: it does not grow with the corpus."""
CHINA = "+08:00"
NAMESPACE = uuid5(NAMESPACE_URL, "urn:anquan-tongzhi")
OPENING = 120
"""Characters of the notice's first paragraph in an entry."""
MOST_NAMED = 20
"""Notices that an entry of corrections names."""
NEVER = "1970-01-01"
ALL = f"{EDITION}：各地"


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


def feeds(linked: LinkedEdition) -> Iterator[Feed]:
    if linked.edition.family is None:
        yield _feed(linked, feed(), ALL, linked.edition.notices)
    for slug, notices in linked.by_place.items():
        yield _feed(linked, feed(slug), f"{EDITION}：{naming.place_name(linked, slug)}", notices)


def newest_first(notices: Iterable[Notice]) -> list[Notice]:
    """As many as a feed holds."""
    return sorted(notices, key=lambda n: (_updated(n), n.year, n.id), reverse=True)[:NEWEST]


def _feed(linked: LinkedEdition, address: str, title: str, notices: Sequence[Notice]) -> Feed:
    base = linked.edition.address
    labels = {notice.id: naming.place_and_year(linked, notice) for notice in notices}
    corrected = corrections(base, address, linked.edition.releases, labels)
    return feed_of(base, address, title, corrected, (entry(base, address, n) for n in newest_first(notices)))


def feed_of(base: str, address: str, title: str, corrected: Iterable[Entry], new: Iterable[Entry]) -> Feed:
    """The newest first. Equal days: what was corrected first, then as they stand."""
    every = sorted((*corrected, *new), key=lambda entry: entry.updated, reverse=True)
    entries = tuple(every[:NEWEST])
    return Feed(
        address=address,
        id=_urn(address),
        title=title,
        updated=entries[0].updated if entries else _time(NEVER),
        author=EDITION,
        own=way(base, address, address),
        home=way(base, address, site_addresses.HOME),
        entries=entries,
    )


def corrections(
    base: str,
    address: str,
    releases: Iterable[Release],
    labels: Mapping[NoticeId, str],
) -> Iterator[Entry]:
    """An entry for each edition on record that corrected any of the notices, the newest first; each notice by its
    label."""
    for changes in reversed(history(releases)):
        changed = [labels[name] for name in changes.changed if name in labels]
        if changed:
            yield _correction(base, address, changes, changed)


def _correction(base: str, address: str, changes: Changes, changed: Sequence[str]) -> Entry:
    names = "、".join(changed[:MOST_NAMED])
    return Entry(
        id=_urn(f"{address}#{changes.until}"),
        title=f"更正：{len(changed)}件通知",
        updated=_time(changes.until),
        published=_time(changes.until),
        author=EDITION,
        page=way(base, address, f"{UPDATES}#{anchor(changes.until)}"),
        summary=f"改正{names}{'等' if len(changed) > MOST_NAMED else ''}。改动逐处见更新记录。",
    )


def way(base: str, address: str, there: str) -> str:
    """From the feed, or the whole address where the site's own is known."""
    return f"{base}{there}" if base else relative(address, there)


def entry(base: str, address: str, notice: Notice) -> Entry:
    return Entry(
        id=_urn(notice.id),
        title=notice.title,
        updated=_time(_updated(notice)),
        published=_time(notice.date_of_issue) if notice.date_of_issue else None,
        author=notice.issuer,
        page=way(base, address, notice_page(notice.id)),
        summary=_summary(notice),
    )


def _summary(notice: Notice) -> str:
    told = [f"发文字号：{facts.known(notice.document_number)}", f"成文日期：{facts.known(notice.date_of_issue)}"]
    if notice.title_inferred:
        told.insert(0, "标题为编者所拟")
    return f"{'；'.join(told)}。{_opening(notice)}"


def _opening(notice: Notice) -> str:
    """How the text begins: its first paragraph that is not the front matter, cut where it is long."""
    text = next((
        p.text
        for p in notice.provisions
        if p.text and p.kind not in FRAME
    ), "")
    return text if len(text) <= OPENING else f"{text[:OPENING]}……"


def _updated(notice: Notice) -> str:
    return notice.date_of_issue or f"{notice.year}-01-01"


def _time(day: str) -> str:
    return f"{facts.first_day(day)}T00:00:00{CHINA}"


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE, name)}"
