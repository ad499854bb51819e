"""Topics and comparisons as tables for an office spreadsheet program: CSV with a byte order mark and CRLF (RFC 4180).

A cell that a spreadsheet program would run as a formula has an apostrophe before it.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain.alignment import Link, Pair, Relation
from build_scripts.domain.notice import Eid, NoticeId, Provision
from build_scripts.domain.site_addresses import compare_table, provision_page, topic_table
from build_scripts.domain.topics import Filing
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import facts
from build_scripts.publish.labels.citation import cite, locators
from build_scripts.publish.labels.comparison_words import WORDS

TOPIC_HEAD = ("地区", "年份", "标题", "发文字号", "成文日期", "位置", "范围", "文字", "引用", "网页")
PAIR_HEAD = ("关系", "移动", "相似度", "{旧}位置", "{旧}文字", "{新}位置", "{新}文字", "{旧}网页", "{新}网页")
SIDES: dict[Relation, tuple[str, str]] = {"year": ("旧件", "新件"), "level": ("上级", "本级")}
TYPES = {"same": "相同", "edited": "修改", "split": "拆分", "merged": "合并"}
FRONT = "文首"
"""Title, number and addressee: cited as the notice itself, so that the place has no name of its own there."""
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""Full-width signs too: a spreadsheet program with an East Asian keyboard reads them as their narrow forms."""


def files(lookup: Lookup) -> Iterator[tuple[str, bytes]]:
    places = Places(lookup)
    for topic in lookup.edition.topics:
        filings = lookup.filings_of_topic.get(topic.slug, ())
        yield topic_table(topic.slug), table(TOPIC_HEAD, (_filing(lookup, places, filing) for filing in filings))
    for pair in lookup.edition.pairs:
        yield compare_table(pair.older, pair.newer), table(_pair_head(pair), _pair(lookup, places, pair))


class Places:
    """The cited place of each provision, worked out once a notice."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._found: dict[NoticeId, dict[Eid, str]] = {}

    def of(self, notice: NoticeId, eid: Eid) -> str:
        if notice not in self._found:
            self._found[notice] = locators(self._lookup.notices[notice])
        return self._found[notice][eid]


def _filing(lookup: Lookup, places: Places, filing: Filing) -> tuple[str, ...]:
    notice, provision = lookup.notices[filing.notice], lookup.provision(filing.notice, filing.eid)
    where = places.of(filing.notice, filing.eid)
    return (
        lookup.jurisdictions[notice.jurisdiction].name, str(notice.year), facts.title_and_mark(notice),
        notice.document_number or "", notice.date_of_issue or "", where or FRONT,
        "整条" if filing.spans is None else "节选", extent(provision, filing),
        cite(notice, where), provision_page(notice.id, provision.eid),
    )


def extent(provision: Provision, filing: Filing) -> str:
    """The whole paragraph, or the parts of its text that are meant, with …… for what is left out between them."""
    if filing.spans is None:
        return provision.paragraph
    return "……".join(provision.text[start:end] for start, end in filing.spans)


def _pair_head(pair: Pair) -> list[str]:
    older, newer = SIDES[pair.relation]
    return [title.format(旧=older, 新=newer) for title in PAIR_HEAD]


def _pair(lookup: Lookup, places: Places, pair: Pair) -> Iterator[tuple[str, ...]]:
    """The newer notice from beginning to end, each provision beside what it came from; then what was dropped."""
    new, words = set(pair.new), WORDS[pair.relation]
    for provision in lookup.notices[pair.newer].provisions:
        links = lookup.links_at_newer(pair, provision.eid)
        for link in links:
            yield (*_kind(link), *_sides(lookup, places, pair, link.older, link.newer))
        if provision.eid in new:
            yield words.new, "", "", *_sides(lookup, places, pair, None, provision.eid)
    for eid in pair.dropped:
        yield words.dropped, "", "", *_sides(lookup, places, pair, eid, None)


def _kind(link: Link) -> tuple[str, str, str]:
    return TYPES[link.type], "移动" if link.moved else "", f"{link.similarity:.3f}"


def _sides(
    lookup: Lookup, places: Places, pair: Pair, older: Eid | None, newer: Eid | None,
) -> tuple[str, str, str, str, str, str]:
    old_place, old_text, old_page = _side(lookup, places, pair.older, older)
    new_place, new_text, new_page = _side(lookup, places, pair.newer, newer)
    return old_place, old_text, new_place, new_text, old_page, new_page


def _side(lookup: Lookup, places: Places, notice: NoticeId, eid: Eid | None) -> tuple[str, str, str]:
    if eid is None:
        return "", "", ""
    return places.of(notice, eid) or FRONT, lookup.provision(notice, eid).paragraph, provision_page(notice, eid)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return ("\ufeff" + buffer.getvalue()).encode("utf-8")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
