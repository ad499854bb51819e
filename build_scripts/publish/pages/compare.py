"""The pages that set two notices side by side: each with the one before it, and with the one of the level above."""

from collections.abc import Iterator

from build_scripts.domain.site_addresses import COMPARISONS, compare_list, compare_page, markdown_file
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.data import any_two
from build_scripts.publish.exports import comparison_copies
from build_scripts.publish.exports.compared import Compared, compared
from build_scripts.publish.exports.filed import Citations
from build_scripts.publish.markup.templating import fragment, render
from build_scripts.publish.views.compare.comparison import comparison_page
from build_scripts.publish.views.compare.lists import has_list, landing, place_list


def files(lookup: Lookup) -> Iterator[tuple[str, str | bytes]]:
    yield markdown_file(COMPARISONS), render("compare/landing.md.jinja", landing(lookup))
    for place in lookup.edition.jurisdictions:
        if has_list(lookup, place):
            address = compare_list(place.slug)
            yield markdown_file(address), render("compare/place.md.jinja", place_list(lookup, place))
    citations = Citations()
    for pair in lookup.edition.pairs:
        yield from _comparison(lookup, compared(lookup, citations, pair))


def _comparison(lookup: Lookup, found: Compared) -> Iterator[tuple[str, str | bytes]]:
    """The rows are worked out once for the page, its copies and the data of the page of any two."""
    comparison = found.comparison
    address = compare_page(comparison.older.id, comparison.newer.id)
    view = comparison_page(lookup, found)
    rows = fragment("compare/rows.html.jinja", view.rows)
    yield markdown_file(address), render("compare/comparison.md.jinja", view, rows=rows)
    yield from comparison_copies.files(found)
    yield any_two.rows_file(comparison)
