"""The page of a notice: where it stands among the others, its facts, its text, its notes."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.domain.notice import Notice
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.exports import notice_copies
from build_scripts.publish.labels import locators
from build_scripts.publish.labels.facts import NOT_IN_SOURCE, title
from build_scripts.publish.markup.markdown import (
    crumbs,
    file_link,
    front_matter,
    in_html,
    link,
    literal,
    outside,
    table,
)
from build_scripts.publish.pages.notice import metadata, notes
from build_scripts.publish.pages.notice.article import article
from build_scripts.publish.views.bodies.index import address

MOST_NEIGHBOURS = 6
"""Notices of the same year elsewhere that a page names; the year's page has them all."""


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    for notice in lookup.edition.notices:
        yield site_addresses.markdown_file(site_addresses.notice_page(notice.id)), page(lookup, notice)


def page(lookup: Lookup, notice: Notice) -> str:
    numbered = notes.number_notes(notice)
    head = front_matter(
        title=notice.title, description=_description(lookup, notice), notice=notice.id,
        facts=metadata.facts(lookup, notice),
    )
    text = article(lookup, notice, numbered)
    blocks = [_crumbs(lookup, notice), _neighbours(lookup, notice), _facts(notice), text]
    return "\n\n".join([head, *blocks, notes.section(lookup, notice, numbered)]) + "\n"


def _description(lookup: Lookup, notice: Notice) -> str:
    facts = [notice.document_number, notice.date_of_issue and locators.chinese_date(notice.date_of_issue)]
    return "，".join([locators.place_and_year(lookup, notice) + "安全生产工作通知全文", *filter(None, facts)])


def _crumbs(lookup: Lookup, notice: Notice) -> str:
    here = site_addresses.notice_page(notice.id)
    place = lookup.jurisdictions[notice.jurisdiction]
    places = (link(step.name, here, site_addresses.place_page(step.slug)) for step in (*lookup.above(place), place))
    return crumbs(here, *places, link(f"{notice.year}年", here, site_addresses.year_page(notice.year)))


def _neighbours(lookup: Lookup, notice: Notice) -> str:
    here = site_addresses.notice_page(notice.id)
    own = lookup.by_place[notice.jurisdiction]
    at = [n.id for n in own].index(notice.id)
    parts = []
    if at:
        older = own[at - 1]
        there = site_addresses.notice_page(older.id)
        parts.append(link(f"‹ {_year(older)}", here, there, "本地区上一件") + "{: rel=prev }")
    if at + 1 < len(own):
        newer = own[at + 1]
        there = site_addresses.notice_page(newer.id)
        parts.append(link(f"{_year(newer)} ›", here, there, "本地区下一件") + "{: rel=next }")
    elsewhere = related_places(lookup, notice)
    named = elsewhere[:MOST_NEIGHBOURS]
    shown = [link(_place(lookup, notice, n), here, site_addresses.notice_page(n.id)) for n in named]
    if len(elsewhere) > MOST_NEIGHBOURS:
        shown.append(link("更多", here, site_addresses.year_page(notice.year)))
    if shown:
        parts.append("同年：" + " ".join(shown))
    if ways := list(_indexes(lookup, notice)):
        parts.append("本件：" + " ".join(ways))
    return " ".join(parts) + "\n{: .neighbours }" if parts else ""


def _indexes(lookup: Lookup, notice: Notice) -> Iterator[str]:
    """Who must do what, and by when, where the notice says it."""
    here = site_addresses.notice_page(notice.id)
    named = any(lookup.clauses_at.get((notice.id, p.eid)) for p in notice.provisions)
    bodies = address(lookup, notice.jurisdiction)
    if named and bodies:
        yield link("责任单位清单", here, bodies)
    if any((notice.id, p.eid) in lookup.targets_at for p in notice.provisions):
        yield link("指标与时限", here, site_addresses.target_page(notice.jurisdiction, notice.year))


def related_places(lookup: Lookup, notice: Notice) -> list[Notice]:
    """The year's other notices of the same place, the level above, the places beside it, and the level below."""
    place = lookup.jurisdictions[notice.jurisdiction]
    near = [slug for slug in (place.slug, place.parent) if slug]
    near += [j.slug for j in lookup.below.get(place.parent, ()) if place.parent]
    near += [j.slug for j in lookup.below.get(place.slug, ())]
    found = [n for slug in dict.fromkeys(near) for n in lookup.by_place.get(slug, ()) if n.year == notice.year]
    return [n for n in found if n.id != notice.id]


def _place(lookup: Lookup, notice: Notice, other: Notice) -> str:
    same = other.jurisdiction == notice.jurisdiction
    return "本地区另一件" if same else lookup.jurisdictions[other.jurisdiction].name


def _year(notice: Notice) -> str:
    return notice.id.removeprefix(f"{notice.jurisdiction}-")


def _facts(notice: Notice) -> str:
    """Folded, with the most wanted facts in sight. What the source lacks is said to be lacking."""
    number, date = notice.document_number, notice.date_of_issue
    key = [number or f"文号{NOT_IN_SOURCE}", _date(date) if date else f"日期{NOT_IN_SOURCE}"]
    rows = [("标题", literal(title(notice)))]
    rows += [(label, literal(value or NOT_IN_SOURCE)) for label, value in (
        ("发文机关", notice.issuer), ("发文字号", notice.document_number),
        ("成文日期", _date(notice.date_of_issue)), ("印发日期", _date(notice.date_of_printing)),
        ("主送", notice.addressee), ("抄送", notice.copied_to), ("公开说明", notice.publication_note),
    )]
    rows += [("来源地址", _source(notice)), ("原文件", _original(notice)), ("下载", _copies(notice))]
    rows += [(f"网站元数据：{literal(label)}", literal(value)) for label, value in notice.metadata]
    body = table(("项目", "内容"), rows)
    summary = in_html("　".join(["文件信息与下载", *key]))
    return f'<details class="facts" markdown>\n<summary>{summary}</summary>\n\n{body}\n\n</details>'


def _date(iso: str | None) -> str:
    return locators.chinese_date(iso) if iso else NOT_IN_SOURCE


def _source(notice: Notice) -> str:
    if not notice.source_url:
        return NOT_IN_SOURCE
    evidence = f"（{literal(notice.source_evidence)}）" if notice.source_evidence else ""
    return outside(notice.source_url, notice.source_url) + evidence


def _copies(notice: Notice) -> str:
    """Saved under a name of its own where the browser allows it."""
    here = site_addresses.notice_page(notice.id)
    return "　".join(
        file_link(form, here, address, f'{{: download="{name}" }}')
        for form, address, name in notice_copies.downloads(notice)
    )


def _original(notice: Notice) -> str:
    here, there = site_addresses.notice_page(notice.id), site_addresses.original_file(notice.original)
    return f"{file_link(notice.original, here, there)} 第{notice.first_line}—{notice.last_line}行"

