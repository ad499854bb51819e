"""年度一览 of each notice."""

from collections.abc import Iterator

from build_scripts.domain import site_addresses
from build_scripts.link.edition_index import Lookup
from build_scripts.link.target_outcomes import Outcomes
from build_scripts.publish.markup.templating import render
from build_scripts.publish.views.review.page import review


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    outcomes = Outcomes(lookup)
    for notice in lookup.edition.notices:
        address = site_addresses.review_page(notice.id)
        yield site_addresses.markdown_file(address), render("review.md.jinja", review(lookup, outcomes, notice))
