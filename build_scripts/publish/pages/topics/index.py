"""All topics by group with the years they cover, and for each place a table of topics by years."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.domain.topics import Topic, TopicGroup, TopicSlug
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import crumbs, front_matter, in_html, link, literal
from build_scripts.publish.pages.topics.plan import TopicPlan
from build_scripts.publish.pages.topics.years import NOT_COLLECTED, NOT_TREATED, mark, not_treated, search_for, taken

MOST_NOTICES = 40
"""With more notices than this each place has its table on a page of its own."""
STEPS = (0.8, 2.0, 4.0, 8.0)
"""Percent of a notice from which on a field of the table is darker."""
LEGEND = (
    "格中数字是该主题占当年通知全文字数的百分比（不足0.5记作0），底色随之加深，点开即读；“○”：本年通知未单列，"
    "其中能点开的，另有条款提到，点开即可搜索；“—”：未收录。"
    "\n{: .legend }"
)
METHOD = "about/topics.html"
Plans = Mapping[TopicSlug, TopicPlan]
NoticesByYear = Mapping[int, Sequence[Notice]]
"""Every year of a table, also those without a notice."""


def pages(lookup: Lookup, plans: Plans) -> Iterator[tuple[str, str]]:
    here = site_addresses.topics_index()
    apart = len(lookup.edition.notices) > MOST_NOTICES
    yield site_addresses.markdown_file(here), _index(lookup, plans, apart=apart)
    if apart:
        for place in lookup.edition.jurisdictions:
            if _reaches_notices(lookup, place):
                address = site_addresses.topics_index(place.slug)
                yield site_addresses.markdown_file(address), _place_page(lookup, plans, place)


def _index(lookup: Lookup, plans: Plans, *, apart: bool) -> str:
    here = site_addresses.topics_index()
    head = front_matter(title="主题", description="按主题看历年：五十个主题，各年通知的有关条款。", hide=["toc"])
    blocks = [head, "# 主题", "每一条都归入它所讲的主题。点开主题，看它历年怎么写、变了什么。\n{: .lead }"]
    blocks.append(f"{link('怎样归类', here, METHOD)}　{link('占比怎样计算', here, METHOD + '#shares')}\n{{: .legend }}")
    for group in lookup.edition.groups:
        blocks += _group(lookup, plans, here, group)
    if lookup.edition.notices:
        blocks.append("## 各地各年的篇幅 {: #heat }")
        blocks += [_places(lookup, here, None)] if apart else _tables(lookup, plans, here)
    return "\n\n".join(blocks) + "\n"


def _group(lookup: Lookup, plans: Plans, here: str, group: TopicGroup) -> Iterator[str]:
    topics = [t for t in lookup.edition.topics if t.group == group.slug]
    if not topics:
        return
    yield f"## {literal(group.name)} {{: #{group.slug} }}"
    items = (
        f"- {link(t.name, here, site_addresses.topic_page(t.slug))} "
        f'<span class="topic-covered">{_covered(lookup, plans[t.slug])}</span> '
        f'<span class="topic-scope">{literal(t.scope)}</span>'
        for t in topics
    )
    yield '<div class="topic-list" markdown>\n\n' + "\n".join(items) + "\n\n</div>"


def _covered(lookup: Lookup, plan: TopicPlan) -> str:
    years = sorted({lookup.notices[notice].year for notice in plan.filings})
    if not years:
        return "尚无"
    span = f"{years[0]}" if len(years) == 1 else f"{years[0]}—{years[-1]}"
    return f"{span} · {len(years)}年 · {len(plan.filings)}件"


def _tables(lookup: Lookup, plans: Plans, here: str) -> Iterator[str]:
    yield LEGEND
    for place in lookup.edition.jurisdictions:
        if place.slug in lookup.by_place:
            yield f"### {literal(place.name)} {{: #heat-{place.slug} }}"
            yield _table(lookup, plans, here, place)


def _place_page(lookup: Lookup, plans: Plans, place: Jurisdiction) -> str:
    here = site_addresses.topics_index(place.slug)
    name = f"主题：{place.name}各年的篇幅"
    head = front_matter(title=name, description=f"{name}。", hide=["toc"])
    above = (link(p.name, here, site_addresses.topics_index(p.slug)) for p in lookup.above(place))
    blocks = [head, crumbs(here, link("主题", here, site_addresses.topics_index()), *above), f"# {literal(name)}"]
    if place.slug in lookup.by_place:
        blocks += [LEGEND, _table(lookup, plans, here, place)]
    if below := _places(lookup, here, place):
        blocks += ["## 所辖地区 {: #below }", below]
    return "\n\n".join(blocks) + "\n"


def _places(lookup: Lookup, here: str, above: Jurisdiction | None) -> str:
    found = [p for p in lookup.below.get(above.slug if above else None, ()) if _reaches_notices(lookup, p)]
    return " ".join(link(p.name, here, site_addresses.topics_index(p.slug)) for p in found)


def _reaches_notices(lookup: Lookup, place: Jurisdiction) -> bool:
    below = lookup.below.get(place.slug, ())
    return place.slug in lookup.by_place or any(_reaches_notices(lookup, child) for child in below)


def _table(lookup: Lookup, plans: Plans, here: str, place: Jurisdiction) -> str:
    """HTML, since a group of rows with a heading of its own is nothing that Markdown has."""
    notices = lookup.by_place[place.slug]
    years = range(notices[0].year, notices[-1].year + 1)
    by_year = {year: [n for n in notices if n.year == year] for year in years}
    head = "".join(f'<th scope="col">{year % 100:02d}</th>' for year in years)
    body = "".join(_rows(lookup, plans, here, group, by_year) for group in lookup.edition.groups)
    return (
        f'<div class="heat"><table class="heat-table"><caption>{in_html(place.name)}</caption>'
        f'<thead><tr><th scope="col">主题</th>{head}</tr></thead>{body}</table></div>'
    )


def _rows(
    lookup: Lookup, plans: Plans, here: str, group: TopicGroup, by_year: NoticesByYear,
) -> str:
    topics = [t for t in lookup.edition.topics if t.group == group.slug]
    heading = f'<tr><th scope="rowgroup" colspan="{len(by_year) + 1}">{in_html(group.name)}</th></tr>'
    rows = "".join(_row(lookup, plans[t.slug], here, t, by_year) for t in topics)
    return f"<tbody>{heading}{rows}</tbody>" if topics else ""


def _row(lookup: Lookup, plan: TopicPlan, here: str, topic: Topic, by_year: NoticesByYear) -> str:
    name = f'<a href="{_href(here, site_addresses.topic_page(topic.slug))}">{in_html(topic.name)}</a>'
    cells = "".join(f"<td>{_cell(lookup, plan, here, notices)}</td>" for notices in by_year.values())
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def _cell(lookup: Lookup, plan: TopicPlan, here: str, notices: Sequence[Notice]) -> str:
    cells = []
    for notice in notices:
        address = plan.address_of.get(notice.id)
        if address is None:
            cells.append(_not_treated(plan, here, notice))
            continue
        found = plan.share(notice)
        title = in_html(f"{locators.place_and_year(lookup, notice)}{taken(found)}")
        level = sum(found.percent >= step for step in STEPS)
        cells.append(f'<a class="heat-{level}" href="{_href(here, address)}" title="{title}">{found.percent:.0f}</a>')
    return "".join(cells) or mark("topic-missing", NOT_COLLECTED, "未收录")


def _not_treated(plan: TopicPlan, here: str, notice: Notice) -> str:
    words = not_treated(plan, notice)
    if mention := plan.mention(notice):
        address = escape(_href(here, search_for(notice, mention)))
        return f'<a class="topic-mentioned" href="{address}" title="{escape(words)}">{NOT_TREATED}</a>'
    return mark("topic-none", NOT_TREATED, words)


def _href(here: str, there: str) -> str:
    """The page itself, since the builder does not look into HTML."""
    return site_addresses.relative(here, there)
