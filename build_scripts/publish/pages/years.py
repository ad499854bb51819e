"""A page for each year, and one that leads to all. A year with very many notices is split by place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from build_scripts.domain import site_addresses
from build_scripts.domain.edition_index import Lookup
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.publish.markup.markdown import crumbs, front_matter, link, literal, table
from build_scripts.publish.pages.listing import listing

INDEX = "years/index.html"
MOST_ON_A_PAGE = 200
"""With more notices than this the year's page names the places at the top, and each of them has a page of its own."""
ByTop = dict[Jurisdiction, list[Notice]]


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    years = sorted(lookup.by_year)
    yield site_addresses.markdown_file(INDEX), index(lookup, years)
    for year in years:
        yield from _year_files(lookup, year, years)


def index(lookup: Lookup, years: Sequence[int]) -> str:
    head = front_matter(title="年份", description="按年份列出收录的全部通知。", hide=["toc"])
    rows = [
        (link(f"{year}年", INDEX, site_addresses.year_page(year)), f"{len(lookup.by_year[year])}件", _places(lookup, year))
        for year in reversed(years)
    ]
    body = table(("年份", "通知", "地区"), rows) if rows else "尚未收录任何通知。"
    return f"{head}\n\n# 年份\n\n{body}\n"


def _places(lookup: Lookup, year: int) -> str:
    """The first few by name."""
    found = list(dict.fromkeys(lookup.jurisdictions[n.jurisdiction].name for n in lookup.by_year[year]))
    return literal("、".join(found[:6]) + (f"等{len(found)}个地区" if len(found) > 6 else ""))


def _year_files(lookup: Lookup, year: int, years: Sequence[int]) -> Iterator[tuple[str, str]]:
    here = site_addresses.year_page(year)
    groups = _by_top(lookup, year)
    if len(lookup.by_year[year]) <= MOST_ON_A_PAGE:
        blocks = [
            f"## {literal(top.name)} {{: #{top.slug} }}\n\n{listing(lookup, here, group)}"
            for top, group in groups.items()
        ]
        yield site_addresses.markdown_file(here), _page(lookup, year, years, blocks)
        return
    rows = [
        (link(top.name, here, site_addresses.year_page(year, top.slug)), f"{len(group)}件") for top, group in groups.items()
    ]
    yield site_addresses.markdown_file(here), _page(lookup, year, years, [table(("地区", "通知"), rows)])
    for top, group in groups.items():
        yield site_addresses.markdown_file(site_addresses.year_page(year, top.slug)), _part(lookup, year, top, group)


def _page(lookup: Lookup, year: int, years: Sequence[int], blocks: Sequence[str]) -> str:
    here = site_addresses.year_page(year)
    at = years.index(year)
    beside = [link(f"‹ {y}", here, site_addresses.year_page(y)) for y in years[max(at - 1, 0) : at]]
    beside += [link(f"{y} ›", here, site_addresses.year_page(y)) for y in years[at + 1 : at + 2]]
    head = front_matter(title=f"{year}年", description=f"{year}年各地安全生产工作通知。", hide=["toc"])
    way = crumbs(here, link("年份", here, INDEX))
    around = " ".join(beside) + "\n{: .neighbours }" if beside else ""
    count = f"{len(lookup.by_year[year])}件通知。"
    return "\n\n".join(filter(None, [head, way, around, f"# {year}年", count, *blocks])) + "\n"


def _part(lookup: Lookup, year: int, top: Jurisdiction, group: Sequence[Notice]) -> str:
    here = site_addresses.year_page(year, top.slug)
    title = f"{top.name}{year}年"
    head = front_matter(title=title, description=f"{title}安全生产工作通知。", hide=["toc"])
    way = crumbs(here, link("年份", here, INDEX), link(f"{year}年", here, site_addresses.year_page(year)))
    return "\n\n".join([head, way, f"# {literal(title)}", listing(lookup, here, group)]) + "\n"


def _by_top(lookup: Lookup, year: int) -> ByTop:
    groups: defaultdict[str, list[Notice]] = defaultdict(list)
    for notice in lookup.by_year[year]:
        place = lookup.jurisdictions[notice.jurisdiction]
        groups[(*lookup.above(place), place)[0].slug].append(notice)
    return {place: groups[place.slug] for place in lookup.below.get(None, ()) if place.slug in groups}
