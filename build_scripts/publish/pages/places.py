"""A page for each place: its notices through the years, the places below it; and one that leads to all."""

from collections.abc import Iterator, Sequence

from build_scripts.domain import site_addresses
from build_scripts.domain.edition_index import Lookup
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.publish.markup.markdown import crumbs, file_link, front_matter, link, literal, table
from build_scripts.publish.pages.coverage import coverage, notices_below, subtree
from build_scripts.publish.pages.listing import listing

INDEX = "places/index.html"
LEVELS = {"province": "省级", "prefecture": "地级", "county": "县级"}


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield site_addresses.markdown_file(INDEX), index(lookup)
    for place in lookup.edition.jurisdictions:
        yield site_addresses.markdown_file(site_addresses.place_page(place.slug)), page(lookup, place)


def index(lookup: Lookup) -> str:
    head = front_matter(title="地区", description="按地区列出收录的全部通知。", hide=["toc"])
    top = lookup.below.get(None, ())
    rows = [
        (
            link(place.name, INDEX, site_addresses.place_page(place.slug)), place.division_code,
            f"{len(lookup.by_place.get(place.slug, ()))}件", f"{notices_below(lookup, place.slug)}件",
        )
        for place in top
    ]
    body = table(("地区", "行政区划代码", "本级", "所辖地区"), rows) if rows else "尚未收录任何地区。"
    tables = [coverage(lookup, INDEX, top)] if lookup.by_place else []
    return "\n\n".join([head, "# 地区", body, *tables]) + "\n"


def page(lookup: Lookup, place: Jurisdiction) -> str:
    here = site_addresses.place_page(place.slug)
    head = front_matter(title=place.name, description=f"{place.name}历年安全生产工作通知。", hide=["toc"])
    above = (link(step.name, here, site_addresses.place_page(step.slug)) for step in lookup.above(place))
    way = crumbs(here, link("地区", here, INDEX), *above)
    facts = f"{LEVELS[place.level]} · 行政区划代码 {place.division_code}\n{{: .figures }}"
    blocks = [head, way, f"# {literal(place.name)}", facts, *_own(lookup, place), *_below(lookup, place)]
    return "\n\n".join(blocks) + "\n"


def _own(lookup: Lookup, place: Jurisdiction) -> Iterator[str]:
    own = lookup.by_place.get(place.slug, ())
    yield "## 本级通知 {: #own }"
    if own:
        here = site_addresses.place_page(place.slug)
        yield listing(lookup, here, reversed(own))
        yield from _gaps(own)
        yield f"{file_link('订阅本地区的通知（Atom）', here, site_addresses.feed(place.slug))}\n{{: .figures }}"
    else:
        yield "尚未收录本地区的通知。"


def _gaps(own: Sequence[Notice]) -> Iterator[str]:
    """Years between the first and the last notice of which none is in the edition."""
    have = {notice.year for notice in own}
    if missing := [f"{year}年" for year in range(min(have), max(have)) if year not in have]:
        yield f"其间未收录：{'、'.join(missing)}。\n{{: .figures }}"


def _below(lookup: Lookup, place: Jurisdiction) -> Iterator[str]:
    here = site_addresses.place_page(place.slug)
    if len(subtree(lookup, place)) > 1:
        yield "## 所辖地区 {: #below }"
        yield coverage(lookup, here, lookup.below[place.slug])
