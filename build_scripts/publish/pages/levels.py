"""The pages that set a year's notices of province, city and county beside each other, and the lists of them."""

from collections.abc import Iterator

from build_scripts.domain.notice import NoticeId
from build_scripts.domain.relative_addresses import markdown_file
from build_scripts.domain.site_addresses import compare_levels
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.markup.templating import fragment, render
from build_scripts.publish.parts import TextFiles, all_files, page
from build_scripts.publish.views.compare.level_lists import level_list, list_numbers, lowest
from build_scripts.publish.views.compare.levels import levels_page


def files(lookup: Lookup) -> TextFiles:
    yield from lists(lookup)
    yield from all_files(lookup, keys, files_of)


def lists(lookup: Lookup) -> TextFiles:
    """Of one of several families also those that begin at the level above it."""
    for notice in (*lookup.edition.above, *lookup.edition.notices):
        for number in list_numbers(lookup, notice.id):
            yield page(compare_levels(notice.id, number), "compare/level-list", level_list(lookup, notice, number))


def keys(lookup: Lookup) -> Iterator[NoticeId]:
    return lowest(lookup)


def files_of(lookup: Lookup, end: NoticeId) -> TextFiles:
    view = levels_page(lookup, end)
    rows = fragment("compare/level-rows.html.jinja", view)
    yield markdown_file(compare_levels(end)), render("compare/levels.md.jinja", view, rows=rows)
