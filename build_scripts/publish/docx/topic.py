"""The history of a topic as a document to print and to take to a meeting: what each notice says, the newest first."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_scripts.domain.site_addresses import topic_document
from build_scripts.domain.topics import Filing, Topic
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.docx.markup import paragraph, run
from build_scripts.publish.docx.notice import apparatus
from build_scripts.publish.docx.package import Properties, pack, section
from build_scripts.publish.docx.styles import APPARATUS, STYLE_IDS, heading_style
from build_scripts.publish.exports.tables import FRONT, Places, extent
from build_scripts.publish.labels import facts, locators
from build_scripts.publish.labels.citation import cite
from build_scripts.publish.labels.provenance import EDITION


def files(lookup: Lookup) -> Iterator[tuple[str, bytes]]:
    places = Places(lookup)
    for topic in lookup.edition.topics:
        if filings := lookup.filings_of_topic.get(topic.slug, ()):
            yield topic_document(topic.slug), document(lookup, places, topic, filings)


def document(lookup: Lookup, places: Places, topic: Topic, filings: Sequence[Filing]) -> bytes:
    title = f"{topic.name}：历年通知条文"
    blocks = [paragraph(STYLE_IDS["title"], (run(title),)), paragraph(STYLE_IDS["body"], (run(f"{topic.scope}。"),))]
    for place, group in groupby(filings, lambda filing: lookup.notices[filing.notice].jurisdiction):
        blocks.append(paragraph(heading_style(1), (run(lookup.jurisdictions[place].name),)))
        by_notice = [tuple(own) for _, own in groupby(group, lambda filing: filing.notice)]
        for own in reversed(by_notice):
            blocks += _notice(lookup, places, own)
    blocks += apparatus(_facts(topic, filings))
    properties = Properties(title=title, identifier=topic.slug, creator=EDITION)
    return pack("".join([*blocks, section(headed=True)]), properties, header=title)


def _notice(lookup: Lookup, places: Places, filings: Sequence[Filing]) -> Iterator[str]:
    """Under year and number each provision, whole or in parts, with the place to cite."""
    notice = lookup.notices[filings[0].notice]
    yield paragraph(heading_style(2), (run(f"{locators.chinese_year(notice)}　{facts.number(notice)}"),))
    for filing in filings:
        text = extent(lookup.provision(notice.id, filing.eid), filing)
        where = places.of(notice.id, filing.eid)
        part = "" if filing.spans is None else "（节选）"
        yield from (paragraph(STYLE_IDS["body"], (run(line),)) for line in text.split("\n"))
        yield paragraph(APPARATUS, (run(f"{cite(notice, where or FRONT)}{part}"),))


def _facts(topic: Topic, filings: Sequence[Filing]) -> Iterator[tuple[str, str]]:
    notices = {filing.notice for filing in filings}
    yield "说明", f"以上条文照录自{len(notices)}件通知，共{len(filings)}条；标题、归类和出处为《{EDITION}》所加。"
    yield "数据标识", topic.slug
