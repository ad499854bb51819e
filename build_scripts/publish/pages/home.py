"""The first page: what this is, every place and year, the newest notices, the way to everything else."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.alignment import Pair
from build_scripts.domain.edition_index import Lookup
from build_scripts.domain.notice import Notice
from build_scripts.publish.data.catalog import characters
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import front_matter, link, literal
from build_scripts.publish.pages.coverage import coverage
from build_scripts.publish.pages.listing import listing

HERE = "index.html"
NEWEST = 6
MOST_PAIRS = 8
"""Comparisons named on the home page; the page of comparisons leads to all."""


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield site_addresses.markdown_file(HERE), page(lookup)


def page(lookup: Lookup) -> str:
    head = front_matter(
        title="安全生产工作通知汇编",
        description="省、市、县三级人民政府历年安全生产工作通知全文，按条款编址，逐字核对。",
        hide=["toc"],
    )
    blocks = [head, "# 安全生产工作通知汇编", _what_this_is(lookup)]
    if lookup.edition.notices:
        blocks += ["## 收录一览 {: #coverage }", coverage(lookup, HERE, lookup.below.get(None, ()))]
    blocks += [*_topics(lookup), *_comparisons(lookup)]
    if lookup.edition.notices:
        blocks += ["## 最近的通知 {: #newest }", listing(lookup, HERE, _newest(lookup))]
    blocks.append(_ways_on())
    return "\n\n".join(blocks) + "\n"


def _what_this_is(lookup: Lookup) -> str:
    notices = lookup.edition.notices
    if not notices:
        return "尚未收录任何通知。\n{: .lead }"
    years = sorted(lookup.by_year)
    span = f"{years[0]}年" if len(years) == 1 else f"{years[0]}—{years[-1]}年"
    total = sum(characters(n) for n in notices) / 10_000
    return (
        "各级人民政府每年就安全生产印发一份通知。这里逐字收录这些通知，给每一条一个固定网址，按主题、年份和地区连成一体，"
        "可以逐年对照、全文检索，也可以下载后离线阅读。\n{: .lead }\n\n"
        f"{span} · {len(lookup.by_place)}个地区 · {len(notices)}件 · {total:.1f}万字 · "
        f"{link('逐字核对', HERE, 'about/integrity.html')}\n{{: .figures }}"
    )


def _newest(lookup: Lookup) -> list[Notice]:
    ordered = sorted(lookup.edition.notices, key=lambda n: (n.year, n.date_of_issue or "", n.id), reverse=True)
    return ordered[:NEWEST]


def _topics(lookup: Lookup) -> Iterator[str]:
    """Group by group, so that one click leads to a topic through all years."""
    if not lookup.edition.filings:
        return
    yield "## 按主题看历年 {: #topics }"
    lines = []
    for group in lookup.edition.groups:
        topics = [t for t in lookup.edition.topics if t.group == group.slug and lookup.filings_of_topic.get(t.slug)]
        if topics:
            links = " ".join(link(t.name, HERE, site_addresses.topic_page(t.slug), t.scope) for t in topics)
            lines.append(f"- **{literal(group.name)}** {links}")
    yield "\n".join(lines)


def _comparisons(lookup: Lookup) -> Iterator[str]:
    newest = max(lookup.by_year, default=None)
    pairs = [p for p in lookup.edition.pairs if lookup.notices[p.newer].year == newest]
    if not pairs:
        return
    yield "## 近年对照 {: #comparisons }"
    yield "\n".join(f"- {_pair(lookup, pair)}" for pair in pairs[:MOST_PAIRS])


def _pair(lookup: Lookup, pair: Pair) -> str:
    older, newer = lookup.notices[pair.older], lookup.notices[pair.newer]
    arrow = "→" if pair.relation == "year" else "↔"
    label = f"{locators.place_and_year(lookup, older)} {arrow} {locators.place_and_year(lookup, newer)}"
    return link(label, HERE, site_addresses.compare_page(pair.older, pair.newer))


def _ways_on() -> str:
    ways = (
        ("按年份", "years/index.html", "每年的全部通知"),
        ("按地区", "places/index.html", "每个地区的历年通知"),
        ("来源与体例", "about/index.html", "来源、方法、显示规则、核对结果"),
        ("下载", "about/downloads.html", "原文件与数据"),
    )
    items = "\n".join(f"- {link(label, HERE, there)}　{what}" for label, there, what in ways)
    return f"## 其他入口 {{: #ways }}\n\n{items}"
