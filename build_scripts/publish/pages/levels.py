"""The pages that set a year's notices of several levels beside each other, and the lists of them."""

from collections.abc import Iterator

from build_scripts.domain.addresses.relative_addresses import markdown_file
from build_scripts.domain.addresses.site_addresses import compare_levels
from build_scripts.domain.notice import NoticeId
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.publish.markup.templating import fragment, render
from build_scripts.publish.parts import TextFiles, page
from build_scripts.publish.views.compare.level_lists import level_list, list_numbers, lowest
from build_scripts.publish.views.compare.levels import levels_page


def lists(linked: LinkedEdition) -> TextFiles:
    """Of one of several families also those that begin at the level above it."""
    for notice in (*linked.edition.above, *linked.edition.notices):
        for number in list_numbers(linked, notice.id):
            yield page(compare_levels(notice.id, number), "compare/level-list", level_list(linked, notice, number))


def keys(linked: LinkedEdition) -> Iterator[NoticeId]:
    return lowest(linked)


def files_of(linked: LinkedEdition, end: NoticeId) -> TextFiles:
    view = levels_page(linked, end)
    rows = fragment("compare/level-rows.html.jinja", view)
    yield markdown_file(compare_levels(end)), render("compare/levels.md.jinja", view, rows=rows)
