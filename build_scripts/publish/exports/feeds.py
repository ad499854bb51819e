"""Atom feeds: the newest notices of all places, and of each place (RFC 4287).

The site has no address of its own: ids are URNs made from the notice's id, links are relative to the feed. An entry's
`published` is the notice's date of issue and is left out where the source has none. `updated`, which the format
demands, is then the first day of the notice's year, and the summary says that the date is missing.
"""

from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5

from build_scripts.domain.edition_index import Lookup
from build_scripts.domain.notice import Notice
from build_scripts.domain.site_addresses import feed, notice_page, relative
from build_scripts.publish.labels.provenance import EDITION, UNKNOWN
from build_scripts.publish.markup.xml import literal

NEWEST = 50
"""Entries of one feed: it does not grow with the corpus."""
CHINA = "+08:00"
NAMESPACE = uuid5(NAMESPACE_URL, "urn:anquan-tongzhi")
OPENING = 120
"""Characters of the notice's first paragraph in an entry."""


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield feed(), _feed(feed(), f"{EDITION}：各地", lookup.edition.notices)
    for slug, notices in lookup.by_place.items():
        yield feed(slug), _feed(feed(slug), f"{EDITION}：{lookup.jurisdictions[slug].name}", notices)


def _feed(address: str, title: str, notices: Iterable[Notice]) -> str:
    entries = sorted(notices, key=lambda n: (_updated(n), n.year, n.id), reverse=True)[:NEWEST]
    updated = _updated(entries[0]) if entries else "1970-01-01"
    home = relative(address, "index.html")
    return "".join((
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n',
        f"<id>{_urn(address)}</id>\n<title>{literal(title)}</title>\n<updated>{_time(updated)}</updated>\n",
        f"<author><name>{EDITION}</name></author>\n",
        f'<link rel="self" type="application/atom+xml" href="{relative(address, address)}"/>\n',
        f'<link rel="alternate" type="text/html" href="{home}"/>\n',
        *(_entry(address, notice) for notice in entries), "</feed>\n",
    ))


def _entry(address: str, notice: Notice) -> str:
    published = f"<published>{_time(notice.date_of_issue)}</published>\n" if notice.date_of_issue else ""
    page = relative(address, notice_page(notice.id))
    author = f"<author><name>{literal(notice.issuer)}</name></author>\n" if notice.issuer else ""
    return (
        f"<entry>\n<id>{_urn(notice.id)}</id>\n<title>{literal(notice.title)}</title>\n"
        f"<updated>{_time(_updated(notice))}</updated>\n{published}{author}"
        f'<link rel="alternate" type="text/html" href="{page}"/>\n'
        f"<summary>{literal(_summary(notice))}</summary>\n</entry>\n"
    )


def _summary(notice: Notice) -> str:
    facts = [f"发文字号：{notice.document_number or UNKNOWN}", f"成文日期：{notice.date_of_issue or UNKNOWN}"]
    if notice.title_inferred:
        facts.insert(0, "标题为编者所拟")
    return f"{'；'.join(facts)}。{_opening(notice)}"


def _opening(notice: Notice) -> str:
    """How the text begins: its first paragraph that is not the front matter, cut where it is long."""
    text = next((p.text for p in notice.provisions if p.text and p.eid not in ("preface", "conclusions")), "")
    return text if len(text) <= OPENING else f"{text[:OPENING]}……"


def _updated(notice: Notice) -> str:
    return notice.date_of_issue or f"{notice.year}-01-01"


def _time(day: str) -> str:
    return f"{day}T00:00:00{CHINA}"


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE, name)}"
