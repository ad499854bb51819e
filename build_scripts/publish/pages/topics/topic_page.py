"""The page of a topic: what it takes in, its years, how much of each notice it takes, and what each notice says."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import Jurisdiction
from build_scripts.domain.topics import Topic
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.markdown import crumbs, file_link, front_matter, link, literal
from build_scripts.publish.pages.topics.entries import Entries
from build_scripts.publish.pages.topics.plan import Section, TopicPage, TopicPlan
from build_scripts.publish.pages.topics.years import chart, strips


def render(lookup: Lookup, plan: TopicPlan, page: TopicPage) -> str:
    topic = lookup.topics[page.topic]
    name = topic.name + (f" · {page.place.name}" if page.place else "")
    head = front_matter(title=name, description=f"{name}：{topic.scope}。历年通知原文与变化。", hide=["toc"])
    blocks = [head, _crumbs(lookup, topic, page), f"# {literal(name)}", f"{literal(topic.scope)}\n{{: .lead }}"]
    if plan.filings:
        blocks.append(strips(lookup, plan, page.address, page.strips))
    else:
        blocks.append("收录的通知中尚无此主题。")
    for section in page.sections:
        blocks += _section(lookup, plan, page, section)
    blocks += [*_older(lookup, plan, page), *_table(plan, page), *_neighbours(lookup, topic, page)]
    return "\n\n".join(blocks) + "\n"


def _crumbs(lookup: Lookup, topic: Topic, page: TopicPage) -> str:
    here, index = page.address, site_addresses.topics_index()
    group = next(g for g in lookup.edition.groups if g.slug == topic.group)
    steps = [link("主题", here, index), link(group.name, here, f"{index}#{group.slug}")]
    if page.place:
        steps.append(link(topic.name, here, site_addresses.topic_page(topic.slug)))
        steps += [_place_step(lookup, topic, here, place) for place in lookup.above(page.place)]
    return crumbs(here, *steps)


def _place_step(lookup: Lookup, topic: Topic, here: str, place: Jurisdiction) -> str:
    """A place above one that has a page of its own has one too."""
    return link(place.name, here, site_addresses.topic_page(topic.slug, place.slug))


def _section(lookup: Lookup, plan: TopicPlan, page: TopicPage, section: Section) -> Iterator[str]:
    yield f"## {literal(section.place.name)} {{: #{section.place.slug} }}"
    yield chart(plan, page.address, section)
    entries = Entries(lookup, plan, page.address)
    for notice in reversed(section.notices):
        yield from entries.of(notice)


def _older(lookup: Lookup, plan: TopicPlan, page: TopicPage) -> Iterator[str]:
    """From a place's newest notices to its older ones on pages of their own, and back."""
    further = [
        link(f"{p.sections[0].notices[0].year}—{p.sections[0].notices[-1].year}年", page.address, p.address)
        for p in plan.pages if p.above == page.address and p.place == page.place and p.sections
    ]
    if further:
        yield "更早的年份：" + " ".join(further) + "\n{: .neighbours }"


def _table(plan: TopicPlan, page: TopicPage) -> Iterator[str]:
    if plan.filings:
        document = file_link("文档（DOCX）", page.address, site_addresses.topic_document(page.topic))
        table = file_link("表格（CSV）", page.address, site_addresses.topic_table(page.topic))
        yield f"下载本主题全部条目：{document}　{table}\n{{: .neighbours }}"


def _neighbours(lookup: Lookup, topic: Topic, page: TopicPage) -> Iterator[str]:
    """The other topics of the group, the one before and the one after told apart."""
    here = page.address
    group = [t for t in lookup.edition.topics if t.group == topic.group]
    at = group.index(topic)
    steps = []
    if at:
        before = group[at - 1]
        steps.append(link(f"‹ {before.name}", here, site_addresses.topic_page(before.slug)) + "{: rel=prev }")
    if at + 1 < len(group):
        after = group[at + 1]
        steps.append(link(f"{after.name} ›", here, site_addresses.topic_page(after.slug)) + "{: rel=next }")
    name = next(g.name for g in lookup.edition.groups if g.slug == topic.group)
    others = " ".join(link(t.name, here, site_addresses.topic_page(t.slug)) for t in group if t is not topic)
    if steps:
        yield " ".join(steps) + "\n{: .neighbours }"
    if others:
        yield f"{literal(name)}：{others}\n{{: .neighbours }}"
