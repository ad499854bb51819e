"""Which edition this is, and how much it holds."""

from collections.abc import Iterator

from build_scripts.domain.edition import Edition
from build_scripts.domain.site_addresses import edition_data
from build_scripts.link.edition_index import Lookup
from build_scripts.publish.data.catalog import encoded

SCHEMA = 1


def files(lookup: Lookup) -> Iterator[tuple[str, str]]:
    yield edition_data("edition"), encoded(facts(lookup.edition))


def facts(edition: Edition) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "edition": edition.mark,
        "newest": newest(edition),
        "notices": len(edition.notices),
        "jurisdictions": len({notice.jurisdiction for notice in edition.notices}),
    }


def newest(edition: Edition) -> str | None:
    """The latest date of issue."""
    return max((n.date_of_issue for n in edition.notices if n.date_of_issue), default=None)


def stamp(edition: Edition) -> str:
    """As the foot of every page says it: 版本8c1f02ab34de（2026-03-26止）."""
    until = newest(edition)
    return f"版本{edition.mark}" + (f"（{until}止）" if until else "")
