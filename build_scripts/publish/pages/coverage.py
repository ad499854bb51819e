"""The table of places by years: what is in the edition, what is not, and what cannot be there yet."""

from collections.abc import Iterable, Sequence

from build_scripts.domain import site_addresses
from build_scripts.domain.edition_index import Lookup
from build_scripts.domain.notice import Jurisdiction, Notice, PlaceSlug
from build_scripts.publish.labels import locators
from build_scripts.publish.markup.markdown import link, table

MOST_ROWS = 24
"""With more places than this only the uppermost are rows, and the number of notices below each leads to its page."""
NOT_COLLECTED = "·"
NOT_YET_ISSUED = "　"
LEGEND = (
    "数字为收录的通知，点开即读；“·”为未收录；空白为尚未到发文时间（收录范围内最近一年，各地陆续发文，尚无通知者不作缺漏计）。"
    "\n{: .legend }"
)


def coverage(lookup: Lookup, here: str, top: Sequence[Jurisdiction]) -> str:
    """Markdown of the table for these places and those below them."""
    every = [place for place in top for place in subtree(lookup, place)]
    whole = len(every) <= MOST_ROWS
    places = every if whole else top
    years = _years(lookup, places)
    head = ["地区", *(f"{year}" for year in years), *([] if whole else ["所辖地区"])]
    depth = min((len(lookup.above(place)) for place in places), default=0)
    rows = [_row(lookup, here, place, years, depth, whole=whole) for place in places]
    return f'<div class="coverage" markdown>\n\n{table(head, rows)}\n\n</div>\n\n{LEGEND}'


def subtree(lookup: Lookup, place: Jurisdiction) -> list[Jurisdiction]:
    """The place and all places below it that have notices, or have such places below them."""
    below = [found for child in lookup.below.get(place.slug, ()) for found in subtree(lookup, child)]
    return [place, *below] if below or place.slug in lookup.by_place else []


def notices_below(lookup: Lookup, place: PlaceSlug) -> int:
    """How many notices the places below have, at any depth."""
    children = lookup.below.get(place, ())
    return sum(len(lookup.by_place.get(child.slug, ())) + notices_below(lookup, child.slug) for child in children)


def _years(lookup: Lookup, places: Iterable[Jurisdiction]) -> range:
    first = [notices[0].year for place in places if (notices := lookup.by_place.get(place.slug))]
    newest = max(lookup.by_year, default=0)
    return range(min(first, default=newest + 1), newest + 1)


def _row(
    lookup: Lookup, here: str, place: Jurisdiction, years: range, depth: int, *, whole: bool,
) -> list[str]:
    indent = "　" * (len(lookup.above(place)) - depth)
    cells = [indent + link(place.name, here, site_addresses.place_page(place.slug))]
    by_year: dict[int, list[Notice]] = {}
    for notice in lookup.by_place.get(place.slug, ()):
        by_year.setdefault(notice.year, []).append(notice)
    cells += [_cell(lookup, here, by_year.get(year, []), newest=year == years[-1]) for year in years]
    if not whole:
        count = notices_below(lookup, place.slug)
        cells.append(link(f"{count}件", here, site_addresses.place_page(place.slug)) if count else "")
    return cells


def _cell(lookup: Lookup, here: str, notices: Sequence[Notice], *, newest: bool) -> str:
    if not notices:
        return NOT_YET_ISSUED if newest else NOT_COLLECTED
    return " ".join(
        link(f"{n.year % 100:02d}", here, site_addresses.notice_page(n.id), locators.place_and_year(lookup, n)) for n in notices
    )
