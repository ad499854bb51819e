"""The pages that set two notices side by side: each with the one before it, and with the one of the level above."""

from collections.abc import Iterator

from build_scripts.domain.addresses.relative_addresses import markdown_file
from build_scripts.domain.addresses.site_addresses import compare_list, compare_page, comparisons
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.data import any_two
from build_scripts.publish.exports.copies import comparisons as comparison_copies
from build_scripts.publish.markup.templating import fragment, render
from build_scripts.publish.parts import Files, TextFiles, page
from build_scripts.publish.views.compare.comparison import comparison_page
from build_scripts.publish.views.compare.lists import has_list, landing, place_list
from build_scripts.publish.views.exports.compared import compared
from build_scripts.publish.views.exports.filed import citations_of


def lists(linked: LinkedEdition) -> TextFiles:
    yield page(comparisons(), "compare/landing", landing(linked))
    for place in linked.edition.jurisdictions:
        if has_list(linked, place):
            address = compare_list(place.slug)
            yield page(address, "compare/place", place_list(linked, place))


def keys(linked: LinkedEdition) -> Iterator[tuple[NoticeId, NoticeId]]:
    return iter(linked.pairs)


def files_of(linked: LinkedEdition, ends: tuple[NoticeId, NoticeId]) -> Files:
    """The rows are worked out once for the page, its copies and the data of the page of any two."""
    found = compared(linked, citations_of(linked), linked.pairs[ends])
    comparison = found.comparison
    address = compare_page(comparison.older.id, comparison.newer.id)
    view = comparison_page(linked, found)
    rows = fragment("compare/rows.html.jinja", view.rows)
    yield markdown_file(address), render("compare/comparison.md.jinja", view, rows=rows)
    yield from comparison_copies.files(found)
    yield any_two.rows_file(comparison)
